//! Are exported grants what the document says, in the shape of 360Giving, with what it lacks listed?

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

use crate::outside;
use crate::records::holds;

fn corpus(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/corpus").join(name)
}

fn run(arguments: &[&str], files: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hankekartta-cli")).args(arguments).args(files).output().unwrap()
}

fn answer(arguments: &[&str], files: &[&Path]) -> Value {
    serde_json::from_slice(&run(&[arguments, &["--format", "json"]].concat(), files).stdout).unwrap()
}

/// The package and its table: titles with the cells under them, a row a grant.
struct Made {
    package: Value,
    rows: Vec<BTreeMap<String, String>>,
    told: String,
}

fn export(arguments: &[&str], files: &[&Path]) -> Made {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("grants.json");
    let out = path.to_str().unwrap();
    let arguments = [&["export", "--format", "360giving", "--lang", "en", "--out", out][..], arguments].concat();
    let output = run(&arguments, files);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{told}");
    let package: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    holds("360giving", &package);
    let mut table = csv::Reader::from_path(folder.path().join("grants.json.csv")).unwrap();
    let titles: Vec<String> = table.headers().unwrap().iter().map(str::to_owned).collect();
    let row = |row: csv::StringRecord| titles.iter().cloned().zip(row.iter().map(str::to_owned)).collect();
    let rows = table.records().map(|record| row(record.unwrap())).collect();
    Made { package, rows, told }
}

impl Made {
    fn grants(&self) -> &[Value] {
        self.package["grants"].as_array().unwrap()
    }

    fn grant(&self, project: &str) -> &Value {
        self.grants().iter().find(|grant| grant["hankekartta"]["project"] == project).unwrap()
    }
}

fn places(grant: &Value) -> impl Iterator<Item = &Value> {
    grant["beneficiaryLocation"].as_array().into_iter().flatten()
}

fn codes(grant: &Value) -> BTreeSet<String> {
    places(grant).filter_map(|place| place["geoCode"].as_str()).map(str::to_owned).collect()
}

#[test]
fn the_document_of_2020_lacks_money_days_and_a_funder_and_nothing_is_made_up() {
    let made = export(&[], &[]);
    let projects = answer(&["projects"], &[]);
    let projects = projects.as_array().unwrap();
    assert_eq!(made.grants().len(), projects.len());
    for (grant, project) in made.grants().iter().zip(projects) {
        for lacking in ["amountAwarded", "amountAppliedFor", "currency", "awardDate", "fundingOrganization"] {
            assert!(grant.get(lacking).is_none(), "{lacking} of {}", project["id"]);
        }
        let missing = [
            "id/prefix",
            "currency",
            "amountAwarded",
            "awardDate",
            "recipientOrganization/0/id",
            "fundingOrganization",
        ];
        assert_eq!(grant["hankekartta"]["missing"], json!(missing));
        assert_eq!(
            (&grant["id"], &grant["title"], &grant["description"], &grant["recipientOrganization"]),
            (&project["id"], &project["name"], &project["description"], &json!([{"name": project["applicant"]}]))
        );
        assert_eq!(grant["plannedDates"], json!([{"startDate": project["start"], "endDate": project["end"]}]));
        assert_eq!(grant["hankekartta"]["partners"], project["partners"]);
        let core: BTreeSet<String> =
            project["core"].as_array().unwrap().iter().map(|code| code.as_str().unwrap().to_owned()).collect();
        assert_eq!(codes(grant), core, "{}", project["id"]);
        let guessed = project["guessed"].as_array().unwrap();
        for place in places(grant).filter(|place| place["geoCode"].is_string()) {
            let noted = place["description"].as_str().is_some_and(|note| note.starts_with("A guess"));
            assert_eq!(noted, guessed.contains(&place["geoCode"]), "{place}");
        }
        // A wider area is there in words, and none of its municipalities.
        let wider = places(grant).filter(|place| place["geoCode"].is_null()).count();
        assert_eq!(wider > 0, !project["wider"].as_array().unwrap().is_empty(), "{}", project["id"]);
    }
    let guesses: usize = projects.iter().map(|project| project["guessed"].as_array().unwrap().len()).sum();
    assert_eq!(guesses, 4);
    assert_eq!(made.package["notInDocument"]["amountAwarded"], projects.len());
    for words in ["amount awarded is missing", "day of the award is missing", "does not say who awards"] {
        assert!(made.told.contains(words), "{}", made.told);
    }
    assert!(!made.told.contains("funder’s identifier"), "{}", made.told);
}

#[test]
fn the_table_says_what_the_package_says() {
    for files in [&[][..], &[corpus("32-grants-2022.json").as_path()], &[corpus("43-rahasummat-2020.csv").as_path()]] {
        let made = export(&[], files);
        assert_eq!(made.rows.len(), made.grants().len());
        for (row, grant) in made.rows.iter().zip(made.grants()) {
            let text = |pointer: &str| match grant.pointer(pointer) {
                Some(Value::String(text)) => text.clone(),
                Some(Value::Number(number)) => number.to_string(),
                _ => String::new(),
            };
            let pairs = [
                ("Identifier", "/id"),
                ("Title", "/title"),
                ("Description", "/description"),
                ("Currency", "/currency"),
                ("Award Date", "/awardDate"),
                ("Planned Dates:Start Date", "/plannedDates/0/startDate"),
                ("Planned Dates:End Date", "/plannedDates/0/endDate"),
                ("Recipient Org:Identifier", "/recipientOrganization/0/id"),
                ("Recipient Org:Name", "/recipientOrganization/0/name"),
                ("Funding Org:Identifier", "/fundingOrganization/0/id"),
                ("Funding Org:Name", "/fundingOrganization/0/name"),
                ("Beneficiary Location:0:Name", "/beneficiaryLocation/0/name"),
                ("Beneficiary Location:0:Geographic Code", "/beneficiaryLocation/0/geoCode"),
                ("Beneficiary Location:0:Description", "/beneficiaryLocation/0/description"),
            ];
            for (title, pointer) in pairs {
                assert_eq!(row.get(title).map_or("", String::as_str), text(pointer), "{title}");
            }
            let sum = row["Amount Awarded"].parse::<f64>().ok();
            assert_eq!(sum, grant.get("amountAwarded").and_then(Value::as_f64));
            let of_places = row.iter().filter(|(title, cell)| title.ends_with(":Country Code") && !cell.is_empty());
            assert_eq!(of_places.count(), places(grant).count());
        }
    }
}

#[test]
fn only_what_was_granted_is_an_amount_awarded() {
    let made = export(&[], &[&corpus("43-rahasummat-2020.csv")]);
    let projects = answer(&["projects"], &[&corpus("43-rahasummat-2020.csv")]);
    let mut awarded = 0;
    for (grant, project) in made.grants().iter().zip(projects.as_array().unwrap()) {
        let granted = project["amount"]["kind"] == "granted";
        let cents = project["amount"]["cents"].as_f64().filter(|_| granted);
        assert_eq!(grant.get("amountAwarded").and_then(Value::as_f64), cents.map(|cents| cents / 100.0), "{project}");
        awarded += usize::from(cents.is_some());
        let missing = grant["hankekartta"]["missing"].as_array().unwrap();
        assert_eq!(missing.contains(&"amountAwarded".into()), cents.is_none());
    }
    assert!(awarded >= 8, "{awarded}");
    let folder = tempfile::tempdir().unwrap();
    let list = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    };
    let applied = list("haettu.csv", "Hakija;Hanke;Toiminta-alue;Haettu tuki\nSalon kaupunki;Kohde A;Salo;120 000 €\n");
    let grant = &export(&[], &[&applied]).package["grants"][0];
    assert_eq!((grant.get("amountAwarded"), &grant["amountAppliedFor"]), (None, &json!(120_000)));
    let budget =
        list("budjetti.csv", "Hakija;Hanke;Toiminta-alue;Kustannusarvio\nSalon kaupunki;Kohde A;Salo;120 000 €\n");
    let grant = &export(&[], &[&budget]).package["grants"][0];
    assert_eq!((grant.get("amountAwarded"), grant.get("amountAppliedFor")), (None, None));
    assert_eq!(grant["hankekartta"]["amount"], json!({"kind": "budget", "text": "120 000 €"}));
    // A bare figure is a sum of no said currency; a column that says euros says it for all.
    let bare =
        list("summa.csv", "Hakija;Hanke;Toiminta-alue;Myönnetty avustus\nSalon kaupunki;Kohde A;Salo;1 234,05\n");
    let grant = &export(&[], &[&bare]).package["grants"][0];
    assert_eq!((&grant["amountAwarded"], grant.get("currency")), (&json!(1234.05), None));
    assert!(grant["hankekartta"]["missing"].as_array().unwrap().contains(&"currency".into()));
    let said =
        list("euroa.csv", "Hakija;Hanke;Toiminta-alue;Myönnetty avustus (€)\nSalon kaupunki;Kohde A;Salo;1 234,05\n");
    assert_eq!(export(&[], &[&said]).package["grants"][0]["currency"], "EUR");
}

#[test]
fn a_document_that_follows_the_standard_lacks_nothing_and_comes_back_as_it_went() {
    let source = corpus("32-grants-2022.json");
    let made = export(&[], &[&source]);
    let original: Value = serde_json::from_slice(&fs::read(&source).unwrap()).unwrap();
    for (grant, given) in made.grants().iter().zip(original["grants"].as_array().unwrap()) {
        for field in ["id", "title", "description", "currency", "plannedDates"] {
            assert_eq!(grant[field], given[field], "{field}");
        }
        assert_eq!(grant["amountAwarded"].as_f64(), given["amountAwarded"].as_f64());
        assert_eq!(grant["awardDate"], "2022-01-05");
        for body in ["recipientOrganization", "fundingOrganization"] {
            assert_eq!(
                (&grant[body][0]["id"], &grant[body][0]["name"]),
                (&given[body][0]["id"], &given[body][0]["name"])
            );
        }
        let names = |grant: &Value| places(grant).map(|place| place["name"].to_string()).collect::<BTreeSet<_>>();
        assert_eq!(names(grant), names(given));
        assert_eq!(grant["hankekartta"]["missing"], json!([]));
    }
    assert_eq!(made.package["notInDocument"], json!({}));
    // The program reads its own grants as the projects that they were.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("again.json");
    fs::write(&path, made.package.to_string()).unwrap();
    let (before, after) = (answer(&["projects"], &[&source]), answer(&["projects"], &[&path]));
    assert_eq!(before.as_array().unwrap().len(), after.as_array().unwrap().len());
    for (before, after) in before.as_array().unwrap().iter().zip(after.as_array().unwrap()) {
        for field in ["applicant", "name", "start", "end", "core"] {
            assert_eq!(before[field], after[field], "{field}");
        }
        assert_eq!(before["amount"]["cents"], after["amount"]["cents"]);
    }
}

#[test]
fn funders_and_days_of_decisions_stand_where_a_column_says_them() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lista.csv");
    fs::write(
        &path,
        "Hakija;Hanke;Toiminta-alue;Myönnetty avustus;Päätöspäivä;Rahoittaja;Toteutusaika\n\
         Salon kaupunki;Kohde A;Salo;1 000 €;15.3.2020;Esimerkkisäätiö;9/2020–8/2021\n\
         Salon kaupunki;Kohde B;Salo;2 000 €;maaliskuu 2020;;2020–2021\n\
         Salon kaupunki;Kohde C;Salo;;;;\n",
    )
    .unwrap();
    let made = export(&[], &[&path]);
    let [a, b, c] = made.grants() else { panic!("{}", made.package) };
    assert_eq!(
        (&a["awardDate"], &a["fundingOrganization"]),
        (&"2020-03-15".into(), &json!([{"name": "Esimerkkisäätiö"}]))
    );
    assert_eq!(a["plannedDates"], json!([{"startDate": "2020-09", "endDate": "2021-08"}]));
    assert_eq!(
        a["hankekartta"]["missing"],
        json!(["id/prefix", "description", "recipientOrganization/0/id", "fundingOrganization/0/id"])
    );
    assert_eq!((b.get("awardDate"), b.get("fundingOrganization")), (None, None), "a month is no day");
    assert_eq!(b["plannedDates"], json!([{"startDate": "2020", "endDate": "2021"}]));
    assert_eq!((c.get("plannedDates"), c.get("amountAwarded")), (None, None));
    assert_eq!(made.package["notInDocument"]["awardDate"], 2);
}

#[test]
fn of_a_chosen_municipality_whole_grants_leave() {
    let made = export(&["--area", "285"], &[]);
    let whole = export(&[], &[]);
    let ids: Vec<&Value> = made.grants().iter().map(|grant| &grant["id"]).collect();
    assert!(!ids.is_empty() && ids.len() < whole.grants().len());
    for grant in made.grants() {
        let project = grant["hankekartta"]["project"].as_str().unwrap();
        assert_eq!(grant, whole.grant(project));
    }
    let served: Vec<&Value> =
        whole.grants().iter().filter(|grant| codes(grant).contains("285")).map(|grant| &grant["id"]).collect();
    assert!(served.iter().all(|id| ids.contains(id)));
}

#[test]
fn columns_are_not_chosen_and_say_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("grants.json");
    let out = path.to_str().unwrap();
    let output = run(&["export", "--format", "360giving", "--columns", "title", "--lang", "en", "--out", out], &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("columns cannot be chosen"), "{output:?}");
    assert!(!path.exists());
}

#[test]
fn grants_prove_themselves_with_their_table_and_without() {
    let folder = tempfile::tempdir().unwrap();
    let path = outside::export(folder.path(), "a.json", &["--format", "360giving", "--date", "2020-12-31"]);
    let table = folder.path().join("a.json.csv");
    let again = outside::export(folder.path(), "b.json", &["--format", "360giving", "--date", "2020-12-31"]);
    assert!(fs::read(&path).unwrap() == fs::read(&again).unwrap());
    assert!(fs::read(&table).unwrap() == fs::read(folder.path().join("b.json.csv")).unwrap());
    let package: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(package["issued"], "2020-12-31");
    let result = || answer(&["verify"], &[&path])["result"].clone();
    assert_eq!(result(), "same-bytes");
    let text = fs::read_to_string(&table).unwrap();
    fs::write(&table, text.replacen("Kotka", "Kouvola", 1)).unwrap();
    let proof = answer(&["verify"], &[&path]);
    assert_eq!((&proof["result"], &proof["differences"]), (&"differs".into(), &1.into()), "{proof:#}");
    fs::remove_file(&table).unwrap();
    assert_eq!(result(), "same-bytes", "a table that was left behind is not held against the file");
    // Beside another format's file a table of that name is none of ours.
    let other = outside::export(folder.path(), "all.json", &["--format", "json"]);
    fs::write(folder.path().join("all.json.csv"), "a,b\n").unwrap();
    assert_eq!(answer(&["verify"], &[&other])["result"], "same-bytes");
}

#[test]
fn hostile_names_are_harmless_in_the_table_and_whole_in_the_package() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lista.csv");
    let long = "pitkä ".repeat(6_000);
    fs::write(
        &path,
        format!(
            "Hakija;Hanke;Toiminta-alue;Kuvaus\n=cmd|' /C calc'!A0;<script>alert(1)</script>\u{202e}gpj;Kotka;@SUM(A1)\n+1;{long};Kotka;]]> \"😀\"\n"
        ),
    )
    .unwrap();
    let made = export(&[], &[&path]);
    for (row, grant) in made.rows.iter().zip(made.grants()) {
        for (title, cell) in row {
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{title}: {cell}");
            assert!(!cell.contains('\u{202e}'), "{title}: {cell}");
        }
        assert_eq!(
            row["Recipient Org:Name"],
            format!("'{}", grant["recipientOrganization"][0]["name"].as_str().unwrap())
        );
    }
    let projects = answer(&["projects"], &[&path]);
    for (grant, project) in made.grants().iter().zip(projects.as_array().unwrap()) {
        assert_eq!(grant["title"], project["name"]);
    }
    assert_eq!(made.grants()[1]["title"].as_str().unwrap().trim().len(), long.trim().len());
}

/// A field is there or listed; the schema sees a grant that hides what it lacks.
#[test]
fn what_is_lacking_and_not_listed_breaks_the_schema() {
    let schema = include_str!("../../assets/schemas/360giving.schema.json");
    let valid = jsonschema::draft202012::new(&serde_json::from_str(schema).unwrap()).unwrap();
    let package = export(&[], &[&corpus("32-grants-2022.json")]).package;
    let broken = |change: &dyn Fn(&mut Value)| {
        let mut damaged = package.clone();
        change(&mut damaged["grants"][0]);
        !valid.is_valid(&damaged)
    };
    assert!(!broken(&|_| {}));
    for field in [
        "title",
        "description",
        "currency",
        "amountAwarded",
        "awardDate",
        "recipientOrganization",
        "fundingOrganization",
    ] {
        assert!(broken(&|grant| drop(grant.as_object_mut().unwrap().remove(field))), "{field}");
    }
    assert!(!broken(&|grant| {
        grant.as_object_mut().unwrap().remove("awardDate");
        grant["hankekartta"]["missing"] = json!(["awardDate"]);
    }));
    assert!(broken(&|grant| grant["awardDate"] = "5.1.2022".into()));
    assert!(broken(&|grant| drop(grant["beneficiaryLocation"][0].as_object_mut().unwrap().remove("geoCodeType"))));
}

#[test]
fn python_reads_the_table_as_the_package() {
    let folder = tempfile::tempdir().unwrap();
    let source = corpus("32-grants-2022.json");
    let money = corpus("43-rahasummat-2020.csv");
    let files = [source.to_str().unwrap(), money.to_str().unwrap()];
    let path = outside::export(folder.path(), "g.json", &[&["--format", "360giving"], &files[..]].concat());
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/schemas/360giving.schema.json");
    let Some(mut reader) = outside::python("giving.py") else { return };
    let said = outside::read(reader.arg(schema).arg(&path).arg(folder.path().join("g.json.csv")));
    let said: Value = serde_json::from_str(&said).unwrap();
    let projects = answer(&["projects"], &[&source, &money]);
    let granted = projects.as_array().unwrap().iter().filter(|project| project["amount"]["kind"] == "granted");
    let cents: i64 = granted.map(|project| project["amount"]["cents"].as_i64().unwrap()).sum();
    assert_eq!(said["cents"], cents);
    let pairs: usize =
        projects.as_array().unwrap().iter().map(|project| project["core"].as_array().unwrap().len()).sum();
    assert_eq!(said["codes"], pairs);
}
