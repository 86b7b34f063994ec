# The report as a web page (HTML)
html-skip = Skip to the content
html-skip-map = Skip the map
html-map = Choose a municipality on the map to get to its row in the table.
html-filter = Filter the table
html-shown = { $n } of { $of } rows
html-standing = Standing
html-projects = { $n ->
    [one] { $n } project
   *[other] { $n } projects
}
html-municipalities-lead = Municipalities in alphabetical order. The standing leads to the words that put the municipality in.
html-projects-lead = The projects in the order of the document. A project’s name leads to its own part.
html-only-pages = Only the first { $n } projects have a part of their own. The rest are in the table and the appendix.
html-origin-lead = The same facts stand machine-readable in the file (element hankekartta). With them the page can be made again and checked.
