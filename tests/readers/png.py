"""Reads a PNG with Pillow: size, density, text chunks, and whether colors are where they should be.

Arguments: the picture, a JSON list of [code, x, y, "#RRGGBB"]. Around each place, within a few pixels,
the color must be seen at least once; names and marks may stand on the place itself.
"""

import json
import sys

from PIL import Image

RADIUS = 8

picture, places = sys.argv[1:]
image = Image.open(picture)
image.load()
pixels = image.convert("RGB").load()
wrong, exact = [], 0
with open(places, encoding="utf-8") as file:
    for code, x, y, color in json.load(file):
        wanted = tuple(int(color[at : at + 2], 16) for at in (1, 3, 5))
        x, y = round(x), round(y)
        exact += pixels[x, y] == wanted
        around = (
            (x + dx, y + dy)
            for dx in range(-RADIUS, RADIUS + 1)
            for dy in range(-RADIUS, RADIUS + 1)
            if 0 <= x + dx < image.width and 0 <= y + dy < image.height
        )
        if not any(pixels[place] == wanted for place in around):
            wrong.append([code, color, "#%02X%02X%02X" % pixels[x, y]])
print(
    json.dumps(
        {
            "size": image.size,
            "mode": image.mode,
            "dpi": [round(density) for density in image.info["dpi"]],
            "hankekartta": image.text["hankekartta"],
            "exact": exact,
            "wrong": wrong,
        }
    )
)
