//! How do records and names become a dataset?
