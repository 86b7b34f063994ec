"""Reads files for maps as a colleague's program would, and compares values with the program's own CSV.

Prints "as the program says" where all is well; stops with what differs otherwise.
"""

import csv
import json
import sqlite3
import sys
from pathlib import Path
from xml.etree import ElementTree

import geopandas
import pyogrio
from pyproj import Geod
from shapely import STRtree
from shapely.geometry import shape

LAYERS = {"municipalities": 310, "sub_regions": 70, "regions": 19}
TABLES = ["projects", "project_municipality", "terms", "questions", "diagnostics"]
CODES = {"municipalities": "municipality_code", "sub_regions": "sub_region_code", "regions": "region_code"}
REPLACED = "\ufffd"


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def pairs_of(rows):
    return sorted((row["project_id"], row["municipality_code"], row["reach"]) for row in rows if row["municipality_code"])


def whole(path):
    """What holds for every GeoPackage."""
    db = sqlite3.connect(path)
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    for name, kind in db.execute("SELECT table_name, data_type FROM gpkg_contents").fetchall():
        frame = pyogrio.read_dataframe(path, layer=name)
        assert len(frame) == db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0], name
        assert (kind == "features") == isinstance(frame, geopandas.GeoDataFrame), name
    for name in LAYERS:
        frame = pyogrio.read_dataframe(path, layer=name, fid_as_index=True)
        drawn = frame[~frame.geometry.isna()]
        assert drawn.geometry.is_valid.all(), name
        assert set(drawn.geom_type) == {"MultiPolygon"}, name
        tree = dict()
        for row in db.execute(f"SELECT id, minx, maxx, miny, maxy FROM rtree_{name}_geom"):
            tree[row[0]] = row[1:]
        assert set(tree) == set(drawn.index), name
        for fid, bounds in drawn.geometry.bounds.iterrows():
            low_x, high_x, low_y, high_y = tree[fid]
            assert low_x <= bounds.minx and high_x >= bounds.maxx and low_y <= bounds.miny and high_y >= bounds.maxy
        box = drawn.total_bounds
        listed = db.execute("SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = ?", [name])
        assert listed.fetchone() == tuple(box), name
        style = db.execute("SELECT count(*), max(useAsDefault) FROM layer_styles WHERE f_table_name = ?", [name])
        assert style.fetchone() == (1, 1), name
    titled = "SELECT count(*) FROM gpkg_data_columns WHERE title IS NULL OR title = '' OR title LIKE 'export-%'"
    assert db.execute(titled).fetchone() == (0,), "every column has a title in the language of the file"
    relation = "SELECT base_table_name, related_table_name, mapping_table_name FROM gpkgext_relations"
    assert db.execute(relation).fetchall() == [("municipalities", "projects", "project_municipality")]
    provenance = db.execute(
        "SELECT metadata FROM gpkg_metadata JOIN gpkg_metadata_reference ON id = md_file_id"
        " WHERE reference_scope = 'geopackage' AND mime_type = 'application/json'"
    ).fetchone()
    assert len(json.loads(provenance[0])["source_sha256"]) == 64
    return db


def linked(db):
    """Who serves whom by the numbers of the rows, as the related tables extension joins them."""
    return sorted(
        db.execute(
            "SELECT p.project_id, m.municipality_code, l.reach FROM project_municipality l"
            " JOIN municipalities m ON m.fid = l.base_id JOIN projects p ON p.fid = l.related_id"
            " WHERE p.project_id = l.project_id AND m.municipality_code = l.municipality_code"
        )
    )


def gpkg(meters, degrees, rows):
    rows = rows_of(rows)
    db = whole(meters)
    whole(degrees)
    listed = {name for name, _ in pyogrio.list_layers(meters)}
    assert listed >= set(LAYERS) | set(TABLES), listed
    assert linked(db) == pairs_of(rows)
    frame = pyogrio.read_dataframe(meters, layer="project_municipality")
    assert sorted(zip(frame.project_id, frame.municipality_code, frame.reach)) == pairs_of(rows)
    guesses = {(row["project_id"], row["municipality_code"]) for row in rows if row["guess"] == "yes"}
    guessed = frame[frame.guess.astype(bool)]
    assert set(zip(guessed.project_id, guessed.municipality_code)) == guesses and guesses
    projects = pyogrio.read_dataframe(meters, layer="projects").set_index("project_id")
    for row in rows:
        project = projects.loc[row["project_id"]]
        assert project.project_name == row["project_name"] and project.area_text == row["area_text"]
        for key in ["start", "end"]:
            assert str(project[key])[:10] == row[key], (project[key], row[key])
    info = pyogrio.read_info(meters, layer="projects")
    assert str(dict(zip(info["fields"], info["dtypes"]))["start"]).startswith("datetime64"), "days are days"
    municipalities = pyogrio.read_dataframe(meters, layer="municipalities").set_index("municipality_code")
    for row in rows:
        if row["municipality_code"]:
            municipality = municipalities.loc[row["municipality_code"]]
            assert municipality.residents == int(row["residents"]) and municipality.municipality_name == row["municipality_name"]
    core = {row["municipality_code"] for row in rows if row["reach"] == "core"}
    wider = {row["municipality_code"] for row in rows if row["reach"] == "wider"} - core
    by_standing = municipalities.groupby("served").groups
    assert set(by_standing["core"]) | set(by_standing.get("guess", [])) == core
    assert set(by_standing.get("wider", [])) == wider
    assert len(by_standing["nobody"]) == 310 - len(core) - len(wider)
    for name, count in LAYERS.items():
        official = pyogrio.read_dataframe(meters, layer=name)
        plain = pyogrio.read_dataframe(degrees, layer=name)
        assert official.crs.to_epsg() == 3067 and plain.crs.to_epsg() == 4326, name
        assert len(official) == len(plain) == count, name
        key = CODES[name]
        assert list(official[key]) == list(plain[key]) and official[key].is_unique, name
        assert official[key].str.len().isin([2, 3]).all(), "codes keep their zeros"
        turned = plain.to_crs(3067)
        apart = (turned.geometry.area - official.geometry.area).abs() / official.geometry.area
        assert apart.max() < 1e-6, (name, apart.max())
        assert turned.geometry.hausdorff_distance(official.geometry).max() < 0.02, name
    whole_country = pyogrio.read_dataframe(meters, layer="municipalities").geometry
    parts = {name: pyogrio.read_dataframe(meters, layer=name).geometry.area.sum() for name in LAYERS}
    assert max(parts.values()) - min(parts.values()) < 1.0, parts
    around = whole_country.total_bounds
    assert 50_000 < around[0] < around[2] < 750_000 and 6_500_000 < around[1] < around[3] < 7_800_000, around
    # A box query by the index and by the shapes themselves: around Turku.
    box = (200_000.0, 6_690_000.0, 280_000.0, 6_750_000.0)
    found = pyogrio.read_dataframe(meters, layer="municipalities", bbox=box)
    from shapely.geometry import box as rectangle

    assert len(found) == len(STRtree(whole_country.to_numpy()).query(rectangle(*box), predicate="intersects")) > 3


def kml(path, rows):
    rows = rows_of(rows)
    space = {"k": "http://www.opengis.net/kml/2.2"}
    document = ElementTree.parse(path).getroot().find("k:Document", space)
    assert json.loads(document.find("k:ExtendedData/k:Data[@name='hankekartta']/k:value", space).text)["source_sha256"]
    styles = {"#" + style.get("id") for style in document.findall("k:Style", space)}
    seen = {}
    for folder in document.findall("k:Folder", space):
        for place in folder.findall("k:Placemark", space):
            assert place.find("k:styleUrl", space).text in styles
            data = {d.get("name"): d.text for d in place.findall("k:ExtendedData/k:SchemaData/k:SimpleData", space)}
            seen[data["municipality_code"]] = (place.find("k:styleUrl", space).text, data)
    assert len(seen) == 310
    core = {row["municipality_code"] for row in rows if row["reach"] == "core"}
    wider = {row["municipality_code"] for row in rows if row["reach"] == "wider"} - core
    assert {code for code, (style, _) in seen.items() if style in ("#core", "#guess")} == core
    assert {code for code, (style, _) in seen.items() if style == "#wider"} == wider
    for row in rows:
        if row["municipality_code"]:
            data = seen[row["municipality_code"]][1]
            assert data["residents"] == row["residents"] and row["project_id"] in data["projects"].split("; ")
    frames = [pyogrio.read_dataframe(path, layer=name) for name, _ in pyogrio.list_layers(path)]
    assert sum(len(frame) for frame in frames) == 310
    for frame in frames:
        assert frame.crs.to_epsg() == 4326 and frame.geometry.is_valid.all()


def geojson(path, rows):
    rows = rows_of(rows)
    value = json.loads(Path(path).read_text(encoding="utf-8"))
    assert "crs" not in value and value["hankekartta"]["source_sha256"] == rows[0]["source_sha256"]
    served = set()
    boxes = []
    for feature in value["features"]:
        properties = feature["properties"]
        for project in properties["projects"]:
            served.add((project["project_id"], properties["municipality_code"], project["reach"]))
        geometry = feature["geometry"]
        if geometry is None:
            continue
        assert geometry["type"] == "MultiPolygon" and shape(geometry).is_valid
        west, south, east, north = feature["bbox"]
        assert shape(geometry).bounds == (west, south, east, north) and -180 <= west < east <= 180
        boxes.append(feature["bbox"])
        for rings in geometry["coordinates"]:
            for at, ring in enumerate(rings):
                assert len(ring) >= 4 and ring[0] == ring[-1] and all(len(place) == 2 for place in ring)
                turn = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))
                assert (turn > 0) == (at == 0), "outer rings counterclockwise, holes clockwise"
    assert sorted(served) == pairs_of(rows)
    around = [min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)]
    assert value["bbox"] == around
    frame = pyogrio.read_dataframe(path)
    assert frame.crs.to_epsg() == 4326 and len(frame) == len(value["features"])
    area = sum(abs(Geod(ellps="GRS80").geometry_area_perimeter(shape)[0]) for shape in frame.geometry if shape)
    assert area > 1e9


def odd(c):
    """Characters that are replaced; see `plain` in the program."""
    number = ord(c)
    control = number < 32 and c not in "\t\n\r" or 0x7F <= number < 0xA0
    turning = 0x202A <= number <= 0x202E or 0x2066 <= number <= 0x2069
    return control or turning or number in (0xFFFE, 0xFFFF)


def hostile(path, names):
    names = json.loads(Path(names).read_text(encoding="utf-8"))
    path = Path(path)
    safe = ["".join(REPLACED if odd(c) else c for c in name) for name in names]
    if path.suffix == ".gpkg":
        whole(path)
        frame = pyogrio.read_dataframe(path, layer="projects")
        assert list(frame.project_name[: len(safe)]) == safe
    elif path.suffix == ".geojson":
        value = json.loads(path.read_text(encoding="utf-8"))
        found = {project["project_name"] for feature in value["features"] for project in feature["properties"]["projects"]}
        assert set(names) <= found
        assert len(pyogrio.read_dataframe(path)) == len(value["features"])
    else:
        space = {"k": "http://www.opengis.net/kml/2.2"}
        root = ElementTree.parse(path).getroot()
        words = [d.text for d in root.iterfind(".//k:description", space)]
        assert not any("<script" in text or "<!--" in text for text in words), "nothing of a name is HTML"
        assert any("&lt;script&gt;" in text for text in words)
        for name in safe:
            html = name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            html = html.replace('"', "&quot;").replace("'", "&apos;")
            assert any(html in text for text in words), html[:60]
        assert sum(len(pyogrio.read_dataframe(path, layer=name)) for name, _ in pyogrio.list_layers(path)) >= 310


TASKS = {"gpkg": gpkg, "whole": whole, "kml": kml, "geojson": geojson, "hostile": hostile}

if __name__ == "__main__":
    TASKS[sys.argv[1]](*sys.argv[2:])
    print("as the program says")
