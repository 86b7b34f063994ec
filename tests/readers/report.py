"""What does a PDF of the report tell a screen reader?

Prints one JSON value: properties, headings, tables, figures, links, and what outloud (PDF/UA-1, Matterhorn
protocol) finds wrong. Arguments: the PDF.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pikepdf

CONTENT = ("/MCID", "/OBJR")


def kids(element):
    found = element.get("/K")
    if found is None:
        return []
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def elements(element):
    """The structure elements below one, in reading order."""
    for kid in kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def tag(element):
    return str(element["/S"])[1:]


def scope(cell):
    attributes = cell.get("/A")
    several = list(attributes) if isinstance(attributes, pikepdf.Array) else [attributes]
    return next((str(a["/Scope"])[1:] for a in several if isinstance(a, pikepdf.Dictionary) and "/Scope" in a), None)


def outloud(path):
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "found.json"
        # TAG-002 takes the head of a table that goes on over the page, an artifact as it must be, for lost text.
        command = [Path(sys.executable).parent / "outloud", "--skip", "TAG-002", "--fail-on", "never", "-q"]
        command += ["--json", report, path]
        subprocess.run(command, check=True, capture_output=True)
        findings = json.loads(report.read_text())["results"][0]["findings"]
    return [f"{one['severity']} {one['rule']}: {one['message']} ({one.get('evidence')})" for one in findings]


def main(path):
    pdf = pikepdf.open(path)
    root = pdf.Root
    tree = list(elements(root["/StructTreeRoot"]))
    tables = []
    for table in (one for one in tree if tag(one) == "Table"):
        rows = [one for one in elements(table) if tag(one) == "TR"]
        cells = [[kid for kid in kids(row) if isinstance(kid, pikepdf.Dictionary)] for row in rows]
        tables.append({
            "rows": len(rows),
            "columns": sorted({len(row) for row in cells}),
            "headers": [scope(cell) for cell in cells[0] if tag(cell) == "TH"] if cells else [],
        })
    with pdf.open_metadata() as xmp:
        part = xmp.get("pdfuaid:part")
    print(json.dumps({
        "title": str(pdf.docinfo.get("/Title")),
        "keywords": str(pdf.docinfo.get("/Keywords")),
        "created": str(pdf.docinfo.get("/CreationDate")),
        "lang": str(root.get("/Lang")),
        "marked": bool(root["/MarkInfo"]["/Marked"]),
        "shows_title": bool(root["/ViewerPreferences"]["/DisplayDocTitle"]),
        "pdfua": part,
        "pages": len(pdf.pages),
        "headings": [[tag(one), str(one.get("/T", ""))] for one in tree if tag(one) in ("H1", "H2", "H3", "H4")],
        "tables": tables,
        "figures": [str(one.get("/Alt", "")) for one in tree if tag(one) == "Figure"],
        "outline": len(list(pdf.open_outline().root)),
        "found": outloud(path),
    }, ensure_ascii=False))


main(sys.argv[1])
