//! All tests in one binary: one module a subject.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "a test that meets the unexpected shall stop, and tests read and write files of their own"
)]

mod architecture;
mod asking;
mod asking_need;
#[cfg(feature = "gui")]
mod asking_window;
mod atlas;
mod boundaries;
#[cfg(feature = "gui")]
mod charts_large;
#[cfg(feature = "gui")]
mod charts_window;
mod choosing;
mod classes;
mod cli;
mod cli_gaps;
mod cli_lists;
mod columnar;
#[cfg(feature = "gui")]
mod compare;
mod comparing;
mod corpus;
mod difference;
mod document;
#[cfg(feature = "gui")]
mod documents;
mod drafts;
#[cfg(feature = "gui")]
mod drafts_counting;
#[cfg(feature = "gui")]
mod drafts_window;
mod export;
mod export_window;
mod fairness;
mod figures;
mod formats_books;
mod formats_pages;
mod formats_text;
mod formula;
mod fuzz;
mod gaps;
#[cfg(feature = "gui")]
mod gaps_window;
mod gazetteer;
mod gazetteer_decide;
mod gazetteer_writing;
mod gazetteer_years;
mod geo_files;
mod giving;
mod html;
mod hygiene;
#[cfg(feature = "gui")]
mod instruments;
mod intake;
mod levels;
mod limits;
mod lists;
#[cfg(feature = "gui")]
mod look_window;
#[cfg(feature = "gui")]
mod map;
mod months;
mod outside;
mod overlaps;
#[cfg(feature = "gui")]
mod overlaps_window;
#[cfg(feature = "gui")]
mod own_figures;
#[cfg(feature = "gui")]
mod pairs_window;
#[cfg(feature = "gui")]
mod panes;
mod pictures;
mod portfolio;
mod records;
mod report;
#[cfg(all(feature = "gui", target_os = "linux"))]
mod resident;
mod review;
#[cfg(feature = "gui")]
mod review_window;
#[cfg(unix)]
mod safe;
mod scene;
#[cfg(feature = "gui")]
mod select;
mod session;
mod shapes;
mod sheets;
#[cfg(feature = "gui")]
mod sides_window;
mod suggest;
#[cfg(feature = "gui")]
mod suggest_window;
#[cfg(feature = "gui")]
mod support;
mod switching;
mod table_times;
#[cfg(feature = "gui")]
mod tables_window;
#[cfg(feature = "gui")]
mod theme;
#[cfg(feature = "gui")]
mod tile_server;
#[cfg(feature = "gui")]
mod tiles;
#[cfg(feature = "gui")]
mod tiles_cache;
#[cfg(all(feature = "gui", target_os = "linux"))]
mod tiles_memory;
#[cfg(feature = "gui")]
mod tiles_window;
mod time_filter;
#[cfg(feature = "gui")]
mod time_window;
mod timeline;
#[cfg(feature = "gui")]
mod touching;
mod toyland;
mod values;
mod verify;
mod whole;
#[cfg(feature = "gui")]
mod window;
mod words;
mod work;
