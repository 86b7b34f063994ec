//! What does the document say of those whom nobody serves?

use std::collections::BTreeMap;

use super::parts::{Cell, Column, Item, Mark, Part, Section, marked, plain};
use super::teller::Teller;
use crate::coverage::{Extent, Gap, Gaps, Need, PackNeed};
use crate::model::MunicipalityCode;
use crate::words::{amount, amount_range, decimal, share_range};

/// Rows of the table; the rest is told by name.
const ROWS: usize = 20;

pub(super) fn section(teller: &Teller<'_>) -> Section {
    let given = teller.given;
    let need = Need::of_pack(PackNeed::default(), given.division);
    let gaps = Gaps::of(&given.coverage, given.division, &need, Extent::Core);
    let codes = given.codes();
    let inside = |code: &MunicipalityCode| codes.binary_search(code).is_ok();
    let areas: Vec<&Gap> = gaps.areas.iter().filter(|gap| inside(&gap.code)).collect();
    let perhaps: Vec<MunicipalityCode> = gaps.perhaps.iter().copied().filter(inside).collect();
    let mut parts = vec![Part::Text { line: plain(sentence(teller, &areas, &perhaps, &need)) }];
    if areas.is_empty() {
        parts.push(Part::Text { line: plain(teller.t("report-no-gaps")) });
    } else {
        parts.push(Part::Heading {
            level: 2,
            text: teller.count("report-gaps-first", areas.len().min(ROWS)),
            name: None,
            page: false,
            own: false,
        });
        parts.push(table(teller, areas.iter().take(ROWS).copied()));
        parts.push(Part::Note { text: teller.t("gaps-distance") });
        if areas.iter().take(ROWS).any(|gap| gap.stand_in) {
            parts.push(Part::Note { text: teller.t("gaps-stand-in") });
        }
    }
    if !perhaps.is_empty() {
        parts.push(Part::Heading {
            level: 2,
            text: teller.t("report-gaps-perhaps"),
            name: None,
            page: false,
            own: false,
        });
        parts.push(Part::Text { line: plain(teller.t("report-gaps-perhaps-lead")) });
        parts.push(Part::Text { line: marked(format!("? {}", teller.names(&perhaps)), Mark::Bare) });
    }
    if areas.len() > ROWS {
        parts.push(Part::Heading { level: 2, text: teller.t("report-gaps-all"), name: None, page: false, own: false });
        parts.push(all(teller, &areas));
    }
    Section { name: "gaps", title: teller.t("gaps-title"), parts }
}

/// How many are left out and what they need; a range while guesses are unconfirmed.
fn sentence(teller: &Teller<'_>, areas: &[&Gap], perhaps: &[MunicipalityCode], need: &Need) -> String {
    let (language, division) = (teller.language(), teller.given.division);
    let low: u64 = areas.iter().map(|gap| gap.residents).sum();
    let high = low + division.residents_of(perhaps);
    let without: f64 = areas.iter().map(|gap| gap.need).sum();
    let without_high = without + need.of_all(perhaps);
    let total = need.of_all(&teller.given.codes());
    teller.with(
        "report-gaps-sentence",
        &[
            ("count", &teller.range(areas.len(), areas.len() + perhaps.len())),
            ("residents", &teller.persons(low, high)),
            ("need", &amount_range(language, [without, without_high])),
            ("total", &amount(language, total)),
            ("share", &share_range(language, [without, without_high], total)),
        ],
    )
}

fn table<'g>(teller: &Teller<'_>, gaps: impl Iterator<Item = &'g Gap>) -> Part {
    let language = teller.language();
    let column = |key: &str, width, right| Column { title: teller.t(key), width, right };
    let rows = gaps.map(|gap| {
        let mut name: Cell = marked(teller.municipality(gap.code), Mark::Strong).into();
        let region = teller.region_of(gap.code);
        name.lines.push(marked(
            if gap.wider { format!("{region} · {}", teller.t("report-gap-wider")) } else { region },
            Mark::Quiet,
        ));
        let figure = match (gap.missing, gap.stand_in) {
            (true, _) => "–".to_owned(),
            (false, true) => format!("{}*", amount(language, gap.need)),
            (false, false) => amount(language, gap.need),
        };
        let (near, km) = gap.nearest.map_or_else(Default::default, |nearest| {
            let sure = if nearest.sure { "" } else { " ?" };
            (format!("{}{sure}", teller.municipality(nearest.code)), decimal(language, nearest.km, 0))
        });
        vec![
            teller.number(gap.rank).into(),
            name,
            teller.integer(gap.residents).into(),
            figure.into(),
            gap.share.map_or_else(|| "–".to_owned(), |share| share_range(language, [share, share], 1.0)).into(),
            near.into(),
            km.into(),
        ]
    });
    Part::Table {
        columns: vec![
            column("gaps-rank", Some(10), true),
            column("export-column-municipality-name", None, false),
            column("export-column-residents", Some(22), true),
            column("need-foreign-language", Some(27), true),
            column("report-share-of-all", Some(21), true),
            column("report-nearest", Some(32), false),
            column("gaps-km", Some(13), true),
        ],
        rows: rows.collect(),
    }
}

/// Every municipality without service, by regions.
fn all(teller: &Teller<'_>, areas: &[&Gap]) -> Part {
    let mut regions: BTreeMap<String, Vec<MunicipalityCode>> = BTreeMap::new();
    for gap in areas {
        regions.entry(teller.region_of(gap.code)).or_default().push(gap.code);
    }
    let order = teller.regions();
    let items = order.iter().filter_map(|(region, _)| regions.get(region).map(|codes| (region, codes)));
    Part::List {
        items: items
            .map(|(region, codes)| Item {
                name: format!("{region} ({})", teller.number(codes.len())),
                line: plain(teller.names(codes)),
            })
            .collect(),
    }
}
