# Paikkatietotiedostot: GeoPackage, GeoJSON, KML.

export-served-core = Ydinalue
export-served-guess = Ydinalue, arvaus
export-served-wider = Vain laajempi alue
export-served-nobody = Ei hanketta
export-column-served = Palvelu
export-column-served-what = Miten hankkeet ulottuvat kuntaan
export-geo-nowhere = Hankkeet ilman kuntaa
export-geo-source = Kunnat 1.1.2020 © Maanmittauslaitos, Fintraffic (CC BY 4.0), aluemeri mukana. Asukkaat 31.12.2019 Tilastokeskus (CC BY 4.0).
export-only-degrees = { $format } tuntee vain asteet (WGS 84, 4326). Jätä --crs pois tai valitse gpkg, joka osaa myös 3067.
left-out-control-characters = Teksteissä oli ohjausmerkkejä. Niiden kohdalla on tiedostossa korvausmerkki (U+FFFD).
