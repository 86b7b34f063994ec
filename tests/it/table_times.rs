//! Are the times in the tables of municipalities and units those of the command, whatever is chosen?

use std::process::Command;
use std::sync::Arc;

use hankekartta::coverage::AreaLevel;
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::query::{Cell, Kind, Test};
use hankekartta::session::{RowKey, Session, TableKind, parse_script};
use serde_json::Value;

/// Half-known periods in one region, a guess (Ilomansti) in another, and municipalities of two.
const LIST: &str = "hakija;hanke;hankekausi;toiminta-alue\n\
    Kuopion kaupunki;Yksi;1.9.2020-31.8.2021;Kuopio, Siilinjärvi\n\
    Siilinjärven kunta;Kaksi;1.1.2021-;Siilinjärvi\n\
    Oulun kaupunki;Kolme;1.1.2021-30.6.2021;\"Oulu, Kempele\"\n\
    Joensuun kaupunki;Neljä;15.2.2021-14.12.2021;\"Joensuu, Ilomansti\"\n";

fn played(mut session: Session, script: &str) -> Session {
    for line in parse_script(script).unwrap() {
        for action in line.actions {
            session.apply(action);
        }
    }
    session
}

fn document(script: &str) -> Session {
    played(Session::new(division_2020(), Arc::new(intake::embedded())), script)
}

fn list(script: &str) -> Session {
    let dataset = intake::read_document("list.csv", LIST.as_bytes(), 1);
    played(Session::new(division_2020(), Arc::new(dataset)), script)
}

fn command(arguments: &[&str]) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"))
        .args(["timeline", "--format", "json"])
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

fn column(session: &Session, key: &str) -> usize {
    let columns = session.table_kind().columns();
    columns.iter().position(|column| column.key == key).unwrap_or_else(|| panic!("no column {key}"))
}

/// Least and most of a figure, and whether it may be more.
fn figure(cell: &Cell) -> Option<(f64, f64, bool)> {
    match cell {
        Cell::Empty => None,
        Cell::Number { value, .. } => Some((*value, *value, false)),
        Cell::Range { low, high, more, .. } => Some((*low, *high, *more)),
        other => panic!("{other:?} is no figure"),
    }
}

/// Each row of the open table says what the command says of the same area.
#[track_caller]
fn same(session: &Session, said: &Value) {
    let tabled = &session.analyzed().tabled;
    let areas = said["areas"].as_array().unwrap();
    assert_eq!(areas.len(), tabled.grid.rows.len());
    let at = ["code", "service-months", "per-1000-need", "first-day", "last-day"].map(|key| column(session, key));
    let [code, months, per_1000, first, last] = at;
    for (row, area) in areas.iter().enumerate() {
        let cell = |column| tabled.grid.cell(row, column);
        assert_eq!(cell(code), &Cell::Text(area["code"].as_str().unwrap().to_owned()));
        let half = area["half_known"].as_u64().unwrap() > 0;
        let (low, high) = (&area["service_months_low"], &area["service_months"]);
        let told = (low.as_f64().unwrap(), high.as_f64().unwrap(), half);
        assert_eq!(figure(cell(months)), Some(told), "{area}");
        let counted = figure(cell(per_1000)).map(|(low, high, more)| {
            assert!(low <= high && (low < high) == (told.0 < told.1) && more == half, "{area}");
            high
        });
        // A number that was written and read again may be one bit off.
        let close = |a: f64, b: f64| (a - b).abs() <= b.abs() * 1e-12;
        let alike = match (counted, area["per_1000_need"].as_f64()) {
            (Some(counted), Some(said)) => close(counted, said),
            (counted, said) => counted == said,
        };
        assert!(alike, "{counted:?}: {area}");
        for (column, key) in [(first, "from"), (last, "to")] {
            let day = match cell(column) {
                Cell::Day(day) => Value::from(day.to_string()),
                Cell::Unknown => {
                    assert!(half, "only what is half known is not known: {area}");
                    Value::Null
                }
                Cell::Empty => {
                    assert!(!half, "{area}");
                    Value::Null
                }
                other => panic!("{other:?} is no day"),
            };
            assert_eq!(day, area[key], "{key} of {area}");
        }
    }
}

#[test]
fn each_figure_is_the_command_s_at_every_level_and_by_every_need() {
    for level in AreaLevel::ALL {
        for need in ["foreign-language", "residents", "formula residents*0.5"] {
            let session = document(&format!("set-need {need}\ntable-show {}", level.key()));
            assert_eq!(session.table_kind(), TableKind::Units(level));
            let by = level.key().replace("sub-region", "subregion");
            same(&session, &command(&["--by", &by, "--need", need.trim_start_matches("formula ")]));
        }
    }
}

#[test]
fn the_window_of_time_and_the_filter_narrow_both_alike() {
    for (script, condition) in [
        ("set-time 2020-09-01 2020-09-30", "kausi:2020-09"),
        ("set-time 2021-09-01 2021-12-31", "kausi:2021-09..2021-12"),
        ("ask maakunta:Pohjois-Karjala", "maakunta:Pohjois-Karjala"),
    ] {
        for level in ["municipality", "region"] {
            // The filter comes after the table: what was counted before is followed.
            let session = document(&format!("table-show {level}\n{script}"));
            same(&session, &command(&["--by", level, "--where", condition]));
        }
    }
    let served = |script: &str| {
        let session = document(script);
        let tabled = &session.analyzed().tabled;
        let months = column(&session, "service-months");
        tabled.grid.rows.iter().filter(|row| figure(&row[months]).is_some_and(|(_, high, _)| high > 0.0)).count()
    };
    assert_eq!(served("table-show municipality"), 108);
    assert!(served("table-show municipality\nset-time 2020-09-01 2020-09-30") < 108, "Helsinki begins in October");
}

#[test]
fn what_is_half_known_or_guessed_is_a_range_in_both() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    std::fs::write(&path, LIST).unwrap();
    let path = path.to_str().unwrap();
    for level in ["municipality", "subregion", "region"] {
        let session = list(&format!("table-show {}", level.replace("subregion", "sub-region")));
        same(&session, &command(&["--by", level, path]));
    }
    let session = list("table-show municipality");
    let [code, months, last] = ["code", "service-months", "last-day"].map(|key| column(&session, key));
    let tabled = &session.analyzed().tabled;
    let row = |of: &str| {
        let rows = &tabled.grid.rows;
        rows.iter().find(|row| row[code] == Cell::Text(of.to_owned())).unwrap_or_else(|| panic!("no {of}"))
    };
    // Siilinjärvi: a second project begins and nobody says when it ends.
    assert_eq!(row("749")[months], Cell::Range { low: 12.0, high: 12.0, decimals: 1, more: true });
    assert_eq!(row("749")[last], Cell::Unknown);
    // Ilomantsi is read from a misspelt word: there may be no month at all.
    let (low, high, more) = figure(&row("146")[months]).unwrap();
    assert_eq!((low, more), (0.0, false));
    assert!((high - (14.0 / 28.0 + 9.0 + 14.0 / 31.0)).abs() < 1e-9, "parts of February and December: {high}");
}

#[test]
fn units_come_to_the_same_as_their_municipalities() {
    let sum = |level: &str| {
        let areas = command(&["--by", level]);
        let areas = areas["areas"].as_array().unwrap().clone();
        areas.iter().map(|area| area["service_months"].as_f64().unwrap()).sum::<f64>()
    };
    let whole = sum("municipality");
    assert!(whole > 1000.0);
    for level in ["subregion", "region", "ely", "hospital-district"] {
        assert!((sum(level) - whole).abs() < 1e-6, "{level}");
    }
    // A municipality without a figure adds no months to those per 1,000.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tarve.csv");
    std::fs::write(&path, "kunta;tarve\nHelsinki;1000\nEspoo;1000\n").unwrap();
    let areas = command(&["--by", "region", "--need", path.to_str().unwrap()]);
    let uusimaa = areas["areas"].as_array().unwrap().iter().find(|area| area["code"] == "01").unwrap().clone();
    assert_eq!(uusimaa["service_months"], 117.0);
    let [helsinki, espoo] = ["091", "049"].map(|code| {
        let areas = command(&[]);
        let areas = areas["areas"].as_array().unwrap().clone();
        areas.iter().find(|area| area["code"] == code).unwrap()["service_months"].as_f64().unwrap()
    });
    assert_eq!(uusimaa["per_1000_need"].as_f64(), Some(f64::midpoint(helsinki, espoo)));
}

#[test]
fn a_table_is_sorted_and_narrowed_by_months_without_ruling_out_what_may_be() {
    let session = list("table-show municipality\ntable-sort service-months down\ntable-filter service-months >11");
    let tabled = &session.analyzed().tabled;
    let codes: Vec<String> = tabled
        .order
        .iter()
        .map(|at| match &tabled.keys[*at] {
            RowKey::Municipalities(codes) => codes[0].to_string(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(codes[..2], ["297", "749"], "12 and at least 12");
    assert_eq!(codes.len(), 2);
    let passes = |typed: &str, cell: &Cell| Test::parse(Kind::Number, typed).unwrap().unwrap().passes(cell);
    let between = Cell::ranged([4.0, 6.0], 0, false);
    let least = Cell::ranged([4.0, 6.0], 0, true);
    for (typed, is_between, is_least) in
        [(">6", false, true), ("5", true, true), ("<4", false, false), ("<5", true, true), ("10..20", false, true)]
    {
        assert_eq!((passes(typed, &between), passes(typed, &least)), (is_between, is_least), "{typed}");
        assert!(passes(typed, &Cell::Unknown) && !passes(typed, &Cell::Empty), "{typed}");
    }
}
