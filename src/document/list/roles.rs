//! What can a column be, and which header words say so?

use crate::model::MoneyKind;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Hakija.
    Applicant,
    /// Osatoteuttajat.
    Partners,
    /// Hankkeen nimi.
    Name,
    /// First and last day in one cell.
    Period,
    /// First day.
    Start,
    /// Last day.
    End,
    /// Toiminta-alue.
    Area,
    /// Municipalities by name, where no column is called the area.
    Municipality,
    /// Sub-regions by name, likewise.
    SubRegion,
    /// Regions by name, likewise.
    Region,
    /// Municipalities by code.
    Code,
    /// Money.
    Amount(MoneyKind),
    /// ISO 4217 code of the money.
    Currency,
    /// Kuvaus.
    Description,
    /// Applicant, name and period in one cell, as the ministry's summaries have it.
    Details,
    /// Not what it may look like: a seat, a post office, an authority. Kept under its own name.
    Other,
}

impl Role {
    /// The word on the command line and in profiles.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::Partners => "partners",
            Self::Name => "name",
            Self::Period => "period",
            Self::Start => "start",
            Self::End => "end",
            Self::Area => "area",
            Self::Municipality => "municipality",
            Self::SubRegion => "subregion",
            Self::Region => "region",
            Self::Code => "code",
            Self::Amount(MoneyKind::Granted) => "amount",
            Self::Amount(MoneyKind::AppliedFor) => "amount-applied-for",
            Self::Amount(MoneyKind::Eu) => "amount-eu",
            Self::Amount(MoneyKind::Public) => "amount-public",
            Self::Amount(MoneyKind::Budget) => "amount-budget",
            Self::Currency => "currency",
            Self::Description => "description",
            Self::Details => "details",
            Self::Other => "other",
        }
    }

    /// Every role, in the order a person chooses from.
    pub const ALL: [Self; 20] = [
        Self::Applicant,
        Self::Partners,
        Self::Name,
        Self::Area,
        Self::Municipality,
        Self::SubRegion,
        Self::Region,
        Self::Code,
        Self::Period,
        Self::Start,
        Self::End,
        Self::Amount(MoneyKind::Granted),
        Self::Amount(MoneyKind::Eu),
        Self::Amount(MoneyKind::Public),
        Self::Amount(MoneyKind::Budget),
        Self::Amount(MoneyKind::AppliedFor),
        Self::Currency,
        Self::Description,
        Self::Details,
        Self::Other,
    ];

    /// The role of a word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }
}

use MoneyKind::{AppliedFor, Budget, Eu, Granted, Public};
use Role::{
    Amount, Applicant, Area, Code, Currency, Description, Details, End, Municipality, Name, Other, Partners, Period,
    Region, Start, SubRegion,
};

/// Header words, folded. The first part of a list says it surely, the second perhaps.
const WORDS: [(Role, &[&str], &[&str]); 20] = [
    (
        Applicant,
        &[
            "hakija",
            "hakijat",
            "hakijan nimi",
            "hakijan virallinen nimi",
            "hakijaorganisaatio",
            "hakijayhteiso",
            "avustuksen saaja",
            "avustuksensaaja",
            "avustuksen saajan nimi",
            "avustettava",
            "toteuttaja",
            "toteuttajat",
            "hankkeen toteuttaja",
            "hanketoteuttaja",
            "paatoteuttaja",
            "tuensaaja",
            "tuensaajat",
            "tuen saaja",
            "hallinnoija",
            "hankkeen hallinnoija",
            "koordinoija",
            "sokande",
            "sokanden",
            "sokandens namn",
            "stodmottagare",
            "bidragsmottagare",
            "understodstagare",
            "huvudman",
            "applicant",
            "applicant name",
            "recipient",
            "recipient org:name",
            "recipient name",
            "beneficiary_name",
            "beneficiary name",
            "beneficiary",
            "grantee",
            "hakijakunta",
            "hakijakaupunki",
            "genomforare",
        ],
        &[
            "organisaatio",
            "organisation",
            "organization",
            "saaja",
            "mottagare",
            "yhdistys",
            "seura",
            "jarjesto",
            "yritys",
            "forening",
            "lead",
        ],
    ),
    (
        Partners,
        &[
            "osatoteuttajat",
            "osatoteuttaja",
            "muut toteuttajat",
            "muut hakijat",
            "tuen siirronsaajat",
            "tuen siirronsaaja",
            "siirronsaajat",
            "hankekumppanit",
            "hankekumppani",
            "yhteistyotahot",
            "yhteistyokumppanit",
            "kumppanit",
            "kumppani",
            "partnerit",
            "delgenomforare",
            "medgenomforare",
            "medsokande",
            "samarbetspartner",
            "samarbetsparter",
            "partners",
            "partner",
            "project partners",
            "yhteistyokunnat",
        ],
        &[],
    ),
    (
        Name,
        &[
            "hankkeen nimi",
            "hankkeen julkinen nimi",
            "hankenimi",
            "projekti",
            "projektin nimi",
            "projektets namn",
            "projektnamn",
            "projektets titel",
            "title",
            "projecttitle",
            "project title",
            "project name",
            "operation_name",
            "operation name",
            "hanke/projekti",
            "hankkeen otsikko",
        ],
        &[
            "hanke",
            "hankkeet",
            "projekt",
            "project",
            "nimi",
            "namn",
            "name",
            "otsikko",
            "avustuskohde",
            "kohde",
            "rubrik",
            "avustuksen kayttotarkoitus",
            "kayttotarkoitus",
        ],
    ),
    (
        Period,
        &[
            "toteutusaika",
            "toteuttamisaika",
            "toiminta-aika",
            "hankeaika",
            "hankekausi",
            "avustuskausi",
            "suunnitelman mukainen toteutusaika",
            "hankkeen toteutusaika",
            "toteutuskausi",
            "kayttoaika",
            "projekttid",
            "projekttiden",
            "projektperiod",
            "genomforandetid",
            "verksamhetstid",
            "project period",
            "projektiaika",
        ],
        &[
            "kausi",
            "aika",
            "ajankohta",
            "period",
            "tid",
            "tidtabell",
            "aikataulu",
            "vuosi",
            "ar",
            "year",
            "duration",
            "dates",
        ],
    ),
    (
        Start,
        &[
            "alkaa",
            "alkupvm",
            "alkupaiva",
            "alkupaivamaara",
            "alkamispaiva",
            "alkamispvm",
            "hankkeen alkamispaiva",
            "aloituspvm",
            "aloituspaiva",
            "aloitus pvm",
            "aloitus",
            "alku pvm",
            "alkamisvuosi",
            "alkamisaika",
            "borjar",
            "startdatum",
            "startdag",
            "start date",
            "startdate",
            "planned dates:start date",
            "toteutusaika alkaa",
            "alkaen",
            "startar",
            "inleds",
        ],
        &["alku", "start", "from", "begins"],
    ),
    (
        End,
        &[
            "paattyy",
            "loppupvm",
            "loppupaiva",
            "loppupaivamaara",
            "lopetuspaiva",
            "paattymispaivamaara",
            "paattymispaiva",
            "paattymispvm",
            "hankkeen paattymispaiva",
            "paattymisvuosi",
            "paattymisaika",
            "slutar",
            "slutdatum",
            "slutdag",
            "end date",
            "enddate",
            "planned dates:end date",
            "toteutusaika paattyy",
            "asti",
            "avslutas",
            "upphor",
            "lopetuspvm",
            "lopetus pvm",
            "lopetus",
            "loppu pvm",
            "paattymis pvm",
        ],
        &["loppu", "slut", "end", "to", "ends", "paatos pvm"],
    ),
    (
        Area,
        &[
            "toiminta-alue",
            "toiminta-alueet",
            "hankkeen toiminta-alue",
            "toimialue",
            "toteutusalue",
            "toteuttamisalue",
            "kohdealue",
            "kohdealueet",
            "hankealue",
            "vaikutusalue",
            "hankkeensijaintikunta",
            "hankkeen sijaintikunta",
            "sijaintikunta",
            "toteutuspaikka",
            "toteutuspaikkakunta",
            "toteutuskunta",
            "toteutuskunnat",
            "kohdekunta",
            "kohdekunnat",
            "toimintakunnat",
            "mukana olevat kunnat",
            "osallistuvat kunnat",
            "hankekunnat",
            "verksamhetsomrade",
            "malomrade",
            "genomforandeomrade",
            "projektomrade",
            "operating area",
            "area served",
            "beneficiary location",
            "beneficiary location:name",
            "area of operation",
            "target area",
            "alueet, joilla toimitaan",
            "missa",
            "toiminta-alueen kunnat",
        ],
        &["alue", "alueet", "ohjelma-alue", "omrade", "ort", "area", "location", "sijainti", "paikka", "var", "place"],
    ),
    (
        Municipality,
        &[],
        &[
            "kunta",
            "kunnat",
            "kaupunki",
            "paikkakunta",
            "kommun",
            "kommuner",
            "kommunen",
            "municipality",
            "municipalities",
            "city",
            "kunta/kunnat",
            "kunta/kaupunki",
        ],
    ),
    (SubRegion, &[], &["seutukunta", "seutukunnat", "ekonomisk region", "sub-region", "subregion"]),
    (Region, &[], &["maakunta", "maakunnat", "landskap", "region", "county", "province"]),
    (
        Code,
        &[
            "kuntakoodi",
            "kuntakoodit",
            "kuntanumero",
            "kuntanro",
            "kunta nro",
            "kuntatunnus",
            "kunnan numero",
            "kunnan koodi",
            "kommunkod",
            "kommunnummer",
            "kommunnr",
            "municipality_code",
            "municipality code",
            "municipality codes",
            "beneficiary location:geographic code",
            "natcode",
            "kunta_nro",
            "kuntakoodi 2020",
        ],
        &["koodi", "code", "kod"],
    ),
    (
        Amount(Granted),
        &[
            "avustus",
            "avustuksen maara",
            "avustussumma",
            "myonnetty",
            "myonnetty avustus",
            "myonnetty tuki",
            "myonnetty summa",
            "myonnetty rahoitus",
            "myonto",
            "myonnetty maara",
            "beviljat",
            "beviljat belopp",
            "beviljat bidrag",
            "beviljat understod",
            "statsunderstod",
            "statsbidrag",
            "amount awarded",
            "amount granted",
            "grant",
            "grant amount",
            "award",
            "valtionavustus",
            "avustus yhteensa",
        ],
        &[
            "rahoitus",
            "tuki",
            "summa",
            "maara",
            "euroa",
            "eur",
            "euro",
            "e",
            "€",
            "belopp",
            "amount",
            "bidrag",
            "understod",
            "finansiering",
            "stod",
        ],
    ),
    (
        Amount(Eu),
        &[
            "eu-tuki",
            "eu-rahoitus",
            "eu-stod",
            "eu-finansiering",
            "esr-tuki",
            "eakr-tuki",
            "eu funding",
            "eu grant",
            "eu ja valtio",
        ],
        &[],
    ),
    (
        Amount(Public),
        &["julkinen tuki", "julkinen rahoitus", "offentligt stod", "offentlig finansiering", "public funding"],
        &[],
    ),
    (
        Amount(AppliedFor),
        &[
            "haettu",
            "haettu tuki",
            "haettu avustus",
            "haettu summa",
            "haettu rahoitus",
            "ansokt",
            "ansokt belopp",
            "ansokt bidrag",
            "amount applied for",
        ],
        &[],
    ),
    (
        Amount(Budget),
        &[
            "budjetti",
            "kokonaisbudjetti",
            "kustannusarvio",
            "kokonaiskustannukset",
            "kokonaiskustannusarvio",
            "menotyhteensa",
            "menot yhteensa",
            "kokonaisrahoitus",
            "hankkeen budjetti",
            "budget",
            "total budget",
            "totalbudget",
            "kostnader",
            "totala kostnader",
            "kostnadsforslag",
            "total cost",
            "total eligible cost",
            "total_eligible_expenditure",
            "kustannukset",
        ],
        &[],
    ),
    (Currency, &["valuutta", "currency", "valuta"], &[]),
    (
        Description,
        &[
            "kuvaus",
            "toiminnan kuvaus",
            "hankkeen kuvaus",
            "hankekuvaus",
            "tiivistelma",
            "julkaistavaprojektikuvaus",
            "julkinen tiivistelma",
            "mita tehdaan",
            "toimenpiteet",
            "beskrivning",
            "beskrivning av verksamheten",
            "projektbeskrivning",
            "sammanfattning",
            "description",
            "summary",
            "abstract",
            "toiminta",
            "hankkeen sisalto",
            "hankkeen tiivistelma",
        ],
        &["sisalto", "tavoite", "tavoitteet", "tarkoitus", "syfte", "mal", "innehall", "content", "verksamhet"],
    ),
    (Details, &["hankkeen tiedot", "projektets uppgifter", "project details"], &[]),
    (
        Other,
        &[
            "postitoimipaikka",
            "kotipaikka",
            "kotikunta",
            "hakijan kotipaikka",
            "hakijan kotikunta",
            "vastuuviranomainen",
            "viranomainen",
            "rahoittava viranomainen",
            "rahoittaja",
            "myontaja",
            "osoite",
            "jakeluosoite",
            "postinumero",
            "postiosoite",
            "hemort",
            "hemkommun",
            "sokandens hemort",
            "postadress",
            "postort",
            "postkontor",
            "ely-keskus",
            "myontanyt ely-keskus",
            "finansiar",
            "myndighet",
            "ansvarig myndighet",
            "recipient org:city",
            "recipient city",
            "recipient org:location",
            "registered office",
            "seat",
            "funder",
            "authority",
            "hankekoodi",
            "projektikoodi",
            "projektkod",
            "diaarinumero",
            "dnro",
            "y-tunnus",
            "fo-nummer",
            "projektiid",
            "id",
            "nro",
            "n:o",
            "nr",
            "no",
            "#",
            "jarjestysnumero",
            "identifier",
            "award date",
            "paatospvm",
            "paatospaiva",
            "myontopaiva",
            "myontopvm",
            "beslutsdatum",
            "maksettu",
            "haku",
            "hakuvuosi",
        ],
        &[],
    ),
];

/// Lower-case letters without dots; quotes, stars and button texts off; one space between words.
pub(super) fn fold_header(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;
    let first = text.split(['\n', '\r']).map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let folded: String =
        first.to_lowercase().nfd().filter(|letter| !is_combining_mark(*letter) && *letter != '\u{ad}').collect();
    let mut folded = folded.replace(['*', '"', '”', '“', '\u{a0}', '\u{feff}'], " ");
    // Text of the sorting buttons of web tables, in three languages.
    for button in [
        "jarjesta taulukko",
        "jarjesta sarakkeen",
        "lajittele",
        "jarjesta nousevasti",
        "sortera",
        "ordna",
        "sort by",
        "sort table",
        "activate to sort",
    ] {
        if let Some((before, _)) = folded.split_once(button) {
            folded = before.to_owned();
        }
    }
    // "Beneficiary Location:0:Name": one of several.
    if folded.contains(':') {
        for digit in '0'..='9' {
            folded = folded.replace(&format!(":{digit}:"), ":");
        }
    }
    // "Avustus (€)", "Avustus, €", "Avustus euroa": the unit is no part of the name.
    let mut words: Vec<&str> = folded.split_whitespace().collect();
    while words.len() > 1 {
        let last = words.last().map(|word| word.trim_matches(['(', ')', '[', ']', ',', '.', ':'])).unwrap_or_default();
        if matches!(last, "€" | "eur" | "euroa" | "euro" | "e" | "sek" | "alv" | "") {
            words.pop();
        } else {
            break;
        }
    }
    words.join(" ").trim_matches([':', ',', '.', ' ', '?']).to_owned()
}

/// How sure a header word says a role: 3 surely, 2 perhaps, 1 by a part of it.
pub(in crate::document) fn roles_of(header: &str) -> Vec<(Role, u32)> {
    let folded = fold_header(header);
    if folded.is_empty() || folded.chars().count() > 80 {
        return Vec::new();
    }
    // "toiminta_alue" of a program's export is "toiminta-alue", "hankkeen_nimi" is "hankkeen nimi".
    let spelt = [folded.clone(), folded.replace('_', "-"), folded.replace('_', " ")];
    // "Kunta 2" is another "Kunta".
    let bare = folded.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches([' ', '_', '.', ':', '-']);
    let mut found: Vec<(Role, u32)> = Vec::new();
    for (role, sure, perhaps) in WORDS {
        let says = |words: &[&str]| spelt.iter().any(|word| words.contains(&word.as_str()));
        if says(sure) {
            found.push((role, 3));
        } else if says(perhaps) {
            found.push((role, 2));
        } else if bare.len() < folded.len() && (sure.contains(&bare) || perhaps.contains(&bare)) {
            found.push((role, 1));
        }
    }
    if found.is_empty() {
        // "Hankkeen toiminta-alue (kunnat)", "Myönnetty avustus 2021", "Hakija 1".
        let begins = |word: &&str| {
            word.chars().count() > 4
                && folded.strip_prefix(*word).is_some_and(|rest| rest.starts_with([' ', '(', ',', '/', '_', '-']))
        };
        let ends = |word: &&str| {
            word.chars().count() > 4
                && folded.strip_suffix(*word).is_some_and(|rest| rest.ends_with([' ', '_', ':', '/']))
        };
        let with = |test: &dyn Fn(&&str) -> bool| {
            let roles = WORDS.iter().filter(|(_, sure, _)| sure.iter().any(test));
            roles.map(|(role, ..)| (*role, 1)).collect::<Vec<_>>()
        };
        // The last word is the narrower one: "Toteutusaika alkaa", "Avustus haettu".
        found = with(&|word| ends(word));
        if found.is_empty() {
            found = with(&|word| begins(word));
        }
    }
    found
}
