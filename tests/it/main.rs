//! All tests in one binary: one module a subject.

mod architecture;
mod gazetteer;
mod hygiene;
mod session;
#[cfg(feature = "gui")]
mod support;
mod toyland;
#[cfg(feature = "gui")]
mod window;
mod words;
