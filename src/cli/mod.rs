//! What was asked for on the command line, and what is the answer?
