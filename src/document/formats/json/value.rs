//! What is one JSON value, with its text as it is written?
//!
//! Values are stretches of the text; only what is looked at is taken apart, one level at a time.
//! Never does: turn a number into a float; follow nesting by recursion.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// One value.
#[derive(Debug)]
pub(super) enum Value<'a> {
    /// A text, number, `true` or `false` as a cell shows it; `null` is empty.
    Scalar(Cow<'a, str>),
    Array(Vec<&'a RawValue>),
    Object(Members<'a>),
}

/// Members of an object in their order; a name may stand twice.
#[derive(Debug, Default)]
pub(super) struct Members<'a>(pub(super) Vec<(String, &'a RawValue)>);

impl<'a> Members<'a> {
    pub(super) fn get(&self, name: &str) -> Option<&'a RawValue> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| *value)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }
}

/// Takes a value apart by one level. A value that `serde_json` scanned has no other end than a text
/// that is no Unicode (a lone surrogate); it is then shown as it is written.
pub(super) fn open(raw: &RawValue) -> Value<'_> {
    let text = raw.get();
    let opened = match text.bytes().next() {
        Some(b'{') => serde_json::from_str(text).ok().map(Value::Object),
        Some(b'[') => serde_json::from_str(text).ok().map(Value::Array),
        Some(b'"') => serde_json::from_str(text).ok().map(|text: String| Value::Scalar(Cow::Owned(text))),
        Some(b'n') => Some(Value::Scalar(Cow::Borrowed(""))),
        _ => None,
    };
    opened.unwrap_or(Value::Scalar(Cow::Borrowed(text)))
}

/// `true` for an object or an array.
pub(super) fn is_nested(raw: &RawValue) -> bool {
    raw.get().starts_with(['{', '['])
}

/// `true` for an object.
pub(super) fn is_object(raw: &RawValue) -> bool {
    raw.get().starts_with('{')
}

/// A value as one cell: a list's items by bars, an object as it is written.
pub(super) fn cell(raw: &RawValue) -> Cow<'_, str> {
    match open(raw) {
        Value::Scalar(text) => text,
        Value::Array(items) if !items.iter().any(|item| is_nested(item)) => {
            let items: Vec<Cow<'_, str>> = items.into_iter().map(cell).collect();
            Cow::Owned(items.join("|"))
        }
        Value::Array(_) | Value::Object(_) => Cow::Borrowed(raw.get()),
    }
}

/// Deepest nesting of a text, counted without building anything.
pub(super) fn depth(text: &str) -> usize {
    let (mut depth, mut deepest, mut quoted, mut escaped) = (0usize, 0usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'{' | b'[' if !quoted => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder)
    }
}

struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Members<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Members::default();
        while let Some(member) = map.next_entry::<String, &'de RawValue>()? {
            members.0.push(member);
        }
        Ok(members)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<Self::Value, A::Error> {
        Err(serde::de::Error::custom("an array"))
    }
}
