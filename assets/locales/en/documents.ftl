# Documents: opening, what was read, columns
open-title = Open a list of projects
open-how = Drop a file or folder on the window, or type where it is. CSV, Excel, ODS, PDF, Word, web pages, JSON and text will do.
open-path = File or folder
open-button = Open
open-beside-button = Add beside
open-choose = Browse…
open-menu = Open…
open-beside = Add beside…
open-paste = Open the text of the clipboard
open-embedded = The document of 2020
reading-begun = Reading the file
reading-rows = { $rows } of { $of } rows read
document-what = What was read…
document-facts = File
document-rows = Rows
document-row-count = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
document-projects = { $n ->
    [one] { $n } project
   *[other] { $n } projects
}
document-read-lines = { $n ->
    [one] { $n } row to projects
   *[other] { $n } rows to projects
}
document-headers = headers { $n }
document-around = other text { $n }
document-totals = totals { $n }
document-unread = unread { $n }
document-announced = The document announces { $announced }, { $found } were read.
document-separator = separator { $mark }
document-separator-tab = separator tab
document-sheets = { $n ->
    [one] { $n } table
   *[other] { $n } tables
}
document-year = Division
document-year-own = { $year }, as the document says
document-year-tip = Names and numbers are read on the division of that year and drawn on the map of 2020
document-columns = Columns
document-columns-how = Choose what a column holds. The choice is remembered for files with the same header.
document-no-columns = The projects were read from text, not from a table.
document-chosen = chosen
document-sample-rows = { $n ->
    [one] First row
   *[other] First { $n } rows
}
document-assume = Where no area is stated
document-assume-name = Take the municipality in the project’s name ({ $n })
document-assume-applicant = Take the applicant’s own municipality ({ $n })
document-assume-description = Take the municipalities in the description ({ $n })
document-assume-why = These count only when you say so. They are always marked.
document-left-out = Left out and unread
document-nothing-left-out = Nothing was left out.
document-more = and { $n } more
list-unread-row = Row { $n } was not read
facet-document = Document
role-applicant = Applicant
role-partners = Partners
role-name = Project
role-area = Operating area
role-municipality = Municipality
role-subregion = Sub-region
role-region = Region
role-code = Municipality code
role-period = Period
role-start = Starts
role-end = Ends
role-amount = Grant
role-amount-eu = EU support
role-amount-public = Public support
role-amount-budget = Budget
role-amount-applied-for = Applied for
role-currency = Currency
role-description = Description
role-details = Applicant, project and period
role-other = Other
role-automatic = As the program guesses
