//! The window's program: arguments, then [`hankekartta::gui::run`].

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Parser, ValueEnum};
use hankekartta::gui::{self, MapDrawn, RunError};
use hankekartta::model::{Dataset, Language};
use hankekartta::session::{Theme, TileSource, parse_script};
use hankekartta::words::{Arg, Words};
use hankekartta::{files, intake, work};

/// Shows which Finnish municipalities a funder's projects serve, and why.
#[derive(Debug, Parser)]
#[command(name = "hankekartta", version)]
struct Arguments {
    /// Documents or folders of documents to open; left out, the embedded document of 2020
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Play these actions, one a line
    #[arg(long, value_name = "ACTIONS.txt")]
    script: Option<PathBuf>,
    /// When all is quiet, write a picture of the window and end
    #[arg(long, value_name = "PICTURE.png")]
    shot: Option<PathBuf>,
    /// Size of the window in points
    #[arg(long, value_name = "WxH", default_value = "1440x900", value_parser = size)]
    size: (f32, f32),
    /// Language; left out, the one chosen before, else the system's
    #[arg(long, value_parser = ["fi", "sv", "en"])]
    lang: Option<String>,
    /// Light or dark; left out, as chosen before, else as the system
    #[arg(long, value_enum)]
    theme: Option<ThemeName>,
    /// Where map tiles come from, for this start: offline, openstreetmap, maanmittauslaitos, a web address
    /// with {z}, {x} and {y} (or {-y}), or a .pmtiles file
    // Not read by clap: its error would repeat the address, and that may hold a key.
    #[arg(long, value_name = "SOURCE")]
    tiles: Option<String>,
    /// Do not keep the map on the graphics card: slower, for drivers that draw it wrongly
    #[arg(long)]
    plain_map: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ThemeName {
    System,
    Light,
    Dark,
}

fn size(text: &str) -> Result<(f32, f32), String> {
    let side = |text: &str| text.parse::<u16>().ok().filter(|side| (200..=8000).contains(side)).map(f32::from);
    text.split_once(['x', 'X', '×'])
        .and_then(|(width, height)| Some((side(width)?, side(height)?)))
        .ok_or_else(|| "a size is written as 1440x900, each side 200 to 8000".to_owned())
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let language = arguments
        .lang
        .as_deref()
        .and_then(Language::from_tag)
        .or_else(|| sys_locale::get_locales().find_map(|tag| Language::from_tag(&tag)))
        .unwrap_or_default();
    match open(arguments, language) {
        Ok(drawn) => {
            if drawn == MapDrawn::Refused {
                complain(&Words::new(language).text("start-plain-map"));
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            let words = Words::new(language);
            let text = words.with(error.key(), &[("detail", Arg::Text(error.detail()))]);
            complain(&text);
            ExitCode::FAILURE
        }
    }
}

fn open(arguments: Arguments, language: Language) -> Result<MapDrawn, RunError> {
    let script = match &arguments.script {
        Some(path) => {
            let bytes = files::read(path).map_err(|error| RunError::Script(work::say(&error, language)))?;
            let text = String::from_utf8_lossy(&bytes);
            parse_script(&text).map_err(|error| RunError::Script(format!("{}: {error}", path.display())))?
        }
        None => Vec::new(),
    };
    let tiles = arguments.tiles.as_deref().map(TileSource::parse).transpose();
    let tiles = tiles.map_err(|error| {
        let place = error.place();
        RunError::Tiles(Words::new(language).with(error.key(), &[("place", Arg::Text(&place))]))
    })?;
    gui::run(gui::Options {
        // With a file of one's own, no other document's numbers may stand there, not even at first.
        dataset: Arc::new(if arguments.files.is_empty() { intake::embedded() } else { Dataset::default() }),
        open: arguments.files,
        script,
        shot: arguments.shot,
        size: arguments.size,
        language: arguments.lang.as_deref().and_then(Language::from_tag),
        system_language: language,
        theme: arguments.theme.map(|theme| match theme {
            ThemeName::System => Theme::System,
            ThemeName::Light => Theme::Light,
            ThemeName::Dark => Theme::Dark,
        }),
        tiles,
        resident: !arguments.plain_map,
    })
}

#[expect(clippy::print_stderr, reason = "the program's own word to the person who started it")]
fn complain(text: &str) {
    eprintln!("hankekartta: {text}");
}
