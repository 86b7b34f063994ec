# The map as a picture: title, legend, sources, names of the layers.
export-picture-title = { $measure }, { $level }
export-picture-facts = { $projects ->
    [one] { $projects } project
   *[other] { $projects } projects
} · { $covered } / { $of } municipalities in core areas · { $residents } / { $all } residents ({ $share })
export-picture-filter = Filter: { $words }
export-picture-source = Source: { $name }
export-picture-base = Municipal division 1.1.{ $year } © National Land Survey of Finland, Fintraffic (CC BY 4.0) · Shores GSHHG (LGPL) · Neighboring borders Natural Earth
export-picture-description = Map of the municipalities where the projects work. In core areas { $core }, in wider areas { $wider }, without a project { $none } municipalities.
export-picture-description-guess = Guesses to be checked: { $n }.

export-layer-paper = Paper
export-layer-ground = Ground
export-layer-municipalities = Municipalities
export-layer-patterns = Hatching
export-layer-lakes = Lakes
export-layer-borders = Borders
export-layer-chosen = Chosen
export-layer-sea = Sea
export-layer-circles = Circles
export-layer-names = Names
export-layer-marks = Marks
export-layer-scale = Scale
export-layer-frame = Frame
export-layer-title = Title
export-layer-legend = Legend
export-layer-source = Sources

left-out-picture-letters = Some letters cannot be drawn: an empty box stands in their place.
