# The report (PDF)
report-title = Projects and the municipalities they serve
report-of-document = Document { $name }
report-everything = All projects of the document are in.
report-filter = Filter: { $filter }
report-contents = Contents
report-page = Page { $n } of { $of }
report-page-short = Page
report-source = Source: { $name }
report-dated = Dated { $date }
report-made-by = Made with Hankekartta version { $version }
report-map-source = Municipal division 1.1.2020 © National Land Survey of Finland, Fintraffic (CC BY 4.0), shores GSHHG (LGPL)
report-of = of { $n }
report-and-more = and { $n } more

report-figures = Key figures
report-fact-projects = projects
report-fact-municipalities = municipalities in a core area
report-fact-residents = residents of those municipalities
report-fact-wider = municipalities in a wider area only
report-fact-none = municipalities without a project
report-fact-open = open questions
report-served-means = A municipality is served when a project names it as its core area. Residents 31.12.2019.
report-range-means = Where a figure is a range, the lower one is sure: it stays even if all guesses and open questions turn out wrong.
report-by-region = By region
report-in-core = In a core area
report-served-residents = Residents served
report-share = Share

report-no-projects = No projects with these filters.
report-projects-lead = The projects in the order of the document. Each has a page of its own.
report-project-and-applicant = Project and applicant
report-wider-short = Wider
report-words-open = { $n ->
    [one] ? { $n } place to check
   *[other] ? { $n } places to check
}
report-only-pages = Only the first { $n } projects have a page of their own. The rest are in the table and the appendix.
report-readings = How the words were read
report-read-as = Read as
report-certainty = Certainty
report-sure-core = sure: core area
report-sure-wider = sure: wider area
report-sure-out = sure: left out
report-sure-none = gives no municipality
report-sure-guess = guess ?
report-sure-open = open ?
report-sure-note = no place

report-gaps-sentence = { $count } municipalities are in no core area. { $residents } people live there. Foreign-language residents: { $need } of { $total } ({ $share }).
report-no-gaps = Every municipality is in some project’s core area.
report-gaps-first = { $n ->
    [one] The municipality with the greatest need
   *[other] The { $n } municipalities with the greatest need
}
report-gap-wider = in a wider area
report-share-of-all = Share of the country’s need
report-nearest = Nearest served
report-gaps-perhaps = Resting on guesses
report-gaps-perhaps-lead = These municipalities have a project only if the guess is right.
report-gaps-all = All municipalities without a core area

report-questions = Open questions
report-questions-lead = For these words a person has to decide what is meant. The questions that most residents depend on come first.
report-no-questions = There are no open questions.
report-decided = Decided questions
report-decided-lead = These places were decided by a person.
report-words-in-doubt = Words of the document
report-could-mean = Question and choices
report-hangs = Residents

report-method = Method and sources
report-method-reading = From words to municipalities
report-method-reading-text = Each project’s operating area is read from the document’s own words. A word is recognized when it is the name of a municipality, a sub-region, a region or another known area in Finnish or Swedish, as such or inflected. A hyphen left by a line break is removed. A former municipality leads to the one it is now part of. A misspelling is corrected only when one name is clearly nearest, and it is marked as a guess.
report-method-core-wider = Core area and wider area
report-method-core-wider-text = The core area has the municipalities named one by one, or all of an area when only the area is named. When an area is named before a list of municipalities, those listed are the core area and the area’s other municipalities the wider area. An area without an official border has no wider part.
report-method-sure = Sure, guessed and open
report-method-sure-text = A guess counts and is always marked with a question mark. An open question does not count until a person has decided it. That is why a figure can be a range: the lower one is sure, the higher one holds if the guesses are right.
report-method-people = Residents and need
report-method-people-text = Residents are counted by municipality: when a municipality is served, all its residents count. Need is the number of foreign-language residents, an estimate from the published share of 31.12.2020. Distance is as the crow flies from town seat to town seat.
report-method-maps = Maps
report-method-maps-text = The borders are those of the municipal division of 1.1.{ $year }. Color tells projects apart and says nothing else.
report-sources = Sources
report-source-division = Municipalities and divisions 1.1.{ $year }
report-source-division-text = Statistics Finland, National Land Survey of Finland, CC BY 4.0
report-source-population = Population 31.12.2019
report-source-population-text = Statistics Finland, population structure, CC BY 4.0
report-source-foreign-language = Share of foreign-language residents 31.12.2020
report-source-foreign-language-text = Statistics Finland, key figures of municipalities, CC BY 4.0. For Honkajoki and Pertunmaa the share is that of the municipality they have merged into since.
report-source-borders = Municipal borders { $year }
report-source-borders-text = National Land Survey of Finland, municipal division 1:1 000 000, and Fintraffic / Digitraffic, CC BY 4.0
report-source-coast = Shores and lakes
report-source-coast-text = GSHHG 2.3.6, Wessel and Smith 1996, LGPL 3 or later
report-source-neighbors = Borders of neighboring countries
report-source-neighbors-text = Natural Earth, public domain

report-evidence = Appendix: the words behind each municipality
report-evidence-lead = Municipalities in alphabetical order. Beside each stand the words of the document that put it there, and how they were read.
report-no-evidence = No municipality is in.
report-words-of-document = Words of the document
report-nowhere = Projects no municipality was found for

report-origin = Where this report comes from
report-origin-lead = The same facts stand machine-readable in the file’s properties (keywords). With them the report can be made again and checked.
report-origin-source = Document
report-origin-hash = SHA-256
report-origin-selection = Included
report-origin-filter = Filter as text
report-origin-decisions = Decisions
report-origin-no-decisions = no decisions
report-decision-count = { $n ->
    [one] { $n } decision
   *[other] { $n } decisions
}
report-origin-division = Municipal division
report-origin-program = Program
report-origin-command = Command
report-origin-date = Day

report-map-caption = Dark: core area. Light, hatched: wider area. ?: guess.
report-alt-country = Map of Finland, { $projects } projects. { $core } of { $all } municipalities are in a core area, { $share } of residents. { $wider } municipalities are in a wider area only. Core municipalities by region: { $regions }.
report-alt-project = Map of the project’s area: { $project }. Core municipalities: { $core }. Wider municipalities: { $wider }.
report-alt-nobody = none

left-out-letters = Letters that cannot be drawn or seen were replaced by an empty square or left out.
left-out-long = A very long text was cut and ends in ….
left-out-pages = Only the first projects have a page of their own.
