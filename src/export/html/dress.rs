//! What dresses and moves the page, and what may it do?
//!
//! Style and script are the program's own and stand in the page; their hashes are all that a browser is
//! allowed to run. Colors are those of the window, light and dark. Never does: ask for anything from
//! elsewhere.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::scene::{Colors, colors};

const STYLE: &str = include_str!("../../../assets/html/page.css");
const SCRIPT: &str = include_str!("../../../assets/html/page.js");

/// The style sheet: `more` stands behind the page's own.
pub(super) fn style(more: &str) -> String {
    format!(
        "\n{}@media screen and (prefers-color-scheme: dark) {{\n{}}}\n{STYLE}{more}",
        variables(colors(false)),
        variables(colors(true))
    )
}

fn variables(c: &Colors) -> String {
    let all = [
        ("panel", c.panel),
        ("panel-line", c.panel_line),
        ("text", c.text),
        ("quiet", c.text_secondary),
        ("accent", c.accent),
        ("on-accent", c.on_accent),
        // Maps are drawn for light ground.
        ("map-accent", colors(false).accent),
        ("field", c.field),
        ("edge", c.check_edge),
        ("hover", c.row_hover),
        ("chosen", c.row_chosen),
        ("question", c.question),
        ("question-ground", c.question_ground),
    ];
    let mut out = String::from(":root {");
    for (name, color) in all {
        let _infallible = write!(out, " --{name}: {};", color.hex());
    }
    out.push_str(" }\n");
    out
}

/// The script, in a form that is one for readers of HTML and of XML.
pub(super) fn script() -> String {
    format!("//<![CDATA[\n{SCRIPT}//]]>\n")
}

/// What a browser may do with the page: nothing but its own style and script.
pub(super) fn policy(style: &str, script: &str) -> String {
    format!(
        "default-src 'none'; style-src '{}'; script-src '{}'; base-uri 'none'; form-action 'none'",
        hash(style),
        hash(script)
    )
}

fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
