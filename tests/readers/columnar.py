"""Reads GeoParquet and FlatGeobuf as a colleague's program would, and compares values with what the program says.

Prints "as the program says" where all is well; stops with what differs otherwise.
"""

import csv
import json
import sys
from decimal import Decimal

import duckdb
import geopandas
import pyarrow.parquet
import pyogrio
from pyproj import CRS
from shapely.geometry import box

REPLACED = "\ufffd"
TYPES = {
    "project_id": "VARCHAR",
    "municipality_code": "VARCHAR",
    "reach": "VARCHAR",
    "guess": "BOOLEAN",
    "reading": "VARCHAR[]",
    "area_words": "VARCHAR[]",
    "municipality_name": "VARCHAR",
    "residents": "BIGINT",
    "land_km2": "DOUBLE",
    "foreign_language_stand_in": "BOOLEAN",
    "partners": "VARCHAR[]",
    "start": "DATE",
    "end": "DATE",
    "amount": "DECIMAL(18,2)",
    "open_words": "VARCHAR[]",
    "document_row": "BIGINT",
    "bbox": "STRUCT(xmin DOUBLE, ymin DOUBLE, xmax DOUBLE, ymax DOUBLE)",
}


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def as_csv(value):
    """A cell as the program's CSV writes it."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.2f}"
    return str(value)


def geoparquet(path, rows, coverage, epsg):
    """A file of pairs: columns, polygons and sums."""
    epsg = int(epsg)
    rows = rows_of(rows)
    file = pyarrow.parquet.ParquetFile(path)
    table = file.read()
    entries = file.schema_arrow.metadata
    geo = json.loads(entries[b"geo"])
    column = geo["columns"]["geometry"]
    assert geo["version"] == "1.1.0" and geo["primary_column"] == "geometry" and list(geo["columns"]) == ["geometry"]
    assert column["encoding"] == "WKB" and column["geometry_types"] == ["MultiPolygon"]
    assert ("crs" in column) == (epsg == 3067)
    assert column["covering"]["bbox"]["ymax"] == ["bbox", "ymax"]
    provenance = json.loads(entries[b"hankekartta"])
    assert f"--crs {epsg}" in provenance["command"] and entries[b"attribution"]
    assert file.metadata.created_by.startswith("Hankekartta version ")

    # Every cell that the CSV has too, row by row.
    ours = table.drop_columns(["geometry"]).to_pylist()
    assert len(ours) == len(rows), (len(ours), len(rows))
    common = [name for name in rows[0] if name in table.column_names]
    assert len(common) >= 20, common
    for at, (mine, theirs) in enumerate(zip(ours, rows)):
        for name in common:
            assert as_csv(mine[name]) == theirs[name], (at, name, mine[name], theirs[name])

    frame = geopandas.read_parquet(path)
    assert frame.crs == (CRS.from_epsg(3067) if epsg == 3067 else CRS.from_user_input("OGC:CRS84")), frame.crs
    assert len(frame) == len(rows)
    drawn = frame[~frame.geometry.isna()]
    assert len(drawn) == sum(1 for row in rows if row["municipality_name"])
    assert set(drawn.geom_type) == {"MultiPolygon"}
    once = drawn.drop_duplicates("municipality_code")
    assert once.geometry.is_valid.all()
    assert all(part.exterior.is_ccw for shape in once.geometry for part in shape.geoms)
    assert list(drawn.total_bounds) == column["bbox"]
    for shape, row in zip(frame.geometry, ours):
        bounds = None if shape is None else dict(zip(["xmin", "ymin", "xmax", "ymax"], shape.bounds))
        assert row["bbox"] == bounds, row
    # One polygon for each municipality; its land is the official one, sea and lakes aside.
    assert drawn.groupby("municipality_code").geometry.apply(lambda shapes: shapes.to_wkb().nunique()).max() == 1
    square = once if epsg == 3067 else once.to_crs(3067)
    assert (square.area / 1e6 >= square.land_km2 * 0.99).all()
    # Readers of the covering column get the rows whose boxes meet a box.
    middle = box(*drawn.iloc[0].geometry.bounds)
    some = geopandas.read_parquet(path, bbox=middle.bounds)
    assert len(some) == sum(box(*shape.bounds).intersects(middle) for shape in drawn.geometry)

    db = duckdb.connect()
    types = {name: kind for name, kind, *_ in db.execute("DESCRIBE SELECT * FROM read_parquet(?)", [path]).fetchall()}
    for name, kind in TYPES.items():
        assert types[name].replace('"', "") == kind, (name, types[name])
    sums = dict(
        db.execute(
            """SELECT region_code, sum(residents)::BIGINT FROM (
                   SELECT DISTINCT region_code, municipality_code, residents FROM read_parquet(?) WHERE reach = 'core'
               ) GROUP BY region_code""",
            [path],
        ).fetchall()
    )
    with open(coverage, encoding="utf-8") as told:
        areas = json.load(told)["areas"]
    assert len(areas) == 19
    for area in areas:
        assert sums.get(area["code"], 0) == area["covered_residents"], area
    pairs = db.execute("SELECT project_id, municipality_code, reach FROM read_parquet(?)", [path]).fetchall()
    told = {tuple(row[name] or None for name in ["project_id", "municipality_code", "reach"]) for row in rows}
    assert set(pairs) == told and len(pairs) == len(told)


def money(path, *cents):
    """Sums of money are exact."""
    amounts = duckdb.execute("SELECT DISTINCT amount FROM read_parquet(?) WHERE amount IS NOT NULL", [path]).fetchall()
    assert sorted(amount for (amount,) in amounts) == sorted(Decimal(cent) / 100 for cent in cents), amounts


def odd(path, rows):
    """Rows without a polygon are there, with nothing in the place of it."""
    frame = geopandas.read_parquet(path)
    bare = frame[frame.geometry.isna()]
    told = [row for row in rows_of(rows) if not row["municipality_name"]]
    assert list(zip(bare.project_id, bare.municipality_code.fillna(""))) == [
        (row["project_id"], row["municipality_code"]) for row in told
    ]
    assert len(told) == 2 and bare.residents.isna().all()
    boxes = pyarrow.parquet.read_table(path, columns=["bbox"]).column("bbox")
    assert boxes.null_count == 2


def some(path, *columns):
    """A file of chosen columns."""
    table = pyarrow.parquet.read_table(path)
    assert table.column_names == list(columns), table.column_names


def flatgeobuf(path, coverage, epsg):
    """A layer of municipalities: columns, polygons, index and sums."""
    info = pyogrio.read_info(path, force_feature_count=True, force_total_bounds=True)
    assert info["crs"] == f"EPSG:{epsg}", info["crs"]
    assert info["geometry_type"] == "MultiPolygon" and info["features"] == 310
    kinds = dict(zip(info["fields"], info["dtypes"]))
    told = info["layer_metadata"]
    assert told["TITLE"] == "Kunnat" and "CC BY 4.0" in told["DESCRIPTION"], told
    assert told["source_file"].endswith(".txt") and f"--crs {epsg}" in told["command"], told
    assert kinds["municipality_code"] == "object" and kinds["residents"] == "int64" and kinds["guess"] == "bool"
    assert kinds["land_km2"] == "float64"
    frame = pyogrio.read_dataframe(path)
    assert frame.crs == CRS.from_epsg(int(epsg))
    assert frame.geometry.is_valid.all() and not frame.geometry.is_empty.any()
    assert frame.municipality_code.is_unique and frame.municipality_code.str.len().eq(3).all()
    square = frame if epsg == "3067" else frame.to_crs(3067)
    assert (square.area / 1e6 >= square.land_km2 * 0.99).all()
    assert frame.residents.sum() == 5_525_292
    with open(coverage, encoding="utf-8") as told:
        areas = {area["code"]: area for area in json.load(told)["areas"]}
    assert set(areas) == set(frame.municipality_code)
    for row in frame.itertuples():
        area = areas[row.municipality_code]
        assert row.municipality_name == area["name"] and row.residents == area["residents"], area
        assert (row.core_projects > 0) == (area["covered"] > 0), area
        ids = json.loads(row.projects) if isinstance(row.projects, str) else []
        assert len(ids) == row.core_projects + row.wider_projects, row
        assert sorted(ids) == sorted(area["core"] + area["wider"]), (ids, area)
    # The index gives what lies in a box, and nothing else.
    for place in frame.geometry.iloc[::31]:
        view = box(*place.bounds)
        found = pyogrio.read_dataframe(path, bbox=view.bounds)
        meant = frame[frame.intersects(view)]
        assert set(found.municipality_code) == set(meant.municipality_code)


def hostile(path, names):
    """Texts that are up to something: whole, but for characters with a power of their own."""
    with open(names, encoding="utf-8") as file:
        names = json.load(file)
    ours = {row["project_id"]: row["project_name"] for row in pyarrow.parquet.read_table(path).to_pylist()}
    duck = dict(duckdb.execute("SELECT project_id, project_name FROM read_parquet(?)", [path]).fetchall())
    assert ours == duck
    for project, name in names.items():
        told = ours[project]
        assert len(told) == len(name), project
        for mine, theirs in zip(told, name):
            odd = not (theirs.isprintable() or theirs in "\t\n\r")
            assert mine == (REPLACED if odd else theirs), (project, mine, theirs)


def described(path):
    """The texts in a layer's header are harmless."""
    info = pyogrio.read_info(path)
    told = info["layer_metadata"]["DESCRIPTION"]
    assert info["features"] == 310 and REPLACED in told and "<script>" in told
    assert all(letter.isprintable() or letter in "\t\n" for letter in told), told


def again(path, other):
    """The same content, saved by another program."""
    table = pyarrow.parquet.read_table(path)
    pyarrow.parquet.write_table(table, other, compression="zstd" if other.endswith("zstd.parquet") else "snappy")


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
    print("as the program says")
