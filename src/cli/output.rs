//! How is an answer written: aligned for people, JSON or CSV for machines?

use serde::Serialize;

use super::args::Format;

/// Rows under column names. Columns whose name begins with `>` are set right in a table.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

/// The answer in the format asked for; JSON comes of the record, the others of the table.
pub(super) fn write(format: Format, record: &impl Serialize, table: &Table) -> String {
    match format {
        Format::Json => json(record),
        Format::Csv => csv(table),
        Format::Table => aligned(table),
    }
}

/// Indented JSON with a line end.
pub(super) fn json(record: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(record).unwrap_or_default();
    text.push('\n');
    text
}

fn csv(table: &Table) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(Vec::new());
    let names = table.columns.iter().map(|name| name.trim_start_matches('>'));
    // Writing into memory cannot fail.
    let _ = writer.write_record(names);
    for row in &table.rows {
        let _ = writer.write_record(row);
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn aligned(table: &Table) -> String {
    let right: Vec<bool> = table.columns.iter().map(|name| name.starts_with('>')).collect();
    let head: Vec<String> = table.columns.iter().map(|name| name.trim_start_matches('>').to_owned()).collect();
    let mut widths: Vec<usize> = head.iter().map(|name| name.chars().count()).collect();
    for row in &table.rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut text = String::new();
    for row in std::iter::once(&head).chain(&table.rows) {
        let mut line = String::new();
        for ((cell, width), right) in row.iter().zip(&widths).zip(&right) {
            let gap = " ".repeat(width.saturating_sub(cell.chars().count()));
            if *right {
                line.push_str(&gap);
                line.push_str(cell);
            } else {
                line.push_str(cell);
                line.push_str(&gap);
            }
            line.push_str("  ");
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// CSV rows straight to standard output, for lists too long to hold.
pub(super) struct RowWriter {
    writer: csv::Writer<std::io::BufWriter<std::io::StdoutLock<'static>>>,
    begun: bool,
    names: Vec<String>,
}

impl RowWriter {
    /// Writes nothing before the first row.
    pub(super) fn new(columns: &[&str]) -> Self {
        let out = std::io::BufWriter::with_capacity(256 * 1024, std::io::stdout().lock());
        let writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(out);
        let names = columns.iter().map(|name| name.trim_start_matches('>').to_owned()).collect();
        Self { writer, begun: false, names }
    }

    /// Writes a row, the header before the first.
    pub(super) fn row(&mut self, cells: &[String]) -> std::io::Result<()> {
        self.begin()?;
        self.writer.write_record(cells).map_err(into_io)
    }

    fn begin(&mut self) -> std::io::Result<()> {
        if !self.begun {
            self.begun = true;
            self.writer.write_record(&self.names).map_err(into_io)?;
        }
        Ok(())
    }

    /// Writes what is still held; a list without rows has its header.
    pub(super) fn end(mut self) -> std::io::Result<()> {
        self.begin()?;
        self.writer.flush()
    }
}

fn into_io(error: csv::Error) -> std::io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => std::io::Error::other(format!("{other:?}")),
    }
}
