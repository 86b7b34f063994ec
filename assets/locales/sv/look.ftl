# Hur kartan läses: nivå, mått, klasser, färger
action-set-level = Välj områdesindelning
action-set-classes = Välj klasser
action-set-ramp = Välj klassernas färger
action-set-shape = Välj områden eller cirklar efter invånarantal
action-pin = Ge projektet en egen färg
action-unpin = Ta bort projektets egen färg
look-level = Områdesindelning
look-level-switch = Byt områdesindelning (T)
look-level-municipality = Kommuner
look-level-sub-region = Ekonomiska regioner
look-level-region = Landskap
look-level-ely = NTM-centraler
look-level-avi = Regionförvaltningsverk
look-level-hospital-district = Sjukvårdsdistrikt
look-level-wellbeing-county = Välfärdsområden
look-shape = Form
look-shape-areas = Som områden
look-shape-residents = Som invånare
look-circles-note = Cirkelns yta visar antalet invånare. Cirkeln är nära sin plats.
look-measure-count-wider = Projekt, även vidare område
look-measure-share = Andel av invånarna
look-measure-residents = Invånare
look-measure-foreign-language = Främmande språk
look-measure-foreign-language-share = Andel med främmande språk
look-measure-land = Landareal
look-measure-density = Befolkningstäthet
look-unit-percent = { $n } %
look-unit-land = { $n } km²
look-unit-density = { $n } inv./km²
look-no-data = Uppgift saknas
look-zero = Noll
look-column-units = områden
look-column-residents = invånare
look-class-select = Välj klassens områden på kartan
look-class-spoken = { $limits }: { $units } områden, { $residents } invånare
look-others = Övriga projekt
look-pin = Egen färg: { $name }
look-unpin = Ta bort egen färg: { $name }
look-pins-full = Åtta projekt har redan en egen färg
look-areas-note = Kommunerna är färgade efter projekt, gränserna är områdesindelningens.
look-share-note = I kommuner är andelen 0 eller 100 %. Välj större områden.
look-part-note = Streckat: kommuner utan projekt.
look-part-note-core = Streckat: kommuner utanför kärnområden.
look-units-in-part = Kärnområde helt { $whole }, delvis { $some }, inte alls { $none } områden.
look-source-projects = Projekt: { $name }
look-source-share = Projekt: { $name } · Invånare: Statistikcentralen 31.12.2019
look-source-residents = Statistikcentralen 31.12.2019
look-source-foreign-language = Statistikcentralen 31.12.2020, uppskattat från publicerad andel
look-source-foreign-language-share = Statistikcentralen 31.12.2020
look-source-foreign-sum = Främmande språk 31.12.2020, invånare 31.12.2019, Statistikcentralen
look-source-land = Lantmäteriverket 1.1.2020
look-source-density = Invånare: Statistikcentralen 31.12.2019 · Landareal: Lantmäteriverket 1.1.2020
look-middle-country = Mittpunkt: hela landet { $n }
look-middle-median = Mittpunkt: det mittersta området { $n }
look-classes-line = { $method } · { $n ->
    [one] { $n } klass
   *[other] { $n } klasser
}
look-classes-change = Ändra klasser och färger
look-limits = Klassgränser
look-class-count = Klasser
look-ramp = Färger
look-ramp-amber = Gul–brun
look-ramp-teal = Blågrön
look-ramp-diverging = Åt två håll
look-histogram = Områdenas fördelning: flytta gränserna
look-limit = Gräns { $n }
look-method-quantile = Lika många områden
look-method-equal = Lika breda
look-method-jenks = Naturliga gränser
look-method-manual = Egna gränser
look-method-quantile-why = Varje klass har lika många områden (kvantiler)
look-method-equal-why = Varje klass är lika bred
look-method-jenks-why = Klassens områden är så lika som möjligt (Jenks)
look-method-manual-why = Flytta gränserna i bilden nedan
look-unit-served = Kommuner med projekt
look-unit-rest = Övriga kommuner
look-in-part = { $served } / { $n } { $n ->
    [one] kommun
   *[other] kommuner
}, { $share } av invånarna
look-missing = { $n ->
    [one] Uppgift saknas för { $n } kommun
   *[other] Uppgift saknas för { $n } kommuner
}
look-stand-ins = { $n ->
    [one] * Andelen för { $n } kommun gäller den sammanslagna kommunen
   *[other] * Andelen för { $n } kommuner gäller den sammanslagna kommunen
}
look-projects = { $core } projekt, { $wider } bara i vidare område
look-more-projects = { $n ->
    [one] och { $n } annat projekt
   *[other] och { $n } andra projekt
}
action-select-unit = Välj områdets kommuner
action-select-class = Välj klassens områden
