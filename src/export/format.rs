//! Which kinds of file are there?

/// A kind of file that an export makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Format {
    /// RFC 4180.
    #[default]
    Csv,
    /// For a Finnish spreadsheet: BOM, semicolons, decimal comma, harmless cells.
    CsvExcel,
    /// A folder of related tables with `datapackage.json` (Frictionless Data).
    DataPackage,
    /// Excel workbook.
    Xlsx,
    /// GeoPackage (OGC).
    GeoPackage,
    /// RFC 7946.
    GeoJson,
    /// `FlatGeobuf`.
    FlatGeobuf,
    /// `GeoParquet` 1.1.
    GeoParquet,
    /// KML 2.2 (OGC).
    Kml,
    /// The command line's own records.
    Json,
    /// Shaped as the 360Giving Data Standard.
    ThreeSixtyGiving,
    /// A picture of the map in pixels.
    Png,
    /// A picture of the map in lines and text.
    Svg,
    /// The map as a page.
    Pdf,
    /// A designed document of the selection, PDF/UA-1.
    Report,
    /// The same as one page for a browser.
    Html,
}

impl Format {
    /// All of them in the order they are offered.
    pub const ALL: [Self; 16] = [
        Self::Xlsx,
        Self::CsvExcel,
        Self::Csv,
        Self::DataPackage,
        Self::Json,
        Self::ThreeSixtyGiving,
        Self::GeoPackage,
        Self::GeoJson,
        Self::FlatGeobuf,
        Self::GeoParquet,
        Self::Kml,
        Self::Png,
        Self::Svg,
        Self::Pdf,
        Self::Report,
        Self::Html,
    ];

    /// The word on the command line and in scripts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::CsvExcel => "csv-excel",
            Self::DataPackage => "datapackage",
            Self::Xlsx => "xlsx",
            Self::GeoPackage => "gpkg",
            Self::GeoJson => "geojson",
            Self::FlatGeobuf => "flatgeobuf",
            Self::GeoParquet => "geoparquet",
            Self::Kml => "kml",
            Self::Json => "json",
            Self::ThreeSixtyGiving => "360giving",
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Report => "report",
            Self::Html => "html",
        }
    }

    /// Back from the word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.key() == key)
    }

    /// Usual ending of its files, without the dot; empty for a folder.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv | Self::CsvExcel => "csv",
            Self::DataPackage => "",
            Self::Json | Self::ThreeSixtyGiving => "json",
            Self::FlatGeobuf => "fgb",
            Self::GeoParquet => "parquet",
            Self::Report => "pdf",
            other => other.key(),
        }
    }

    /// `true` where the export is a folder of files.
    #[must_use]
    pub fn is_folder(self) -> bool {
        self == Self::DataPackage
    }

    /// `true` where the map is drawn.
    #[must_use]
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Svg | Self::Pdf)
    }
}
