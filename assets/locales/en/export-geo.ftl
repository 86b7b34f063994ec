# Files for maps: GeoPackage, GeoJSON, KML.

export-served-core = Core area
export-served-guess = Core area, a guess
export-served-wider = Wider area only
export-served-nobody = No project
export-column-served = Served
export-column-served-what = How projects reach the municipality
export-geo-nowhere = Projects without a municipality
export-geo-source = Municipalities 1 January 2020 © National Land Survey, Fintraffic (CC BY 4.0), territorial sea included. Residents 31 December 2019 Statistics Finland (CC BY 4.0).
export-only-degrees = { $format } knows degrees only (WGS 84, 4326). Leave --crs out, or choose gpkg, which also has 3067.
left-out-control-characters = Texts had control characters. A replacement character (U+FFFD) stands in their place.
