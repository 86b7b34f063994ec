# The panels, dialogs and messages of the window
program = Hankekartta
view-map = Map
view-compare = Compare
view-coverage = Coverage
view-review = Review
help = Help
settings = Settings
close = Close
cancel = Cancel
source = Source
show-whole = Show all
show-less = Show less

search-hint = Project or municipality
search-clear = Clear search
facet-region = Region
facet-kind = Applicant type
facet-period = Period
facet-all = Show all { $n }
facet-fewer = Show fewer
kind-municipality = Municipality or city
kind-joint-authority = Joint municipal authority
kind-other = Other
list-title = Projects
list-unit = municipalities
list-check-all = Show or hide all projects in the list
list-check = { $name }: on the map
list-empty = No projects match these filters
list-no-projects = The document has no projects
list-no-projects-how = Drop a project file on the window to open it.

detail-close = Close selection
project-number = Project { $n } / { $of }
project-previous = Previous project
project-next = Next project
project-months = { $n } mo
project-no-period = The document gives no period
project-words = Operating area in the document’s words
project-line = line { $n }
project-no-area = The document gives no operating area.
project-municipalities = Municipalities
project-partners = Partners
project-description = Description
project-kind = Applicant type
project-id = Id
project-not-counted = hidden
reach-core = Core area
reach-wider = Wider area
reach-uncertain = Uncertain
reach-uncertain-why = These may belong to the area. They are not counted until someone decides.
residents-when = residents 31.12.2019

mark-solid = as written
mark-dotted = inflected, joined
mark-hatched = area: the wider part
mark-guess = guess or question
mark-struck = left out
term-candidates = Other readings:
term-counted = Counted, but please check.
term-not-counted = Not counted until someone decides.
reading-none = not read as a place
unit-region = { $name } (region)
unit-sub-region = { $name } (sub-region)
unit-finland = all of Finland
unit-mainland = mainland Finland




municipality-count = { $n ->
    [one] { $n } municipality
   *[other] { $n } municipalities
}
resident-count = { $n ->
    [one] { $n } resident
   *[other] { $n } residents
}
municipality-code = Municipality { $code }
municipality-projects = Projects
municipality-unserved = No project serves this municipality.
fact-residents = Residents
fact-residents-when = 31.12.2019
fact-foreign-language = Foreign-language
fact-no-figure = no published figure
fact-stand-in = * The share is that of the municipality this one has since joined.
fact-projects = Projects
fact-projects-core = as core area
fact-covered = Covered
fact-covered-residents = Of residents
table-region = Region
table-sub-region = Sub-region
table-ely = ELY Centre
table-land = Land area
neighbors = Neighbors
selection = Chosen municipalities
selection-unserved = No project serves these municipalities.
overview = Document
overview-no-document = No document
overview-how = Drop a project file on the window to see its projects on the map.
overview-division = Municipal division 1.1.{ $year }
overview-hint = Choose a project from the list or a municipality on the map.
overview-questions = Open questions
overview-no-questions = Every place name was read with certainty.
overview-findings = Findings in the document
overview-more-findings = And { $n } more.

strip-projects = { $n ->
    [one] { $n } project
   *[other] { $n } projects
}
strip-municipalities = { $n } / { $of } municipalities
strip-residents = { $n } / { $of } residents ({ $share })
strip-open = { $n ->
    [one] { $n } open question
   *[other] { $n } open questions
}

export-button = Export…
export-tip = Save the selection to a file (Ctrl+E)
export-title = Export to a file
export-content = { $projects ->
    [one] { $projects } project
   *[other] { $projects } projects
} · { $municipalities ->
    [one] { $municipalities } municipality
   *[other] { $municipalities } municipalities
} · { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
export-format = Format
export-place = File
export-place-how = A bare name is saved in the folder the program was started from.
export-choose = Choose…
export-choose-title = Export to a file
export-no-dialog = The desktop opened no file dialog. Type the path here.
export-running = Writing…
export-write = Export
export-exists = { $path } already exists.
export-replace = Replace the file
export-done = Saved: { $path } · { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} · { $bytes } bytes

settings-language = Language
language-fi = Suomi
language-sv = Svenska
language-en = English
settings-theme = Appearance
theme-system = As the system
theme-light = Light
theme-dark = Dark
settings-tiles = Base map

help-what = Hankekartta shows which municipalities the funded projects serve and the words it was read from.
help-click = Click a municipality on the map or a project in the list: the right side tells who serves it and why.
help-filter = Search and filters change list, map and numbers together. The check box takes a project off the map and out of the counts.
help-marks = The amber question mark is a guess or an open question that nobody has checked yet.
help-export = Export… saves the selection as a table or as map data.
help-keys = Keys
help-add = Add to the selection by click
help-walk = Move between parts
help-script = Commands for scripts
help-script-how = hankekartta --script FILE plays these one line at a time.
help-version = Hankekartta { $version }
help-fonts = Type: Inter (SIL OFL 1.1). Icons: Phosphor (MIT).


start-no-display = The window cannot open: there is no display (neither DISPLAY nor WAYLAND_DISPLAY, or libxkbcommon or the X11 or Wayland client libraries are missing). The same work is done without a window by hankekartta-cli.
start-no-graphics = The window cannot open: OpenGL is missing (libGL or libEGL with a driver, for example Mesa): { $detail }. The same work is done without a window by hankekartta-cli.
start-no-library = The window cannot open: a library is missing (libxkbcommon, libxkbcommon-x11 or the X11 and Wayland client libraries): { $detail } The same work is done without a window by hankekartta-cli.
start-no-window = The window cannot open: { $detail }. The same work is done without a window by hankekartta-cli.
start-plain-map = The graphics card could not keep the map in its memory: the map was drawn more slowly.
start-script-failed = The script or its picture failed: { $detail }

action-select-municipality = Choose a municipality
action-select-project = Choose a project
action-clear-selection = Clear the selection
action-toggle-project = Show or hide a project
action-show-all-projects = Show or hide all projects
action-toggle-region = Filter by region
action-toggle-kind = Filter by applicant type
action-toggle-period = Filter by period
action-search = Search
action-clear-filter = Show all
action-set-measure = Choose what the color shows
action-set-view = Open a view
action-set-language = Change the language
action-set-theme = Change the appearance
action-set-tiles = Change the base map
action-look-at = Look at a place
action-fit-all = Show all of Finland
action-fit-selection = Zoom to the selection
action-zoom-by = Zoom in or out
action-pan-by = Move the map
action-toggle-left = Open or close the left panel
action-toggle-right = Open or close the right panel
action-open-dialog = Open settings, export or help
action-close-dialog = Close
action-set-export = Choose the export’s format and file
action-export = Export to a file
action-open = Open a document
action-undo = Undo
action-redo = Redo
