//! Which choices does a format leave to the person?

use super::tables::TableName;
use super::{COLUMNS, Crs, Format, Request, geojson, geoparquet, xlsx};

/// Where a format stands among the others when it is chosen from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Tables for people.
    Tables,
    /// Shapes and coordinates.
    Geo,
    /// Pictures and documents.
    Pictures,
    /// For programs.
    Programs,
}

impl Group {
    /// All of them in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Tables, Self::Geo, Self::Pictures, Self::Programs];

    /// The word in the keys of texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Tables => "tables",
            Self::Geo => "geo",
            Self::Pictures => "pictures",
            Self::Programs => "programs",
        }
    }

    /// Its formats in the order they are offered.
    pub fn formats(self) -> impl Iterator<Item = Format> {
        Format::ALL.into_iter().filter(move |format| format.group() == self)
    }
}

impl Format {
    /// Where it stands among the others.
    #[must_use]
    pub fn group(self) -> Group {
        match self {
            Self::Xlsx | Self::CsvExcel | Self::Csv | Self::DataPackage => Group::Tables,
            Self::GeoPackage | Self::GeoJson | Self::FlatGeobuf | Self::GeoParquet | Self::Kml => Group::Geo,
            Self::Png | Self::Svg | Self::Pdf | Self::Report | Self::Html => Group::Pictures,
            Self::Json | Self::ThreeSixtyGiving => Group::Programs,
        }
    }

    /// Keys of the columns that can be chosen from; none where the format always has all of its own.
    #[must_use]
    pub fn columns(self) -> Vec<&'static str> {
        let of = |tables: &[TableName]| {
            let mut keys: Vec<&'static str> = Vec::new();
            for column in tables.iter().flat_map(|table| table.columns()) {
                if !keys.contains(&column.key) {
                    keys.push(column.key);
                }
            }
            keys
        };
        match self {
            Self::Csv | Self::CsvExcel => COLUMNS.to_vec(),
            Self::DataPackage | Self::GeoPackage | Self::Kml => of(&TableName::ALL),
            Self::Xlsx => of(&xlsx::tables()),
            Self::FlatGeobuf => of(&[TableName::Municipalities]),
            Self::GeoParquet => geoparquet::keys(),
            Self::GeoJson => geojson::COLUMNS.to_vec(),
            Self::Json | Self::ThreeSixtyGiving | Self::Png | Self::Svg | Self::Pdf | Self::Report | Self::Html => {
                Vec::new()
            }
        }
    }

    /// Coordinates to choose from; none where the format has but one kind, or no coordinates.
    #[must_use]
    pub fn coordinates(self) -> &'static [Crs] {
        match self {
            Self::GeoPackage | Self::FlatGeobuf | Self::GeoParquet => &[Crs::Tm35Fin, Crs::Wgs84],
            _ => &[],
        }
    }

    /// `true` where names and titles can be in two languages.
    #[must_use]
    pub fn takes_two_languages(self) -> bool {
        !matches!(self, Self::Json | Self::ThreeSixtyGiving)
    }
}

impl Request {
    /// The same without what the format leaves no choice of, so that no choice made for another format
    /// hinders it.
    #[must_use]
    pub fn fitting(mut self) -> Self {
        let columns = self.format.columns();
        if self.columns.iter().any(|key| !columns.contains(&key.as_str())) {
            self.columns.clear();
        }
        self.crs = self.crs.filter(|crs| self.format.coordinates().contains(crs));
        self.also = self.also.filter(|also| self.format.takes_two_languages() && *also != self.language);
        if !self.format.is_picture() {
            (self.size, self.dpi) = (None, None);
        }
        self
    }
}
