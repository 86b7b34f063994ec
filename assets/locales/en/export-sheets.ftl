# The workbook, the tables in a folder, the description of a CSV file

export-sheet-projects = Projects
export-sheet-projects-what = One row a project
export-sheet-municipalities = Municipalities
export-sheet-municipalities-what = One row a municipality: residents, and the projects that reach it
export-sheet-sub-regions = Sub-regions
export-sheet-sub-regions-what = One row a sub-region: how many municipalities and residents are in the core area of some project
export-sheet-regions = Regions
export-sheet-regions-what = One row a region: how many municipalities and residents are in the core area of some project
export-sheet-matrix = Municipalities by project
export-sheet-matrix-what = Municipalities down, projects across
export-sheet-project-municipality = Project municipalities
export-sheet-project-municipality-what = One row a project and municipality: the reach, and the words of the document it rests on
export-sheet-questions = Questions
export-sheet-questions-what = Words that a person should decide, or has decided
export-sheet-diagnostics = Findings
export-sheet-diagnostics-what = What was noticed while the document was read
export-sheet-about = About this file

export-matrix-core = core
export-matrix-wider = wider

export-sheets-title = Projects and municipalities: { $source }
export-sheets-keywords = projects, municipalities, operating areas, coverage
export-sheets-comment = The last sheet tells where the figures come from and what the colors mean. Guesses and open questions are marked.

export-about-source = Document
export-about-sha256 = SHA-256 of the document
export-about-decisions = SHA-256 of the decisions
export-about-no-decisions = Nobody has decided any question
export-about-year = Municipal division
export-about-division = 1.1.{ $year }
export-about-filter = Filter
export-about-filter-text = The filter for the program
export-about-all = All projects and municipalities
export-about-program = Program
export-about-command = The command that makes the file
export-about-date = Day
export-about-marks = Colors and marks
export-about-core = The municipality is in the project's core area
export-about-wider = The municipality is only in the project's wider area
export-about-guess-word = guess ?
export-about-guess = Rests on a guess that nobody has confirmed, or waits for a person's decision
export-about-sheets = Sheets
export-about-rows = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
export-about-left-out = What the file has no room for
export-about-columns = Columns
export-about-json = The same for the program

export-package-what = Tables of projects, municipalities and what joins them. Words are the document's own; guesses are marked, and open questions are not counted.
export-unit-persons = residents

export-column-source-file = Name of the document
export-column-source-file-what = The file that the projects were read from
export-column-source-sha256 = SHA-256 of the document
export-column-source-sha256-what = The hash that shows whether a document is the same
export-column-division-year = Year of the division
export-column-division-year-what = The year whose municipality codes are used
export-column-filter = Filter
export-column-filter-what = Empty when everything is in
export-column-program-version = Version of the program
export-column-program-version-what = Version of Hankekartta

left-out-sheet-controls = Characters that the file has no place for were replaced by the replacement character (U+FFFD).
left-out-long-text = Texts of more than 32,767 characters were cut; a cut text ends with three dots.
left-out-matrix = There are more projects than a sheet has columns, so the table of municipalities by project was left out. The sheet Project municipalities has the same.
left-out-guess-column = Some rows rest on a guess, and the column guess is not among those chosen.
left-out-reference = Some references point to a municipality that is not among those exported; they were left out of the description.

file-mixed = The folder { $path } holds something else than an earlier export: { $cause }. It was not replaced; give another folder or move the file away.
