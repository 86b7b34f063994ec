"""Do other programs read the workbook, the folder of tables and the CSV files as they are meant?

Called with what to read and the paths; ends with a message and an exit code of 1 where a value differs.
Packages: openpyxl, frictionless.
"""

import csv
import datetime
import json
import sys
from pathlib import Path

REACH = {"Ydinalue": "core", "Laajempi alue": "wider"}
MARK = {"ydin": ("core", "no"), "ydin ?": ("core", "yes"), "laajempi": ("wider", "no"), "laajempi ?": ("wider", "yes")}
FLAG = {"kyllä": "yes", "ei": "no"}


def same(found, expected, where):
    if found != expected:
        sys.exit(f"{where}: {found!r} instead of {expected!r}")


def rows_of(path, delimiter=","):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def text(value):
    return "" if value is None else value


def day(value):
    if value is None:
        return ""
    if not isinstance(value, datetime.datetime):
        sys.exit(f"no day: {value!r}")
    return value.date().isoformat()


def number(value, where):
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        sys.exit(f"{where}: no number: {value!r}")
    return value


def code(value, digits, where):
    if not isinstance(value, str) or len(value) != digits or not value.isdigit():
        sys.exit(f"{where}: no code: {value!r}")
    return value


class Sheet:
    """Rows of a sheet by the titles of its header."""

    def __init__(self, sheet, header=1):
        table = list(sheet.iter_rows(values_only=True))
        self.titles = list(table[header - 1])
        self.rows = [dict(zip(self.titles, row)) for row in table[header:]]
        self.table = table


def reopened(path, table):
    """The same after another program has saved it: values and types, not the looks."""
    return workbook(path, table, looks=False)


def workbook(path, table, looks=True):
    """Every sheet of a Finnish workbook has the values of the CSV file of the same choice."""
    import openpyxl

    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" or cell.hyperlink:
                    sys.exit(f"{sheet.title} {cell.coordinate}: a formula or link: {cell.value!r}")
        if looks and sheet.title != "Tietoja tiedostosta":
            if not sheet.freeze_panes or not sheet.auto_filter.ref or not sheet.print_title_rows:
                sys.exit(f"{sheet.title}: header not frozen, filtered or repeated")
            same(sheet.page_setup.orientation, "landscape", sheet.title)
    names = [
        "Hankkeet", "Kunnat", "Seutukunnat", "Maakunnat", "Kunnat ja hankkeet ristiin", "Hankkeiden kunnat",
        "Kysymykset", "Huomiot", "Tietoja tiedostosta",
    ]
    same(book.sheetnames, names, "sheets")

    pairs = [row for row in rows_of(table) if row["municipality_code"]]
    listed = Sheet(book["Hankkeiden kunnat"]).rows
    found = [
        (
            row["Hankkeen tunnus"], row["Hakija"], code(row["Kunnan koodi"], 3, "list"), row["Kunta"],
            REACH[row["Ulottuvuus"]], FLAG[row["Arvaus"]], text(row["Perustelu"]),
        )
        for row in listed
    ]
    keys = ("project_id", "applicant", "municipality_code", "municipality_name", "reach", "guess", "area_words")
    same(found, [tuple(row[key] for key in keys) for row in pairs], "list")

    places = {row["Kunnan koodi"]: row for row in Sheet(book["Kunnat"]).rows}
    for row in pairs:
        place = places[row["municipality_code"]]
        where = row["municipality_name"]
        same(number(place["Asukkaat"], where), int(row["residents"]), where)
        same(f"{number(place['Maa-ala, km²'], where):.2f}", row["land_km2"], where)
        same(code(place["Maakunnan koodi"], 2, where), row["region_code"], where)
        same(place["Maakunta"], row["region_name"], where)
        same(code(place["Seutukunnan koodi"], 3, where), row["sub_region_code"], where)
    core = sum(1 for row in pairs if row["reach"] == "core")
    same(sum(number(row["Hankkeita ytimessä"], "core") for row in places.values()), core, "core projects")

    projects = Sheet(book["Hankkeet"]).rows
    by_id = {row["project_id"]: row for row in rows_of(table)}
    same([row["Hankkeen tunnus"] for row in projects], list(by_id), "projects")
    for row in projects:
        expected = by_id[row["Hankkeen tunnus"]]
        where = row["Hankkeen tunnus"]
        same(day(row["Alkaa"]), expected["start"], where)
        same(day(row["Päättyy"]), expected["end"], where)
        same(text(row["Hanke"]), expected["project_name"], where)
        same(text(row["Toiminta-alue"]), expected["area_text"], where)
        same(text(row["Avoimet sanat"]), expected["open_words"], where)
        reached = [pair for pair in pairs if pair["project_id"] == where and pair["reach"] == "core"]
        residents = sum(int(pair["residents"]) for pair in reached)
        same(number(row["Ydinalueen kuntia"], where), len(reached), where)
        same(number(row["Ydinalueen asukkaat"], where), residents, where)

    matrix = Sheet(book["Kunnat ja hankkeet ristiin"], header=2)
    met = set()
    for row in matrix.table[2:]:
        for title, word in zip(matrix.titles[4:], row[4:]):
            if word is not None:
                met.add((title, row[0], *MARK[word]))
    same(met, {(row["project_id"], row["municipality_code"], row["reach"], row["guess"]) for row in pairs}, "matrix")

    for level, sheet, digits, title in [
        ("sub_region", "Seutukunnat", 3, "Seutukunnan koodi"), ("region", "Maakunnat", 2, "Maakunnan koodi"),
    ]:
        for row in Sheet(book[sheet]).rows:
            unit = code(row[title], digits, sheet)
            covered = {p["municipality_code"] for p in pairs if p[f"{level}_code"] == unit and p["reach"] == "core"}
            same(number(row["Palveltuja kuntia"], unit), len(covered), f"{sheet} {unit}")
            residents = sum(places[place]["Asukkaat"] for place in covered)
            same(number(row["Palveltuja asukkaita"], unit), residents, f"{sheet} {unit}")
    same(len(places), 310, "municipalities")

    guesses = [row for row in pairs if row["guess"] == "yes"]
    list_sheet = book["Hankkeiden kunnat"]
    column = [cell.value for cell in list_sheet[1]].index("Arvaus")
    tinted = [row for row in list_sheet.iter_rows(min_row=2) if row[column].fill.fgColor.rgb == "FFFFF3D6"]
    same(len(tinted), len(guesses), "guesses in color")

    known = {row.name: row.value for row in book.custom_doc_props.props}
    json.loads(known["Hankekartta"])
    same(known["source_sha256"], pairs[0]["source_sha256"], "property")
    about = [text(cell) for row in book["Tietoja tiedostosta"].iter_rows(values_only=True) for cell in row]
    same(known["Hankekartta"] in about, True, "the line of JSON in the last sheet")
    return {"pairs": len(pairs), "guesses": len(guesses), "title": book.properties.title}


def converted(path, table):
    """What LibreOffice made of a workbook or of the CSV file for spreadsheets: the same, typed."""
    import openpyxl

    book = openpyxl.load_workbook(path)
    expected = rows_of(table, ";")
    sheet = Sheet(book.worksheets[0])
    same(len(sheet.rows), len(expected), "rows")
    for at, (row, told) in enumerate(zip(sheet.rows, expected)):
        for key, value in told.items():
            where = f"row {at + 2} {key}"
            found = row[key]
            if key in ("residents", "division_year") and value:
                same(number(found, where), int(value), where)
            elif key == "land_km2" and value:
                same(round(number(found, where), 2), float(value.replace(",", ".")), where)
            elif key in ("start", "end"):
                same(day(found), value, where)
            else:
                same(text(found), value, where)
    return {"rows": len(expected)}


def package(path, table):
    """frictionless takes the folder for valid, and its tables say what the CSV file says."""
    from frictionless import Package, validate

    report = validate(str(Path(path) / "datapackage.json"))
    if not report.valid:
        sys.exit(str(report.flatten(["type", "message"]))[:4000])
    package = Package(str(Path(path) / "datapackage.json"))
    tables = {resource.name: resource.read_rows() for resource in package.resources}
    pairs = [row for row in rows_of(table) if row["municipality_code"]]
    found = [
        (row["project_id"], row["municipality_code"], row["reach"], "yes" if row["guess"] else "no",
         "; ".join(row["area_words"] or []))
        for row in tables["project_municipality"]
    ]
    keys = ("project_id", "municipality_code", "reach", "guess", "area_words")
    same(found, [tuple(row[key] for key in keys) for row in pairs], "project_municipality")
    places = {row["municipality_code"]: row for row in tables["municipalities"]}
    for row in pairs:
        place = places[row["municipality_code"]]
        same(place["residents"], int(row["residents"]), row["municipality_code"])
        same(f"{place['land_km2']:.2f}", row["land_km2"], row["municipality_code"])
    for row in tables["projects"]:
        told = next(pair for pair in rows_of(table) if pair["project_id"] == row["project_id"])
        same(row["project_name"], told["project_name"], "name")
        same(row["start"].isoformat() if row["start"] else "", told["start"], "start")
    for row in tables["terms"]:
        project = next(p for p in tables["projects"] if p["project_id"] == row["project_id"])
        words = (project["area_text"] or "")[row["first_character"] - 1 : row["last_character"]]
        same(row["words"], words or None, f"span of {row['project_id']} {row['number']}")
    keys = sum(len(resource.schema.foreign_keys) for resource in package.resources)
    return {"keys": keys, "rows": {name: len(rows) for name, rows in tables.items()}}


def hostile(folder, expected):
    """Names that would run, break out or be too long come back as text from each."""
    import openpyxl
    from frictionless import Package

    folder = Path(folder)
    told = json.loads(Path(expected).read_text(encoding="utf-8"))
    names = told["names"]
    same([row["project_name"] for row in by_project(rows_of(folder / "out.csv"))], names, "csv")
    guarded = [row["project_name"] for row in by_project(rows_of(folder / "excel.csv", ";"))]
    same([name[1:] if name.startswith("'") else name for name in guarded], names, "csv-excel")
    for name in guarded:
        if name.lstrip(" \t\r\n\"'\ufeff").startswith(("=", "+", "-", "@")) and not name.startswith("'"):
            sys.exit(f"runs in a spreadsheet: {name!r}")
    package = Package(str(folder / "package" / "datapackage.json"))
    same([row["project_name"] for row in package.get_resource("projects").read_rows()], names, "package")
    book = openpyxl.load_workbook(folder / "out.xlsx")
    sheet = book["Hankkeet"]
    column = [cell.value for cell in sheet[1]].index("Hanke")
    cells = [row[column] for row in sheet.iter_rows(min_row=2)]
    same([cell.data_type for cell in cells], ["s"] * len(cells), "types")
    for cell, name in zip(cells, told["cells"]):
        # openpyxl leaves an escaped underscore as it stands in the file.
        same(cell.value.replace("_x005F_", "_"), name, cell.coordinate)
    for cell, name in zip(cells, names):
        if name[:1] in "=+-@" and not cell.quotePrefix:
            sys.exit(f"runs once somebody opens the cell: {name!r}")
    return {"names": len(names)}


def by_project(rows):
    """The first row of each project."""
    return list({row["project_id"]: row for row in reversed(rows)}.values())[::-1]


if __name__ == "__main__":
    what, *paths = sys.argv[1:]
    readers = [workbook, reopened, converted, package, hostile]
    print(json.dumps({reader.__name__: reader for reader in readers}[what](*paths)))
