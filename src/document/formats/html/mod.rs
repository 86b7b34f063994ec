//! Which tables and paragraphs does a web page hold?
//!
//! In: a page's text. Out: every table as a sheet, what stands outside them as prose, line by line.
//! Tables that only lay out a page are passed through. Never does: run a script; walk by recursion.

mod clean;
mod element;
mod flow;
mod grid;

use scraper::node::Element;
use scraper::{Html, Node};

use super::Content;
use super::bounded::Bounded;
use crate::model::{Problem, Severity};
use element::{is_block, is_button, is_for_readers, is_gone, is_heading, is_navigation, number};
use flow::{Flow, Seen};
use grid::Grid;

pub(super) fn read(text: &str, content: &mut Content) {
    let clean = clean::clean(text);
    for (what, limit) in clean.left_out {
        content.report(Severity::Error, Problem::TooMuch { what, limit });
    }
    let mut page = Page::default();
    let title = Html::parse_fragment(&clean.title);
    let title: String = title.root_element().text().collect();
    page.paragraph(&title);
    let html = Html::parse_document(&clean.text);
    drop(clean.text);
    let mut at = Some(html.tree.root());
    while let Some(node) = at {
        match node.value() {
            Node::Text(text) => page.text(text),
            Node::Element(element) => page.open(element),
            _ => {}
        }
        at = node.first_child();
        let mut done = Some(node);
        while at.is_none()
            && let Some(node) = done
        {
            if let Node::Element(element) = node.value() {
                page.close(element);
            }
            at = node.next_sibling();
            done = node.parent();
        }
    }
    page.finish(content);
}

/// A page as it is walked through.
#[derive(Debug, Default)]
struct Page {
    /// The paragraph that is being read, outside tables.
    flow: Flow,
    prose: Vec<String>,
    /// "• ", "3. ", "Label: ": what stands before the paragraph.
    prefix: String,
    lists: Vec<Option<usize>>,
    heading: Option<Flow>,
    last_heading: String,
    /// Tables around this place, the innermost last.
    open: Vec<Table>,
    done: Vec<(usize, Grid)>,
    seen_tables: usize,
    outside: Cover,
    preformatted: usize,
}

#[derive(Debug, Default)]
struct Table {
    order: usize,
    grid: Grid,
    flow: Flow,
    spans: Option<(usize, usize)>,
    in_caption: bool,
    caption: String,
    nested: bool,
    cover: Cover,
}

/// How many elements around this place hide it.
#[derive(Debug, Clone, Copy, Default)]
struct Cover {
    gone: usize,
    buttons: usize,
    readers: usize,
    navigation: usize,
}

impl Cover {
    fn change(&mut self, element: &Element, by: fn(usize) -> usize) {
        for (counter, is) in [
            (&mut self.gone, is_gone(element)),
            (&mut self.buttons, is_button(element)),
            (&mut self.readers, is_for_readers(element)),
            (&mut self.navigation, is_navigation(element)),
        ] {
            if is {
                *counter = by(*counter);
            }
        }
    }

    fn seen(self) -> Option<Seen> {
        match self {
            Self { gone: 1.., .. } => None,
            Self { readers: 1.., .. } => Some(Seen::Hidden),
            Self { buttons: 1.., .. } => Some(Seen::OnButton),
            _ => Some(Seen::Plainly),
        }
    }
}

impl Page {
    fn text(&mut self, text: &str) {
        let keep_lines = self.preformatted > 0;
        let cover = self.open.last().map_or(self.outside, |table| table.cover);
        let Some(seen) = cover.seen() else { return };
        if let Some(heading) = &mut self.heading {
            heading.text(text, seen, false);
        }
        match self.open.last_mut() {
            Some(table) if table.spans.is_some() || table.in_caption => table.flow.text(text, seen, keep_lines),
            None if cover.navigation == 0 => self.flow.text(text, seen, keep_lines),
            _ => {}
        }
    }

    /// A mark that ends the line, in the cell or the paragraph.
    fn end_line(&mut self) {
        match self.open.last_mut() {
            Some(table) => table.flow.end_line(),
            None => self.flow.end_line(),
        }
    }

    fn open(&mut self, element: &Element) {
        let name = element.name();
        match name {
            "table" => return self.open_table(),
            "br" => self.end_line(),
            "pre" => self.preformatted += 1,
            "img" => self.alternative(element.attr("alt"), Seen::Hidden),
            "input" if !matches!(element.attr("type"), Some("hidden" | "checkbox" | "radio" | "password")) => {
                self.alternative(element.attr("value"), Seen::OnButton);
            }
            _ => {}
        }
        match self.open.last_mut() {
            Some(table) => table.open(element, name),
            None => self.outside.change(element, |count| count + 1),
        }
        if is_heading(name) {
            self.heading = Some(Flow::default());
        }
        if is_block(name) {
            if name == "dd" && !self.open.is_empty() {
                if let Some(table) = self.open.last_mut() {
                    table.flow.label_ends();
                }
            } else {
                self.end_line();
            }
            if self.open.is_empty() {
                self.open_block(element, name);
            }
        }
    }

    fn open_block(&mut self, element: &Element, name: &str) {
        self.end_paragraph();
        match name {
            "ul" | "menu" | "dir" => self.lists.push(None),
            "ol" => self.lists.push(Some(number(element, "start", 1))),
            "li" => {
                self.prefix = match self.lists.last_mut() {
                    Some(Some(next)) => {
                        let shown = number(element, "value", *next);
                        *next = shown.saturating_add(1);
                        format!("{shown}. ")
                    }
                    _ => "• ".to_owned(),
                };
            }
            "dt" => self.prefix.clear(),
            _ => {}
        }
    }

    fn close(&mut self, element: &Element) {
        let name = element.name();
        if name == "table" {
            return self.close_table();
        }
        if is_heading(name)
            && let Some(mut heading) = self.heading.take()
        {
            let heading = heading.take_plain().replace('\n', " ");
            if !heading.is_empty() && self.outside.navigation == 0 {
                self.last_heading = heading;
            }
        }
        if name == "pre" {
            self.preformatted = self.preformatted.saturating_sub(1);
        }
        if is_block(name) {
            self.end_line();
        }
        if let Some(table) = self.open.last_mut() {
            return table.close(element, name);
        }
        match name {
            "ul" | "ol" | "menu" | "dir" => {
                self.end_paragraph();
                self.lists.pop();
            }
            "dt" => {
                let label = self.flow.take().replace('\n', " ");
                self.prefix = format!("{}: ", label.trim_end_matches([':', ' ']));
            }
            "dd" => {
                // A second value has the same label.
                let label = self.prefix.clone();
                self.end_paragraph();
                self.prefix = label;
            }
            "dl" => {
                self.end_paragraph();
                self.prefix.clear();
            }
            _ if is_block(name) => {
                self.end_paragraph();
                self.prefix.clear();
            }
            _ => {}
        }
        self.outside.change(element, |count| count.saturating_sub(1));
    }

    /// Words of a picture or field that stand in for letters.
    fn alternative(&mut self, words: Option<&str>, seen: Seen) {
        if let (Some(words), Some(table)) = (words, self.open.last_mut())
            && table.spans.is_some()
        {
            table.flow.text(words, seen, false);
        }
    }

    fn end_paragraph(&mut self) {
        let text = self.flow.take();
        if text.trim().is_empty() {
            return;
        }
        let prefix = std::mem::take(&mut self.prefix);
        self.paragraph(&format!("{prefix}{text}"));
    }

    fn paragraph(&mut self, text: &str) {
        self.prose.extend(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned));
    }

    fn open_table(&mut self) {
        if let Some(outer) = self.open.last_mut() {
            outer.nested = true;
            outer.flow.end_line();
        } else {
            self.end_paragraph();
        }
        let grid = Grid::new(&self.last_heading);
        // What hides a table as a whole (a closed tab, a page of it) hides no record.
        self.open.push(Table { order: self.seen_tables, grid, ..Table::default() });
        self.seen_tables += 1;
    }

    fn close_table(&mut self) {
        let Some(mut table) = self.open.pop() else { return };
        table.end_cell();
        if let Some(outer) = self.open.last_mut() {
            outer.flow.end_line();
        }
        if !table.caption.is_empty() {
            table.grid.name = table.caption.replace('\n', " ");
        }
        if table.grid.says_nothing() {
            return;
        }
        if (table.nested && table.grid.full_rows() < 2) || self.outside.navigation > 0 && self.open.is_empty() {
            // A table that lays out a page: its letters are the page's.
            if self.outside.navigation == 0 {
                self.prose.extend(table.grid.lines().map(str::to_owned));
            }
            return;
        }
        self.done.push((table.order, table.grid));
    }

    fn finish(mut self, content: &mut Content) {
        self.end_paragraph();
        self.done.sort_by_key(|(order, _)| *order);
        for (_, grid) in &self.done {
            grid.finish(content);
        }
        let mut prose = Bounded::new("");
        for (at, line) in self.prose.iter().enumerate() {
            if !prose.begin(at + 1, None) {
                break;
            }
            prose.cell(line, None);
        }
        prose.into_prose(content);
    }
}

impl Table {
    fn open(&mut self, element: &Element, name: &str) {
        match name {
            "thead" | "tbody" | "tfoot" => self.grid.begin_group(),
            "tr" => {
                self.end_cell();
                self.grid.begin_row();
            }
            "td" | "th" => {
                self.end_cell();
                self.flow = Flow::default();
                self.cover = Cover::default();
                self.spans = Some((number(element, "colspan", 1), number(element, "rowspan", 1)));
            }
            "caption" => {
                self.in_caption = true;
                self.flow = Flow::default();
            }
            _ => self.cover.change(element, |count| count + 1),
        }
    }

    fn close(&mut self, element: &Element, name: &str) {
        match name {
            "td" | "th" => self.end_cell(),
            "caption" => {
                self.in_caption = false;
                self.caption = self.flow.take();
            }
            "tr" | "thead" | "tbody" | "tfoot" => {}
            _ => self.cover.change(element, |count| count.saturating_sub(1)),
        }
    }

    fn end_cell(&mut self) {
        if let Some((columns, rows)) = self.spans.take() {
            let text = self.flow.take();
            self.grid.cell(text, columns, rows);
        }
    }
}
