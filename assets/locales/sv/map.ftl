# Kartan och korten på den
map-name = Karta
map-zoom-in = Zooma in (+)
map-zoom-out = Zooma ut (-)
map-fit = Hela Finland (Home)
map-layers = Kartlager
map-fill = Färgerna visar
map-tiles = Bakgrundskarta
map-tiles-offline = Utan nät
map-tiles-osm = OpenStreetMap
map-legend-areas = Projektens områden
map-legend-count = Antal projekt
map-legend-fold = Dölj förklaringen
map-legend-unfold = Visa förklaringen
map-legend-switch = Byt vad färgerna visar (M)
map-unit = kommuner
map-core = Kärnområde
map-wider = Vidare område
map-none = Inget projekt
map-none-core = Inget kärnområde
map-guess = Gissning, kontrollera
map-class = { $n ->
    [one] { $range } projekt
   *[other] { $range } projekt
}
map-legend-note = Färgen skiljer grannprojekt åt och säger inget annat.
map-residents = { $n ->
    [one] { $n } invånare
   *[other] { $n } invånare
}
map-latitude = { $degrees }° N
map-attribution-offline = Bakgrundskarta: utan nät · Kommunindelning 1.1.2020 © Lantmäteriverket, Fintraffic (CC BY 4.0) · Stränder GSHHG (LGPL)
map-attribution-online = { $service } · Kommuner 1.1.2020 © Lantmäteriverket, Fintraffic (CC BY 4.0)
map-node = { $name }, { $residents ->
    [one] { $residents } invånare
   *[other] { $residents } invånare
}, { $projects ->
    [0] inget projekt
    [one] ett projekt
   *[other] { $projects } projekt
}
