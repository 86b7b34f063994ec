//! Which words tell what sort of place a name is, or that no one place is meant?

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::fold::fold;

/// What a head word says of the name before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// kaupunki, kunta, stad, kommun.
    Municipality,
    /// seutukunta, ekonomisk region.
    SubRegion,
    /// maakunta, landskap.
    Region,
    /// seutu, alue: a surrounding without a border, unless the name itself has one.
    Loose,
    /// kunnat, kaupungit, kommuner: the municipalities of the name, or of a list.
    Municipalities,
    /// kunnista, kunnissa: what follows is named out of the name's municipalities.
    OutOf,
}

const HEADS: [(Head, &[&str]); 6] = [
    (
        Head::Municipality,
        &[
            "kaupunki",
            "kaupungin",
            "kaupungissa",
            "kaupungista",
            "kaupungille",
            "kaupungilla",
            "kaupunkia",
            "kaupunkiin",
            "kunta",
            "kunnan",
            "kunnassa",
            "kunnasta",
            "kunnalle",
            "kuntaa",
            "kuntaan",
            "stad",
            "stads",
            "kommun",
            "kommuns",
            "staden",
            "kommunen",
            "city",
            "town",
            "municipality",
        ],
    ),
    (
        Head::SubRegion,
        &[
            "seutukunta",
            "seutukunnan",
            "seutukunnassa",
            "seutukunnasta",
            "seutukunnalle",
            "seutukuntaa",
            "seutukuntaan",
            "seutukunnan alue",
            "ekonomiska region",
            "ekonomiska regionen",
            "ekonomisk region",
            "sub-region",
            "subregion",
        ],
    ),
    (
        Head::Region,
        &[
            "maakunta",
            "maakunnan",
            "maakunnassa",
            "maakunnasta",
            "maakunnalle",
            "maakuntaa",
            "maakuntaan",
            "maakunnan alue",
            "maakunnan alueella",
            "landskap",
            "landskapet",
            "region",
        ],
    ),
    (
        Head::Loose,
        &[
            "seutu",
            "seudun",
            "seudulla",
            "seudulta",
            "seudulle",
            "seutua",
            "seudun alue",
            "seudun alueella",
            "alue",
            "alueen",
            "alueella",
            "alueelta",
            "alueelle",
            "aluetta",
            "regionen",
            "nejden",
            "området",
            "area",
            "kaupunkiseutu",
            "kaupunkiseudun",
            "kaupunkiseudulla",
            "talousalue",
            "talousalueella",
        ],
    ),
    (
        Head::Municipalities,
        &[
            "kunnat",
            "kuntien",
            "kuntia",
            "kaupungit",
            "kaupunkien",
            "kaupunkeja",
            "kommuner",
            "kommunerna",
            "municipalities",
            "kuntien alue",
            "kuntien alueella",
            "maakunnat",
            "maakuntien",
            "maakunnissa",
            "seutukunnat",
            "seutukuntien",
            "seutukunnissa",
            "städer",
            "landskapen",
        ],
    ),
    (
        Head::OutOf,
        &[
            "kunnista",
            "kunnissa",
            "kuntiin",
            "kaupungeista",
            "kaupungeissa",
            "kunnissa seuraavat",
            "maakunnan kunnista",
            "maakunnan kunnissa",
            "maakunnan kuntiin",
            "seutukunnan kunnista",
            "seutukunnan kunnissa",
            "alueen kunnista",
            "alueen kunnissa",
        ],
    ),
];

/// What a head word or two say.
pub(super) fn head(words: &str) -> Option<Head> {
    static FOLDED: OnceLock<BTreeMap<String, Head>> = OnceLock::new();
    let heads = FOLDED
        .get_or_init(|| HEADS.iter().flat_map(|(head, forms)| forms.iter().map(|form| (fold(form), *head))).collect());
    heads.get(&fold(words)).copied()
}

/// Words that say nothing of where, by themselves.
const FILLERS: [&str; 22] = [
    "koko",
    "hela",
    "kaikki",
    "kaikissa",
    "seuraavat",
    "seuraavissa",
    "alla",
    "eli",
    "noin",
    "the",
    "of",
    "i",
    "av",
    "toiminta-alue",
    "hankealue",
    "hankkeen",
    "kohdealue",
    "seuraavien",
    "kuten",
    "in",
    "in the",
    "alueena",
];

pub(super) fn is_filler(word: &str) -> bool {
    let folded = fold(word);
    FILLERS.contains(&folded.as_str()) || head(word).is_some()
}

/// Beginnings of "all but".
const EXCEPT: [&str; 14] = [
    "lukuun ottamatta",
    "lukuunottamatta",
    "pois lukien",
    "poislukien",
    "pl",
    "paitsi",
    "ei kuitenkaan",
    "utom",
    "förutom",
    "med undantag av",
    "except",
    "excluding",
    "ilman",
    "with the exception of",
];

/// Number of words that say "all but" at the beginning of a text, 0 for none.
pub(super) fn except(words: &[&str]) -> usize {
    static FOLDED: OnceLock<Vec<(usize, String)>> = OnceLock::new();
    let phrases =
        FOLDED.get_or_init(|| EXCEPT.iter().map(|phrase| (phrase.split(' ').count(), fold(phrase))).collect());
    let said = |count: usize| words.get(..count).map(|words| fold(&words.join(" ")));
    phrases
        .iter()
        .filter(|(count, phrase)| said(*count).as_ref() == Some(phrase))
        .map(|(count, _)| *count)
        .max()
        .unwrap_or(0)
}

/// Words of phrases that leave open who is meant.
const OPEN: [&str; 34] = [
    "muut",
    "muiden",
    "muille",
    "muissa",
    "muita",
    "muualla",
    "lähikunnat",
    "lähikunnissa",
    "lähikuntien",
    "naapurikunnat",
    "naapurikunnissa",
    "naapurikuntien",
    "ympäristökunnat",
    "ympäristökunnissa",
    "lähialueet",
    "lähialueella",
    "lähialue",
    "ympäristö",
    "ympäristöineen",
    "ym",
    "mm",
    "jne",
    "yms",
    "esim",
    "osittain",
    "osa",
    "osassa",
    "andra",
    "övriga",
    "others",
    "other",
    "m.fl",
    "med flera",
    "lähiseutu",
];

/// `true` when the words leave open who is meant.
pub(super) fn is_open(words: &[String]) -> bool {
    static FOLDED: OnceLock<BTreeSet<String>> = OnceLock::new();
    let open = FOLDED.get_or_init(|| OPEN.iter().map(|word| fold(word)).collect());
    words.iter().any(|word| open.contains(&fold(word)))
}

/// All of the country, or all but Åland.
pub(super) fn country(words: &str) -> Option<bool> {
    const ALL: [&str; 22] = [
        "koko suomi",
        "koko maa",
        "koko suomessa",
        "koko maassa",
        "koko suomen",
        "koko maan",
        "suomi",
        "suomessa",
        "koko suomea",
        "valtakunnallinen",
        "valtakunnallisesti",
        "valtakunnallista",
        "koko valtakunta",
        "hela landet",
        "hela finland",
        "finland",
        "nationell",
        "riksomfattande",
        "nationwide",
        "whole country",
        "the whole country",
        "all of finland",
    ];
    const MAINLAND: [&str; 7] = [
        "manner-suomi",
        "manner-suomessa",
        "manner-suomen",
        "fasta finland",
        "mainland finland",
        "koko manner-suomi",
        "koko manner-suomessa",
    ];
    let folded = fold(words);
    if ALL.contains(&folded.as_str()) { Some(true) } else { MAINLAND.contains(&folded.as_str()).then_some(false) }
}
