//! All tests in one binary: one module a subject.

mod architecture;
mod gazetteer;
mod hygiene;
mod session;
mod toyland;
mod words;
