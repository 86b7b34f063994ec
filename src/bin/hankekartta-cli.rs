//! The same work without a window.
fn main() {}
