//! Which words tell what sort of place a name is, or that no one place is meant?

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::fold::{fold, folded};
use super::read::Word;

/// What a head word says of the name before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// kaupunki, kunta, stad, kommun.
    Municipality,
    /// seutukunta, ekonomisk region.
    SubRegion,
    /// maakunta, landskap.
    Region,
    /// seutukunnat: the sub-regions of all names that are joined.
    SubRegions,
    /// seutu: a surrounding without a border, unless the name itself has one.
    Loose,
    /// alue: the same, or behind a list the municipalities named.
    Area,
    /// seudut: the surroundings of all names that are joined.
    Surroundings,
    /// kunnat, kaupungit, kommuner: the municipalities of the name, or of a list.
    Municipalities,
    /// kunnista, kunnissa: what follows is named out of the name's municipalities.
    OutOf,
}

impl Head {
    /// A surrounding without a border.
    pub(super) fn is_loose(self) -> bool {
        matches!(self, Self::Loose | Self::Area | Self::Surroundings)
    }

    /// What the head says of each of several genitives joined before it; `None` where it says
    /// nothing of them.
    pub(super) fn each(self) -> Option<Self> {
        match self {
            Self::SubRegion | Self::SubRegions => Some(Self::SubRegion),
            Self::Loose | Self::Surroundings => Some(Self::Loose),
            Self::Municipality | Self::Region | Self::Area | Self::Municipalities | Self::OutOf => None,
        }
    }
}

const HEADS: [(Head, &[&str]); 9] = [
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
        Head::SubRegions,
        &["seutukunnat", "seutukuntien", "seutukunnissa", "seutukuntia", "seutukuntien alue", "seutukuntien alueella"],
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
            "regionen",
            "nejden",
            "kaupunkiseutu",
            "kaupunkiseudun",
            "kaupunkiseudulla",
            "talousalue",
            "talousalueella",
        ],
    ),
    (Head::Area, &["alue", "alueen", "alueella", "alueelta", "alueelle", "aluetta", "området", "area"]),
    (
        Head::Surroundings,
        &[
            "seudut",
            "seutujen",
            "seuduilla",
            "seuduilta",
            "seuduille",
            "kaupunkiseudut",
            "kaupunkiseuduilla",
            "talousalueet",
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

/// What a head word or two say, as written or folded.
pub(super) fn head(words: &str) -> Option<Head> {
    static FOLDED: OnceLock<BTreeMap<String, Head>> = OnceLock::new();
    let heads = FOLDED
        .get_or_init(|| HEADS.iter().flat_map(|(head, forms)| forms.iter().map(|form| (fold(form), *head))).collect());
    heads.get(folded(words).as_ref()).copied()
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

/// `true` for a folded word that says nothing of where by itself.
pub(super) fn is_filler(key: &str) -> bool {
    FILLERS.contains(&key) || head(key).is_some()
}

/// Beginnings of "all but".
const EXCEPT: [&str; 19] = [
    "lukuun ottamatta",
    "lukuunottamatta",
    "pois lukien",
    "poislukien",
    "pl",
    "paitsi",
    "utom",
    "förutom",
    "med undantag av",
    "except",
    "excluding",
    "ilman",
    "with the exception of",
    "ei kuitenkaan",
    "ei",
    "eikä",
    "eivät",
    "ej",
    "dock ej",
];

/// Those that are common words, and say "all but" only before a name.
const BEFORE_NAME: [&str; 4] = ["ei", "eika", "eivat", "ej"];

/// Number of words that say "all but" at the beginning of a text, 0 for none.
pub(super) fn except(words: &[Word<'_>]) -> usize {
    static FOLDED: OnceLock<Vec<Vec<String>>> = OnceLock::new();
    let phrases = FOLDED
        .get_or_init(|| EXCEPT.iter().map(|phrase| fold(phrase).split(' ').map(str::to_owned).collect()).collect());
    let named = |at: usize| words.get(at).is_some_and(|word| word.text.chars().next().is_some_and(char::is_uppercase));
    let said = |phrase: &&Vec<String>| {
        words.len() >= phrase.len()
            && phrase.iter().zip(words).all(|(said, word)| word.key == *said)
            && (named(phrase.len()) || !matches!(phrase.as_slice(), [one] if BEFORE_NAME.contains(&one.as_str())))
    };
    phrases.iter().filter(said).map(Vec::len).max().unwrap_or(0)
}

/// Words of phrases that leave open who is meant.
const OPEN: [&str; 22] = [
    "muut",
    "muiden",
    "muille",
    "muissa",
    "muita",
    "muuta",
    "muualla",
    "muu",
    "ym",
    "mm",
    "jne",
    "yms",
    "esim",
    "osittain",
    "osa",
    "osassa",
    "andra",
    "ovriga",
    "others",
    "other",
    "m.fl",
    "med flera",
];
/// Beginnings of words that leave it open.
const OPEN_BEGINNINGS: [&str; 11] = [
    "lahikun",
    "naapurikun",
    "ymparistokun",
    "lahialue",
    "lahiymparisto",
    "ymparistoineen",
    "lahiseu",
    "ymparoiv",
    "naapurialue",
    "grannkommun",
    "nargransande",
];

/// `true` for a folded word that leaves open who is meant.
pub(super) fn is_open(key: &str) -> bool {
    OPEN.contains(&key) || key == "ymparisto" || OPEN_BEGINNINGS.iter().any(|beginning| key.starts_with(beginning))
}

/// What a word before a unit takes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// "muu Satakunta": the others of it.
    Others,
    /// "osa Kainuuta".
    Part,
    /// "itäinen Uusimaa".
    Direction,
    /// "Leader Ylä-Savo": a group called after it.
    Leader,
}

const BEFORE: [(Before, &[&str]); 4] = [
    (
        Before::Others,
        &[
            "muu", "muun", "muussa", "muualla", "muualta", "muuhun", "muut", "muita", "muiden", "muissa", "ovriga",
            "resten", "rest", "other", "muualle",
        ],
    ),
    (
        Before::Part,
        &["osa", "osia", "osassa", "osissa", "osittain", "delar", "del", "part", "parts", "partly", "delvis"],
    ),
    (
        Before::Direction,
        &[
            "norra",
            "sodra",
            "ostra",
            "vastra",
            "mellersta",
            "svenska",
            "inre",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "north",
            "south",
            "east",
            "west",
            "rural",
            "upper",
            "lower",
            "nordvastra",
            "nordostra",
            "sydostra",
        ],
    ),
    (Before::Leader, &["leader", "lag", "leader-ryhma", "leader-toimintaryhma", "toimintaryhma", "leaderryhma"]),
];
/// What a folded word before a unit takes of it; `None` for words that take nothing.
pub(super) fn before(key: &str) -> Option<Before> {
    let listed = BEFORE.iter().find(|(_, words)| words.contains(&key)).map(|(before, _)| *before);
    let direction = || {
        let stem = ["nen", "sen", "sta", "sessa", "sesta", "sella", "selle", "set", "sten", "sissa", "seen"]
            .iter()
            .find_map(|end| key.strip_suffix(end))?;
        matches!(
            stem,
            "pohjoi"
                | "etelai"
                | "itai"
                | "lanti"
                | "keski"
                | "sisai"
                | "koilli"
                | "luotei"
                | "lounai"
                | "kaakkoi"
                | "suomenkieli"
                | "ruotsinkieli"
        )
        .then_some(Before::Direction)
    };
    listed.or_else(direction)
}

/// `true` for a word that may stand between such a word and the unit.
pub(super) fn is_link(key: &str) -> bool {
    matches!(key, "av" | "of" | "the" | "i" | "in")
}

/// `true` for a folded word that, behind a genitive, names a part of the unit.
pub(super) fn is_part(key: &str) -> bool {
    const BEGINNINGS: [&str; 26] = [
        "kyla",
        "kylis",
        "kylie",
        "keskust",
        "taajam",
        "saarist",
        "saari",
        "saare",
        "saaret",
        "kaupunginos",
        "kunnanos",
        "lahio",
        "rannikko",
        "ranniko",
        "osa",
        "osis",
        "maaseu",
        "haja-asutus",
        "kantakaupun",
        "ydinkeskust",
        "ranta-alue",
        "reuna-alue",
        "skargard",
        "centrum",
        "byar",
        "kust",
    ];
    const ENDINGS: [&str; 8] = ["osa", "osan", "osat", "osassa", "osissa", "osien", "puoli", "puolella"];
    BEGINNINGS.iter().any(|beginning| key.starts_with(beginning)) || ENDINGS.iter().any(|ending| key.ends_with(ending))
}

/// What words say of the country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Country {
    /// All of it.
    All,
    /// Its bare name, which may be the end of an address.
    Bare,
    /// All but Åland.
    Mainland,
}

/// Words for all of the country.
const ALL: [&str; 19] = [
    "koko suomi",
    "koko maa",
    "koko suomessa",
    "koko maassa",
    "koko suomen",
    "koko maan",
    "koko suomea",
    "valtakunnallinen",
    "valtakunnallisesti",
    "valtakunnallista",
    "koko valtakunta",
    "hela landet",
    "hela finland",
    "nationell",
    "riksomfattande",
    "nationwide",
    "whole country",
    "the whole country",
    "all of finland",
];
const BARE: [&str; 4] = ["suomi", "suomessa", "finland", "suomen tasavalta"];
/// Words for all but Åland.
const MAINLAND: [&str; 7] = [
    "manner-suomi",
    "manner-suomessa",
    "manner-suomen",
    "fasta finland",
    "mainland finland",
    "koko manner-suomi",
    "koko manner-suomessa",
];

/// Folded words for the country, for the index of names.
pub(super) fn countries() -> impl Iterator<Item = String> {
    ALL.iter().chain(&BARE).chain(&MAINLAND).map(|words| fold(words))
}

/// All of the country, all but Åland, or its bare name.
pub(super) fn country(words: &str) -> Option<Country> {
    let folded = folded(words);
    let said = |words: &[&str]| words.contains(&folded.as_ref());
    let sorts = [(Country::All, said(&ALL)), (Country::Bare, said(&BARE)), (Country::Mainland, said(&MAINLAND))];
    sorts.into_iter().find(|(_, said)| *said).map(|(country, _)| country)
}
