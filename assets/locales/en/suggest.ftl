# Best next: which areas are worth serving next
suggest-unit-residents = residents
suggest-unit-foreign-language = foreign-language residents
suggest-others = { $n ->
    [one] { $n } other
   *[other] { $n } others
} { $sum }
suggest-reason = { $name }: { $parts } = { $gain } { $unit }, { $share } of what is left
suggest-reason-one = { $name }: { $gain } { $unit }, { $share } of what is left
suggest-optimal = The best there is: proven.
suggest-bounded = Good, but not proven best: at most { $bound } { $unit } would be possible.
suggest-served = Served would be { $served } / { $total } { $unit } ({ $share }).
suggest-served-low = Of these { $low } are certain.
suggest-fewest = { $n ->
    [one] One area is enough, fewer are not.
   *[other] Fewer than { $n } areas are not enough.
}
suggest-not-reached = These areas do not reach the share.
suggest-reached-already = The share is reached already.
suggest-nothing = No area would add anything.
suggest-formed = { $formed ->
    [one] There was one choice.
   *[other] There were { $formed } choices.
}
suggest-left-small = { $n ->
    [one] Of these { $n } was left out; it would
   *[other] Of these { $n } were left out; each would
} add at most { $gain } { $unit } alone.
suggest-left-above = Sets of more than { $n } municipalities were not formed.
suggest-left-large = { $n ->
    [one] { $n } area was over the limit given.
   *[other] { $n } areas were over the limit given.
}
cli-suggest-share = Give --share in percent 0–100, for example 90.
cli-suggest-gain = adds
cli-suggest-reason = reason
suggest-title = Best next
suggest-level-subregion = Sub-regions
suggest-level-region = Regions
suggest-level-connected = Groups
suggest-by-number = At most
suggest-by-share = To reach
suggest-municipalities = Municipalities in a group at most
suggest-inside = Search in
suggest-most-municipalities = Municipalities in an area at most
suggest-most-residents = Residents in an area at most
suggest-everywhere = The whole country
suggest-run = Work out
suggest-running = Working…
suggest-stale = The question or the draft has changed. Work it out again.
suggest-take-one = Add to the draft
suggest-take-all = { $n ->
    [one] Add { $n } to the draft
   *[other] Add all { $n } to the draft
}
suggest-show = Show on the map
action-suggest-ask = Narrow the best next
action-suggest = Work out the best next
action-suggest-take = Add the suggestion to the draft
