//! The same work without a window.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(hankekartta::cli::run(std::env::args_os()).code())
}
