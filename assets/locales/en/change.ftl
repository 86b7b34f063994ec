# Change: two groups of projects side by side
change-title = What changed?
change-gained = Gained
change-lost = Lost
change-kept = Kept
change-paper = On paper only
change-class = change
change-need = need
change-why = why
change-new = New projects
change-ended = Ended projects
change-continued = Continued projects
change-how-same = the same project
change-how-decided = the same project, confirmed
change-how-name = same applicant and name
change-how-likely = likely the same: same applicant, almost the same name
change-rule = A project continues when applicant and name are the same (years and numbers aside). An almost equal name has a question mark.
change-several-years = several years
change-told-nobody = Neither serves any municipality.
change-told-same = { $n ->
    [one] The municipalities served do not change: the same one is in both.
   *[other] The municipalities served do not change: the same { $n } are in both.
}
change-told-gained = { $n ->
    [one] One municipality was gained, home to { $residents } people.
   *[other] { $n } municipalities were gained, home to { $residents } people.
}
change-told-lost = { $n ->
    [one] One municipality was lost, home to { $residents } people.
   *[other] { $n } municipalities were lost, home to { $residents } people.
}
change-told-kept = { $n ->
    [0] No municipality was kept.
    [one] One municipality was kept.
   *[other] { $n } municipalities were kept.
}
change-told-paper = { $n ->
    [one] For one municipality only the municipal division changed.
   *[other] For { $n } municipalities only the municipal division changed.
}
change-told-years = Municipal division: A { $a }, B { $b }. Both are shown on the map's division of { $map }.
change-told-projects = Of the projects { $new } are new, { $ended } ended and { $continued } continue.
change-told-likely = { $n ->
    [one] One of those that continue is only likely the same project.
   *[other] { $n } of those that continue are only likely the same projects.
}
change-paper-merger = { $name } merged into { $into } on 1.1.{ $year }.
change-paper-region = { $name } moved from the region { $from } to { $to } on 1.1.{ $year }.
change-paper-sub-region = { $name } moved from the sub-region { $from } to { $to } on 1.1.{ $year }.
change-paper-name = { $name } changed its name on 1.1.{ $year }.
change-paper-other = The same words mean other municipalities in the other year's division.
change-all = All projects
change-shown = Those on the map
change-before = A, before
change-after = B, after
change-swap = Swap A and B
change-difference = Show as a difference map
change-select = Select on the map
change-figure-municipalities = Municipalities
change-figure-residents = Residents
change-figure-need = Need
change-more = and { $n } more
change-count = { $n ->
    [one] { $n } municipality
   *[other] { $n } municipalities
}
