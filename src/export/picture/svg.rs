//! How is a drawing written as SVG?
//!
//! Text stays text, layers keep their names, fonts come along where that is wanted. Every word of a
//! document is escaped, and what XML cannot hold is left out. Never does: decide what is drawn.

use std::collections::BTreeMap;
use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::drawing::{Anchor, Area, Drawing, Ink, Layer, Shape, Stroke, Text};
use super::letters::{FAMILIES, REGULAR, SEMIBOLD};
use super::ways::{Number, path, slice};
use crate::scene::{HATCH, Pattern, Rgb, STRIPES};

/// The element that holds where a picture comes from.
const ORIGIN: (&str, &str) = ("<metadata id=\"hankekartta\">", "</metadata>");

/// How a drawing is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written<'a> {
    /// Pixels, where it has a size of its own; else that of its units.
    pub(super) pixels: Option<(u32, u32)>,
    /// The fonts come along.
    pub(super) fonts: bool,
    /// Stands before every id, so that several drawings can be in one page.
    pub(super) prefix: &'a str,
    /// Where it comes from, as a line of JSON; nothing where that is empty.
    pub(super) origin: &'a str,
    /// Where municipalities lead, by code.
    pub(super) links: Option<&'a BTreeMap<String, Link>>,
}

/// Where a shape of a map leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::export) struct Link {
    /// Name of a part of the page.
    pub(in crate::export) to: String,
    /// What it is called.
    pub(in crate::export) says: String,
}

/// The text of an SVG file.
pub(super) fn svg(drawing: &Drawing, written: &Written<'_>) -> String {
    let mut out = String::with_capacity(1 << 20);
    let Drawing { width, height, title, description, language, .. } = drawing;
    let id = clean_id(written.prefix);
    let size = match written.pixels {
        Some((width, height)) => format!(" width=\"{width}\" height=\"{height}\""),
        None => format!(" width=\"{}\" height=\"{}\"", Number(*width), Number(*height)),
    };
    // What is an image has no parts that a person could reach.
    let role = if written.links.is_none() { "img" } else { "group" };
    put(
        &mut out,
        format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\"\
             {size} viewBox=\"0 0 {} {}\" xml:lang=\"{language}\" lang=\"{language}\" role=\"{role}\" \
             aria-labelledby=\"{id}title {id}desc\" font-family=\"{FAMILIES}\">\n\
             <title id=\"{id}title\">{}</title>\n<desc id=\"{id}desc\">{}</desc>\n",
            Number(*width),
            Number(*height),
            escaped(title),
            escaped(description)
        ),
    );
    if !written.origin.is_empty() {
        put(&mut out, format_args!("{}{}{}\n", ORIGIN.0, escaped_json(written.origin), ORIGIN.1));
    }
    out.push_str("<defs>\n");
    if written.fonts {
        out.push_str("<style>");
        for (family, weight, bytes) in [("Inter", 400, REGULAR), ("Inter Semi Bold", 600, SEMIBOLD)] {
            put(
                &mut out,
                format_args!(
                    "@font-face{{font-family:'{family}';font-weight:{weight};src:url(data:font/otf;base64,{}) format('opentype')}}",
                    STANDARD.encode(bytes)
                ),
            );
        }
        out.push_str("</style>\n");
    }
    for (kind, color) in drawing.patterns() {
        pattern(&mut out, &id, kind, color);
    }
    for layer in &drawing.layers {
        if let Some(clip) = layer.clip {
            put(&mut out, format_args!("<clipPath id=\"{id}clip-{}\"><rect{}/></clipPath>\n", layer.id, Rect(clip)));
        }
    }
    out.push_str("</defs>\n");
    for drawn in &drawing.layers {
        layer(&mut out, &id, written.links, drawn);
    }
    out.push_str("</svg>\n");
    out
}

/// The JSON line of where a picture comes from; `None` where the bytes are no picture of ours.
pub(super) fn origin(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (_, rest) = text.split_once(ORIGIN.0)?;
    let (line, _) = rest.split_once(ORIGIN.1)?;
    let plain = line.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    Some(plain)
}

fn layer(out: &mut String, id: &str, links: Option<&BTreeMap<String, Link>>, layer: &Layer) {
    put(
        out,
        format_args!(
            "<g id=\"{id}{}\" inkscape:groupmode=\"layer\" inkscape:label=\"{}\"",
            layer.id,
            escaped(&layer.label)
        ),
    );
    if layer.clip.is_some() {
        put(out, format_args!(" clip-path=\"url(#{id}clip-{})\"", layer.id));
    }
    out.push_str(">\n");
    for shape in &layer.shapes {
        let link = links.and_then(|links| link_of(shape, links));
        if let Some(link) = link {
            put(out, format_args!("<a href=\"#{}\" aria-label=\"{}\">", escaped(&link.to), escaped(&link.says)));
        }
        self::shape(out, id, shape);
        out.push_str(if link.is_some() { "</a>\n" } else { "\n" });
    }
    out.push_str("</g>\n");
}

fn link_of<'l>(shape: &Shape, links: &'l BTreeMap<String, Link>) -> Option<&'l Link> {
    match shape {
        Shape::Fill { of: Some((code, _)), ink: Ink::Plain(_), .. } => links.get(code),
        _ => None,
    }
}

fn shape(out: &mut String, id: &str, shape: &Shape) {
    match shape {
        Shape::Fill { way, ink, opacity, of } => {
            out.push_str("<path");
            if let (Some((code, _)), Ink::Plain(_)) = (of, ink) {
                put(out, format_args!(" id=\"{id}m{code}\" data-code=\"{code}\""));
            }
            inked(out, id, *ink, *opacity);
            out.push_str(" fill-rule=\"evenodd\" shape-rendering=\"crispEdges\" d=\"");
            path(out, way, true);
            match of {
                Some((_, name)) => put(out, format_args!("\"><title>{}</title></path>", escaped(name))),
                None => out.push_str("\"/>"),
            }
        }
        Shape::Lines { way, stroke, closed } => {
            out.push_str("<path fill=\"none\"");
            stroked(out, *stroke);
            out.push_str(" stroke-linejoin=\"round\" d=\"");
            path(out, way, *closed);
            out.push_str("\"/>");
        }
        Shape::Box { area, round, fill, opacity, stroke } => {
            put(out, format_args!("<rect{}", Rect(*area)));
            if *round > 0.0 {
                put(out, format_args!(" rx=\"{}\"", Number(*round)));
            }
            filled(out, *fill, *opacity);
            if let Some(stroke) = stroke {
                stroked(out, *stroke);
            }
            out.push_str("/>");
        }
        Shape::Circle { center, radius, fill, stroke } => {
            put(
                out,
                format_args!(
                    "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"",
                    Number(center.x),
                    Number(center.y),
                    Number(*radius)
                ),
            );
            filled(out, *fill, 1.0);
            if let Some(stroke) = stroke {
                stroked(out, *stroke);
            }
            out.push_str("/>");
        }
        Shape::Slice { center, radius, from, to, ink, opacity } => {
            out.push_str("<path");
            inked(out, id, *ink, *opacity);
            out.push_str(" d=\"");
            slice(out, *center, *radius, *from, *to);
            out.push_str("\"/>");
        }
        Shape::Text(line) => text(out, line),
    }
}

fn inked(out: &mut String, id: &str, ink: Ink, opacity: f32) {
    match ink {
        Ink::Plain(color) => filled(out, Some(color), opacity),
        Ink::Pattern(pattern, color) => {
            put(out, format_args!(" fill=\"url(#{id}{})\"", pattern_id(pattern, color)));
            if opacity < 1.0 {
                put(out, format_args!(" fill-opacity=\"{opacity}\""));
            }
        }
    }
}

fn filled(out: &mut String, fill: Option<Rgb>, opacity: f32) {
    match fill {
        Some(color) => put(out, format_args!(" fill=\"{}\"", color.hex())),
        None => out.push_str(" fill=\"none\""),
    }
    if fill.is_some() && opacity < 1.0 {
        put(out, format_args!(" fill-opacity=\"{opacity}\""));
    }
}

fn stroked(out: &mut String, stroke: Stroke) {
    put(out, format_args!(" stroke=\"{}\" stroke-width=\"{}\"", stroke.color.hex(), Number(stroke.width)));
    if stroke.opacity < 1.0 {
        put(out, format_args!(" stroke-opacity=\"{}\"", stroke.opacity));
    }
    if stroke.dash > 0.0 {
        put(out, format_args!(" stroke-dasharray=\"{}\"", Number(stroke.dash)));
    }
}

fn text(out: &mut String, line: &Text) {
    put(out, format_args!("<text x=\"{}\" y=\"{}\" font-size=\"{}\"", Number(line.at.x), Number(line.at.y), line.size));
    if line.strong {
        out.push_str(" font-weight=\"600\" font-family=\"'Inter Semi Bold', Inter, sans-serif\"");
    }
    match line.anchor {
        Anchor::Start => {}
        Anchor::Middle => out.push_str(" text-anchor=\"middle\""),
        Anchor::End => out.push_str(" text-anchor=\"end\""),
    }
    put(out, format_args!(" fill=\"{}\"", line.color.hex()));
    if let Some(halo) = line.halo {
        put(
            out,
            format_args!(
                " stroke=\"{}\" stroke-width=\"2.4\" stroke-linejoin=\"round\" paint-order=\"stroke\"",
                halo.hex()
            ),
        );
    }
    put(out, format_args!(">{}</text>", escaped(&line.words)));
}

fn pattern_id(pattern: Pattern, color: Rgb) -> String {
    let name = match pattern {
        Pattern::Hatch => "hatch",
        Pattern::Stripes => "stripes",
        Pattern::Dots => "dots",
    };
    format!("{name}-{}", color.hex().trim_start_matches('#'))
}

fn pattern(out: &mut String, id: &str, pattern: Pattern, color: Rgb) {
    let step = f64::from(if pattern == Pattern::Stripes { STRIPES } else { HATCH });
    let (hex, side) = (color.hex(), Number(step));
    put(
        out,
        format_args!(
            "<pattern id=\"{id}{}\" width=\"{side}\" height=\"{side}\" patternUnits=\"userSpaceOnUse\">",
            pattern_id(pattern, color)
        ),
    );
    if pattern == Pattern::Dots {
        for at in [step * 0.25, step * 0.75].map(Number) {
            put(out, format_args!("<circle cx=\"{at}\" cy=\"{at}\" r=\"0.8\" fill=\"{hex}\"/>"));
        }
    } else {
        // Bands along x + y = middle, and what of them reaches in from the neighbors.
        let (middle, half) = if pattern == Pattern::Stripes { (0.4, 0.25) } else { (0.5, 0.15) };
        let (low, high) = (step * (middle - half), step * (middle + half));
        put(out, format_args!("<path fill=\"{hex}\" d=\""));
        for shift in [0.0, step] {
            let [low, high] = [low + shift, high + shift].map(Number);
            put(out, format_args!("M{low} 0L0 {low}L0 {high}L{high} 0z"));
        }
        out.push_str("\"/>");
    }
    out.push_str("</pattern>\n");
}

/// The four attributes of a box.
struct Rect(Area);

impl std::fmt::Display for Rect {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Area { x, y, width, height } = self.0;
        let [x, y, width, height] = [x, y, width.max(0.0), height.max(0.0)].map(Number);
        write!(f, " x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"")
    }
}

/// Words for XML: nothing that could be a tag, no control character, nothing that turns the direction
/// of what stands beside it.
fn escaped(text: &str) -> String {
    escaped_exactly(&super::letters::tame(text))
}

/// A line of JSON for XML. What turns the direction of a text is written as JSON can write it, too.
fn escaped_json(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for letter in line.chars() {
        if super::letters::turns(letter) || matches!(letter, '\u{fffe}' | '\u{ffff}') {
            put(&mut out, format_args!("\\u{:04x}", u32::from(letter)));
        } else {
            out.push(letter);
        }
    }
    escaped_exactly(&out)
}

/// Text for XML with every character kept that XML can hold.
fn escaped_exactly(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(letter),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            letter => out.push(letter),
        }
    }
    out
}

fn clean_id(prefix: &str) -> String {
    prefix.chars().filter(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')).collect()
}

/// Writing to a `String` cannot fail.
pub(super) fn put(out: &mut String, what: std::fmt::Arguments<'_>) {
    let _ = out.write_fmt(what);
}
