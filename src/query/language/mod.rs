//! How does a person ask in words?
//!
//! A text of conditions, typed in the search field or behind `--where`:
//!
//! ```text
//! maakunta:Uusimaa hakija:kuntayhtymä kausi:2020-10.. neuvonta -verkkokoulutus (kunta:Espoo | kunta:Vantaa)
//!
//! text      = any
//! any       = all { "|" all }                    one of them
//! all       = one { [ "&" ] one }                each of them: side by side or with &
//! one       = ( "-" | "!" ) one                  not
//!           | "(" any ")"
//!           | [ field ":" ] value
//!           | field ":" "(" any ")"              the field of every bare value inside
//! value     = word | word "*" | phrase | "=" ( word | phrase )
//! phrase    = '"' anything but a quote '"'
//! ```
//! A `-` or `!` alone, and one inside a word, is a letter. Fields are called by their names in any of
//! the three languages ([`Field`]).
//!
//! # Words
//! `neuvonta` means the words that contain these letters and the other forms of the word (a stemmer's
//! word for it, [`also`] tells which); without a field also the municipalities of core and wider area
//! whose name has the letters or is inflected so. `neuvon*` means words that begin so, `"a b"` these
//! letters one after the other, `=neuvonta` this word alone.
//!
//! # Places
//! `kunta:Espoossa`, `landskap:Nyland`, `kunta:Nilsiä`: in any case form and language, former names
//! too, or by code. `kunta`, `seutukunta`, `maakunta` and `alue` (any of them, and areas such as
//! "pääkaupunkiseutu") look at the core, `laajempi` at the wider area.
//!
//! # Days and numbers
//! `kausi:2020-10..` means a project whose period may share a day with these: half-known ones count
//! unless what is known says no, unknown ones do not. `kausi:=1.9.2020..31.8.2021` means this very period.
//! `tarve:>500` means a project whose core has a municipality with more than 500 of the need that is
//! asked about ([`About`]), foreign-language residents where nothing else is; one without a figure never
//! counts. `asukkaat` are those of the whole core.
//!
//! # Projects and municipalities
//! An expression means projects ([`projects`]) and municipalities ([`municipalities`]):
//! `(projekti:oulu | projekti:raahe) & tarve:>500` means both projects if each serves such a
//! municipality, and the municipalities over 500 among those that the two serve.
//!
//! # Faults
//! What cannot be read is left out of the meaning and said with its place. The meaning of the rest
//! holds, so a text that is being typed narrows as far as it is readable. Never does: stop.

mod also;
mod ast;
mod bind;
mod complete;
mod fault;
mod fields;
mod lexer;
mod lift;
mod meaning;
mod near;
mod parser;
mod print;
mod values;

use std::collections::BTreeSet;

use fixedbitset::FixedBitSet;

pub use also::{Also, also, exactly};
pub use ast::{Condition, Expr, Form, Value};
pub use complete::{Completion, complete};
pub use fault::{Fault, FaultKind};
pub use fields::{Field, Standing, Takes};
pub use lift::{ask, written};
pub use parser::parse;

use self::bind::{Bound, bind};
use self::parser::conjuncts;
use super::About;
use crate::model::{Dataset, Division, MunicipalityCode, Span};

/// Everything that is wrong with a text, in its order.
#[must_use]
pub fn faults(text: &str, dataset: &Dataset, division: &Division) -> Vec<Fault> {
    About::of(dataset, division).faults(text)
}

/// The projects that a text is true of, by position; `None` when it means nothing, and leaves nothing out.
#[must_use]
pub fn projects(text: &str, dataset: &Dataset, division: &Division) -> Option<FixedBitSet> {
    About::of(dataset, division).projects(text)
}

/// The municipalities that a text is true of; none when it means nothing.
#[must_use]
pub fn municipalities(text: &str, dataset: &Dataset, division: &Division) -> BTreeSet<MunicipalityCode> {
    About::of(dataset, division).municipalities(text)
}

/// `true` for a text with a condition on need: what it means changes with the need that is asked about.
#[must_use]
pub fn asks_need(text: &str) -> bool {
    let expr = parse(text).0;
    expr.is_some_and(|expr| expr.conditions().iter().any(|condition| condition.field == Some(Field::Need)))
}

impl About<'_> {
    /// The same as [`faults`], by the need that is asked about.
    #[must_use]
    pub fn faults(&self, text: &str) -> Vec<Fault> {
        self.understood(text).1
    }

    /// The same as [`projects`], by the need that is asked about.
    #[must_use]
    pub fn projects(&self, text: &str) -> Option<FixedBitSet> {
        self.understood(text).0.map(|bound| self.projects_of(&bound))
    }

    /// The same as [`municipalities`], by the need that is asked about.
    #[must_use]
    pub fn municipalities(&self, text: &str) -> BTreeSet<MunicipalityCode> {
        self.understood(text).0.map(|bound| self.municipalities_of(&bound)).unwrap_or_default()
    }

    /// Each part that must hold, as typed, with the projects that it alone would leave: why a list is empty.
    #[must_use]
    pub fn each_alone(&self, text: &str) -> Vec<(String, usize)> {
        let alone = |(part, span): (Expr, Span)| {
            let bound = bind(&part, self, &mut Vec::new())?;
            let count = self.projects_of(&bound).count_ones(..);
            let said = text.get(span.start..span.end)?.trim_matches(['&', ' ']);
            Some((said.to_owned(), count))
        };
        conjuncts(text).into_iter().filter_map(alone).collect()
    }

    fn understood(&self, text: &str) -> (Option<Bound>, Vec<Fault>) {
        let (expr, mut faults) = parse(text);
        let bound = expr.and_then(|expr| bind(&expr, self, &mut faults));
        faults.sort();
        (bound, faults)
    }
}
