//! Which words put each municipality there?

use std::collections::BTreeMap;

use super::municipalities::municipality_name;
use super::parts::{Cell, Column, Mark, Part, Section, leading, marked, plain, said};
use super::projects;
use super::teller::Teller;
use crate::export::rows::{Row, Served, open_words, reach_key, rows};
use crate::model::{MunicipalityCode, ProjectId};

pub(super) fn section(teller: &Teller<'_>) -> Section {
    let selection = teller.given.selection();
    let rows = rows(&selection);
    let mut by_code: BTreeMap<MunicipalityCode, Vec<(&Row<'_>, &Served<'_>)>> = BTreeMap::new();
    let mut nowhere = Vec::new();
    for row in &rows {
        match &row.served {
            Some(served) => by_code.entry(served.code).or_default().push((row, served)),
            None => nowhere.push(row),
        }
    }
    let mut parts = Vec::new();
    if by_code.is_empty() {
        parts.push(Part::Text { line: plain(teller.t("report-no-evidence")) });
    } else {
        parts.push(Part::Text { line: plain(teller.t("report-evidence-lead")) });
        parts.push(table(teller, &by_code));
    }
    if !nowhere.is_empty() {
        parts.push(Part::Heading { level: 2, text: teller.t("report-nowhere"), name: None, page: false, own: false });
        parts.push(unplaced(teller, &nowhere));
    }
    Section { name: "evidence", title: teller.t("report-evidence"), parts }
}

fn table(teller: &Teller<'_>, by_code: &BTreeMap<MunicipalityCode, Vec<(&Row<'_>, &Served<'_>)>>) -> Part {
    let column = |key: &str, width| Column { title: teller.t(key), width, right: false };
    let mut cells: Vec<Vec<Cell>> = Vec::new();
    // Projects by the numbers that they have in their table and on their pages.
    let numbers = teller.projects().enumerate().map(|(at, (_, project))| (&project.id, at + 1));
    let numbers: BTreeMap<&ProjectId, usize> = numbers.collect();
    for code in teller.by_name(by_code.keys().copied()) {
        for (at, (row, served)) in by_code.get(&code).into_iter().flatten().enumerate() {
            let mut name = leading(marked(teller.municipality(code), Mark::Strong), &municipality_name(code));
            name.extend(marked(format!(" {code}"), Mark::Quiet));
            let mut words = said(served.words.join("; "), if served.guess { Mark::Guess } else { Mark::Bare });
            let methods: Vec<String> =
                served.methods.iter().map(|method| teller.t(&format!("method-{}", method.key()))).collect();
            words.extend(marked(format!(" · {}", methods.join(", ")), Mark::Quiet));
            let number = numbers.get(&row.project.id).copied().unwrap_or_default();
            let mut project = plain(format!("{} ", teller.number(number)));
            project.extend(projects::link(number, said(row.project.applicant.name.clone(), Mark::Bare)));
            cells.push(vec![
                Cell { name: (at == 0).then(|| evidence_name(code)), ..name.into() },
                project.into(),
                teller.t(&format!("reach-{}", reach_key(served.reach))).into(),
                words.into(),
            ]);
        }
    }
    Part::Table {
        columns: vec![
            column("export-column-municipality-name", Some(40)),
            column("export-column-project-name", None),
            column("export-column-reach", Some(25)),
            column("report-words-of-document", Some(52)),
        ],
        rows: cells,
    }
}

/// Name of the first row of a municipality.
pub(super) fn evidence_name(code: MunicipalityCode) -> String {
    format!("words-{code}")
}

/// Projects that no municipality could be found for.
fn unplaced(teller: &Teller<'_>, nowhere: &[&Row<'_>]) -> Part {
    let column = |key: &str, width| Column { title: teller.t(key), width, right: false };
    let rows = nowhere.iter().map(|row| {
        let mut project: Cell = said(row.project.applicant.name.clone(), Mark::Bare).into();
        project.lines.push(said(row.project.name.value.clone(), Mark::Quiet));
        let area = &row.project.area;
        let mut words: Cell = if area.text.is_empty() {
            marked(teller.t("project-no-area"), Mark::Quiet).into()
        } else {
            said(area.text.clone(), Mark::Bare).into()
        };
        let open = open_words(row.project);
        if !open.is_empty() {
            words.lines.push(said(open.join("; "), Mark::Guess));
        }
        vec![project, words]
    });
    Part::Table {
        columns: vec![column("export-column-project-name", None), column("report-words-of-document", Some(80))],
        rows: rows.collect(),
    }
}
