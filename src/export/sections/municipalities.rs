//! How does each municipality stand: one row each, which the map leads to?

use std::collections::BTreeMap;

use super::evidence::evidence_name;
use super::parts::{Cell, Column, Mark, Part, Section, leading, marked, plain, said};
use super::projects;
use super::teller::Teller;
use crate::export::picture::Link;
use crate::export::standing::Standing;
use crate::model::{Municipality, MunicipalityCode, Project};
use crate::words::Arg;

pub(super) fn section(teller: &Teller<'_>) -> Section {
    let parts = vec![Part::Text { line: plain(teller.t("html-municipalities-lead")) }, table(teller)];
    Section { name: "municipalities", title: teller.t("export-table-municipalities"), parts }
}

/// Name of a municipality's row.
pub(super) fn municipality_name(code: MunicipalityCode) -> String {
    format!("municipality-{code}")
}

/// Where the map's municipalities lead, and what each is called: name, residents, how it stands, projects.
pub(super) fn links(teller: &Teller<'_>) -> BTreeMap<String, Link> {
    let all = teller.given.codes().into_iter().filter_map(|code| teller.given.division.municipality(code));
    let link = |municipality: &Municipality| {
        let code = municipality.code;
        let (core, wider) = reached(teller, code);
        let residents = teller.words.with("resident-count", &[("n", Arg::Count(municipality.residents))]);
        let mut says = vec![teller.municipality(code), residents, standing(teller, code)];
        if !core.is_empty() || !wider.is_empty() {
            says.push(teller.count("html-projects", core.len() + wider.len()));
        }
        Link { to: municipality_name(code), says: says.join(", ") }
    };
    all.map(|municipality| (municipality.code.to_string(), link(municipality))).collect()
}

fn standing(teller: &Teller<'_>, code: MunicipalityCode) -> String {
    teller.t(&format!("export-served-{}", Standing::of(teller.given, code).key()))
}

/// Positions of the projects in whose core and in whose wider area it is.
fn reached<'t>(teller: &'t Teller<'_>, code: MunicipalityCode) -> (&'t [usize], &'t [usize]) {
    let served = teller.given.coverage.served(code);
    served.map_or((&[], &[]), |served| (served.core.as_slice(), served.wider.as_slice()))
}

fn table(teller: &Teller<'_>) -> Part {
    let numbers: BTreeMap<usize, (usize, &Project)> =
        teller.projects().enumerate().map(|(number, (at, project))| (at, (number + 1, project))).collect();
    let column = |key: &str, right| Column { title: teller.t(key), width: None, right };
    let rows = teller.by_name(teller.given.codes()).into_iter().map(|code| {
        let mut name = marked(teller.municipality(code), Mark::Strong);
        name.extend(marked(format!(" {code}"), Mark::Quiet));
        let (core, wider) = reached(teller, code);
        let mut stands = match Standing::of(teller.given, code) {
            Standing::Guess => marked(standing(teller, code), Mark::Guess),
            Standing::Core | Standing::Wider | Standing::Nobody => plain(standing(teller, code)),
        };
        if !core.is_empty() || !wider.is_empty() {
            stands = leading(stands, &evidence_name(code));
        }
        let mut projects = Cell::default();
        let all = core.iter().map(|at| (at, false)).chain(wider.iter().map(|at| (at, true)));
        for (at, is_wider) in all {
            let Some((number, project)) = numbers.get(at) else { continue };
            let mut line = plain(format!("{} ", teller.number(*number)));
            line.extend(projects::link(*number, said(project.applicant.name.clone(), Mark::Bare)));
            if is_wider {
                line.extend(marked(format!(" · {}", teller.t("reach-wider")), Mark::Quiet));
            }
            projects.lines.push(line);
        }
        vec![
            Cell { name: Some(municipality_name(code)), ..name.into() },
            teller.region_of(code).into(),
            teller.integer(teller.given.division.residents_of(&[code])).into(),
            stands.into(),
            projects,
        ]
    });
    Part::Table {
        rows: rows.collect(),
        columns: vec![
            column("export-column-municipality-name", false),
            column("export-column-region-name", false),
            column("export-column-residents", true),
            column("html-standing", false),
            column("list-title", false),
        ],
    }
}
