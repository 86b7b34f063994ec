//! Does `tarve:` mean the need that is chosen, say which, and say so when that need is gone?

use std::collections::BTreeSet;
use std::process::Command;
use std::sync::Arc;

use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::Language;
use hankekartta::query::language::asks_need;
use hankekartta::session::{Action, AnalysisAction, PaneLetter, Session, pane_shows, parse_script};
use hankekartta::words::Words;

fn session(script: &str) -> Session {
    let mut session = Session::new(division_2020(), Arc::new(intake::embedded()));
    play(&mut session, script);
    session
}

fn play(session: &mut Session, script: &str) {
    for action in parse_script(script).unwrap().into_iter().flat_map(|line| line.actions) {
        session.apply(action);
    }
}

fn listed(session: &Session) -> BTreeSet<&str> {
    session.derived().listed.iter().map(|at| session.dataset().projects[*at].id.as_str()).collect()
}

fn chosen(session: &Session) -> Vec<String> {
    session.state().undoable.municipalities.iter().map(ToString::to_string).collect()
}

fn figures(session: &mut Session, text: &str) {
    let table = intake::figures("omat.csv", text.as_bytes(), 2020).unwrap();
    session.apply(Action::Analyze(AnalysisAction::LoadedFigures(Ok(Arc::new(table)))));
}

#[test]
fn a_condition_on_need_follows_the_need_that_is_chosen() {
    let mut session = session("ask tarve:>100000");
    assert_eq!(listed(&session), ["helsinki"].into(), "foreign-language residents, where nothing else is chosen");
    let words = Words::new(Language::Fi);
    assert_eq!(session.need_told(&words, "tarve:>100000").as_deref(), Some("Tarve tässä: Vieraskieliset"));
    assert_eq!(session.need_told(&words, "kunta:Oulu"), None);
    play(&mut session, "set-need residents");
    let by_residents: BTreeSet<&str> = session
        .dataset()
        .projects
        .iter()
        .filter(|project| {
            let residents = |code| division_2020().municipality(code).unwrap().residents;
            project.area.core.iter().any(|code| residents(*code) > 100_000)
        })
        .map(|project| project.id.as_str())
        .collect();
    assert!(by_residents.len() > 5);
    assert_eq!(listed(&session), by_residents, "list, counts and map follow in every view");
    assert_eq!(session.derived().counted.len(), by_residents.len());
    assert!(session.filter_text().contains("need=\"residents\""), "{}", session.filter_text());
    play(&mut session, "set-need formula \"residents - foreign-language\"\nselect-where tarve:>500000");
    assert_eq!(chosen(&session), ["091"]);
    session.apply(Action::Undo);
    session.apply(Action::Undo);
    session.apply(Action::Undo);
    assert_eq!(listed(&session), ["helsinki"].into());
}

#[test]
fn a_column_is_asked_and_comes_back_with_its_table() {
    let mut session = session("ask \"kunta:Oulu tarve:>40\"\nset-pane A all\nset-pane A search tarve:<10");
    figures(&mut session, "kunta;paikat\nOulu;50\nLiminka;5\n");
    assert_eq!(listed(&session), ["oulu"].into());
    play(&mut session, "select-where tarve:>1");
    assert_eq!(chosen(&session), ["425", "564"], "a municipality without a figure meets nothing");
    let words = Words::new(Language::Fi);
    let pane = session.state().undoable.comparison.pane(PaneLetter::A);
    assert_eq!(pane_shows(&words, &session, pane), "Haku: ”tarve:<10” · Tarve tässä: paikat");
    play(&mut session, "set-view compare");
    let ids = |session: &Session| session.compared().a.projects.len();
    assert_eq!(ids(&session), 1, "a side of the comparison asks for the same need");
    // Another table asks for another column; a step back brings the table back with it.
    figures(&mut session, "kunta;muu\nOulu;1\n");
    assert_eq!(listed(&session), BTreeSet::new());
    play(&mut session, "undo");
    assert_eq!(listed(&session), ["oulu"].into());
    assert!(session.asked_about().faults("kunta:Oulu tarve:>40").is_empty());
}

#[test]
fn only_a_condition_on_need_depends_on_it() {
    assert!(asks_need("behov:>5") && asks_need("-(kunta:Oulu | need:5..9)"));
    assert!(!asks_need("tarve") && !asks_need("asukkaat:>5"));
    let mut session = session("ask kunta:Oulu\nset-topic gaps");
    let revision = session.derived().revision;
    play(&mut session, "set-need residents");
    assert_eq!(session.derived().revision, revision, "nothing is listed anew");
}

fn json(arguments: &[&str]) -> serde_json::Value {
    let output = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"))
        .args(arguments)
        .args(["--format", "json"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn on_the_command_line_it_is_the_need_of_the_command() {
    let condition = ["--where", "tarve:>100000"];
    let projects = |command: &[&str]| json(&[command, &condition].concat())["projects"].as_array().unwrap().len();
    assert_eq!(projects(&["timeline"]), 1);
    assert!(projects(&["timeline", "--need", "residents"]) > 5);
    assert_eq!(json(&["projects", "--where", "tarve:>100000"]).as_array().map_or(1, Vec::len), 1);
    // Helsinki alone, and everyone in the cores that have a large town.
    let served = |need: &str| json(&["gaps", "--need", need, "--where", "tarve:>100000"])["served"].as_f64().unwrap();
    assert!((served("foreign-language") - 109_049.0).abs() < 0.5);
    assert!(served("residents") > 1_500_000.0);
    let side = |need: &str| {
        json(&["compare", "-", "-", "--need", need, "--where-b", "tarve:>100000"])["b"]["projects"].as_u64().unwrap()
    };
    assert_eq!(side("foreign-language"), 1);
    assert!(side("residents") > 5);
    let suggested = |need: &str| {
        json(&["suggest", "--k", "1", "--level", "region", "--need", need, "--where", "tarve:>100000"])["before"]
            .as_f64()
            .unwrap()
    };
    assert!((suggested("foreign-language") - 109_049.0).abs() < 0.5);
    assert!(suggested("residents") > 1_500_000.0);
}
