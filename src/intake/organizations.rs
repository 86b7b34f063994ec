//! What sort of body is named, and which municipality is it?

use crate::gazetteer::Gazetteer;
use crate::model::{ApplicantKind, Field, Organization};

/// A body by its name as the document writes it.
pub(super) fn organization(name: &Field<String>, gazetteer: &Gazetteer) -> Organization {
    let municipality = gazetteer.organization_municipality(&name.value);
    let mut kind = kind_of(&name.value);
    // A partner is often only "Laitila": a municipality's bare name is the municipality.
    if kind == ApplicantKind::Other && municipality.is_some() && !name.value.contains(char::is_whitespace) {
        kind = ApplicantKind::Municipality;
    }
    Organization { name: name.value.clone(), span: name.span, kind, municipality }
}

/// The sort of body that the words of a name tell.
///
/// ```
/// # use hankekartta::{intake::kind_of, model::ApplicantKind};
/// assert_eq!(kind_of("Turun kaupunki"), ApplicantKind::Municipality);
/// assert_eq!(kind_of("Forssan seudun hyvinvointikuntayhtymä, FSHKY"), ApplicantKind::JointAuthority);
/// ```
#[must_use]
pub fn kind_of(name: &str) -> ApplicantKind {
    let name = name.to_lowercase();
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let any = |test: fn(&str) -> bool| words.iter().any(|word| test(word));
    if any(|word| word.ends_with("kuntayhtymä") || word.ends_with("samkommun")) {
        ApplicantKind::JointAuthority
    } else if any(|word| matches!(word, "kaupunki" | "kunta" | "stad" | "kommun")) {
        ApplicantKind::Municipality
    } else {
        ApplicantKind::Other
    }
}
