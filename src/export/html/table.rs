//! How does a table stand on the page, so that a screen reader finds its way and the script can sort it?

use super::lines::{Tongues, line};
use super::markup::Markup;
use crate::export::sections::parts::{Cell, Column, Mark};

/// A table of more rows than a glance takes in gets a field to filter it with.
const MANY: usize = 10;

pub(super) fn write(out: &mut Markup, tongues: Tongues, caption: &str, columns: &[Column], rows: &[Vec<Cell>]) {
    out.open("div", &[("class", "table")]);
    let many: &[(&str, &str)] = if rows.len() > MANY { &[("data-many", "")] } else { &[] };
    out.open("table", many);
    out.leaf("caption", &[], caption);
    out.open("thead", &[]);
    out.open("tr", &[]);
    for column in columns {
        let number: &[(&str, &str)] = if column.right { &[("class", "number")] } else { &[] };
        out.leaf("th", &[&[("scope", "col")], number].concat(), &column.title);
    }
    out.close();
    out.close();
    out.open("tbody", &[]);
    for row in rows {
        let name = row.iter().find_map(|cell| cell.name.as_deref());
        match name {
            Some(name) => out.open("tr", &[("id", name)]),
            None => out.open("tr", &[]),
        }
        let head = row.iter().position(is_head);
        for (at, (cell, column)) in row.iter().zip(columns).enumerate() {
            self::cell(out, tongues, cell, column, head == Some(at));
        }
        out.close();
    }
    out.close();
    out.close();
    out.close();
}

/// What a row is about stands out.
fn is_head(cell: &Cell) -> bool {
    cell.lines.iter().flatten().any(|run| run.mark == Mark::Strong)
}

fn cell(out: &mut Markup, tongues: Tongues, cell: &Cell, column: &Column, is_head: bool) {
    let mut attributes = Vec::new();
    if is_head {
        attributes.push(("scope", "row"));
    }
    if column.right {
        attributes.push(("class", "number"));
    }
    if let Some(sort) = &cell.sort {
        attributes.push(("data-sort", sort.as_str()));
    }
    out.open(if is_head { "th" } else { "td" }, &attributes);
    match cell.lines.as_slice() {
        [only] => line(out, tongues, only),
        lines => {
            for words in lines {
                out.open("div", &[]);
                line(out, tongues, words);
                out.close();
            }
        }
    }
    out.close();
}
