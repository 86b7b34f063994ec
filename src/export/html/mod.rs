//! The report as one page for a browser.
//!
//! In: an order. Out: one file with the report's sections, a map whose municipalities lead to their rows,
//! and tables that sort and filter. It says the same without its script, asks for nothing from elsewhere,
//! and is HTML that an XML reader takes as well. Never does: let a word of a document become markup;
//! count anew.

mod blocks;
mod dress;
mod lines;
mod markup;
mod table;

use std::fmt::Write as _;

use self::blocks::Writer;
use self::lines::{Tongues, own};
use self::markup::Markup;
use super::plain::LEFT_OUT;
use super::sections::parts::Document;
use super::sections::{Medium, PAGES, Teller, document};
use super::{Exported, Given, PROGRAM, PROGRAM_VERSION};

/// How a page of ours begins.
const BEGIN: &str = "<!DOCTYPE html>\n";
/// The element that holds where a page comes from.
const ORIGIN: (&str, &str) = ("<script type=\"application/json\" id=\"hankekartta\">", "</script>");

/// The page of an order.
pub(super) fn html(given: &Given<'_>) -> Exported {
    let teller = Teller::new(given, Medium::Screen);
    let document = document(&teller);
    let mut writer = Writer::new(Tongues { ours: document.lang, own: document.own_lang });
    body(&teller, &document, &mut writer);
    let Writer { mut out, .. } = writer;
    let script = dress::script();
    out.open("script", &[]);
    out.raw(&script);
    out.close();
    let altered = out.altered;
    let body = out.finish();

    let mut page = markup::page();
    page.raw(BEGIN);
    let lang = document.lang;
    page.open("html", &[("xmlns", "http://www.w3.org/1999/xhtml"), ("lang", lang), ("xml:lang", lang)]);
    head(&document, &dress::style(""), &script, &mut page);
    page.raw(&body);
    let projects = teller.projects().count();
    let left_out = [(altered || page.altered, LEFT_OUT), (projects > PAGES, "left-out-pages")];
    Exported {
        bytes: page.finish().into_bytes(),
        rows: projects,
        left_out: left_out.into_iter().filter_map(|(is, key)| is.then_some(key)).collect(),
        ..Exported::default()
    }
}

fn head(document: &Document, style: &str, script: &str, out: &mut Markup) {
    out.open("head", &[]);
    out.empty("meta", &[("charset", "utf-8")]);
    let policy = dress::policy(style, script);
    out.empty("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy)]);
    let meta = [
        ("viewport", "width=device-width, initial-scale=1"),
        ("color-scheme", "light dark"),
        ("generator", &format!("{PROGRAM} {PROGRAM_VERSION}")),
        ("description", &document.summary),
    ];
    for (name, content) in meta {
        out.empty("meta", &[("name", name), ("content", content)]);
    }
    out.leaf("title", &[], &document.title);
    out.open("style", &[]);
    out.raw(style);
    out.close();
    out.raw(ORIGIN.0);
    out.raw(&json(&document.provenance));
    out.raw(ORIGIN.1);
    out.raw("\n");
    out.close();
}

fn body(teller: &Teller<'_>, document: &Document, writer: &mut Writer) {
    let words = |key: &str| teller.t(&format!("html-{key}"));
    writer.out.open(
        "body",
        &[
            ("data-filter", &words("filter")),
            ("data-shown", &teller.with("html-shown", &[("n", "{n}"), ("of", "{of}")])),
        ],
    );
    writer.out.leaf("a", &[("class", "skip"), ("href", "#content")], &words("skip"));
    writer.out.open("header", &[]);
    writer.out.leaf("h1", &[], &document.title);
    for text in &document.subtitle {
        writer.out.open("p", &[]);
        own(&mut writer.out, Tongues { own: document.lang, ours: document.lang }, text);
        writer.out.close();
    }
    writer.out.close();
    writer.out.open("nav", &[("aria-labelledby", "contents")]);
    writer.out.leaf("p", &[("id", "contents")], &document.contents.title);
    writer.out.open("ul", &[]);
    for section in &document.sections {
        writer.out.open("li", &[]);
        writer.out.leaf("a", &[("href", &format!("#{}", section.name))], &section.title);
        writer.out.close();
    }
    writer.out.close();
    writer.out.close();
    writer.out.open("main", &[("id", "content")]);
    cover(teller, document, writer);
    for section in &document.sections {
        writer.section(section);
    }
    writer.out.close();
    writer.out.open("footer", &[]);
    for text in &document.cover.foot {
        writer.out.leaf("p", &[], text);
    }
    writer.out.close();
    // `body` stays open for the script.
}

/// The country's map: each municipality leads to its row.
fn cover(teller: &Teller<'_>, document: &Document, writer: &mut Writer) {
    writer.out.leaf("a", &[("class", "skip"), ("href", "#figures")], &teller.t("html-skip-map"));
    writer.out.open("figure", &[("id", "map")]);
    writer.out.open("div", &[("class", "map")]);
    writer.out.raw(&document.cover.map.svg);
    writer.out.close();
    writer.out.open("figcaption", &[]);
    writer.out.leaf("p", &[], &teller.t("html-map"));
    writer.out.leaf("p", &[("class", "unseen")], &document.cover.map.alt);
    writer.out.close();
    writer.out.close();
}

/// A line of JSON with nothing in it that a reader of HTML or XML would take for markup.
fn json(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for letter in line.chars() {
        let is_odd = super::plain::plain(letter.encode_utf8(&mut [0; 4])) != letter.to_string();
        if is_odd || matches!(letter, '<' | '>' | '&') {
            let _infallible = write!(out, "\\u{:04x}", u32::from(letter));
        } else {
            out.push(letter);
        }
    }
    out
}

/// The provenance's line of JSON out of a finished page; `None` where the bytes are no page of ours.
pub(super) fn origin(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes)).ok()?;
    let (_, rest) = text.strip_prefix(BEGIN.trim_end())?.split_once(ORIGIN.0)?;
    let (line, _) = rest.split_once(ORIGIN.1)?;
    Some(line.to_owned())
}
