//! A country of four municipalities, to pin down one rule at a time.
//!
//! Alpha and Beta are region 01, Gamma and Delta region 02; 1,000, 200, 30 and 4 residents.

use std::sync::{Arc, OnceLock};

use hankekartta::model::{
    ApplicantKind, Area, AreaUnit, Dataset, Division, Field, LonLat, Method, Municipality, MunicipalityCode, Names,
    Organization, Origin, Period, Precision, Project, ProjectId, Reach, Reason, Region, RegionCode, Span, Status,
    SubRegion, SubRegionCode, Term, TermKind,
};

pub(crate) fn code(text: &str) -> MunicipalityCode {
    MunicipalityCode::parse(text).unwrap()
}

fn names(name: &str) -> Names {
    Names { fi: name.to_owned(), sv: name.to_owned(), en: name.to_owned() }
}

pub(crate) fn division() -> &'static Division {
    static DIVISION: OnceLock<Division> = OnceLock::new();
    DIVISION.get_or_init(|| {
        let mut division = Division { year: 2020, ..Division::default() };
        for (at, (number, name, region, residents)) in [
            ("001", "Alpha", "01", 1000),
            ("002", "Beta", "01", 200),
            ("003", "Gamma", "02", 30),
            ("004", "Delta", "02", 4),
        ]
        .into_iter()
        .enumerate()
        {
            #[expect(clippy::cast_precision_loss, reason = "four places")]
            let place = LonLat { lon: 24.0 + at as f64, lat: 61.0 };
            let sub_region = SubRegionCode::parse(&format!("0{region}")).unwrap();
            let region = RegionCode::parse(region).unwrap();
            division.municipalities.insert(
                code(number),
                Municipality {
                    code: code(number),
                    names: names(name),
                    sub_region,
                    region,
                    residents,
                    foreign_language: None,
                    foreign_language_stand_in: false,
                    foreign_language_pct: None,
                    land_km2: 1.0,
                    freshwater_km2: 0.0,
                    sea_km2: 0.0,
                    seat_name: name.to_owned(),
                    seat: place,
                    label: place,
                    ely: (String::new(), Names::default()),
                    avi: (String::new(), Names::default()),
                    hospital_district: (String::new(), Names::default()),
                    wellbeing_county: (String::new(), Names::default()),
                },
            );
            let members = |list: &mut Vec<MunicipalityCode>| list.push(code(number));
            members(
                &mut division
                    .sub_regions
                    .entry(sub_region)
                    .or_insert_with(|| SubRegion {
                        code: sub_region,
                        names: names("Sub"),
                        region,
                        municipalities: vec![],
                    })
                    .municipalities,
            );
            members(
                &mut division
                    .regions
                    .entry(region)
                    .or_insert_with(|| Region { code: region, names: names("Region"), municipalities: vec![] })
                    .municipalities,
            );
        }
        division
    })
}

/// A project of toyland; a code with `?` behind it is a guess.
pub(crate) fn project(id: &str, kind: ApplicantKind, core: &[&str], wider: &[&str], year: i16) -> Project {
    let mut area = Area { text: core.join(" "), ..Area::default() };
    let mut at = 0;
    for written in core {
        let guess = written.ends_with('?');
        let read = code(written.trim_end_matches('?'));
        area.core.push(read);
        area.terms.push(Term {
            span: Span { start: at, end: at + written.len() },
            kind: TermKind::Municipality,
            unit: Some(AreaUnit::Municipality(read)),
            codes: vec![read],
            reach: Reach::Core,
            method: if guess { Method::Misspelt } else { Method::Exact },
            status: if guess { Status::Question } else { Status::Accepted },
            reasons: vec![Reason::OfficialName],
            candidates: vec![],
        });
        at += written.len() + 1;
    }
    area.wider = wider.iter().map(|text| code(text)).collect();
    Project {
        id: ProjectId::new(id),
        number: 1,
        span: Span::default(),
        origin: Origin::default(),
        applicant: Organization { name: format!("{id} applicant"), span: None, kind, municipality: None },
        lead: None,
        partners: vec![],
        name: Field { value: format!("Project {id}"), span: None },
        period: Some(Field {
            value: Period::of(jiff::civil::date(year, 1, 1), jiff::civil::date(year, 12, 31)),
            span: None,
        }),
        description: Field::default(),
        area,
        area_span: None,
        area_column: None,
        precision: Precision::Day,
        amount: None,
        inferred: vec![],
        other: vec![],
    }
}

/// Three projects: `a` in Alpha with Beta wider, `b` in Beta and (a guess) Gamma, `c` in Gamma.
pub(crate) fn dataset() -> Arc<Dataset> {
    Arc::new(Dataset {
        revision: 1,
        division_year: 2020,
        projects: vec![
            project("a", ApplicantKind::Municipality, &["001"], &["002"], 2020),
            project("b", ApplicantKind::JointAuthority, &["002", "003?"], &[], 2020),
            project("c", ApplicantKind::Municipality, &["003"], &[], 2021),
        ],
        ..Dataset::default()
    })
}
