//! Can everybody read the report, and does it say what the program says?

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use hankekartta::boundaries::Boundaries;
use hankekartta::export::tables::{TableName, Value, table};
use hankekartta::export::{Exported, Format, Given, Order, Provenance, Recipe, Request, origin};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::{Dataset, Language, MunicipalityCode, ProjectId};
use hankekartta::scene::Look;
use hankekartta::words::Words;
use hankekartta::work::make;
use serde_json::Value as Json;
use tempfile::TempDir;

use crate::outside::{export, program, python, read};

fn order(dataset: Dataset, language: Language) -> Order {
    let dataset = Arc::new(dataset);
    let provenance = Provenance {
        command: "hankekartta-cli export --format report --lang fi".to_owned(),
        date: Some(jiff::civil::date(2020, 12, 31)),
        ..Provenance::of(&dataset, "")
    };
    Order {
        base: Arc::clone(&dataset),
        decisions: Vec::new(),
        projects: (0..dataset.projects.len()).collect(),
        municipalities: BTreeSet::new(),
        look: Look::default(),
        provenance,
        recipe: Recipe::default(),
        request: Request { format: Format::Report, language, ..Request::default() },
        dataset,
    }
}

fn made(order: &Order) -> Exported {
    make(order).unwrap()
}

fn saved(folder: &TempDir, made: &Exported) -> PathBuf {
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, &made.bytes).unwrap();
    path
}

/// What a screen reader and the checkers of PDF/UA-1 get to know; `None` where they are absent.
fn told(path: &Path) -> Option<Json> {
    if let Some(mut qpdf) = program("qpdf") {
        read(qpdf.arg("--check").arg(path));
    }
    let told: Json = serde_json::from_str(&read(python("report.py")?.arg(path))).unwrap();
    let errors = told["found"].as_array().unwrap().iter().filter(|one| one.as_str().unwrap().starts_with("error"));
    assert_eq!(errors.collect::<Vec<_>>(), Vec::<&Json>::new());
    Some(told)
}

/// The text in the order of the page, without spaces, hyphens and what lets a line end: words are hyphenated.
fn text(path: &Path) -> Option<String> {
    Some(bare(&read(program("pdftotext")?.args(["-raw", "-enc", "UTF-8"]).arg(path).arg("-"))))
}

fn bare(text: &str) -> String {
    let is_kept =
        |letter: &char| !letter.is_whitespace() && !matches!(letter, '-' | '\u{ad}' | '\u{200b}' | '\u{2010}');
    text.chars().filter(is_kept).collect()
}

fn strings(list: &Json) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect()
}

#[test]
fn the_report_is_pdf_ua_in_every_language() {
    let folder = TempDir::new().unwrap();
    for language in Language::ALL {
        let order = order(intake::embedded(), language);
        let made = made(&order);
        assert_eq!((made.rows, made.left_out.len()), (21, 0));
        let Some(told) = told(&saved(&folder, &made)) else { return };
        let words = Words::new(language);
        assert_eq!(told["title"], words.text("report-title"));
        assert_eq!(told["lang"], language.tag());
        assert_eq!((&told["marked"], &told["shows_title"], &told["pdfua"]), (&true.into(), &true.into(), &"1".into()));
        assert_eq!(told["created"], "D:20201231000000+00'00");
        assert_eq!(told["keywords"], order.provenance.to_json());
        // The cover's map and one a project, each told in words.
        let figures = strings(&told["figures"]);
        assert_eq!(figures.len(), 22);
        assert!(figures.iter().all(|alt| alt.len() > 60), "{figures:?}");
        let tables = told["tables"].as_array().unwrap();
        assert!(tables.len() >= 25, "{}", tables.len());
        for table in tables {
            let [columns] = table["columns"].as_array().unwrap().as_slice() else { panic!("uneven: {table}") };
            assert!(table["rows"].as_u64() > Some(1));
            assert_eq!(
                table["headers"],
                Json::from(vec!["Column"; usize::try_from(columns.as_u64().unwrap()).unwrap()])
            );
        }
        // Never a level left out, and every section and project in the file's own outline.
        let levels: Vec<u8> = told["headings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one[0].as_str().unwrap().as_bytes()[1] - b'0')
            .collect();
        assert!(levels[0] == 1 && levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
        assert_eq!(told["outline"], 7);
    }
}

#[test]
fn every_project_and_every_served_municipality_is_told_with_its_words() {
    let folder = TempDir::new().unwrap();
    let order = order(intake::embedded(), Language::Fi);
    let Some(text) = text(&saved(&folder, &made(&order))) else { return };
    for project in &order.dataset.projects {
        // Words in doubt have a question mark behind them.
        let area = &project.area;
        let mut marked = area.text.clone();
        for term in area.terms.iter().rev().filter(|term| term.is_open()) {
            marked.insert(term.span.end, '?');
        }
        for said in [&project.name.value, &project.applicant.name, &project.description.value, &marked] {
            assert!(text.contains(&bare(said)), "{said}");
        }
    }
    let words = Words::new(Language::Fi);
    let given = Given::new(&order, division_2020(), Boundaries::embedded());
    let mut pairs = 0;
    for row in table(&given, TableName::ProjectMunicipality, &words).rows() {
        let [
            Value::Text(id),
            Value::Text(code),
            Value::Text(reach),
            Value::Flag(guess),
            Value::List(methods),
            Value::List(said),
        ] = row.as_slice()
        else {
            panic!("{row:?}")
        };
        let project = order.dataset.project(&ProjectId::new(id)).unwrap();
        let municipality = division_2020().municipality(MunicipalityCode::parse(code).unwrap()).unwrap();
        let methods: Vec<String> = methods.iter().map(|method| words.text(&format!("method-{method}"))).collect();
        let line = format!(
            "{}{code}{}{}{}{}{}·{}",
            municipality.names.fi,
            project.number,
            project.applicant.name,
            words.text(&format!("reach-{reach}")),
            said.join("; "),
            if *guess { "?" } else { "" },
            methods.join(", ")
        );
        assert!(text.contains(&bare(&line)), "{line}");
        pairs += 1;
    }
    let reached = given.coverage.municipalities.values().map(|served| served.core.len() + served.wider.len());
    assert_eq!(pairs, reached.sum::<usize>());
}

#[test]
fn the_figures_are_the_programs_own() {
    let folder = TempDir::new().unwrap();
    let order = order(intake::embedded(), Language::En);
    let coverage = Given::new(&order, division_2020(), Boundaries::embedded()).coverage;
    let Some(text) = text(&saved(&folder, &made(&order))) else { return };
    for said in [
        format!("{}–{}municipalitiesinacorearea", coverage.covered_low, coverage.covered),
        format!("{}municipalitiesinawiderareaonly", coverage.wider_only),
        format!("{}municipalitieswithoutaproject", coverage.unserved),
    ] {
        assert!(text.contains(&said), "{said}");
    }
}

#[test]
fn the_same_order_gives_the_same_bytes() {
    let order = order(intake::embedded(), Language::Sv);
    assert!(made(&order).bytes == made(&order).bytes);
    let folder = TempDir::new().unwrap();
    let arguments = ["--format", "report", "--date", "2020-12-31", "--project", "espoo"];
    let [first, second] =
        ["a.pdf", "b.pdf"].map(|name| std::fs::read(export(folder.path(), name, &arguments)).unwrap());
    assert!(first == second);
}

#[test]
fn one_project_is_a_report_and_none_says_so() {
    let folder = TempDir::new().unwrap();
    let mut order = order(intake::embedded(), Language::Fi);
    order.projects = vec![11];
    let one = made(&order);
    order.projects.clear();
    let none = made(&order);
    assert_eq!((one.rows, none.rows), (1, 0));
    if let Some(told) = told(&saved(&folder, &one)) {
        assert_eq!(strings(&told["figures"]).len(), 2);
    }
    let path = saved(&folder, &none);
    told(&path);
    if let Some(text) = text(&path) {
        assert!(text.contains("Eihankkeitanäillärajauksilla."));
    }
}

/// Names that mean something to a typesetter, a spreadsheet, a browser or nobody.
const HOSTILE: [&str; 9] = [
    "#set page(fill: red) $x^2$ *lihava* _kursiivi_ `koodi` @viite <nimi> = Otsikko // loppu \\ #panic()",
    "=HYPERLINK(\"http://example.org\";\"paina\")",
    "<script>alert(1)</script> ]]> &amp; \"lainaus\" 'heitto'",
    "\u{202e}nurin\u{202c} \u{200b}näkymätön\u{feff} \u{0}nolla \u{7}kello \u{1b}[31m",
    "Ласкаво просимо · Καλώς ήρθατε · Chào mừng · Skõẹ ǩeâll",
    "😀 مرحبا 你好",
    "a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308} äå o\u{308}",
    "rivi\nvaihtuu\ttässä\u{2028}ja\u{85}tässä",
    "",
];

#[test]
fn hostile_names_come_out_harmless_and_readable() {
    let folder = TempDir::new().unwrap();
    let mut dataset = intake::embedded();
    for (project, name) in dataset.projects.iter_mut().zip(HOSTILE) {
        project.name.value = name.to_owned();
        project.applicant.name = format!("{name} hakija");
        project.description.value = name.repeat(3);
    }
    dataset.projects[9].name.value = "pitkä".repeat(8000);
    dataset.projects[10].description.value = "\u{a0}x".repeat(20_000);
    let mut order = order(dataset, Language::Fi);
    order.provenance.source_name = "<a>&\"\u{1}\u{202e}\u{ffff}😀.txt".to_owned();
    let made = made(&order);
    assert_eq!(made.left_out, ["left-out-letters", "left-out-long"]);
    let path = saved(&folder, &made);
    if let Some(told) = told(&path) {
        assert!(told["keywords"].as_str().unwrap().starts_with("{\"source_file\":\"<a>&\\\"\\u0001"), "{told}");
    }
    assert_eq!(origin(&made), Some(order.provenance));
    let Some(text) = text(&path) else { return };
    for name in [HOSTILE[0], HOSTILE[1], HOSTILE[2], HOSTILE[4]] {
        assert!(text.contains(&bare(name)), "{name}");
    }
    for shown in ["nurinnäkymätönnollakello[31m", "□", "öhakija", "rivivaihtuutässäjatässä", "pitkäpitkäpitkä"]
    {
        assert!(text.contains(shown), "{shown}");
    }
    assert!(!text.contains('\u{202e}') && !text.contains('\u{1b}'));
}

#[test]
fn a_list_of_two_hundred_projects_is_a_report() {
    let mut dataset = intake::embedded();
    let seed = dataset.projects.clone();
    dataset.projects = (0..200)
        .map(|at| {
            let mut project = seed[at % seed.len()].clone();
            project.id = ProjectId::new(&format!("p-{at}"));
            project
        })
        .collect();
    let folder = TempDir::new().unwrap();
    let made = made(&order(dataset, Language::Fi));
    assert_eq!(made.rows, 200);
    let path = saved(&folder, &made);
    if let Some(mut qpdf) = program("qpdf") {
        read(qpdf.arg("--check").arg(&path));
    }
    if let Some(mut pdfinfo) = program("pdfinfo") {
        let pages = read(pdfinfo.arg(&path));
        let pages = pages.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().to_owned();
        assert!(pages.parse::<usize>().unwrap() > 200);
    }
}

#[test]
fn the_command_writes_the_report() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("raportti.pdf");
    let mut command = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"));
    read(command.args(["export", "--format", "report", "--lang", "sv", "--also", "fi", "--out"]).arg(&path));
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF-1.7"));
    if let Some(text) = text(&path) {
        assert!(text.contains("Jyväskylä179") && text.contains("Esbo/Espoo049"));
    }
}
