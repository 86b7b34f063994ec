//! The only door to the disk.
//!
//! In: paths as a person gave them. Out: bytes, or a [`FileError`] that says what could not be
//! done, to which file, and why. Reading has a limit; writing is all or nothing.
//! Never does: look into the bytes, choose a format, ask a person, print.

mod error;
mod folders;
mod leftovers;
mod pieces;
mod place;
mod read;
mod store;
mod together;
mod whole;
mod write;

pub use error::FileError;
pub use folders::{cache_folder, config_folder, folder, is_folder, make_folder};
pub use pieces::{Stamp, piece};
pub use read::{READ_LIMIT, exists, read, read_up_to};
pub use store::Store;
pub use together::write_with_beside;
pub use whole::{Filling, Ours, fill_folder, write_folder};
pub use write::{Existing, remove, write, write_private};
