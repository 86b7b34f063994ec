# Kartta ja sen päällä olevat kortit
map-name = Kartta
map-zoom-in = Lähennä (+)
map-zoom-out = Loitonna (-)
map-fit = Koko Suomi (Home)
map-layers = Karttatasot
map-fill = Värit kertovat
map-tiles = Pohjakartta
map-tiles-offline = Ilman verkkoa
map-tiles-osm = OpenStreetMap
map-legend-areas = Hankkeiden alueet
map-legend-count = Hankkeiden määrä
map-legend-fold = Pienennä selite
map-legend-unfold = Näytä selite
map-legend-switch = Vaihda, mitä värit kertovat (M)
map-unit = kuntaa
map-core = Ydinalue
map-wider = Laajempi alue
map-none = Ei hanketta
map-none-core = Ei ydinaluetta
map-guess = Arvaus, tarkista
map-class = { $n ->
    [one] { $range } hanke
   *[other] { $range } hanketta
}
map-legend-note = Väri erottaa naapurihankkeet, muuta se ei kerro.
map-residents = { $n ->
    [one] { $n } asukas
   *[other] { $n } asukasta
}
map-latitude = { $degrees }° N
map-attribution-offline = Pohjakartta: ilman verkkoa · Kuntajako 1.1.2020 © Maanmittauslaitos, Fintraffic (CC BY 4.0) · Rannat GSHHG (LGPL)
map-attribution-online = { $service } · Kunnat 1.1.2020 © Maanmittauslaitos, Fintraffic (CC BY 4.0)
map-node = { $name }, { $residents ->
    [one] { $residents } asukas
   *[other] { $residents } asukasta
}, { $projects ->
    [0] ei hanketta
    [one] yksi hanke
   *[other] { $projects } hanketta
}
