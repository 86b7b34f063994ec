# Choosing municipalities and finding places
selecting-together = { $n ->
    [one] { $n } municipality
   *[other] { $n } municipalities
}, { $residents ->
    [one] { $residents } resident
   *[other] { $residents } residents
}
selecting-strip = { $n ->
    [one] { $n } municipality
   *[other] { $n } municipalities
}, { $residents ->
    [one] { $residents } resident
   *[other] { $residents } residents
} selected
selecting-none = Nothing is selected
selecting-menu = Select municipalities
selecting-change = Change selection
selecting-offer = Select on the map
selecting-offer-tip = Ctrl adds to the selection, Alt takes away from it, both keep only what is in both.
selecting-how-replace = Replace
selecting-how-add = Add
selecting-how-remove = Remove
selecting-how-keep = Keep both
selecting-drawn-replace = New selection
selecting-drawn-add = Added to the selection
selecting-drawn-remove = Taken out of the selection
selecting-drawn-keep = Only what is in both stays
selecting-drawn-rule = A municipality is in when the place of its name is inside.
selecting-drawn-rule-circles = A municipality is in when the middle of its circle is inside.
selecting-drawn-rule-touched = A municipality is in when the drawing touches any part of it, also at sea.
selecting-drawn-rule-touched-circles = A municipality is in when the drawing touches its circle.
selecting-holds-places = Select municipalities whose name is inside
selecting-holds-touched = Select all that the drawing touches
selecting-from-projects = By projects
selecting-chosen-core = { $n ->
    [one] Core area of the chosen project
   *[other] Core areas of the chosen projects
}
selecting-chosen-all = { $n ->
    [one] Whole area of the chosen project
   *[other] Whole areas of the chosen projects
}
selecting-served-core = Core areas
selecting-served-wider = Wider areas
selecting-served-all = Core and wider areas
selecting-served-guess = Guesses only
selecting-not-served = No project
selecting-from-chosen = From the selection
selecting-grow = with neighbors
selecting-same-sub-region = whole sub-region
selecting-same-region = whole region
selecting-menu-sub-region = Add the whole sub-region
selecting-menu-region = Add the whole region
selecting-invert = all others
selecting-around = By distance
selecting-around-place = Near { $name }
selecting-around-rule = In a straight line from town center to town center.
selecting-km = Distance in kilometers
selecting-on-map = On the map
selecting-lasso = Select by drawing (L)
selecting-lasso-off = Stop drawing (L)
selecting-draw = Draw an area with the lasso
selecting-draw-off = Stop drawing
selecting-box-how = Shift and drag draws a box.
selecting-named = Saved selections
selecting-name = Name the selection
selecting-name-keep = Save
selecting-name-replace = Replace
selecting-recall = Select on the map: { $name }
selecting-rename = Rename: { $name }
selecting-forget = Remove: { $name }
selecting-neighbors = neighbors
selecting-neighbors-too = with its neighbors
selecting-core = core area
selecting-core-and-wider = core and wider area
selecting-covered = covered
selecting-none-serves = no project
selecting-guessed = guesses
selecting-no-code = The division has no code { $what }.
selecting-no-project = There is no project { $what }.
selecting-no-name = There is no selection “{ $what }”.
selecting-name-taken = There is a selection “{ $what }” already. Choose another name.
selecting-odd-file = The saved selections make no sense: { $what }. The file is kept.
selecting-not-read = The saved selections could not be read. { $what }
selecting-not-kept = The selections could not be kept for the next time. { $what }

search-kind-municipality = municipality
search-kind-sub-region = sub-region
search-kind-region = region
search-kind-project = project
search-former = { $old } → { $name } ({ $year })
search-former-about = { $old } → { $name } (about { $year })
search-guess = ? { $name }

help-select = Drag over the map with Shift held to select what is in a box. L draws with the lasso. Ctrl adds to the selection, Alt takes away from it.

action-select = Select municipalities
action-invert-selection = Select all others
action-grow-selection = Add the neighbors
action-select-within = Select what is near
action-select-same = Select the whole sub-region or region
action-select-served = Select the projects’ areas
action-select-not-served = Select municipalities without a project
action-name-selection = Save the selection under a name
action-recall-selection = Select a saved selection
action-rename-selection = Rename a saved selection
action-forget-selection = Remove a saved selection
action-set-holds = Choose which municipalities a drawing selects
action-set-tool = Move the map or draw with the lasso
action-go-to = Go to a place
