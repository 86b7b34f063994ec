# The map and the cards on it
map-name = Map
map-zoom-in = Zoom in (+)
map-zoom-out = Zoom out (-)
map-fit = All of Finland (Home)
map-layers = Map layers
map-fill = Colors show
map-tiles = Base map
map-tiles-offline = Without a network
map-tiles-osm = OpenStreetMap
map-legend-areas = Project areas
map-legend-count = Number of projects
map-legend-fold = Fold the legend
map-legend-unfold = Show the legend
map-legend-switch = Change what the colors show (M)
map-unit = municipalities
map-core = Core area
map-wider = Wider area
map-none = No project
map-none-core = No core area
map-guess = Guess, to be checked
map-class = { $n ->
    [one] { $range } project
   *[other] { $range } projects
}
map-legend-note = Color tells neighboring projects apart and nothing else.
map-residents = { $n ->
    [one] { $n } resident
   *[other] { $n } residents
}
map-latitude = { $degrees }° N
map-attribution-offline = Base map: without a network · Municipal division 1.1.2020 © National Land Survey, Fintraffic (CC BY 4.0) · Coast GSHHG (LGPL)
map-attribution-online = { $service } · Municipalities 1.1.2020 © National Land Survey, Fintraffic (CC BY 4.0)
map-node = { $name }, { $residents ->
    [one] { $residents } resident
   *[other] { $residents } residents
}, { $projects ->
    [0] no project
    [one] one project
   *[other] { $projects } projects
}
