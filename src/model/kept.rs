//! What did a higher room work out of a value that never changes?
//!
//! A place for one answer, made when it is first asked for and gone with the value. A copy of the
//! value may be changed before it is used, so a copy starts without one. Never does: say what it is.

use std::any::Any;
use std::sync::{Arc, OnceLock};

/// At most one answer.
#[derive(Default)]
pub struct Kept(OnceLock<Arc<dyn Any + Send + Sync>>);

impl Kept {
    /// The answer, made now if there is none. Of one value only one kind of answer is kept; another
    /// kind is made each time.
    pub fn get_or_make<T: Any + Send + Sync>(&self, make: impl Fn() -> T) -> Arc<T> {
        let kept = Arc::clone(self.0.get_or_init(|| Arc::new(make())));
        kept.downcast::<T>().unwrap_or_else(|_| Arc::new(make()))
    }

    /// The same answer for another value that it is right for too.
    #[must_use]
    pub fn shared(&self) -> Self {
        let other = Self::default();
        if let Some(answer) = self.0.get() {
            let _ = other.0.set(Arc::clone(answer));
        }
        other
    }
}

impl Clone for Kept {
    fn clone(&self) -> Self {
        Self::default()
    }
}

/// What follows from a value does not tell it from another.
impl PartialEq for Kept {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.0.get().is_some() { "Kept(..)" } else { "Kept" })
    }
}
