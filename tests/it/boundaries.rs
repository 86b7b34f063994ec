//! Is the map pack whole, and does every shape keep to the rules?

use std::collections::{BTreeMap, BTreeSet};

use geo::{Area, BooleanOps, Contains, Coord, MultiPolygon, Validation};
use hankekartta::boundaries::crs::{lonlat_to_world, meters_per_world, world_to_lonlat};
use hankekartta::boundaries::{BorderRank, Boundaries, Level};
use hankekartta::gazetteer::division_2020;
use hankekartta::model::{LonLat, MunicipalityCode};
use proptest::prelude::*;

const MUNICIPALITIES: &[u8] = include_bytes!("../../geodata/fi-2020/municipalities.bin");
const BASE: &[u8] = include_bytes!("../../geodata/fi-2020/base.bin");

fn shapes(level: Level) -> BTreeMap<MunicipalityCode, &'static MultiPolygon<f64>> {
    let boundaries = Boundaries::embedded();
    boundaries.codes().map(|code| (code, boundaries.polygon(level, code).unwrap())).collect()
}

#[test]
fn the_pack_has_every_municipality_of_the_tables() {
    let drawn: BTreeSet<_> = Boundaries::embedded().codes().collect();
    let listed: BTreeSet<_> = division_2020().municipalities.keys().copied().collect();
    assert_eq!(drawn.len(), 310);
    assert_eq!(drawn, listed);
    assert!(Boundaries::embedded().levels().count() >= 4);
}

#[test]
fn the_whole_pack_is_under_six_megabytes() {
    let tables: usize = [
        include_bytes!("../../geodata/fi-2020/municipalities.csv").len(),
        include_bytes!("../../geodata/fi-2020/sub_regions.csv").len(),
        include_bytes!("../../geodata/fi-2020/regions.csv").len(),
        include_bytes!("../../geodata/fi-2020/changes.csv").len(),
    ]
    .iter()
    .sum();
    let all = MUNICIPALITIES.len() + BASE.len() + tables;
    assert!(all < 6_000_000, "{all} bytes");
}

#[test]
fn every_ring_is_valid_on_every_level() {
    for level in Boundaries::embedded().levels() {
        for (code, shape) in shapes(level) {
            for polygon in shape {
                assert!(polygon.exterior().is_closed() && polygon.exterior().0.len() >= 4, "{code} on {level:?}");
                assert!(polygon.is_valid(), "{code} on {level:?}: {:?}", polygon.validation_errors());
            }
        }
    }
}

#[test]
fn municipalities_leave_no_gap_and_do_not_overlap_on_any_level() {
    for level in Boundaries::embedded().levels() {
        let shapes = shapes(level);
        let parts: f64 = shapes.values().map(|shape| shape.unsigned_area()).sum();
        let union = dissolve(shapes.values().copied());
        assert!((parts - union.unsigned_area()).abs() < parts * 1e-6, "overlap on {level:?}");
        let rings = outer_rings(level);
        assert!(!rings.is_empty());
        // Seen with the municipality to the left, an outer edge turns one way and a gap the other.
        assert!(rings.iter().all(|area| *area < 0.0), "gap on {level:?}: {rings:?}");
    }
}

/// Doubled signed areas of the rings that the country's outer borders make.
fn outer_rings(level: Level) -> Vec<f64> {
    let mut arcs: Vec<Vec<Coord<f64>>> = Boundaries::embedded()
        .arcs(level)
        .iter()
        .filter(|border| border.rank == BorderRank::Country)
        .map(|border| {
            let mut points = border.points.clone();
            if border.left.is_none() {
                points.reverse();
            }
            points
        })
        .collect();
    let mut rings = Vec::new();
    while let Some(mut ring) = arcs.pop() {
        while ring.first() != ring.last() {
            let next = arcs.iter().position(|arc| arc.first() == ring.last()).expect("outer borders close");
            ring.extend(arcs.remove(next).into_iter().skip(1));
        }
        rings.push(ring.windows(2).map(|pair| pair[0].x * pair[1].y - pair[1].x * pair[0].y).sum());
    }
    rings
}

/// One shape of many, two by two.
fn dissolve<'a>(shapes: impl Iterator<Item = &'a MultiPolygon<f64>>) -> MultiPolygon<f64> {
    let mut parts: Vec<MultiPolygon<f64>> = shapes.cloned().collect();
    while parts.len() > 1 {
        parts = parts.chunks(2).map(|pair| if let [a, b] = pair { a.union(b) } else { pair[0].clone() }).collect();
    }
    parts.pop().unwrap()
}

#[test]
fn a_region_is_bounded_by_the_borders_that_are_ranked_so() {
    let boundaries = Boundaries::embedded();
    let division = division_2020();
    for border in boundaries.arcs(Level::FINEST) {
        let unit = |code: Option<MunicipalityCode>| code.and_then(|code| division.municipality(code));
        let expected = match (unit(border.left), unit(border.right)) {
            (Some(a), Some(b)) if a.sub_region == b.sub_region => BorderRank::Municipality,
            (Some(a), Some(b)) if a.region == b.region => BorderRank::SubRegion,
            (Some(_), Some(_)) => BorderRank::Region,
            _ => BorderRank::Country,
        };
        assert_eq!(border.rank, expected);
        assert!(border.left.is_some() || border.right.is_some());
    }
}

#[test]
fn a_region_is_the_union_of_its_municipalities() {
    let boundaries = Boundaries::embedded();
    let level = boundaries.levels().nth(2).unwrap();
    let shapes = shapes(level);
    for region in division_2020().regions.values() {
        let union = dissolve(region.municipalities.iter().map(|code| shapes[code]));
        let parts: f64 = region.municipalities.iter().map(|code| shapes[code].unsigned_area()).sum();
        assert!((union.unsigned_area() - parts).abs() < parts * 1e-6, "{}", region.names.fi);
        for (code, shape) in &shapes {
            let label = boundaries.label(*code).unwrap();
            assert_eq!(union.contains(&label), region.municipalities.contains(code), "{} and {code}", region.names.fi);
            let _ = shape;
        }
    }
}

#[test]
fn every_town_seat_lies_in_its_own_municipality() {
    let boundaries = Boundaries::embedded();
    let inside = division_2020().municipalities.values().filter(|m| boundaries.at(m.seat) == Some(m.code)).count();
    assert_eq!(inside, 310);
}

#[test]
fn every_label_lies_inside_on_every_level() {
    let boundaries = Boundaries::embedded();
    for level in boundaries.levels() {
        for (code, shape) in shapes(level) {
            assert!(shape.contains(&boundaries.label(code).unwrap()), "{code} on {level:?}");
        }
    }
}

#[test]
fn a_point_is_in_one_municipality_or_in_none() {
    let boundaries = Boundaries::embedded();
    for (lon, lat, code) in [
        (24.94, 60.17, Some("091")),
        (27.27, 61.69, Some("491")),
        (25.47, 65.01, Some("564")),
        (19.94, 60.10, Some("478")),
        (18.06, 59.33, None),
        (30.31, 59.94, None),
    ] {
        let found = boundaries.at(LonLat { lon, lat });
        assert_eq!(found.as_ref().map(MunicipalityCode::as_str), code, "{lon} {lat}");
    }
    assert_eq!(boundaries.at_world(Coord { x: f64::NAN, y: 0.0 }), None);
}

#[test]
fn neighbors_are_neighbors_of_each_other() {
    let boundaries = Boundaries::embedded();
    for code in boundaries.codes() {
        for neighbor in boundaries.neighbors(code) {
            assert!(boundaries.neighbors(*neighbor).contains(&code) && *neighbor != code);
        }
    }
    let kauniainen = MunicipalityCode::parse("235").unwrap();
    let espoo = MunicipalityCode::parse("049").unwrap();
    assert_eq!(boundaries.neighbors(kauniainen), [espoo], "Kauniainen lies inside Espoo");
}

#[test]
fn coarser_levels_have_fewer_points_and_a_coarser_screen_takes_them() {
    let boundaries = Boundaries::embedded();
    let points: Vec<usize> = boundaries
        .levels()
        .map(|level| boundaries.arcs(level).iter().map(|border| border.points.len()).sum())
        .collect();
    assert!(points.windows(2).all(|pair| pair[0] > pair[1]), "{points:?}");
    let at = |zoom: f64| boundaries.level_for(1.0 / (256.0 * zoom.exp2())).number();
    assert!(at(4.5) > at(7.0) && at(7.0) > at(12.0) && at(12.0) == 0);
}

#[test]
fn polygons_in_degrees_turn_as_rfc_7946_asks() {
    let boundaries = Boundaries::embedded();
    for code in boundaries.codes() {
        let shape = boundaries.polygon_lonlat(Level::FINEST, code).unwrap();
        for polygon in &shape {
            assert!(geo::winding_order::Winding::is_ccw(polygon.exterior()), "{code}");
            assert!(polygon.interiors().iter().all(geo::winding_order::Winding::is_cw), "{code}");
        }
    }
}

#[test]
fn the_base_map_has_sea_lakes_and_borders_on_every_level() {
    let boundaries = Boundaries::embedded();
    for level in boundaries.base_levels() {
        let base = boundaries.base(level);
        assert!(!base.sea.is_empty() && !base.lakes.is_empty() && !base.coast.is_empty() && !base.borders.is_empty());
        let wet = |lon, lat| {
            let point = lonlat_to_world(LonLat { lon, lat });
            (base.sea.iter().any(|piece| piece.contains(&point)), base.lakes.iter().any(|piece| piece.contains(&point)))
        };
        assert_eq!(wet(19.5, 62.0), (true, false), "the Bothnian Sea");
        assert_eq!(wet(27.25, 64.28), (false, true), "Oulujärvi");
        assert_eq!(wet(25.0, 68.6), (false, false), "the fells of Lapland");
    }
}

#[test]
fn world_units_and_degrees_agree_both_ways() {
    for (lon, lat) in [(24.94, 60.17), (19.0, 59.5), (31.5, 70.0), (0.0, 0.0)] {
        let back = world_to_lonlat(lonlat_to_world(LonLat { lon, lat }));
        assert!((back.lon - lon).abs() < 1e-9 && (back.lat - lat).abs() < 1e-9);
    }
    // Web Mercator grows by 46 % from Hanko to Utsjoki.
    let growth = meters_per_world(59.82) / meters_per_world(69.91);
    assert!((growth - 1.46).abs() < 0.01, "{growth}");
}

#[test]
fn a_pack_that_is_cut_off_is_an_error() {
    for end in [0, 1, 4, 5, 100, 5000, MUNICIPALITIES.len() - 1] {
        assert!(Boundaries::decode(&MUNICIPALITIES[..end], BASE).is_err(), "{end} bytes");
    }
    assert!(Boundaries::decode(MUNICIPALITIES, &BASE[..BASE.len() / 2]).is_err());
    assert!(Boundaries::decode(BASE, MUNICIPALITIES).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_panic(tail in prop::collection::vec(any::<u8>(), 0..400), which in any::<bool>()) {
        let magic: &[u8] = if which { b"HKM\x01" } else { b"HKB\x02" };
        let bytes: Vec<u8> = magic.iter().copied().chain(tail).collect();
        let decoded = if which { Boundaries::decode(&bytes, BASE) } else { Boundaries::decode(MUNICIPALITIES, bytes) };
        if let Ok(boundaries) = decoded {
            for level in boundaries.base_levels() {
                let _ = boundaries.base(level);
            }
        }
    }
}
