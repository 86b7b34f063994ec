"""Holds exported grants against their schema and adds up their table, which must say the same."""

import csv
import json
import sys
from decimal import Decimal

import jsonschema

schema, package, table = sys.argv[1:]
with open(schema, encoding="utf-8") as file:
    schema = json.load(file)
with open(package, encoding="utf-8") as file:
    grants = json.load(file, parse_float=Decimal)["grants"]
with open(package, encoding="utf-8") as file:
    jsonschema.Draft202012Validator(schema).validate(json.load(file))
with open(table, encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))

assert [row["Identifier"] for row in rows] == [grant["id"] for grant in grants]
sums = [Decimal(row["Amount Awarded"]) for row in rows if row["Amount Awarded"]]
assert sums == [grant["amountAwarded"] for grant in grants if "amountAwarded" in grant]
codes = [
    cell
    for row in rows
    for title, cell in row.items()
    if title.startswith("Beneficiary Location:") and title.endswith(":Geographic Code") and cell
]
places = [place for grant in grants for place in grant.get("beneficiaryLocation", [])]
assert codes == [place["geoCode"] for place in places if "geoCode" in place]
assert all(len(code) == 3 for code in codes)
print(json.dumps({"cents": int(sum(sums) * 100), "codes": len(codes)}))
