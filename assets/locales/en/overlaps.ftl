# Overlaps
overlaps-title = Where do projects overlap?
overlaps-no-cores = Core areas do not overlap: no municipality is in the core area of two projects.
overlaps-cores = { $n ->
    [one] { $range } municipality is in the core area of two or more projects.
   *[other] { $range } municipalities are in the core area of two or more projects.
}
overlaps-cores-guessed = { $n ->
    [one] Core areas overlap in { $n } municipality if the guesses are right; without guesses nowhere.
   *[other] Core areas overlap in { $n } municipalities if the guesses are right; without guesses nowhere.
}
overlaps-only-wider = Only the wider areas overlap: { $parts }.
overlaps-wider = In addition, { $parts }.
overlaps-wider-mixed = { $n ->
    [one] { $n } municipality is in one project’s core and in another’s wider area
   *[other] { $n } municipalities are in one project’s core and in another’s wider area
}
overlaps-wider-wider-both = { $n ->
    [one] { $n } municipality is in the wider areas of several
   *[other] { $n } municipalities are in the wider areas of several
}
overlaps-nothing = The wider areas do not reach another project’s area either: no two projects share a municipality.
overlaps-reach-wider = { $n ->
    [one] Only a wider area reaches { $n } municipality with { $residents } residents.
   *[other] Only a wider area reaches { $n } municipalities with { $residents } residents.
}
overlaps-pairs = { $n ->
    [one] { $n } pair of projects shares municipalities.
   *[other] { $n } pairs of projects share municipalities.
}
overlaps-core-core = core/core
overlaps-core-wider = core/wider
overlaps-wider-wider = wider/wider
cli-overlaps-a = project A
cli-overlaps-b = project B
overlaps-column-pair = Projects
overlaps-column-residents = Residents
overlaps-column-months = Months
overlaps-tip-core-core = Municipalities in the core areas of both projects
overlaps-tip-core-wider = Municipalities in one’s core and the other’s wider area
overlaps-tip-wider-wider = Municipalities in the wider areas of both projects
overlaps-tip-residents = Residents of the shared municipalities at the end of 2019
overlaps-tip-months = Months in common: days on which both projects run
overlaps-part = The list has the { $shown } of { $all } pairs that share the most.
overlaps-places = Municipalities by number of projects
overlaps-places-what = Dark for core, light for wider area
overlaps-place = { $name }: { $core } in the core, { $wider } in the wider area
overlaps-matrix = Projects side by side
overlaps-matrix-what = Projects that are alike stand side by side. The more shared residents, the darker the cell.
overlaps-matrix-many = The grid has the { $shown } of { $all } projects that share the most.
overlaps-matrix-key-core = municipalities in two core areas
overlaps-matrix-key-wider = shared in wider areas only
overlaps-matrix-none = No municipalities are shared.
overlaps-cell = { $a } and { $b }: { $core } core/core, { $mixed } core/wider, { $wider } wider/wider; { $residents } residents; { $months } months in common
overlaps-back = Back to the grid
overlaps-words = The shared places are underlined in each one’s own words.
overlaps-shared = Shared municipalities
overlaps-open-project = Open the project { $name }
overlaps-row = { $a } and { $b }
overlaps-months-common = Months in common
