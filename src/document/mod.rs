//! How does a file become records?
