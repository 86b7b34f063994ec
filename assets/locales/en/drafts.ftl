# What if: drafts
why-draft = Draft: what if.
method-draft = added in the draft
draft-no-period = period open
draft-more = and { $n } more
draft-change-add = New project { $name }: { $n ->
    [0] no municipality
    [one] { $places } ({ $n } municipality)
   *[other] { $places } ({ $n } municipalities)
}, { $period }
draft-change-extend = { $name }: with { $places }
draft-change-reduce = { $name }: without { $places }
draft-change-move = { $name }: moved to { $period }
draft-change-drop = { $name }: project dropped
draft-misfit-no-project = There is no project { $name } in this document: its change was not counted.
draft-misfit-no-municipality = There is no municipality { $code }: it was not counted.
draft-misfit-there = { $name }: already in the core area { $places }.
draft-misfit-not-there = { $name }: not in the area { $places }.
draft-misfit-dropped = { $name }: the project is dropped, so its other changes were not counted.
draft-misfit-no-area = { $name }: the words of the area gave no municipality.
draft-open-guess = { $name }: “{ $words }” is a guess ({ $places }).
draft-open-words = { $name }: “{ $words }” is open and was not counted.
draft-figure-projects = Projects
draft-figure-municipalities = Municipalities with a core area
draft-figure-residents = Residents in them
draft-figure-need = In them { $unit }
draft-figure-shared = Municipalities in several core areas
draft-figure-months = Project months
draft-memo-title = What if: { $name }
draft-memo-document = Document: { $name } · municipal division { $year }
draft-memo-changes = What changes
draft-memo-nothing = Nothing.
draft-memo-figures = Before and after
draft-memo-before = Before
draft-memo-after = After
draft-memo-change = Change
draft-memo-closed = Gaps that close
draft-memo-opened = Gaps that open
draft-memo-guessed = Of these resting on a guess: { $places }.
draft-memo-gap-sums = { $n ->
    [one] { $n } municipality
   *[other] { $n } municipalities
}, { $residents } residents, { $need } { $unit }:
draft-memo-overlaps-new = New overlaps
draft-memo-overlaps-gone = Overlaps that end
draft-memo-window = Memo of the draft
draft-memo-questions = Open questions
draft-memo-none = None.
draft-memo-method = How the figures are counted
draft-memo-how = A municipality is served when it is in the core area of at least one project; the wider area is not enough. Two numbers in a row (7–9) mean: certain – with guesses. Residents 31.12.2019, foreign-language residents 31.12.2020 (estimate: share × residents), Statistics Finland (CC BY 4.0). Need: { $unit }. Project months are calendar months, part months by day. The draft does not change the document.
draft-file-shape = This is no whole draft: line { $line }, column { $column } ({ $cause }). Mend the place or save the draft again.
draft-file-other = This file is no draft. Choose a file that the What if view has saved.
draft-file-version = The draft has version { $version }, and this program reads version { $known }. Update the program or save the draft again.
draft-file-code = Change { $change }: { $code } is no municipality code. Write three digits, for example "091".
draft-file-day = Change { $change }: { $day } is no day. Write it like this: 2021-01-31.
draft-file-period = Change { $change }: the period ends before it begins, or has no day at all.
draft-file-project = Change { $change }: { $id } is no id of a project. The command projects lists them.
draft-file-text = The file is no UTF-8 text. Save the draft again.
draft-file-at = { $path }: { $problem }
cli-scenario-figure = figure
cli-scenario-before = before
draft-title = What if?
draft-what = A draft is a layer over the document: the document, all other figures and the export stay as they are.
draft-empty = Make a draft and see at once how many would be served. You can add projects, move municipalities and periods, or drop projects.
draft-new-button = New draft
draft-from-chosen = { $n ->
    [one] Add the chosen municipality
   *[other] Add { $n } chosen municipalities
}
draft-open-file = Open…
draft-usual-name = Draft { $n }
draft-copy-name = { $name } (copy)
draft-usual-project = New project { $n }
draft-too-many = There can be { $n } drafts at once. Delete one of them first.
draft-nothing-chosen = Choose municipalities on the map first.
draft-name = Name of the draft
draft-save-file = Save the draft…
draft-memo-open = Memo…
draft-odd = Note: { $text }
draft-period = Period
draft-start = Starts
draft-end = Ends
draft-day-hint = dd.mm.yyyy
draft-day-wrong = Write the day like this: 1.9.2021. Empty means that it is not known.
draft-period-backwards = The period would end before it begins.
draft-new-projects = New projects
draft-add-project = New project
draft-project-name = Name of new project { $n }
draft-project-words = Operating area in words of new project { $n }
draft-remove-project = Remove { $name } from the draft
draft-words-hint = Operating area in words: Satakunta; Pori, Rauma
draft-clicked = { $n ->
    [one] { $n } municipality clicked
   *[other] { $n } municipalities clicked
}
draft-reads = Core area: { $n ->
    [one] { $n } municipality
   *[other] { $n } municipalities
}, { $residents } residents
draft-reads-guess = ? “{ $words }”: a guess, { $places }. Mend the word and the guess is gone.
draft-reads-open = ? “{ $words }” stays open and is not counted.
draft-clicks = Click on the map
draft-clicks-stop = Stop clicking
draft-clicks-title = Clicks change the project { $name }
draft-clicks-how = Click a municipality: it joins or leaves. Esc ends this.
draft-clicks-done = Done
draft-of-document = Projects of the document that the draft changes
draft-restore-project = { $name }: put back
draft-kept = The project stays
draft-joined = With: { $places }
draft-taken = Without: { $places }
draft-find = Find a project to change
draft-find-hint = Change a project: applicant or name
draft-find-none = No such project.
draft-bar-residents = Residents served
draft-bar-foreign-language = Foreign-language served
draft-share-need = Share served: { $unit }
draft-bar-need = Of the need “{ $name }”
draft-bar-why = Full color: certain. Lighter: resting on guesses. Dashed: what the draft changes.
draft-counting = Counting…
draft-counting-old = New figures are being counted. Those shown are from before the last change.
draft-sentence = { $residents } residents, { $need } { $unit }. Not served were { $before }, left are { $after }.
draft-months = Project months { $before } → { $after }
draft-note-dropped = the project is dropped
draft-guessed = Rests on a guess alone.
draft-choose-all = Choose on the map
draft-side-by-side = Drafts side by side
draft-map-gained = Joins in the draft
draft-map-lost = Leaves in the draft
draft-file-title = The draft as a file
draft-file-what = The draft is saved in a file of its own, which opens on another machine too, and with the command hankekartta-cli scenario.
draft-file-save = Save
draft-file-open = Open a draft
draft-file-stem = draft
action-draft-new = Make a new draft
action-draft-show = Open a draft of the list
action-draft-rename = Name the draft
action-draft-duplicate = Copy the draft
action-draft-delete = Delete the draft
action-draft-add = Add the chosen municipalities to the draft
action-draft-take = Take municipalities out of the draft
action-draft-project = Add a new project to the draft
action-draft-set = Change a new project of the draft
action-draft-remove = Remove a new project of the draft
action-draft-drop = Drop a project in the draft
action-draft-move = Move a project's period in the draft
action-draft-restore = Put a project back in the draft
action-draft-click = Change a project by clicking on the map
action-draft-toggle = Add a municipality to a project or take it out
action-draft-save = Save the draft to a file
action-draft-open = Open a draft from a file
action-draft-memo = Save the draft's memo
