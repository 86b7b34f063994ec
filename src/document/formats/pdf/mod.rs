//! Which tables and lines does a PDF with a text layer hold?
//!
//! In: a PDF's bytes. Out: a sheet for each table, also where it runs over pages, and the other lines
//! as prose. Rows are numbered within the table, lines within the file.
//! Never does: read letters from a picture; open a file with a password; run without end.

mod glyphs;
mod lines;
mod rows;
mod tables;

use hayro_interpret::kurbo::{Affine, Rect};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, RenderContent, interpret_page};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::bounded::Bounded;
use super::caught::caught;
use super::{Content, MAX_EXPANDED};
use crate::model::{Limit, Problem, Severity};
use glyphs::{MAX_STEPS, Page, Stop};
use tables::Found;

/// Most pages of a file.
const MAX_PAGES: usize = 2000;
/// The parser follows nested objects by recursion, up to 512 deep.
const STACK: usize = 64 * 1024 * 1024;

pub(super) fn read(bytes: &[u8], content: &mut Content) {
    // Interpreted on a stack of known size, whichever thread asks.
    let found = std::thread::scope(|scope| {
        let reader = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || pages(bytes));
        match reader.map(std::thread::ScopedJoinHandle::join) {
            Ok(Ok(found)) => found,
            Ok(Err(_)) => Reading::broken("the reader stopped"),
            Err(error) => Reading::broken(&error.to_string()),
        }
    });
    for problem in found.problems {
        content.report(Severity::Error, problem);
    }
    if found.pages > 0 && found.letters == 0 {
        content.report(Severity::Error, Problem::OnlyPictures { pages: found.pages });
    }
    let (tables, prose) = tables::read(&found.found);
    for table in &tables {
        let mut grid = Bounded::new(&table.name);
        for (at, row) in table.rows.iter().enumerate() {
            if !grid.begin(at + 1, None) {
                break;
            }
            for cell in row {
                grid.cell(cell, None);
            }
        }
        grid.into_table(content);
    }
    let mut lines = Bounded::new("");
    for (at, line) in prose.iter().enumerate() {
        if !lines.begin(at + 1, None) {
            break;
        }
        lines.cell(line, None);
    }
    lines.into_prose(content);
}

/// What a file's pages hold.
#[derive(Debug, Default)]
struct Reading {
    pages: usize,
    letters: usize,
    found: Vec<Found>,
    problems: Vec<Problem>,
}

impl Reading {
    fn broken(cause: &str) -> Self {
        let problem = Problem::Broken { format: "pdf".to_owned(), cause: cause.to_owned() };
        Self { problems: vec![problem], ..Self::default() }
    }

    fn report(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }
}

fn pages(bytes: &[u8]) -> Reading {
    let pdf = match caught(|| Pdf::new(bytes.to_vec())) {
        Ok(Ok(pdf)) => pdf,
        Ok(Err(LoadPdfError::Decryption(DecryptionError::PasswordProtected))) => {
            return Reading { problems: vec![Problem::Encrypted], ..Reading::default() };
        }
        Ok(Err(error)) => return Reading::broken(&format!("{error:?}")),
        Err(_) => return Reading::broken("its objects contradict each other"),
    };
    let mut reading = Reading { pages: pdf.pages().len(), ..Reading::default() };
    if reading.pages > MAX_PAGES {
        reading.report(Problem::TooMuch { what: Limit::Work, limit: MAX_PAGES as u64 });
    }
    let settings = InterpreterSettings { render_content: RenderContent::all(), ..InterpreterSettings::default() };
    let mut cache = InterpreterCache::new();
    let (mut unknown, mut glyphs, mut steps, mut bytes) = (0, 0, 0, 0);
    for (number, page) in pdf.pages().iter().take(MAX_PAGES).enumerate() {
        let mut device = Page { glyphs, steps, ..Page::default() };
        let drawn = caught(|| {
            bytes += page.page_stream().map_or(0, <[u8]>::len) as u64;
            let (width, height) = page.render_dimensions();
            let place = Affine::new(page.initial_transform(true).as_coeffs());
            let sheet = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
            let mut context = Context::new(place, sheet, &cache, pdf.xref(), settings.clone());
            interpret_page(page, &mut context, &mut device);
        });
        (unknown, glyphs, steps) = (unknown + device.unknown, device.glyphs, device.steps);
        reading.letters += device.letters.iter().filter(|letter| !letter.text.trim().is_empty()).count();
        let (lines, turned, rules) = lines::lines(&mut device);
        reading.found.push(Found { number: number + 1, lines, turned, rules });
        match drawn {
            Ok(()) if bytes <= MAX_EXPANDED => {}
            Ok(()) => {
                reading.report(Problem::TooMuch { what: Limit::Expanded, limit: MAX_EXPANDED });
                break;
            }
            Err(stop) if stop.is::<Stop>() => {
                reading.report(Problem::TooMuch { what: Limit::Work, limit: MAX_STEPS as u64 });
                break;
            }
            Err(_) => {
                // What it had borrowed may be half done; the other pages begin anew.
                cache = InterpreterCache::new();
                reading.report(Problem::Broken { format: "pdf".to_owned(), cause: format!("page {}", number + 1) });
            }
        }
    }
    if unknown * 10 > glyphs {
        let cause = format!("{unknown} of {glyphs} glyphs stand for no letter");
        reading.report(Problem::Broken { format: "pdf".to_owned(), cause });
    }
    reading
}
