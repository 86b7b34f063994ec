//! In which order does a reader of a language expect names?

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};

use crate::model::Language;

/// Order of names in a language: in Finnish and Swedish å ä ö come last.
pub struct Collation(Option<CollatorBorrowed<'static>>);

impl std::fmt::Debug for Collation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Collation")
    }
}

impl Collation {
    /// The order of a language, from Unicode's tables compiled into the program.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let locale: Option<icu_collator::CollatorPreferences> =
            language.tag().parse::<icu_locale_core::Locale>().ok().map(Into::into);
        Self(locale.and_then(|locale| Collator::try_new(locale, CollatorOptions::default()).ok()))
    }

    /// Which of two names comes first; equal only for equal text.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        match &self.0 {
            Some(collator) => collator.compare(a, b).then_with(|| a.cmp(b)),
            None => a.cmp(b),
        }
    }
}
