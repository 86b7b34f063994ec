//! Are the tables and words of web pages, JSON, Markdown and PDF found, whatever made them?

use hankekartta::document::{Content, Sheet, take_apart};
use hankekartta::model::{FileFormat, Limit, Problem};

/// Cells of a sheet, row by row.
fn cells(sheet: &Sheet) -> Vec<Vec<String>> {
    sheet.rows().map(|row| row.cells().map(str::to_owned).collect()).collect()
}

fn numbers(sheet: &Sheet) -> Vec<usize> {
    sheet.rows().map(|row| row.number()).collect()
}

fn prose(content: &Content) -> Vec<String> {
    content.prose.rows().map(|row| row.cell(0).to_owned()).filter(|line| !line.is_empty()).collect()
}

fn problems(content: &Content) -> Vec<&Problem> {
    content.findings.iter().map(|finding| &finding.problem).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&[&[&str]]]) {
    let content = take_apart("lista", text.as_bytes());
    let tables: Vec<Vec<Vec<String>>> = content.tables.iter().map(cells).collect();
    assert_eq!(tables, expected, "{text}\n{content:?}");
}

#[test]
fn records_of_json_become_one_table_with_numbers_as_written() {
    check(
        r#"[{"hakija":"Kotka","summa":150000.0,"kunnat":["285","286"],"aika":{"alku":"2020-01-01"}},
            {"hakija":"Äänekoski","nimi":"X","summa":12345678901234567890.10,"ok":true,"tyhjä":null}]"#,
        &[&[
            &["hakija", "summa", "kunnat", "aika/alku", "nimi", "ok", "tyhjä"],
            &["Kotka", "150000.0", "285|286", "2020-01-01"],
            &["Äänekoski", "12345678901234567890.10", "", "", "X", "true", ""],
        ]],
    );
    check(r#"{"vuosi":2020,"result":{"records":[{"a":"1"}]}}"#, &[&[&["a"], &["1"]]]);
    check(r#"[["Hakija","Kunta"],["Kotka","Hamina"]]"#, &[&[&["Hakija", "Kunta"], &["Kotka", "Hamina"]]]);
    check(r#"{"hakija":"Kotka","osat":{"a":1}}"#, &[&[&["hakija", "osat/a"], &["Kotka", "1"]]]);
    check("{\"a\":{\"x\":1},\n\"b\":{\"x\":2}}", &[&[&["id", "x"], &["a", "1"], &["b", "2"]]]);
}

#[test]
fn a_bad_line_of_ndjson_costs_only_itself() {
    let content = take_apart("x.ndjson", b"{\"a\":1}\n{\"a\":2}\n{\"a\":\n\n{\"a\":\"4 \xe2\x82\xac\"}\n");
    assert_eq!(content.format, FileFormat::NdJson);
    assert_eq!(cells(&content.tables[0]), [["a"], ["1"], ["2"], ["4 €"]]);
    assert_eq!(numbers(&content.tables[0]), [0, 1, 2, 5]);
    assert_eq!(problems(&content), [&Problem::UnreadRow { text: "{\"a\":".to_owned() }]);
    assert_eq!(content.findings[0].row, 3);
}

#[test]
fn whole_records_of_a_broken_json_are_read() {
    let text = r#"{"grants": [ {"a": "x]{"}, {"a": 2}, {"a": oops}, {"a": 3}, {"a"#;
    let content = take_apart("x.json", text.as_bytes());
    assert_eq!(cells(&content.tables[0]), [["a"], ["x]{"], ["2"], ["3"]]);
    assert_eq!(numbers(&content.tables[0]), [0, 1, 2, 4]);
    assert!(matches!(problems(&content)[0], Problem::Broken { .. }));
    assert_eq!(problems(&content)[1..].len(), 2, "{content:?}");
}

#[test]
fn a_grant_of_360giving_has_the_titles_of_its_spreadsheet() {
    let text = r#"{"grants":[{"id":"360G-1","title":"Ovi","description":"Auki","currency":"EUR","amountAwarded":1200.50,
        "awardDate":"2020-02-01","plannedDates":[{"startDate":"2020-03-01","endDate":"2020-12-31"}],
        "recipientOrganization":[{"id":"o","name":"Kotkan kaupunki"}],
        "beneficiaryLocation":[{"name":"Kotka","geoCode":"285","geoCodeType":"KUNTA"},{"name":"Hamina","geoCode":"075","geoCodeType":"KUNTA"}]}]}"#;
    let content = take_apart("g.json", text.as_bytes());
    assert!(content.standard);
    let table = cells(&content.tables[0]);
    let value = |title: &str| {
        let at = table[0].iter().position(|name| name == title).unwrap_or_else(|| panic!("{title}: {:?}", table[0]));
        table[1][at].as_str()
    };
    for (title, expected) in [
        ("Recipient Org:Name", "Kotkan kaupunki"),
        ("Title", "Ovi"),
        ("Amount Awarded", "1200.50"),
        ("Currency", "EUR"),
        ("Planned Dates:Start Date", "2020-03-01"),
        ("Planned Dates:End Date", "2020-12-31"),
        ("Beneficiary Location:Name", "Kotka|Hamina"),
        ("Beneficiary Location:Geographic Code", "285|075"),
    ] {
        assert_eq!(value(title), expected, "{title}");
    }
}

#[test]
fn features_of_one_project_are_one_record_with_several_codes() {
    let text = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","geometry":null,"properties":{"hanke_id":"A","nimi":"Ovi","kuntanumero":"285"}},
        {"type":"Feature","geometry":null,"properties":{"hanke_id":"B","nimi":"Tie","kuntanumero":"075"}},
        {"type":"Feature","geometry":null,"properties":{"hanke_id":"A","nimi":"Ovi","kuntanumero":"075"}}]}"#;
    check(text, &[&[&["hanke_id", "nimi", "kuntanumero"], &["A", "Ovi", "285|075"], &["B", "Tie", "075"]]]);
    assert_eq!(take_apart("x.geojson", text.as_bytes()).format, FileFormat::GeoJson);
}

#[test]
fn our_own_map_layer_comes_back_as_projects_and_a_guess_stays_a_guess() {
    let project = |guess: bool, reach: &str| {
        format!(
            r#"{{"project_id":"P1","reach":"{reach}","guess":{guess},"applicant":"Kotkan kaupunki","partners":["X","Y"],"project_name":"Ovi","start":"2020-01-01","end":null,"area_text":"Kotka, Hamna"}}"#
        )
    };
    let feature = |code: &str, guess: bool, reach: &str| {
        format!(
            r#"{{"type":"Feature","geometry":null,"properties":{{"municipality_code":"{code}","projects":[{}]}}}}"#,
            project(guess, reach)
        )
    };
    let text = format!(
        r#"{{"type":"FeatureCollection","hankekartta":{{"division_year":2020}},"features":[{},{},{}]}}"#,
        feature("285", false, "core"),
        feature("075", true, "core"),
        feature("286", false, "wider")
    );
    let content = take_apart("x.geojson", text.as_bytes());
    assert_eq!(
        cells(&content.tables[0])[1],
        ["P1", "Kotkan kaupunki", "X|Y", "Ovi", "2020-01-01", "", "Kotka, Hamna", "285", "286", "075"]
    );
}

#[test]
fn pipe_tables_know_their_lines_and_bytes() {
    let text = "\u{feff}# Avustukset 2020\n\nAlla *kaikki*:\n\n| Hakija | Alue |\n|---|:-:|\n| **Kotkan** kaupunki | Kotka\\|Hamina |\n| [Äänekoski](http://x.fi) | a<br>b |\n\n- yksi\n";
    let content = take_apart("x.md", text.as_bytes());
    assert_eq!(content.format, FileFormat::Markdown);
    let table = &content.tables[0];
    assert_eq!(table.name, "Avustukset 2020");
    assert_eq!(cells(table), [["Hakija", "Alue"], ["Kotkan kaupunki", "Kotka|Hamina"], ["Äänekoski", "a\nb"]]);
    assert_eq!(numbers(table), [5, 7, 8]);
    let span = table.row(1).unwrap().span(0).unwrap();
    assert_eq!(&text[span.start..span.end], "**Kotkan** kaupunki");
    assert_eq!(prose(&content), ["Avustukset 2020", "Alla kaikki:", "• yksi"]);
    let line = content.prose.rows().find(|row| row.cell(0) == "• yksi").unwrap().span(0).unwrap();
    assert_eq!(&text[line.start..line.end], "- yksi");
}

#[test]
fn tables_of_markdown_need_no_outer_pipes_and_code_holds_none() {
    check(
        "a | b\n--- | ---\n5 * 3 | snake_case_x\n1 | 2 | 3\nloppu\n",
        &[&[&["a", "b"], &["5 * 3", "snake_case_x"], &["1", "2", "3"]]],
    );
    check("|a|b|\n|--|--|\n|`x`||\n\n```\n|c|d|\n|--|--|\n```\n", &[&[&["a", "b"], &["x", ""]]]);
}

#[test]
fn cells_of_a_page_read_as_a_browser_shows_them() {
    let page = |table: &str| format!("<!doctype html><html><body>{table}</body></html>");
    check(
        &page(
            "<table><tr><th>Hakija<th>Alue<tr><td>Puu &amp; kivi&nbsp;oy<td><p>Isokyrö</p><p>Laihia</p><tr><td><b>Å</b>bo <i>stad</i><td>Kotka<br/>Ha&shy;mina</table>",
        ),
        &[&[&["Hakija", "Alue"], &["Puu & kivi\u{a0}oy", "Isokyrö\nLaihia"], &["Åbo stad", "Kotka\nHamina"]]],
    );
    // What only a screen reader or a button says does not stick to a name.
    check(
        &page(
            "<table><tr><th>Hakija <button>Järjestä nousevasti</button><th><button>Alue<span class='sr-only'>Järjestä</span></button><th>€<tr><td><span class='visually-hidden'>Hakija: </span>Kotka<td style='display: none'>Hamina<td><span hidden>x</span>5</table>",
        ),
        &[&[&["Hakija", "Alue", "€"], &["Kotka", "Hamina", "5"]]],
    );
    // A closed tab or a later page of a table holds records too.
    check(
        &page("<div hidden><table><tr><td>a<td>b<tr style='display:none'><td>c<td>d</table></div>"),
        &[&[&["a", "b"], &["c", "d"]]],
    );
}

#[test]
fn cells_stand_in_each_place_they_span() {
    check(
        "<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td colspan=2>d</table>",
        &[&[&["a", "b"], &["a", "c"], &["d", "d"]]],
    );
    check(
        "<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c<tbody><tr><td>d<td>e</table>",
        &[&[&["a", "b"], &["a", "c"], &["d", "e"]]],
    );
    check("<table><tr><td>a<td>b<td rowspan=2>c<tr><td>d</table>", &[&[&["a", "b", "c"], &["d", "", "c"]]]);
    let content =
        take_apart("x.html", b"<table><tr><td colspan=100000 rowspan=999999999999999999999>a<tr><td>b<td>c</table>");
    assert_eq!(cells(&content.tables[0]), vec![vec!["a", "a"], vec!["a", "a", "b", "c"]]);
    assert!(problems(&content).iter().any(|problem| matches!(problem, Problem::TooMuch { what: Limit::Columns, .. })));
}

#[test]
fn a_table_is_named_by_its_caption_or_the_heading_before_it() {
    let content = take_apart(
        "x.html",
        b"<html><h2>Vuosi <em>2020</em></h2><table><tr><td>a<td>b</table><table><caption>Muut</caption><tr><td>c<td>d</table>",
    );
    let names: Vec<&str> = content.tables.iter().map(|table| table.name.as_str()).collect();
    assert_eq!(names, ["Vuosi 2020", "Muut"]);
    assert_eq!(numbers(&content.tables[0]), [1]);
}

#[test]
fn a_table_in_a_table_is_its_own_and_a_layout_is_passed_through() {
    check(
        "<table><tr><td>Hakija<td>Osat<tr><td>Kotka<td><table><tr><td>x<td>y</table><tr><td>Hamina<td>z</table>",
        &[&[&["Hakija", "Osat"], &["Kotka", ""], &["Hamina", "z"]], &[&["x", "y"]]],
    );
    let content =
        take_apart("x.html", b"<table><tr><td>Valikko<td><h1>Lista</h1><table><tr><td>a<td>b</table></table>");
    assert_eq!(content.tables.iter().map(cells).collect::<Vec<_>>(), [[["a", "b"]]]);
    assert_eq!(prose(&content), ["Valikko", "Lista"]);
}

#[test]
fn words_around_tables_are_prose_line_by_line() {
    let content = take_apart(
        "x.html",
        "<html><head><title>Avustukset</title><style>p{}</style><script>'<table>'</script></head><body><nav><a>Etusivu</a></nav>
        <h1>Lista 2020</h1><p>Yksi\n rivi<br>toinen</p><ul><li>Kotka<li>Hamina<ol start=3><li>x</ol></ul>
        <dl><dt>Hakija:</dt><dd>Kotka</dd><dt>Alue</dt><dd>Hamina</dd></dl><pre>a\nb</pre><p hidden>ei</p><svg><text>ei</text></svg></body>"
            .as_bytes(),
    );
    assert_eq!(content.format, FileFormat::Html);
    let expected = [
        "Avustukset",
        "Lista 2020",
        "Yksi rivi",
        "toinen",
        "• Kotka",
        "• Hamina",
        "3. x",
        "Hakija: Kotka",
        "Alue: Hamina",
        "a",
        "b",
    ];
    assert_eq!(prose(&content), expected);
}
