# How the map is read: level, measure, classes, colors
action-set-level = Choose the areas
action-set-classes = Choose the classes
action-set-ramp = Choose the colors of the classes
action-set-shape = Choose areas or circles by residents
action-pin = Give the project a color of its own
action-unpin = Take away the project's own color
look-level = Areas
look-level-switch = Change the areas (T)
look-level-municipality = Municipalities
look-level-sub-region = Sub-regions
look-level-region = Regions
look-level-ely = ELY Centres
look-level-avi = Regional state agencies
look-level-hospital-district = Hospital districts
look-level-wellbeing-county = Wellbeing counties
look-shape = Shape
look-shape-areas = As areas
look-shape-residents = As residents
look-circles-note = The area of a circle is its residents. It stands near its place.
look-measure-count-wider = Projects, wider area too
look-measure-share = Share of residents
look-measure-residents = Residents
look-measure-foreign-language = Foreign-language residents
look-measure-foreign-language-share = Foreign-language share
look-measure-land = Land area
look-measure-density = Population density
look-unit-percent = { $n }%
look-unit-land = { $n } km²
look-unit-density = { $n } per km²
look-no-data = No data
look-zero = Zero
look-column-units = areas
look-column-residents = residents
look-class-select = Select the areas of this class
look-class-spoken = { $limits }: { $units } areas, { $residents } residents
look-others = Other projects
look-pin = Own color: { $name }
look-unpin = Remove own color: { $name }
look-pins-full = Eight projects have a color of their own already
look-areas-note = Municipalities are colored by project, borders are those of the areas.
look-share-note = In municipalities the share is 0 or 100%. Choose larger areas.
look-part-note = Hatched: municipalities without a project.
look-part-note-core = Hatched: municipalities outside core areas.
look-units-in-part = Core area: all of { $whole }, part of { $some }, none of { $none } areas.
look-source-projects = Projects: { $name }
look-source-share = Projects: { $name } · Residents: Statistics Finland, 31 Dec 2019
look-source-residents = Statistics Finland, 31 Dec 2019
look-source-foreign-language = Statistics Finland, 31 Dec 2020, estimated from the published share
look-source-foreign-language-share = Statistics Finland, 31 Dec 2020
look-source-foreign-sum = Foreign-language 31 Dec 2020, residents 31 Dec 2019, Statistics Finland
look-source-land = National Land Survey, 1 Jan 2020
look-source-density = Residents: Statistics Finland, 31 Dec 2019 · Land: National Land Survey, 1 Jan 2020
look-middle-country = Middle: the whole country { $n }
look-middle-median = Middle: the median area { $n }
look-classes-line = { $method } · { $n ->
    [one] { $n } class
   *[other] { $n } classes
}
look-classes-change = Change classes and colors
look-limits = Class limits
look-class-count = Classes
look-ramp = Colors
look-ramp-amber = Yellow to brown
look-ramp-teal = Blue-green
look-ramp-diverging = Two ways
look-histogram = Spread of the areas: move the limits
look-limit = Limit { $n }
look-method-quantile = Equal counts
look-method-equal = Equal widths
look-method-jenks = Natural breaks
look-method-manual = Own limits
look-method-quantile-why = As many areas in each class (quantiles)
look-method-equal-why = Each class is as wide
look-method-jenks-why = Areas of a class are as alike as can be (Jenks)
look-method-manual-why = Move the limits in the picture below
look-unit-served = Municipalities with a project
look-unit-rest = Other municipalities
look-in-part = { $served } / { $n } { $n ->
    [one] municipality
   *[other] municipalities
}, { $share } of residents
look-missing = { $n ->
    [one] No figure for { $n } municipality
   *[other] No figure for { $n } municipalities
}
look-stand-ins = { $n ->
    [one] * The share of { $n } municipality is that of the merged one
   *[other] * The share of { $n } municipalities is that of the merged one
}
look-projects = { $core ->
    [one] { $core } project
   *[other] { $core } projects
}, { $wider } in the wider area only
look-more-projects = { $n ->
    [one] and { $n } more project
   *[other] and { $n } more projects
}
action-select-unit = Select the municipalities of an area
action-select-class = Select the areas of a class
