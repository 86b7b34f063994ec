//! Which bytes leave?
