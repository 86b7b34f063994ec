//! Does the web page say what the program says, to everybody, and ask for nothing?

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, LazyLock};

use hankekartta::boundaries::Boundaries;
use hankekartta::export::tables::{TableName, Value, table};
use hankekartta::export::{Exported, Format, Given, Order, Provenance, Recipe, Request};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::{Dataset, Language, MunicipalityCode, ProjectId};
use hankekartta::scene::Look;
use hankekartta::words::{Words, integer};
use hankekartta::work::make;
use serde_json::Value as Json;
use tempfile::TempDir;

use crate::outside::{export, program, python, read};

fn order(dataset: Dataset, language: Language) -> Order {
    let dataset = Arc::new(dataset);
    let provenance = Provenance {
        command: "hankekartta-cli export --format html --lang fi".to_owned(),
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
        request: Request { format: Format::Html, language, ..Request::default() },
        dataset,
    }
}

fn saved(folder: &TempDir, made: &Exported) -> PathBuf {
    let path = folder.path().join("page.html");
    std::fs::write(&path, &made.bytes).unwrap();
    path
}

/// What a person finds in a real browser; `None` where there is none.
fn told(path: &Path) -> Option<Json> {
    program("chromium")?;
    Some(serde_json::from_str(&read(python("page.py")?.arg(path))).unwrap())
}

/// The Finnish page of the document, as it is found; opened once.
static FINNISH: LazyLock<Option<Json>> = LazyLock::new(|| {
    let folder = TempDir::new().unwrap();
    told(&saved(&folder, &make(&order(intake::embedded(), Language::Fi)).unwrap()))
});

fn strings(list: &Json) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect()
}

fn nothing() -> Json {
    Json::Array(Vec::new())
}

/// Well-formed for readers of XML; a page that is not would be mended by each browser in its own way.
fn well_formed(path: &Path) {
    if let Some(mut xmllint) = program("xmllint") {
        read(xmllint.args(["--noout", "--huge", "--nonet"]).arg(path));
    }
}

/// What holds of every page.
fn sound(told: &Json) {
    for key in ["errors", "ids_twice", "links_to_nothing"] {
        assert_eq!(told[key], nothing(), "{key}");
    }
    for url in strings(&told["requests"]) {
        assert!(url.starts_with("file:///"), "{url}");
    }
    for (name, count) in told["elements"].as_object().unwrap() {
        assert_eq!(count, if name == "script" { 2 } else { 0 }, "{name}");
    }
    assert_eq!(
        (&told["handlers"], &told["tables_without"], &told["plain_controls"]),
        (&0.into(), &0.into(), &0.into())
    );
    let headings = told["headings"].as_array().unwrap().iter().map(|level| level.as_i64().unwrap());
    let headings: Vec<i64> = headings.collect();
    assert!(headings[0] == 1 && headings.windows(2).all(|two| two[1] <= two[0] + 1), "{headings:?}");
    for kind in ["desktop", "dark", "phone"] {
        assert_eq!(told[format!("{kind}_overflow")], 0, "{kind}: the page is wider than the screen");
        let contrast = &told[format!("{kind}_contrast")];
        assert!(contrast[0].as_f64().unwrap() >= 4.5, "{kind}: {contrast}");
    }
}

#[test]
fn the_page_says_all_with_and_without_its_script_in_every_language() {
    let folder = TempDir::new().unwrap();
    for language in Language::ALL {
        let order = order(intake::embedded(), language);
        let made = make(&order).unwrap();
        assert_eq!((made.rows, made.left_out.len()), (21, 0));
        let path = saved(&folder, &made);
        well_formed(&path);
        let Some(told) = (if language == Language::Fi { FINNISH.clone() } else { told(&path) }) else { return };
        sound(&told);
        let words = Words::new(language);
        assert_eq!((&told["title"], &told["lang"]), (&words.text("report-title").into(), &language.tag().into()));
        let areas = strings(&told["areas"]);
        for (at, project) in order.dataset.projects.iter().enumerate() {
            // A guess carries its sign.
            let bare = |text: &str| text.replace("\u{a0}?", "").split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(bare(areas[at]), bare(&project.area.text));
            for text in ["text", "plain"] {
                let text = bare(told[text].as_str().unwrap());
                for said in [&project.name.value, &project.applicant.name, &project.description.value] {
                    assert!(text.contains(&bare(said)), "{said}");
                }
            }
        }
    }
}

#[test]
fn every_served_municipality_is_told_with_its_words() {
    let Some(told) = &*FINNISH else { return };
    let order = order(intake::embedded(), Language::Fi);
    let words = Words::new(Language::Fi);
    let given = Given::new(&order, division_2020(), Boundaries::embedded());
    let mut expected = BTreeSet::new();
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
        let number = order.dataset.projects.iter().position(|one| one.id == project.id).unwrap() + 1;
        let municipality = division_2020().municipality(MunicipalityCode::parse(code).unwrap()).unwrap();
        let methods: Vec<String> = methods.iter().map(|method| words.text(&format!("method-{method}"))).collect();
        expected.insert([
            format!("{} {code}", municipality.names.fi),
            format!("{number} {}", project.applicant.name),
            words.text(&format!("reach-{reach}")),
            format!("{}{} · {}", said.join("; "), if *guess { "\u{a0}?" } else { "" }, methods.join(", ")),
        ]);
    }
    assert!(expected.len() > 200, "{}", expected.len());
    let rows = told["evidence"].as_array().unwrap().iter();
    let rows: BTreeSet<[String; 4]> = rows.map(|row| serde_json::from_value(row.clone()).unwrap()).collect();
    assert_eq!(rows, expected);
}

#[test]
fn tables_sort_and_filter_and_the_map_is_reached_by_keyboard() {
    let Some(told) = &*FINNISH else { return };
    let order = order(intake::embedded(), Language::Fi);
    let division = division_2020();
    let mut residents: Vec<u64> = division.municipalities.values().map(|one| one.residents).collect();
    residents.sort_unstable();
    let texts = |numbers: &[u64]| -> Vec<String> { numbers.iter().map(|n| integer(Language::Fi, *n)).collect() };
    assert_eq!(told["sorted"][0][0], "ascending");
    assert_eq!(strings(&told["sorted"][0][1]), texts(&residents));
    residents.reverse();
    assert_eq!(told["sorted"][1][0], "descending");
    assert_eq!(strings(&told["sorted"][1][1]), texts(&residents));
    let names = strings(&told["by_name"]);
    assert!(names[0].starts_with("Akaa") && names[names.len() - 1].starts_with("Äänekoski"), "{names:?}");

    // "lappi" is the region, and a part of names elsewhere.
    let region = division.regions.values().find(|region| region.names.fi == "Lappi").unwrap();
    let inside = division.municipalities.values().filter(|one| one.region == region.code).count();
    let filtered = strings(&told["filtered"]);
    assert_eq!(filtered.iter().filter(|name| **name == "Lappi").count(), inside);
    assert!(filtered.len() < 40, "{filtered:?}");
    assert_eq!(told["shown"], format!("{} / 310 riviä", filtered.len()));

    let map = told["map"].as_array().unwrap();
    assert_eq!(map.len(), 310);
    let tree = strings(&told["map_tree"]);
    for (municipality, link) in division.municipalities.values().zip(map) {
        assert_eq!(link[0], format!("#municipality-{}", municipality.code));
        let says = link[1].as_str().unwrap();
        let begins = format!("{}, {} asukas", municipality.names.fi, integer(Language::Fi, municipality.residents));
        assert!(says.starts_with(&begins), "{says}");
        assert!(tree.contains(&says), "no screen reader finds {says}");
    }
    let given = Given::new(&order, division, Boundaries::embedded());
    let guessed = given.codes().into_iter().filter_map(|code| given.coverage.served(code));
    let guessed = guessed.filter(|served| !served.core.is_empty() && served.core.len() == served.guessed.len()).count();
    assert_eq!(map.iter().filter(|link| link[1].as_str().unwrap().contains("arvaus")).count(), guessed);
    let focus = strings(&told["focus"]);
    assert_eq!(focus, map[..3].iter().map(|link| link[0].as_str().unwrap()).collect::<Vec<_>>());
    assert_eq!(told["says"], map[2][1], "who sees the page reads what is focused");
    // The fourth, by Enter: its row is shown again, and seen.
    let fourth = map[3][0].as_str().unwrap().trim_start_matches('#');
    assert_eq!(told["target"], serde_json::json!([fourth, false, true]));
}

/// Names that mean something to a browser, a spreadsheet, a reader of XML or nobody.
const HOSTILE: [&str; 9] = [
    "<script>alert(1)</script><img src=x onerror=alert(2)> ]]> --> </title></style>",
    "</script><script>document.title='x'</script> &lt;b&gt; &amp;amp;",
    "\" onfocus=\"alert(3)\" autofocus=\" ' onclick='alert(4)",
    "\u{202e}nurin\u{202c} \u{0}nolla \u{7}kello \u{1b}[31m \u{85} \u{ffff}",
    "=HYPERLINK(\"http://example.org\";\"paina\") javascript:alert(5)",
    "😀 مرحبا 你好 Ласкаво Skõẹ",
    "rivi\nvaihtuu\ttässä\u{2028}ja\rtässä",
    "<!--#include virtual=\"/etc/passwd\"--><?php ?><![CDATA[ x ]]>",
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
    let mut order = order(dataset, Language::Fi);
    order.provenance.source_name = "</script><a>&\"\u{1}\u{202e}\u{ffff}😀.txt".to_owned();
    order.provenance.filter_words = HOSTILE[0].to_owned();
    let made = make(&order).unwrap();
    assert_eq!(made.left_out, ["left-out-control-characters"]);
    assert_eq!(hankekartta::export::origin(&made), Some(order.provenance.clone()));
    let path = saved(&folder, &made);
    well_formed(&path);
    let Some(told) = told(&path) else { return };
    sound(&told);
    let text = told["text"].as_str().unwrap();
    for name in [HOSTILE[0], HOSTILE[1], HOSTILE[2], HOSTILE[4], HOSTILE[5], HOSTILE[7]] {
        assert!(text.contains(name), "{name}");
    }
    assert!(text.contains("\u{fffd}nurin\u{fffd} \u{fffd}nolla \u{fffd}kello \u{fffd}[31m"));
    assert!(!text.contains('\u{202e}') && text.contains("pitkäpitkäpitkä"));
}

#[test]
fn the_same_order_gives_the_same_bytes_and_they_can_be_verified() {
    let folder = TempDir::new().unwrap();
    let arguments = ["--format", "html", "--date", "2020-12-31", "--project", "espoo", "--also", "sv"];
    let paths = ["a.html", "b.html"].map(|name| export(folder.path(), name, &arguments));
    let [first, second] = paths.each_ref().map(|path| std::fs::read(path).unwrap());
    assert!(first == second);
    let text = String::from_utf8(first).unwrap();
    assert!(text.contains("Espoo / Esbo") && text.contains("Content-Security-Policy"));
    let mut verify = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"));
    let said = read(verify.args(["verify", "--lang", "en"]).arg(&paths[0]));
    assert!(said.to_lowercase().contains("same bytes"), "{said}");
    let edited = folder.path().join("edited.html");
    std::fs::write(&edited, text.replace("Espoo / Esbo", "Vantaa")).unwrap();
    let mut verify = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"));
    let told = verify.args(["verify", "--lang", "en"]).arg(&edited).output().unwrap();
    assert_eq!(told.status.code(), Some(3), "{told:?}");
    assert!(String::from_utf8_lossy(&told.stdout).contains("Vantaa"), "{told:?}");
}

#[test]
fn one_project_is_a_page_and_none_says_so() {
    let folder = TempDir::new().unwrap();
    let mut order = order(intake::embedded(), Language::Fi);
    order.projects = vec![11];
    let one = make(&order).unwrap();
    order.projects.clear();
    let none = make(&order).unwrap();
    assert_eq!((one.rows, none.rows), (1, 0));
    for made in [one, none] {
        let path = saved(&folder, &made);
        well_formed(&path);
        let Some(told) = told(&path) else { return };
        sound(&told);
        assert_eq!(told["text"].as_str().unwrap().contains("Ei hankkeita näillä rajauksilla."), made.rows == 0);
    }
}
