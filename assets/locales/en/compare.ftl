# Compare: two maps, the difference and small maps
compare-and = { $first } and { $last }
compare-told-nothing = A and B serve no municipality.
compare-told-nothing-a = A serves no municipality.
compare-told-nothing-b = B serves no municipality.
compare-told-same = { $n ->
    [one] A and B serve the same municipality.
   *[other] A and B serve the same { $n } municipalities.
}
compare-told-apart = No municipality is in both.
compare-told-both = { $n ->
    [one] { $names } is in both.
   *[other] { $names } are in both.
}
compare-told-both-count = { $n ->
    [one] One municipality is in both.
   *[other] { $n } municipalities are in both.
}
compare-told-through-one = They share one project: { $project }.
compare-told-through-same = { $n ->
    [one] They share one project.
   *[other] They share the same { $n } projects.
}
compare-told-through = { $a ->
    [one] One project
   *[other] { $a } projects
} of A and { $b ->
    [one] one
   *[other] { $b }
} of B reach there.
compare-told-no-other = No other municipality is in both.
compare-told-also = { $n ->
    [one] { $names } is in both, too.
   *[other] { $names } are in both, too.
}
compare-told-also-count = { $n ->
    [one] One other municipality is in both.
   *[other] { $n } other municipalities are in both.
}
compare-told-a-in-b = Every municipality of A is also in B.
compare-told-b-in-a = Every municipality of B is also in A.

compare-everything = All projects
compare-all-but = All but { $names }
compare-without = Left out
compare-quoted = “{ $text }”
compare-mode-side-by-side = Side by side
compare-mode-swipe = Swipe
compare-mode-difference = Difference map
compare-mode-multiples = Small maps
compare-linked = One view
compare-unlinked = Own views
compare-linked-tip = The maps move together. Click to let each move alone (K).
compare-unlinked-tip = Each map moves alone. Click to let them move together (K).
compare-difference-title = Difference
compare-extent-core-and-wider = Core + wider
compare-extent-core = Core
compare-municipalities = Municipalities
compare-residents = Residents
compare-share = Share
compare-in-either = { $n } in A or B
compare-bar = only A { $a }, both { $both }, only B { $b }
compare-only-a = Only A
compare-both = Both
compare-only-b = Only B
compare-either = A or B
compare-neither = Neither
compare-range = { $municipalities } municipalities, { $residents } residents
compare-range-why = The number lies within these limits once the guesses are reviewed. The numbers above count the guesses as they were read.
compare-select = Select on map
compare-more = { $n } more
compare-wider = wider area
compare-legend-note = Solid: core. Light and hatched: wider area.
compare-choose = What does { $pane } show?
compare-name = Name
facet-search = Search
compare-search-hint = Project, applicant or municipality
compare-take-map = Same as on the map
compare-presets = Compare
compare-preset-documents = First and second document
compare-preset-kinds = Commonest kind of applicant and others
compare-preset-selection = Selected and others
compare-preset-shown = Those on the map and others
compare-projects = { $n ->
    [one] { $n } project
   *[other] { $n } projects
}
multiples-likeness = Alike side by side
multiples-name = By name
multiples-same = Whole country
multiples-each = Own area
multiples-how = Click: own color. Double-click: open. Drag onto another: compare.
multiples-too-many = Too many projects to compare: they stand by name.
multiples-pinned = own color
action-compare-mode = Show the comparison in another way
action-compare-link = Link the maps' views or cut the link
action-compare-extent = Compare the core, or the wider area too
action-compare-swap = Swap A and B
action-compare-swipe = Move the line between A and B
action-compare-filter = Show in A or B the same as on the map
action-compare-select = Select the municipalities of a difference
action-compare-preset = Compare ready-made sides
action-compare-projects = Compare two projects
action-set-pane = Choose what A or B shows
action-set-multiples = Order the small maps
