problem-empty-file = The file is empty. Choose another file.
problem-wrong-extension = The file ends in .{ $extension } but holds { $format }. It was read as what it holds.
problem-encoding = The encoding was taken for { $text }. Check that å, ä and ö look right.
problem-encrypted = The file is locked with a password. Save it without one and open it again.
problem-only-pictures = { $n ->
    [one] The page is a picture without text. Ask the publisher for a file with text.
   *[other] All { $n } pages are pictures without text. Ask the publisher for a file with text.
}
problem-broken = The file could not be read ({ $format }): { $cause }. Open it in its own program and save it anew.
problem-too-many-rows = There are more than { $limit } rows; the rest was not read. Split the file.
problem-too-many-columns = There are more than { $limit } columns; the rest was not read. Remove columns that are not needed.
problem-cell-too-long = A cell has more than { $limit } bytes; the rest was not read. Shorten the cell.
problem-expands-too-much = The packed file expands to more than { $limit } bytes and was not opened. Check where it comes from.
problem-too-deep = The file has more than { $limit } levels inside one another and was not read. Check where it comes from.
problem-too-much-work = Reading the file would take more than { $limit } steps and was stopped. Check where it comes from.
problem-skipped-table = { $n ->
    [one] A table is no list of projects ({ $n } row): { $text }
   *[other] A table is no list of projects ({ $n } rows): { $text }
}
problem-title-row = Title above the table: { $text }
problem-total-row = Total row, not a project: { $text }
problem-remark-row = Remark or heading, not a project: { $text }
problem-announced = The document announces { $announced } projects, the list has { $found }. Ask the publisher.
problem-sum-differs = The total row says { $stated }, the rows add up to { $found }. Ask the publisher.
problem-no-amount = The amount could not be read: { $text }
problem-unknown-code = The code is no municipality of the division year: { $text }
problem-columns = The columns were read as: { $text }
problem-no-such-column = The file has no column { $text }. See the columns with the command describe.
problem-open-quote = A quotation mark is never closed in the row. The row was read as it stands: { $text }
problem-area-not-stated = The list has no column for the operating area.
problem-shape = The document was read as: { $text }
problem-twice = The same project stands twice in the list: { $text }
problem-stale-decision = The decision no longer fits the document: { $text }
kind-of-file-text = text
kind-of-file-csv = a CSV table
kind-of-file-xlsx = an Excel workbook (XLSX)
kind-of-file-xls = an old Excel workbook (XLS)
kind-of-file-ods = an OpenDocument spreadsheet (ODS)
kind-of-file-html = a web page (HTML)
kind-of-file-docx = a Word document (DOCX)
kind-of-file-pdf = PDF
kind-of-file-markdown = Markdown
kind-of-file-json = JSON
kind-of-file-ndjson = JSON lines
kind-of-file-geojson = GeoJSON
shape-summary = summary table
shape-table = table
shape-numbered-list = numbered list
shape-bullets = bullets
shape-labels = pages of label and value
shape-cell-lines = one cell a line
shape-one-line = the whole table on one line
shape-packed-cell = several facts in one cell
shape-records = records
why-code = Read from the municipality code.
why-code-against-name = The code and the name mean different municipalities.
why-unknown-code = There is no municipality code { $name }.
why-outside-named-area = The row also says { $name }, and the municipality is not in it.
why-column-of-sub-regions = The column tells the sub-region, not the municipality of the same name.
why-applicant-outside = The applicant’s own municipality, which the area lacks.
why-said-beside = Said in the description, but not in the area.
why-smaller = In { $year } the municipality was without { $names }. On the map they are a part of it.
why-applicants-own = The applicant’s own municipality; no operating area is stated.
why-in-name = Said in the project’s name; no operating area is stated.
why-in-description = Said in the description; no operating area is stated.
file-changed = The file changed while it was read: { $path }. Open it again.
