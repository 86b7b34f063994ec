//! What does the document say of the projects: in a table, and of each on a page of its own?

use super::map;
use super::parts::{Cell, Column, Fact, Item, Line, Mark, Part, Section, leading, marked, plain, said};
use super::reading;
use super::teller::{Medium, Teller};
use crate::model::{MunicipalityCode, Project};
use crate::words;

/// Projects that get a page of their own; beyond, the table and the appendix tell of them.
pub(in crate::export) const PAGES: usize = 500;

/// Where links to the section lead.
const NAME: &str = "projects";

/// Letters of a description that stand beside the map; a longer one has the page's width, below.
const SHORT: usize = 700;

pub(super) fn section(teller: &Teller<'_>) -> Section {
    let title = teller.t("list-title");
    let projects: Vec<(usize, &Project)> = teller.projects().collect();
    if projects.is_empty() {
        return Section { name: NAME, title, parts: vec![Part::Text { line: plain(teller.t("report-no-projects")) }] };
    }
    let mut parts = vec![Part::Text { line: plain(teller.here("projects-lead")) }, table(teller, &projects)];
    if projects.len() > PAGES {
        parts.push(Part::Note { text: teller.count(&teller.key("only-pages"), PAGES) });
    }
    for (number, (at, project)) in projects.iter().take(PAGES).enumerate() {
        page(teller, &mut parts, number + 1, *at, project);
    }
    Section { name: NAME, title, parts }
}

fn name_of(number: usize) -> String {
    format!("project-{number}")
}

/// Words that lead to the part about a project, by its number, where it has one.
pub(super) fn link(number: usize, line: Line) -> Line {
    if (1..=PAGES).contains(&number) { leading(line, &name_of(number)) } else { line }
}

fn table(teller: &Teller<'_>, projects: &[(usize, &Project)]) -> Part {
    let column = |key: &str, width, right| Column { title: teller.t(key), width, right };
    let rows = projects.iter().enumerate().map(|(at, (_, project))| {
        let area = &project.area;
        let number = at + 1;
        let mut name = Cell::from(link(number, said(project.name.value.clone(), Mark::Strong)));
        name.lines.push(said(project.applicant.name.clone(), Mark::Quiet));
        let open = area.open_terms().count();
        if open > 0 {
            name.lines.push(marked(teller.count("report-words-open", open), Mark::Guess));
        }
        let period = project.period.as_ref().map(|period| period.value);
        let start = period.and_then(|period| period.start).map(|day| day.to_string());
        let mut row = vec![
            teller.number(number).into(),
            name,
            Cell { sort: start, ..teller.period(period).into() },
            teller.number(area.core.len()).into(),
            teller.number(area.wider.len()).into(),
            teller.integer(teller.given.division.residents_of(&area.core)).into(),
        ];
        if teller.medium == Medium::Paper {
            row.push(Cell { to: (number <= PAGES).then(|| name_of(number)), ..Cell::default() });
        }
        row
    });
    let rows = rows.collect();
    let mut columns = vec![
        column("export-column-number", Some(9), true),
        column("report-project-and-applicant", None, false),
        column("facet-period", Some(24), false),
        column("reach-core", Some(18), true),
        column("report-wider-short", Some(18), true),
        column("export-column-core-residents", Some(21), true),
    ];
    if teller.medium == Medium::Paper {
        columns.push(column("report-page-short", Some(11), true));
    }
    Part::Table { columns, rows }
}

fn page(teller: &Teller<'_>, parts: &mut Vec<Part>, number: usize, at: usize, project: &Project) {
    let (area, division) = (&project.area, teller.given.division);
    parts.push(Part::Heading {
        level: 2,
        text: format!("{} {}", teller.number(number), project.name.value),
        name: Some(name_of(number)),
        page: true,
        own: true,
    });
    let persons = |codes: &[MunicipalityCode]| {
        teller.words.with("resident-count", &[("n", words::Arg::Count(division.residents_of(codes)))])
    };
    let fact = |key: &str, codes: &[MunicipalityCode]| Fact {
        value: teller.count("municipality-count", codes.len()),
        label: teller.t(key),
        note: persons(codes),
    };
    let description = &project.description.value;
    let is_short = description.chars().count() <= SHORT;
    let mut left = vec![facts(teller, project)];
    left.push(Part::Facts { facts: vec![fact("reach-core", &area.core), fact("reach-wider", &area.wider)] });
    if is_short {
        left.extend(done(teller, description));
    }
    left.push(heading(teller.t("project-words")));
    if area.text.is_empty() {
        left.push(Part::Text { line: plain(teller.t("project-no-area")) });
    } else {
        left.push(reading::area(area));
        left.push(reading::key(teller, area));
    }
    parts.push(Part::Beside { left, right: vec![Part::Figure { map: map::project(teller, at, project) }] });
    if !area.terms.is_empty() {
        parts.push(heading(teller.t("report-readings")));
        parts.push(reading::table(teller, area));
    }
    for term in area.open_terms() {
        let title = format!("? {} → {}", area.words(term), teller.reading(term));
        parts.push(Part::Question { title, lines: teller.why(term) });
    }
    let reached = [("reach-core", &area.core), ("reach-wider", &area.wider), ("reach-uncertain", &area.uncertain)];
    let reached = reached.into_iter().filter(|(_, codes)| !codes.is_empty());
    let items: Vec<Item> = reached
        .map(|(key, codes)| Item {
            name: format!("{} ({})", teller.t(key), teller.number(codes.len())),
            line: plain(teller.names(codes)),
        })
        .collect();
    if !items.is_empty() {
        parts.push(heading(teller.t("project-municipalities")));
        parts.push(Part::List { items });
    }
    if !is_short {
        parts.extend(done(teller, description));
    }
}

/// What is done; nothing where the document does not say it.
fn done(teller: &Teller<'_>, description: &str) -> Vec<Part> {
    if description.is_empty() {
        return Vec::new();
    }
    vec![heading(teller.t("export-column-description")), Part::Text { line: said(description, Mark::Bare) }]
}

fn heading(text: String) -> Part {
    Part::Heading { level: 3, text, name: None, page: false, own: false }
}

fn facts(teller: &Teller<'_>, project: &Project) -> Part {
    let mut items = vec![
        (teller.t("export-column-applicant"), project.applicant.name.clone()),
        (teller.t("facet-period"), teller.period(project.period.as_ref().map(|period| period.value))),
    ];
    if !project.partners.is_empty() {
        let partners: Vec<&str> = project.partners.iter().map(|partner| partner.name.as_str()).collect();
        items.push((teller.t("project-partners"), partners.join(", ")));
    }
    if let Some(amount) = project.amount.as_ref().map(|amount| &amount.value) {
        let money = words::money(teller.language(), amount.cents, &amount.currency);
        let kind = teller.t(&format!("money-{}", amount.kind.key()));
        items.push((teller.t("export-column-amount"), format!("{money} ({kind})")));
    }
    let source = teller.given.order.dataset.source_of(project).map(|source| source.name.as_str()).unwrap_or_default();
    let row = teller.count("project-line", project.origin.row);
    items.push((teller.t("source"), format!("{source}, {row}")));
    Part::List { items: items.into_iter().map(|(name, text)| Item { name, line: plain(text) }).collect() }
}
