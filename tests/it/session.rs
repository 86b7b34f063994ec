//! Does every action change what it says, and can it be taken back?

use hankekartta::session::{Action, ActionName, parse_script};

#[test]
fn a_script_reads_every_action() {
    let script = "# comment\n\nselect-municipality 491\nselect-municipality 297 add\nselect-project joensuu\n\
        clear-selection\ntoggle-project oulu\nshow-all-projects off\ntoggle-region 01\ntoggle-kind joint-authority\n\
        toggle-period 2020-09-01 2021-08-31\nsearch \"Mikkeli ja Juva\"\nclear-filter\nset-measure count\nset-view map\n\
        set-language sv\nset-theme dark\nset-tiles offline\nlook-at 25.5 62.1 7\nfit-all\nfit-selection\nzoom-by 1\n\
        pan-by 0.1 -0.1\ntoggle-left\ntoggle-right\nopen-dialog export\nclose-dialog\nset-export csv-excel out.csv\n\
        export overwrite\nopen list.txt\nundo\nredo\n";
    let lines = parse_script(script).unwrap();
    let names: std::collections::BTreeSet<&str> = script.lines().filter_map(|line| line.split(' ').next()).collect();
    for known in ActionName::ALL {
        assert!(names.contains(known.name), "the script above lacks {}", known.name);
    }
    assert_eq!(lines.len(), script.lines().count() - 2);
    assert!(lines.iter().any(|line| line.actions == [Action::Search("Mikkeli ja Juva".to_owned())]));
}

#[test]
fn a_line_that_is_no_action_says_where_and_how() {
    for (script, line, says) in [
        ("fit-all\nfly 3\n", 2, "no action is called \"fly\""),
        ("select-municipality 91", 1, "CODE [add]"),
        ("zoom-by NaN", 1, "LEVELS"),
        ("\"", 1, "no action is called \"\""),
    ] {
        let error = parse_script(script).unwrap_err();
        assert_eq!(error.line, line);
        assert!(error.to_string().contains(says), "{error}");
    }
}
