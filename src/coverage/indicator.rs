//! What do the pack's tables say of a municipality, or of several together?
//!
//! Amounts of several are sums, shares of several are shares of sums, never means of shares. A
//! municipality without a figure counts nothing and is counted as missing.

use crate::model::{Division, Municipality, MunicipalityCode};

/// A figure of the pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Indicator {
    /// Residents, 31 December 2019.
    Residents,
    /// Residents whose language is none of Finnish, Swedish and Sami, 31 December 2020; estimated
    /// from the published share.
    ForeignLanguage,
    /// Their share in percent.
    ForeignLanguageShare,
    /// Land area, square kilometers.
    Land,
    /// Residents to a square kilometer of land.
    Density,
}

/// A figure of some municipalities together.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Amount {
    /// The figure; `None` where no municipality has one.
    pub value: Option<f64>,
    /// Municipalities without a figure; they count nothing.
    pub missing: usize,
    /// Municipalities whose figure is another's that they have merged with since.
    pub stand_ins: usize,
}

impl Indicator {
    /// Every figure, in the order they are offered.
    pub const ALL: [Self; 5] =
        [Self::Residents, Self::ForeignLanguage, Self::ForeignLanguageShare, Self::Land, Self::Density];

    /// The word in scripts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Residents => "residents",
            Self::ForeignLanguage => "foreign-language",
            Self::ForeignLanguageShare => "foreign-language-share",
            Self::Land => "land",
            Self::Density => "density",
        }
    }

    /// The figure of some municipalities together; a code that the division lacks counts nothing.
    ///
    /// # Units
    /// Persons, percent, square kilometers, or persons to a square kilometer. The foreign-language
    /// share of one municipality is the published one (one decimal, of residents at the end of
    /// 2020); of several it is their number at the end of 2020 in a hundred residents at the end of
    /// 2019, the only year that the pack has residents of.
    ///
    /// # Source
    /// Statistics Finland, population structure 2019 and 2020; National Land Survey of Finland, areas.
    #[must_use]
    pub fn of(self, division: &Division, codes: &[MunicipalityCode]) -> Amount {
        let mut amount = Amount::default();
        let (mut over, mut under) = (0.0, 0.0);
        for municipality in codes.iter().filter_map(|code| division.municipality(*code)) {
            match self.parts(municipality, codes.len() == 1) {
                Some((part, whole)) => {
                    over += part;
                    under += whole;
                    amount.stand_ins += usize::from(self.is_foreign() && municipality.foreign_language_stand_in);
                }
                None => amount.missing += 1,
            }
        }
        amount.value = (under > 0.0).then(|| match self {
            Self::ForeignLanguageShare => 100.0 * over / under,
            Self::Density => over / under,
            Self::Residents | Self::ForeignLanguage | Self::Land => over,
        });
        amount
    }

    fn is_foreign(self) -> bool {
        matches!(self, Self::ForeignLanguage | Self::ForeignLanguageShare)
    }

    /// What is added up above and below the line; below it is 1 for plain sums.
    #[expect(clippy::cast_precision_loss, reason = "residents of a country stay far below 2^53")]
    fn parts(self, municipality: &Municipality, alone: bool) -> Option<(f64, f64)> {
        let residents = municipality.residents as f64;
        let foreign = municipality.foreign_language.map(|count| count as f64);
        match self {
            Self::Residents => Some((residents, 1.0)),
            Self::ForeignLanguage => Some((foreign?, 1.0)),
            Self::ForeignLanguageShare if alone => Some((municipality.foreign_language_pct?, 100.0)),
            Self::ForeignLanguageShare => Some((foreign?, residents)),
            Self::Land => Some((municipality.land_km2, 1.0)),
            Self::Density => Some((residents, municipality.land_km2)),
        }
    }
}
