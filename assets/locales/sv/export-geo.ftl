# Geodatafiler: GeoPackage, GeoJSON, KML.

export-served-core = Kärnområde
export-served-guess = Kärnområde, gissning
export-served-wider = Bara vidare område
export-served-nobody = Inget projekt
export-column-served = Betjäning
export-column-served-what = Hur projekten når kommunen
export-geo-nowhere = Projekt utan kommun
export-geo-source = Kommuner 1.1.2020 © Lantmäteriverket, Fintraffic (CC BY 4.0), territorialhavet medräknat. Invånare 31.12.2019 Statistikcentralen (CC BY 4.0).
export-only-degrees = { $format } känner bara grader (WGS 84, 4326). Utelämna --crs eller välj gpkg, som också kan 3067.
left-out-control-characters = Texterna hade styrtecken. På deras plats står ett ersättningstecken (U+FFFD) i filen.
