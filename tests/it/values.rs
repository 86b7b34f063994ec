//! Are sums, periods and empty cells read exactly, and is nothing made of what says nothing?

use hankekartta::document::values::{
    DecimalMark, Edge, amount, announced, date, decimal_mark, find_period, is_empty, period, split_list,
};
use hankekartta::model::{MoneyKind, Precision};
use proptest::prelude::*;

/// `text`, cents and currency; "" where there is no sum.
const AMOUNTS: &[(&str, i64, &str)] = &[
    ("120 000 €", 12_000_000, "EUR"),
    ("36 000€", 3_600_000, "EUR"),
    ("8 000", 800_000, "EUR"),
    ("506 063,50", 50_606_350, "EUR"),
    ("2200120,8", 220_012_080, "EUR"),
    ("150000.0", 15_000_000, "EUR"),
    ("150000.00", 15_000_000, "EUR"),
    ("110,935€", 11_093_500, "EUR"),
    ("110.935 €", 11_093_500, "EUR"),
    ("1,2 milj. euroa", 120_000_000, "EUR"),
    ("1,2 M€", 120_000_000, "EUR"),
    ("1,2 miljoonaa euroa", 120_000_000, "EUR"),
    ("1,234 milj. €", 123_400_000, "EUR"),
    ("2 mn kr", 200_000_000, "SEK"),
    ("1.5 MEUR", 150_000_000, "EUR"),
    ("MEUR 1.5", 150_000_000, "EUR"),
    ("EUR 120.000,00", 12_000_000, "EUR"),
    ("120 tuhatta", 12_000_000, "EUR"),
    ("120 000 euroa", 12_000_000, "EUR"),
    ("120 000 euron", 12_000_000, "EUR"),
    ("120 t€", 12_000_000, "EUR"),
    ("120 te", 12_000_000, "EUR"),
    ("120 tuhatta euroa", 12_000_000, "EUR"),
    ("75k€", 7_500_000, "EUR"),
    ("€120,000.00", 12_000_000, "EUR"),
    ("SEK 1 200", 120_000, "SEK"),
    ("1 200 kr", 120_000, "SEK"),
    ("500:-", 50_000, "EUR"),
    ("500,- €", 50_000, "EUR"),
    ("NOK 500", 50_000, "NOK"),
    ("$1,000", 100_000, "USD"),
    ("£99.50", 9_950, "GBP"),
    ("10 000 mk", 1_000_000, "FIM"),
    ("16\u{a0}175\u{a0}€", 1_617_500, "EUR"),
    ("16\u{2009}175\u{202f}€", 1_617_500, "EUR"),
    ("1'234.50", 123_450, "EUR"),
    ("-500", -50_000, "EUR"),
    ("−500 €", -50_000, "EUR"),
    ("€ -500", -50_000, "EUR"),
    ("(500)", -50_000, "EUR"),
    ("+500", 50_000, "EUR"),
    ("0", 0, "EUR"),
    ("0 €", 0, "EUR"),
    ("0,00", 0, "EUR"),
    ("0,5", 50, "EUR"),
    ("1.234.567", 123_456_700, "EUR"),
    ("1.234.567,89", 123_456_789, "EUR"),
    ("1,234,567.89", 123_456_789, "EUR"),
    ("1 234,500", 123_450, "EUR"),
    ("12.5000", 1_250, "EUR"),
    ("1.234", 123_400, "EUR"),
    ("noin 1 234,567 €", 123_457, "EUR"),
    ("n. 5 000 €", 500_000, "EUR"),
    ("92233720368547758,07", i64::MAX, "EUR"),
    ("", 0, ""),
    ("null", 0, ""),
    ("-", 0, ""),
    ("#N/A", 0, ""),
    ("€", 0, ""),
    ("euroa", 0, ""),
    ("1 234,567", 0, ""),
    ("12,345678", 0, ""),
    ("0,125", 0, ""),
    ("3 vuotta", 0, ""),
    ("5 000 € / vuosi", 0, ""),
    ("5 000–6 000 €", 0, ""),
    ("1.9.2020", 0, ""),
    ("1.9.2020–31.8.2021", 0, ""),
    ("050 123 4567", 0, ""),
    ("0204427-7", 0, ""),
    ("00100", 0, ""),
    ("12 34", 0, ""),
    ("1 2000", 0, ""),
    ("2020 000", 0, ""),
    ("1.250 t€", 0, ""),
    ("50 %", 0, ""),
    ("5 t", 0, ""),
    ("5 M", 0, ""),
    ("€ 5 SEK", 0, ""),
    ("M€ 1 milj.", 0, ""),
    ("-(500)", 0, ""),
    ("1,2,3", 0, ""),
    ("1,,2", 0, ""),
    ("92233720368547758,08", 0, ""),
    ("999 999 999 999 999 999 999 999", 0, ""),
    ("99999999999999999999999999999999999999999999", 0, ""),
    ("Asikkalan kunta 36 000 €", 0, ""),
];

#[test]
fn a_sum_is_exact_or_none() {
    for (text, cents, currency) in AMOUNTS {
        let expected = (!currency.is_empty()).then_some((*cents, *currency));
        assert_eq!(amount(text, None).map(|money| (money.cents, money.currency)), expected, "text: {text:?}");
    }
}

#[test]
fn a_sum_keeps_its_words() {
    let money = amount(" 1,2 M€ ", None).unwrap().amount(" 1,2 M€ ", MoneyKind::Eu);
    assert_eq!((money.cents, money.text.as_str(), money.kind), (120_000_000, "1,2 M€", MoneyKind::Eu));
}

#[test]
fn a_column_says_what_a_lone_mark_is() {
    use DecimalMark::{Comma, Point};
    for (cells, expected) in [
        (&["1.234", "99.5"][..], Some(Point)),
        (&["1.234", "150000.0"], Some(Point)),
        (&["1.234", "2.000"], None),
        (&["1.234", "99,50"], Some(Comma)),
        (&["1.234.567", "2.000"], Some(Comma)),
        (&["1.5", "1,5"], None),
        (&["2200120,800"], Some(Comma)),
        (&["8 000", "", "null", "Yhteensä"], None),
        (&["1.9.2020", "huom. 1,5"], None),
    ] {
        assert_eq!(decimal_mark(cells.iter().copied()), expected, "{cells:?}");
    }
    let cents = |text, hint| amount(text, hint).map(|money| money.cents);
    assert_eq!(cents("1.230", Some(Point)), Some(123));
    assert_eq!(cents("1.234", Some(Point)), None, "a fraction of a cent");
    assert_eq!(cents("1.234", Some(Comma)), Some(123_400));
    assert_eq!(cents("1.250 t€", Some(Comma)), Some(125_000_000));
    assert_eq!(cents("1.250 t€", Some(Point)), Some(125_000));
}

/// `text`, start, end ("" where open) and how exactly; no precision where there is no period.
const PERIODS: &[(&str, &str, &str, Option<Precision>)] = {
    use Precision::{Day, Month, Season, Year};
    &[
        ("1.9.2020–31.8.2021", "2020-09-01", "2021-08-31", Some(Day)),
        ("1.9.2020-31.8.2021", "2020-09-01", "2021-08-31", Some(Day)),
        ("1.9.2020 — 31.8.2021", "2020-09-01", "2021-08-31", Some(Day)),
        ("1.9.2020\u{a0}– 31.8.2021.", "2020-09-01", "2021-08-31", Some(Day)),
        ("(1.9.2020–31.8.2021)", "2020-09-01", "2021-08-31", Some(Day)),
        ("1.9.–31.12.2020", "2020-09-01", "2020-12-31", Some(Day)),
        ("1.9–31.12.2020", "2020-09-01", "2020-12-31", Some(Day)),
        ("1.–30.9.2020", "2020-09-01", "2020-09-30", Some(Day)),
        ("1.9. 2020–31.8. 2021", "2020-09-01", "2021-08-31", Some(Day)),
        ("01.02.2017 - 31.01.2019", "2017-02-01", "2019-01-31", Some(Day)),
        ("1.02.2017 - 31.1.2019", "2017-02-01", "2019-01-31", Some(Day)),
        ("9/2020–8/2021", "2020-09-01", "2021-08-31", Some(Month)),
        ("9–12/2020", "2020-09-01", "2020-12-31", Some(Month)),
        ("09/2020", "2020-09-01", "2020-09-30", Some(Month)),
        ("09.2020–02.2021", "2020-09-01", "2021-02-28", Some(Month)),
        ("2020-09", "2020-09-01", "2020-09-30", Some(Month)),
        ("2020–2021", "2020-01-01", "2021-12-31", Some(Year)),
        ("2020/2021", "2020-01-01", "2021-12-31", Some(Year)),
        ("2020-21", "2020-01-01", "2021-12-31", Some(Year)),
        ("2020–21", "2020-01-01", "2021-12-31", Some(Year)),
        ("2010–11", "2010-01-01", "2011-12-31", Some(Year)),
        ("vuosina 2020–2021", "2020-01-01", "2021-12-31", Some(Year)),
        ("åren 2020–2021", "2020-01-01", "2021-12-31", Some(Year)),
        ("2020", "2020-01-01", "2020-12-31", Some(Year)),
        ("syksy 2020", "2020-09-01", "2020-12-31", Some(Season)),
        ("Kevät 2021", "2021-01-01", "2021-05-31", Some(Season)),
        ("kesällä 2021", "2021-06-01", "2021-08-31", Some(Season)),
        ("syksy 2020 – kevät 2021", "2020-09-01", "2021-05-31", Some(Season)),
        ("kevät–syksy 2020", "2020-01-01", "2020-12-31", Some(Season)),
        ("hösten 2020", "2020-09-01", "2020-12-31", Some(Season)),
        ("våren 2021", "2021-01-01", "2021-05-31", Some(Season)),
        ("spring 2021", "2021-01-01", "2021-05-31", Some(Season)),
        ("autumn 2020", "2020-09-01", "2020-12-31", Some(Season)),
        ("syyskuu 2020 – elokuu 2021", "2020-09-01", "2021-08-31", Some(Month)),
        ("syys–joulukuu 2020", "2020-09-01", "2020-12-31", Some(Month)),
        ("september 2020–augusti 2021", "2020-09-01", "2021-08-31", Some(Month)),
        ("Sept. 2020 – Aug. 2021", "2020-09-01", "2021-08-31", Some(Month)),
        ("1 September 2020 to 31 August 2021", "2020-09-01", "2021-08-31", Some(Day)),
        ("September 1, 2020 to August 31, 2021", "2020-09-01", "2021-08-31", Some(Day)),
        ("1. syyskuuta 2020 – 31. elokuuta 2021", "2020-09-01", "2021-08-31", Some(Day)),
        ("1 september 2020 till 31 augusti 2021", "2020-09-01", "2021-08-31", Some(Day)),
        ("1 September – 31 December 2020", "2020-09-01", "2020-12-31", Some(Day)),
        ("2020-09-01/2021-08-31", "2020-09-01", "2021-08-31", Some(Day)),
        ("2020-09-01 - 2021-08-31", "2020-09-01", "2021-08-31", Some(Day)),
        ("2020-09-01T00:00:00Z", "2020-09-01", "2020-09-01", Some(Day)),
        ("2020-09-01 00:00:00", "2020-09-01", "2020-09-01", Some(Day)),
        ("2020-09-01T00:00:00.000+03:00", "2020-09-01", "2020-09-01", Some(Day)),
        ("01.09.20", "2020-09-01", "2020-09-01", Some(Day)),
        ("01.09.20–31.08.21", "2020-09-01", "2021-08-31", Some(Day)),
        ("01/06/22", "2022-06-01", "2022-06-01", Some(Day)),
        ("31/08/2023", "2023-08-31", "2023-08-31", Some(Day)),
        ("Alkaa 1.5.2016 ja päättyy 28.2.2019", "2016-05-01", "2019-02-28", Some(Day)),
        ("alkaen 1.9.2020", "2020-09-01", "", Some(Day)),
        ("1.9.2020 alkaen", "2020-09-01", "", Some(Day)),
        ("fr.o.m. 1.9.2020", "2020-09-01", "", Some(Day)),
        ("1.9.2020-", "2020-09-01", "", Some(Day)),
        ("2020 –", "2020-01-01", "", Some(Year)),
        ("31.12.2021 asti", "", "2021-12-31", Some(Day)),
        ("31.12.2021 saakka", "", "2021-12-31", Some(Day)),
        ("–31.12.2021", "", "2021-12-31", Some(Day)),
        ("päättyy 12/2021", "", "2021-12-31", Some(Month)),
        ("1.9.2021–31.8.2020", "2021-09-01", "2020-08-31", Some(Day)),
        ("1.9.2020–12/2021", "2020-09-01", "2021-12-31", Some(Month)),
        ("", "", "", None),
        ("-", "", "", None),
        ("null", "", "", None),
        ("5.0", "", "", None),
        ("5", "", "", None),
        ("31.2.2020", "", "", None),
        ("32.1.2020", "", "", None),
        ("12/31/2020", "", "", None),
        ("1.13.2020", "", "", None),
        ("040-1234567", "", "", None),
        ("+358 40 123 4567", "", "", None),
        ("2010-11", "", "", None),
        ("1.12.–31.1.2021", "", "", None),
        ("1.9.", "", "", None),
        ("syksy", "", "", None),
        ("talvi 2020", "", "", None),
        ("lukuvuosi 2020–2021", "", "", None),
        ("12345", "", "", None),
        ("1200", "", "", None),
        ("1200–1300", "", "", None),
        ("0204427-7", "", "", None),
        ("Hauska Harrastaa 5.0", "", "", None),
        ("Harrastamisen Lahden malli 2025-2026", "", "", None),
        ("2020–2021 ja 2022", "", "", None),
    ]
};

#[test]
fn a_period_is_what_the_text_says() {
    for (text, start, end, precision) in PERIODS {
        let shown = |date: Option<_>| date.map_or(String::new(), |date: jiff::civil::Date| date.to_string());
        let found = period(text).map(|(period, precision)| (shown(period.start), shown(period.end), precision));
        let expected = precision.map(|precision| ((*start).to_owned(), (*end).to_owned(), precision));
        assert_eq!(found, expected, "text: {text:?}");
    }
}

#[test]
fn one_end_of_a_period_takes_its_first_or_last_day() {
    for (text, first, last) in [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2/2020", "2020-02-01", "2020-02-29"),
        ("1.9.2020", "2020-09-01", "2020-09-01"),
        ("2015-03-01", "2015-03-01", "2015-03-01"),
        ("syksy 2020", "2020-09-01", "2020-12-31"),
        ("alkaen 1.9.2020", "2020-09-01", ""),
        ("null", "", ""),
        ("Salo", "", ""),
    ] {
        let shown = |edge| date(text, edge).map_or(String::new(), |(date, _)| date.to_string());
        assert_eq!((shown(Edge::First).as_str(), shown(Edge::Last).as_str()), (first, last), "text: {text:?}");
    }
}

#[test]
fn inside_a_text_only_the_unmistakable_is_a_period() {
    for (text, expected) in [
        ("Kesäpolku, Salon kaupunki, 1.9.2020–31.8.2021, EU-tuki 8 000 euroa", "1.9.2020–31.8.2021"),
        ("Kesäpolku (1.9.–31.12.2020)", "1.9.–31.12.2020"),
        ("Kesäpolku 2020-09-01 - 2021-08-31 Salo", "2020-09-01 - 2021-08-31"),
        ("Kesäpolku 9/2020–8/2021 Salo", "9/2020–8/2021"),
        ("Kesäpolku, 2020–2021, Salo", "2020–2021"),
        ("Kesäpolku (2020-2021)", "2020-2021"),
        ("Kesäpolku; syksy 2020 – kevät 2021; Salo", "syksy 2020 – kevät 2021"),
        ("Alkaa 1.5.2016 ja päättyy 28.2.2019", "1.5.2016 ja päättyy 28.2.2019"),
        ("Harrastamisen Lahden malli 2025-2026", ""),
        ("Tää on niin mun juttu! 2025-2026, Hartola", ""),
        ("Loviisan malli - Hauska Harrastaa 5.0", ""),
        ("Kesäpolku, 2020, Salo", ""),
        ("Kesäpolku, 1.9.2020, Salo", ""),
        ("puh. 040-123 4567", ""),
        ("Raision seudun koulutuskuntayhtymä, 0204427-7", ""),
        ("v1.2-3.4.2020", ""),
    ] {
        let found = find_period(text).map(|(range, ..)| &text[range]);
        assert_eq!(found.unwrap_or_default(), expected, "text: {text:?}");
    }
}

#[test]
fn nothing_is_told_from_zero() {
    for text in ["", " ", "null", "NULL", "#N/A", "#PUUTTUU!", "#VIITTAUS!", "-", "–", "n/a", "N/A", "None", ".", "…"]
    {
        assert!(is_empty(text), "{text:?}");
    }
    for text in ["0", "0 €", "Ei", "a", "--Salo", "None of these"] {
        assert!(!is_empty(text), "{text:?}");
    }
}

#[test]
fn several_values_part_where_they_are_told_to() {
    for (text, also, expected) in [
        ("Salo|Turku; Raisio", &[][..], &["Salo", "Turku", "Raisio"][..]),
        ("Salo\r\nTurku\n\nRaisio", &[], &["Salo", "Turku", "Raisio"]),
        ("Salo\\r\\nTurku\\nRaisio", &[], &["Salo", "Turku", "Raisio"]),
        ("Salo_Turku/Raisio", &[], &["Salo_Turku/Raisio"]),
        ("Salo_Turku/Raisio", &['_', '/'], &["Salo", "Turku", "Raisio"]),
        ("null| - |", &[], &[]),
    ] {
        assert_eq!(split_list(text, also), expected, "text: {text:?}");
    }
}

#[test]
fn a_sentence_announces_a_count_of_projects() {
    for (text, expected) in [
        ("34 hanketta", Some(34)),
        ("Rahoitetaan 21 hanketta.", Some(21)),
        ("Avustusta myönnettiin yhteensä 14 hankkeelle vuosille 2020–2021.", Some(14)),
        ("Rahoitusta saa 21 uutta hanketta", Some(21)),
        ("Totalt 21 projekt beviljades stöd.", Some(21)),
        ("In all 21 projects were funded", Some(21)),
        ("Hankkeita yhteensä: 34", Some(34)),
        ("Antal projekt: 12", Some(12)),
        ("Beviljade projektbidrag 2021: 6 projekt", Some(6)),
        ("Alueet, joille myönnettiin käynnistysraha vuonna 2020 (10 aluetta)", Some(10)),
        ("Suomessa on 19 aluetta", None),
        ("1 200 hanketta", None),
        ("Haki 120 hanketta, joista rahoitettiin 34 hanketta", Some(34)),
        ("Haki 120 hanketta, ja 34 hanketta hylättiin", None),
        ("Hanke kestää 3 vuotta", None),
        ("Vuoden 2020 hankkeen tulokset", None),
        ("Hankkeille 5 miljoonaa euroa", None),
        ("0 hanketta", None),
        ("hanketta", None),
        ("", None),
    ] {
        assert_eq!(announced(text), expected, "text: {text:?}");
    }
}

proptest! {
    #[test]
    fn any_text_gives_an_answer(text in "\\PC{0,60}", marks in "[0-9 .,/€–a-zA-Z-]{0,40}") {
        for text in [&text, &marks] {
            let _ = (amount(text, None), amount(text, Some(DecimalMark::Point)), period(text), announced(text));
            let _ = (date(text, Edge::First), date(text, Edge::Last), is_empty(text), split_list(text, &['/']));
            if let Some((range, ..)) = find_period(text) {
                prop_assert!(text.get(range).is_some());
            }
        }
    }

    #[test]
    fn a_formatted_sum_is_read_back(cents in i64::MIN + 1..i64::MAX) {
        let (sign, whole, rest) = (if cents < 0 { "-" } else { "" }, cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
        let digits = whole.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at) % 3 == 0 {
                grouped.push('\u{a0}');
            }
            grouped.push(digit);
        }
        let point = grouped.replace('\u{a0}', ",");
        for text in [format!("{sign}{grouped},{rest:02} €"), format!("{sign}{whole}.{rest:02}"), format!("€{sign}{point}.{rest:02}")] {
            prop_assert_eq!(amount(&text, None).map(|money| money.cents), Some(cents), "{}", text);
        }
    }

    #[test]
    fn two_dates_are_read_back(a in 0_i32..20_000, b in 0_i32..20_000) {
        let from = |days| jiff::civil::date(1990, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        let (start, end) = (from(a), from(b));
        let written = |d: jiff::civil::Date| format!("{}.{}.{}", d.day(), d.month(), d.year());
        for text in [format!("{}–{}", written(start), written(end)), format!("{start}/{end}"), format!("Alkaa {} ja päättyy {}", written(start), written(end))] {
            let (found, _) = period(&text).unwrap();
            prop_assert_eq!((found.start, found.end), (Some(start), Some(end)), "{}", text);
        }
    }
}
