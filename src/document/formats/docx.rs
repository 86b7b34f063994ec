//! Which tables and paragraphs does a Word document hold?
//!
//! Read event by event: tables with their merged cells in each of their places, a table inside a cell as a
//! table of its own, paragraphs outside tables in order, list paragraphs with their mark. Deleted words of
//! tracked changes are out, inserted ones in. Never does: read headers, footers, comments or fields' codes.

mod lists;

use std::collections::BTreeMap;
use std::io::{BufReader, Read};

use quick_xml::events::{BytesStart, Event};

use super::archive::Archive;
use super::bounded::Bounded;
use super::xml::{Xml, attribute, reference};
use super::{Content, MAX_CELL, MAX_COLUMNS};
use crate::model::{Limit, Problem, Severity};
use lists::Lists;

pub(super) fn read(bytes: &[u8], content: &mut Content) {
    let format = content.format.key();
    let mut body = Body { prose: Bounded::new(""), ..Body::default() };
    let outcome = Archive::open(bytes, format).and_then(|mut archive| {
        body.lists = Lists::read(&mut archive, format);
        let mut xml = Xml::new(archive.member("word/document.xml")?, format);
        body.read(&mut xml)
    });
    body.finish(content);
    if let Err(problem) = outcome {
        content.report(Severity::Error, problem);
    }
}

/// What is gathered while the document goes by.
#[derive(Default)]
struct Body {
    lists: Lists,
    prose: Bounded,
    /// Paragraphs outside tables so far.
    number: usize,
    /// Tables that are not closed, the innermost last.
    open: Vec<Table>,
    /// Paragraphs that are not closed: a text box stands inside one.
    paragraphs: Vec<Paragraph>,
    /// Closed tables with their place in the document.
    tables: Vec<(usize, Bounded)>,
    begun: usize,
    /// Rows and bytes of all tables.
    used: (usize, u64),
    /// Last number of each numbered list.
    counters: BTreeMap<(String, usize), usize>,
}

#[derive(Default)]
struct Paragraph {
    text: String,
    style: String,
    list: Option<String>,
    level: usize,
}

#[derive(Default)]
struct Table {
    order: usize,
    sheet: Bounded,
    /// Rows and bytes of the tables before it.
    used: (usize, u64),
    row: usize,
    /// Cells of the row, with how many columns each takes and how it goes on from above.
    cells: Vec<Cell>,
    inside_cell: bool,
    /// The row is marked as deleted.
    deleted: bool,
    /// Values that go on downwards, by column.
    above: BTreeMap<usize, String>,
    /// Columns before the first cell.
    before: usize,
}

#[derive(Default)]
struct Cell {
    text: String,
    begun: bool,
    wide: usize,
    merge: Merge,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Merge {
    #[default]
    Alone,
    Begins,
    GoesOn,
}

impl Body {
    fn read<R: Read>(&mut self, xml: &mut Xml<BufReader<R>>) -> Result<(), Problem> {
        let mut buffer = Vec::new();
        let mut text = false;
        let mut row_marks = false;
        loop {
            match xml.next(&mut buffer)? {
                Event::Start(element) => match element.local_name().as_ref() {
                    // The mark of a deleted row stands in its properties, deleted words stand in an element.
                    "del" | "moveFrom" if row_marks => {
                        if let Some(table) = self.open.last_mut() {
                            table.deleted = true;
                        }
                    }
                    // An old copy of what stands beside it, properties before a change, fields' codes.
                    "del" | "moveFrom" | "Fallback" | "rPrChange" | "pPrChange" | "tcPrChange" | "trPrChange"
                    | "tblPrChange" | "sdtPr" | "instrText" => xml.skip()?,
                    "t" => text = true,
                    "trPr" => row_marks = true,
                    _ => self.begin(&element),
                },
                Event::End(element) => match element.local_name().as_ref() {
                    "t" => text = false,
                    "trPr" => row_marks = false,
                    "p" => self.end_paragraph(),
                    "tc" => {
                        if let Some(table) = self.open.last_mut() {
                            table.inside_cell = false;
                        }
                    }
                    "tr" => self.end_row(),
                    "tbl" => self.end_table(),
                    _ => {}
                },
                Event::Text(piece) if text => self.say(&piece.xml10_content()),
                Event::CData(piece) if text => self.say(&piece.xml10_content()),
                Event::GeneralRef(piece) if text => {
                    let mut letter = String::new();
                    reference(&piece, &mut letter);
                    self.say(&letter);
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn begin(&mut self, element: &BytesStart<'_>) {
        let number = || attribute(element, "val").and_then(|text| text.trim().parse::<usize>().ok());
        match element.local_name().as_ref() {
            "p" => self.paragraphs.push(Paragraph::default()),
            // A tab in the text has no place of its own; a tab stop in the properties has one.
            "tab" if attribute(element, "pos").is_none() => self.say("\t"),
            "br" | "cr" => self.say("\n"),
            "noBreakHyphen" => self.say("-"),
            "pStyle" => {
                let style = attribute(element, "val").unwrap_or_default();
                self.paragraph(|paragraph| paragraph.style = style);
            }
            "numId" => {
                let list = attribute(element, "val").unwrap_or_default();
                self.paragraph(|paragraph| paragraph.list = Some(list));
            }
            "ilvl" => self.paragraph(|paragraph| paragraph.level = number().unwrap_or_default()),
            "tbl" => {
                let sheet = Bounded::new("").after(self.used.0, self.used.1);
                self.open.push(Table { order: self.begun, sheet, used: self.used, ..Table::default() });
                self.begun += 1;
            }
            "tr" => {
                if let Some(table) = self.open.last_mut() {
                    table.row += 1;
                    table.cells.clear();
                    table.deleted = false;
                    table.before = 0;
                }
            }
            "tc" => {
                if let Some(table) = self.open.last_mut() {
                    table.cells.push(Cell { wide: 1, ..Cell::default() });
                    table.inside_cell = true;
                }
            }
            "gridBefore" => {
                if let Some(table) = self.open.last_mut() {
                    table.before = number().unwrap_or_default().min(MAX_COLUMNS);
                }
            }
            "gridSpan" => self.cell(|cell| cell.wide = number().unwrap_or(1).clamp(1, MAX_COLUMNS)),
            "vMerge" => {
                let begins = attribute(element, "val").is_some_and(|value| value == "restart");
                self.cell(|cell| cell.merge = if begins { Merge::Begins } else { Merge::GoesOn });
            }
            _ => {}
        }
    }

    fn paragraph(&mut self, change: impl FnOnce(&mut Paragraph)) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            change(paragraph);
        }
    }

    fn cell(&mut self, change: impl FnOnce(&mut Cell)) {
        if let Some(cell) = self.open.last_mut().filter(|table| table.inside_cell).and_then(|t| t.cells.last_mut()) {
            change(cell);
        }
    }

    fn say(&mut self, words: &str) {
        // What is beyond the limit is not gathered; the sheet cuts and reports the rest.
        self.paragraph(|paragraph| {
            if paragraph.text.len() <= MAX_CELL {
                paragraph.text.push_str(words);
            }
        });
    }

    fn end_paragraph(&mut self) {
        let Some(paragraph) = self.paragraphs.pop() else { return };
        let words = self.marked(paragraph);
        if let Some(table) = self.open.last_mut() {
            let Some(cell) = table.cells.last_mut().filter(|_| table.inside_cell) else { return };
            if cell.begun && !words.trim().is_empty() && cell.text.len() <= MAX_CELL {
                cell.text.push('\n');
            }
            if !words.trim().is_empty() && cell.text.len() <= MAX_CELL {
                cell.begun = true;
                cell.text.push_str(&words);
            }
            return;
        }
        self.number += 1;
        // Lines of one paragraph are lines: "Hakija: …" and "Kunta: …" often stand so.
        for line in words.split('\n').filter(|line| !line.trim().is_empty()) {
            if self.prose.begin(self.number, None) {
                self.prose.cell(line, None);
            }
        }
    }

    /// The words of a paragraph with its list's mark.
    fn marked(&mut self, paragraph: Paragraph) -> String {
        let list = paragraph.list.clone().or_else(|| self.lists.of_style(&paragraph.style));
        let Some(list) = list.filter(|list| list != "0" && !paragraph.text.trim().is_empty()) else {
            return paragraph.text;
        };
        if !self.lists.is_numbered(&list, paragraph.level) {
            return format!("• {}", paragraph.text);
        }
        // A hostile file names a million lists: then they are no longer counted.
        if self.counters.len() > 10_000 {
            self.counters.clear();
        }
        // A deeper level begins again under the next number.
        self.counters.retain(|(known, level), _| *known != list || *level <= paragraph.level);
        let counter = self.counters.entry((list, paragraph.level)).or_default();
        *counter += 1;
        format!("{counter}. {}", paragraph.text)
    }

    fn end_row(&mut self) {
        let Some(table) = self.open.last_mut() else { return };
        let cells = std::mem::take(&mut table.cells);
        let mut places: Vec<&str> = vec![""; table.before];
        let mut above = BTreeMap::new();
        for cell in &cells {
            let column = places.len();
            if column + cell.wide > MAX_COLUMNS {
                table.sheet.left_out(Limit::Columns, MAX_COLUMNS as u64);
                break;
            }
            let text = match cell.merge {
                Merge::GoesOn => table.above.get(&column).map_or(cell.text.as_str(), String::as_str),
                Merge::Alone | Merge::Begins => cell.text.as_str(),
            };
            if cell.merge != Merge::Alone {
                above.insert(column, text.to_owned());
            }
            places.extend(std::iter::repeat_n(text, cell.wide));
        }
        // A row of nothing but cells that go on from above says nothing of its own.
        let own = cells.iter().any(|cell| cell.merge != Merge::GoesOn && !cell.text.trim().is_empty());
        if own && !table.deleted && table.sheet.begin(table.row, None) {
            for text in places {
                table.sheet.cell(text, None);
            }
        }
        if !table.deleted {
            table.above = above;
        }
    }

    fn end_table(&mut self) {
        let Some(table) = self.open.pop() else { return };
        // A table inside another one was counted while the outer one was open.
        let (rows, bytes) = table.sheet.used();
        self.used.0 += rows - table.used.0;
        self.used.1 += bytes - table.used.1;
        if !table.sheet.is_empty() {
            self.tables.push((table.order, table.sheet));
        }
    }

    /// Everything gathered goes to the content, also where the document is cut off.
    fn finish(mut self, content: &mut Content) {
        while !self.paragraphs.is_empty() {
            self.end_paragraph();
        }
        while !self.open.is_empty() {
            self.end_row();
            self.end_table();
        }
        self.tables.sort_by_key(|(order, _)| *order);
        for (_, sheet) in self.tables {
            sheet.into_table(content);
        }
        self.prose.into_prose(content);
    }
}
