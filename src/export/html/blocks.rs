//! How does each part of the document stand on the page?

use super::lines::{Tongues, begin, line, own};
use super::markup::{Markup, page};
use super::table;
use crate::export::sections::parts::{Fact, Item, Line, Map, Part, Run, Section};

/// Letters that show a mark.
const SAMPLE: &str = "Abc";

/// What the parts are written into.
#[derive(Debug)]
pub(super) struct Writer {
    pub(super) out: Markup,
    pub(super) tongues: Tongues,
    /// The last heading: what a table below it is called.
    heading: String,
}

impl Writer {
    pub(super) fn new(tongues: Tongues) -> Self {
        Self { out: page(), tongues, heading: String::new() }
    }

    /// A section under a heading of the second level: the first is the page's own.
    pub(super) fn section(&mut self, section: &Section) {
        self.out.open("section", &[("id", section.name)]);
        self.out.leaf("h2", &[], &section.title);
        self.heading.clone_from(&section.title);
        let mut in_project = false;
        for part in &section.parts {
            if let Part::Heading { name: Some(name), .. } = part {
                if in_project {
                    self.out.close();
                }
                self.out.open("article", &[("id", name)]);
                in_project = true;
            }
            self.part(part);
        }
        if in_project {
            self.out.close();
        }
        self.out.close();
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Heading { level, text, own, .. } => self.heading(*level, text, *own),
            Part::Text { line } => self.paragraph(line),
            Part::Note { text } => self.out.leaf("p", &[("class", "note")], text),
            Part::Quote { line } => {
                self.out.open("blockquote", &[]);
                self.paragraph(line);
                self.out.close();
            }
            Part::Facts { facts } => self.facts(facts),
            Part::Table { columns, rows } => {
                table::write(&mut self.out, self.tongues, &self.heading, columns, rows);
            }
            Part::Figure { map } => self.figure(map),
            Part::Beside { left, right } => {
                self.out.open("div", &[("class", "beside")]);
                for side in [left, right] {
                    self.out.open("div", &[]);
                    for part in side {
                        self.part(part);
                    }
                    self.out.close();
                }
                self.out.close();
            }
            Part::Key { marks } => self.key(marks),
            Part::Question { title, lines } => {
                self.out.open("div", &[("class", "question")]);
                self.out.open("p", &[]);
                self.out.leaf("strong", &[], title);
                self.out.close();
                for text in lines {
                    self.out.leaf("p", &[], text);
                }
                self.out.close();
            }
            Part::List { items } => self.list(items),
        }
    }

    fn heading(&mut self, level: usize, text: &str, is_own: bool) {
        self.out.open(if level > 2 { "h4" } else { "h3" }, &[]);
        if is_own {
            own(&mut self.out, self.tongues, text);
        } else {
            self.out.words(text);
        }
        self.out.close();
        text.clone_into(&mut self.heading);
    }

    fn paragraph(&mut self, words: &Line) {
        self.out.open("p", &[]);
        line(&mut self.out, self.tongues, words);
        self.out.close();
    }

    pub(super) fn facts(&mut self, facts: &[Fact]) {
        self.out.open("dl", &[("class", "facts")]);
        for fact in facts {
            self.out.open("div", &[]);
            self.out.leaf("dt", &[], &fact.label);
            self.out.leaf("dd", &[("class", "figure")], &fact.value);
            if !fact.note.is_empty() {
                self.out.leaf("dd", &[("class", "note")], &fact.note);
            }
            self.out.close();
        }
        self.out.close();
    }

    fn list(&mut self, items: &[Item]) {
        self.out.open("dl", &[("class", "list")]);
        for item in items {
            self.out.open("div", &[]);
            self.out.leaf("dt", &[], &item.name);
            self.out.open("dd", &[]);
            line(&mut self.out, self.tongues, &item.line);
            self.out.close();
            self.out.close();
        }
        self.out.close();
    }

    /// A map that is looked at as a whole.
    fn figure(&mut self, map: &Map) {
        self.out.open("figure", &[]);
        self.out.open("div", &[("role", "img"), ("aria-label", &map.alt)]);
        self.out.raw(&map.svg);
        self.out.close();
        if !map.caption.is_empty() {
            self.out.leaf("figcaption", &[], &map.caption);
        }
        self.out.close();
    }

    fn key(&mut self, marks: &[Run]) {
        if marks.is_empty() {
            return;
        }
        self.out.open("p", &[("class", "key")]);
        for run in marks {
            self.out.open("span", &[]);
            let marked = begin(&mut self.out, run.mark);
            self.out.words(SAMPLE);
            if marked {
                self.out.close();
            }
            self.out.words(" ");
            self.out.words(&run.text);
            self.out.close();
            self.out.words(" ");
        }
        self.out.close();
    }
}
