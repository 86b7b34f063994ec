//! Which text stands behind a key?

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::numbers;
use crate::model::Language;

/// A value put into a text.
#[derive(Debug, Clone, Copy)]
pub enum Arg<'a> {
    /// Text as it is.
    Text(&'a str),
    /// A count: chooses the plural form and is written with the language's thousands space.
    Count(u64),
}

/// The texts of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

macro_rules! locale_files {
    ($language:literal) => {
        &[
            ("analysis", include_str!(concat!("../../assets/locales/", $language, "/analysis.ftl"))),
            ("charts", include_str!(concat!("../../assets/locales/", $language, "/charts.ftl"))),
            ("asking", include_str!(concat!("../../assets/locales/", $language, "/asking.ftl"))),
            ("overlaps", include_str!(concat!("../../assets/locales/", $language, "/overlaps.ftl"))),
            ("time", include_str!(concat!("../../assets/locales/", $language, "/time.ftl"))),
            ("change", include_str!(concat!("../../assets/locales/", $language, "/change.ftl"))),
            ("cli", include_str!(concat!("../../assets/locales/", $language, "/cli.ftl"))),
            ("drafts", include_str!(concat!("../../assets/locales/", $language, "/drafts.ftl"))),
            ("documents", include_str!(concat!("../../assets/locales/", $language, "/documents.ftl"))),
            ("export", include_str!(concat!("../../assets/locales/", $language, "/export.ftl"))),
            ("export-giving", include_str!(concat!("../../assets/locales/", $language, "/export-giving.ftl"))),
            ("verify", include_str!(concat!("../../assets/locales/", $language, "/verify.ftl"))),
            ("export-window", include_str!(concat!("../../assets/locales/", $language, "/export-window.ftl"))),
            ("export-picture", include_str!(concat!("../../assets/locales/", $language, "/export-picture.ftl"))),
            ("export-geo", include_str!(concat!("../../assets/locales/", $language, "/export-geo.ftl"))),
            ("export-sheets", include_str!(concat!("../../assets/locales/", $language, "/export-sheets.ftl"))),
            ("export-html", include_str!(concat!("../../assets/locales/", $language, "/export-html.ftl"))),
            ("export-report", include_str!(concat!("../../assets/locales/", $language, "/export-report.ftl"))),
            ("gaps", include_str!(concat!("../../assets/locales/", $language, "/gaps.ftl"))),
            ("look", include_str!(concat!("../../assets/locales/", $language, "/look.ftl"))),
            ("sides", include_str!(concat!("../../assets/locales/", $language, "/sides.ftl"))),
            ("compare", include_str!(concat!("../../assets/locales/", $language, "/compare.ftl"))),
            ("map", include_str!(concat!("../../assets/locales/", $language, "/map.ftl"))),
            ("panels", include_str!(concat!("../../assets/locales/", $language, "/panels.ftl"))),
            ("problems", include_str!(concat!("../../assets/locales/", $language, "/problems.ftl"))),
            ("review", include_str!(concat!("../../assets/locales/", $language, "/review.ftl"))),
            ("tables", include_str!(concat!("../../assets/locales/", $language, "/tables.ftl"))),
            ("tiles", include_str!(concat!("../../assets/locales/", $language, "/tiles.ftl"))),
            ("reasons", include_str!(concat!("../../assets/locales/", $language, "/reasons.ftl"))),
            ("selecting", include_str!(concat!("../../assets/locales/", $language, "/selecting.ftl"))),
            ("suggest", include_str!(concat!("../../assets/locales/", $language, "/suggest.ftl"))),
        ]
    };
}

/// Name and text of each locale file of a language, for the test that compares their keys.
#[must_use]
pub fn locale_files(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::Fi => locale_files!("fi"),
        Language::Sv => locale_files!("sv"),
        Language::En => locale_files!("en"),
    }
}

impl Words {
    /// Loads the texts of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let id: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            // A plain function pointer: a closure over the language is not taken.
            Language::Fi => |value, _| whole(Language::Fi, value),
            Language::Sv => |value, _| whole(Language::Sv, value),
            Language::En => |value, _| whole(Language::En, value),
        }));
        for (_, text) in locale_files(language) {
            // A broken message is left out and the rest still load; tests compare the keys.
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The language spoken.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a key; the key itself where there is none, so that a fault is seen.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The text of a key with values put in.
    #[must_use]
    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut fluent = FluentArgs::new();
        for (name, arg) in args {
            #[expect(clippy::cast_precision_loss, reason = "counts of people and rows stay far below 2^53")]
            let value = match arg {
                Arg::Text(text) => FluentValue::from((*text).to_owned()),
                Arg::Count(count) => FluentValue::from(*count as f64),
            };
            fluent.set((*name).to_owned(), value);
        }
        self.bundle.format_pattern(pattern, Some(&fluent), &mut Vec::new()).into_owned()
    }

    /// `true` when the language has a text for the key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

/// A whole number as the language writes it; `None` leaves a value to Fluent.
fn whole(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 && number.value >= 0.0 => {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "whole and not negative, checked just above"
            )]
            let whole = number.value as u64;
            Some(numbers::integer(language, whole))
        }
        _ => None,
    }
}
