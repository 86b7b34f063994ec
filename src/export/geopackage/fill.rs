//! How do the tables come into the file?

use std::collections::BTreeMap;

use rusqlite::{Connection, MAIN_DB, params};

use super::schema::{APPLICATION_ID, TABLES, TM35FIN, TRIGGERS, USER_VERSION, WGS84};
use super::style::style;
use super::{GEOMETRY, PROVENANCE, SERVED, is_layer};
use crate::export::standing::Standing;
use crate::export::tables::{TableName, table};
use crate::export::{Crs, Given, PROGRAM};
use crate::words::Words;

/// Layers and tables in the order that programs list them.
const TABLES_IN_ORDER: [TableName; 8] = [
    TableName::Municipalities,
    TableName::SubRegions,
    TableName::Regions,
    TableName::Projects,
    TableName::ProjectMunicipality,
    TableName::Terms,
    TableName::Questions,
    TableName::Diagnostics,
];

/// Numbers of the rows by their codes, for the link between municipalities and projects.
pub(super) type Numbers = BTreeMap<String, i64>;

/// A file in the making.
pub(super) struct Package<'a> {
    pub(super) given: &'a Given<'a>,
    pub(super) words: &'a Words,
    pub(super) db: Connection,
    pub(super) crs: Crs,
    /// When the file was changed last: the day of the provenance.
    pub(super) stamp: String,
    /// Rows of all tables.
    pub(super) rows: usize,
    pub(super) altered: bool,
    pub(super) municipalities: Numbers,
    pub(super) projects: Numbers,
}

impl<'a> Package<'a> {
    pub(super) fn new(given: &'a Given<'a>, words: &'a Words) -> rusqlite::Result<Self> {
        let db = Connection::open_in_memory()?;
        db.execute_batch(&format!(
            "PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA application_id = {APPLICATION_ID};
             PRAGMA user_version = {USER_VERSION}; PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF;
             BEGIN; {TABLES}"
        ))?;
        let date = given.order.provenance.date.map_or_else(|| "1980-01-01".to_owned(), |date| date.to_string());
        Ok(Self {
            given,
            words,
            db,
            crs: given.order.request.crs.unwrap_or_default(),
            stamp: format!("{date}T00:00:00.000Z"),
            rows: 0,
            altered: false,
            municipalities: Numbers::new(),
            projects: Numbers::new(),
        })
    }

    /// The bytes, the rows of all tables, and whether a text was altered.
    pub(super) fn finish(mut self) -> rusqlite::Result<(Vec<u8>, usize, bool)> {
        self.coordinate_systems()?;
        let (given, words) = (self.given, self.words);
        for name in TABLES_IN_ORDER {
            self.put(&table(given, name, words))?;
        }
        self.closed_lists()?;
        self.styles()?;
        self.provenance()?;
        self.db.execute_batch("COMMIT")?;
        let bytes = self.db.serialize(MAIN_DB)?.to_vec();
        Ok((bytes, self.rows, self.altered))
    }

    fn coordinate_systems(&self) -> rusqlite::Result<()> {
        let sql = "INSERT INTO gpkg_spatial_ref_sys VALUES (?1, ?2, 'EPSG', ?2, ?3, ?4)";
        let about = "longitude and latitude in decimal degrees on the WGS 84 spheroid";
        self.db.execute(sql, params!["WGS 84 geodetic", Crs::Wgs84.epsg(), WGS84, about])?;
        if self.crs == Crs::Tm35Fin {
            let about = "easting and northing in meters, the official one of Finland";
            self.db.execute(sql, params!["ETRS89 / TM35FIN(E,N)", self.crs.epsg(), TM35FIN, about])?;
        }
        Ok(())
    }

    /// What the keys in `served` and `reach` mean.
    fn closed_lists(&self) -> rusqlite::Result<()> {
        let sql = "INSERT INTO gpkg_data_column_constraints (constraint_name, constraint_type, value, description)
                   VALUES (?1, 'enum', ?2, ?3)";
        let mut statement = self.db.prepare(sql)?;
        for standing in Standing::ALL {
            let key = standing.key();
            statement.execute(params![SERVED, key, self.words.text(&format!("export-served-{key}"))])?;
        }
        for key in ["core", "wider", "uncertain"] {
            statement.execute(params!["reach", key, self.words.text(&format!("reach-{key}"))])?;
        }
        Ok(())
    }

    /// What programs of others find beside the layers: triggers for those that edit, styles for those
    /// that draw.
    fn styles(&self) -> rusqlite::Result<()> {
        let sql =
            "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,
                   styleQML, styleSLD, useAsDefault, description, owner, update_time)
                   VALUES ('', '', ?1, ?2, ?1, ?3, ?4, 1, ?5, ?6, ?7)";
        for name in TABLES_IN_ORDER.into_iter().filter(|name| is_layer(*name)) {
            self.db.execute_batch(&TRIGGERS.replace("{T}", name.key()))?;
            let style = style(name, self.words);
            let title = self.words.text(&name.title_key());
            self.db.execute(sql, params![name.key(), GEOMETRY, style.qml, style.sld, title, PROGRAM, self.stamp])?;
        }
        let sql = "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change)
                   VALUES ('layer_styles', 'attributes', 'layer_styles', ?1)";
        self.db.execute(sql, [&self.stamp])?;
        Ok(())
    }

    fn provenance(&self) -> rusqlite::Result<()> {
        let sql = "INSERT INTO gpkg_metadata VALUES (1, 'dataset', ?1, 'application/json', ?2)";
        self.db.execute(sql, params![PROVENANCE, self.given.order.provenance.to_json()])?;
        let sql = "INSERT INTO gpkg_metadata_reference VALUES ('geopackage', NULL, NULL, NULL, ?1, 1, NULL)";
        self.db.execute(sql, [&self.stamp])?;
        Ok(())
    }
}
