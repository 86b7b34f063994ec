"""Holds an exported JSON against its schema and adds up what it says of the projects."""

import json
import sys

import jsonschema

schema, path = sys.argv[1:]
with open(schema, encoding="utf-8") as file:
    schema = json.load(file)
with open(path, encoding="utf-8") as file:
    export = json.load(file)

jsonschema.Draft202012Validator.check_schema(schema)
jsonschema.Draft202012Validator(schema).validate(export)

# From the projects alone, by the residents of the areas: who is served; and what stays of each area for sure.
areas = {area["code"]: area for area in export["coverage"]["municipality"]["areas"]}
core = {code for project in export["projects"] for code in project["core"]}
print(
    json.dumps(
        {
            "projects": len(export["projects"]),
            "pairs": sum(len(project["core"]) for project in export["projects"]),
            "covered": len(core),
            "covered_residents": sum(areas[code]["residents"] for code in core),
            "covered_residents_low": sum(area["covered_residents_low"] for area in areas.values()),
        }
    )
)
