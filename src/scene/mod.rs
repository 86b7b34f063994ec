//! What is drawn, on any surface?
