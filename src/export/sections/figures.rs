//! What does the document say first: the cover, and the figures that the rest rests on?

use super::map;
use super::parts::{Column, Cover, Fact, Part, Section, plain};
use super::teller::Teller;
use crate::review::{self, Question};
use crate::words;

pub(super) fn cover(teller: &Teller<'_>) -> Cover {
    let provenance = &teller.given.order.provenance;
    let mut foot = vec![teller.with("report-source", &[("name", &provenance.source_name)])];
    if let Some(day) = provenance.date {
        foot.push(teller.with("report-dated", &[("date", &words::date(teller.language(), day))]));
    }
    foot.push(teller.with("report-made-by", &[("version", &provenance.program_version)]));
    foot.push(teller.t("report-map-source"));
    Cover { map: map::country(teller), facts: facts(teller).into_iter().take(3).collect(), foot }
}

/// Who is in, in words: the filter as the order tells it, or that everything is.
pub(super) fn selection(teller: &Teller<'_>) -> String {
    let provenance = &teller.given.order.provenance;
    match (provenance.filter_words.as_str(), provenance.filter.as_str()) {
        ("", "") => teller.t("report-everything"),
        ("", filter) => teller.with("report-filter", &[("filter", filter)]),
        (words, _) => words.to_owned(),
    }
}

fn facts(teller: &Teller<'_>) -> Vec<Fact> {
    let whole = teller.whole();
    let of = |n: String| teller.with("report-of", &[("n", &n)]);
    let share = words::percent_range(
        teller.language(),
        [whole.covered_residents_low, whole.covered_residents],
        whole.residents,
    );
    let wider_only = teller.wider_only();
    let fact = |value: String, label: &str, note: String| Fact { value, label: teller.t(label), note };
    vec![
        fact(
            teller.number(teller.projects().count()),
            "report-fact-projects",
            teller.with("report-of", &[("n", &teller.number(teller.given.order.dataset.projects.len()))]),
        ),
        fact(
            teller.range(whole.covered_low, whole.covered),
            "report-fact-municipalities",
            of(teller.number(whole.municipalities)),
        ),
        fact(
            teller.persons(whole.covered_residents_low, whole.covered_residents),
            "report-fact-residents",
            format!("{} ({share})", of(teller.integer(whole.residents))),
        ),
        fact(teller.number(wider_only), "report-fact-wider", of(teller.number(whole.municipalities))),
        fact(
            teller.number(whole.municipalities.saturating_sub(whole.covered + wider_only)),
            "report-fact-none",
            of(teller.number(whole.municipalities)),
        ),
        fact(
            teller.number(asked(teller).iter().filter(|question| question.standing.is_open()).count()),
            "report-fact-open",
            String::new(),
        ),
    ]
}

/// Questions of the order's projects, the heaviest first.
pub(super) fn asked(teller: &Teller<'_>) -> Vec<Question> {
    let order = teller.given.order;
    let ids: std::collections::BTreeSet<&str> = teller.projects().map(|(_, project)| project.id.as_str()).collect();
    let mut asked = review::questions(&order.base, teller.given.division, &order.decisions);
    asked.retain(|question| ids.contains(question.project.as_str()));
    asked
}

pub(super) fn section(teller: &Teller<'_>) -> Section {
    let whole = teller.whole();
    let column = |key: &str, width, right| Column { title: teller.t(key), width, right };
    let share = |low, high, of| words::percent_range(teller.language(), [low, high], of);
    let rows = teller.regions().into_iter().map(|(name, region)| {
        vec![
            name.into(),
            teller.number(region.municipalities).into(),
            teller.range(region.covered_low, region.covered).into(),
            teller.integer(region.residents).into(),
            teller.persons(region.covered_residents_low, region.covered_residents).into(),
            share(region.covered_residents_low, region.covered_residents, region.residents).into(),
            teller.number(region.core.len()).into(),
        ]
    });
    let mut parts = vec![
        Part::Text { line: plain(selection(teller)) },
        Part::Facts { facts: facts(teller) },
        Part::Note { text: teller.t("report-served-means") },
    ];
    if whole.covered_low < whole.covered {
        parts.push(Part::Note { text: teller.t("report-range-means") });
    }
    parts.push(Part::Heading { level: 2, text: teller.t("report-by-region"), name: None, page: false, own: false });
    parts.push(Part::Table {
        columns: vec![
            column("export-column-region-name", None, false),
            column("export-column-municipalities", Some(15), true),
            column("report-in-core", Some(21), true),
            column("export-column-residents", Some(19), true),
            column("report-served-residents", Some(32), true),
            column("report-share", Some(21), true),
            column("list-title", Some(18), true),
        ],
        rows: rows.collect(),
    });
    Section { name: "figures", title: teller.t("report-figures"), parts }
}
