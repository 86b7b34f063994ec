# Kartan som bild: rubrik, förklaring, källor, lagrens namn.
export-picture-title = { $measure }, { $level }
export-picture-facts = { $projects ->
    [one] { $projects } projekt
   *[other] { $projects } projekt
} · { $covered } / { $of } kommuner i kärnområden · { $residents } / { $all } invånare ({ $share })
export-picture-filter = Filter: { $words }
export-picture-source = Källa: { $name }
export-picture-base = Kommunindelning 1.1.{ $year } © Lantmäteriverket, Fintraffic (CC BY 4.0) · Stränder GSHHG (LGPL) · Grannländernas gränser Natural Earth
export-picture-description = Karta över kommuner där projekten verkar. I kärnområden { $core }, i vidare områden { $wider }, utan projekt { $none } kommuner.
export-picture-description-guess = Gissningar som ska granskas: { $n }.

export-layer-paper = Papper
export-layer-ground = Botten
export-layer-municipalities = Kommuner
export-layer-patterns = Skraffering
export-layer-lakes = Sjöar
export-layer-borders = Gränser
export-layer-chosen = Valda
export-layer-sea = Hav
export-layer-circles = Cirklar
export-layer-names = Namn
export-layer-marks = Märken
export-layer-scale = Skala
export-layer-frame = Ram
export-layer-title = Rubrik
export-layer-legend = Förklaring
export-layer-source = Källor

left-out-picture-letters = Vissa tecken kan inte ritas: i deras ställe står en tom ruta.
