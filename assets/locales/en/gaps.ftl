# Gaps: need, figures of a table of one's own, formula
gaps-rank = #
gaps-need = Need
gaps-share = Share
gaps-wider = Wider
gaps-wider-yes = wider
gaps-km = km
gaps-nearest = Nearest
gaps-sum = Served { $served } / { $total } ({ $share }), not served { $unserved }. { $residents } people live { $extent ->
    [wider] outside every area
   *[core] outside every core area
}.
gaps-wider-note = { $n ->
    [one] { $n } municipality that only a wider area reaches is counted as served: the document names the area, not the municipality.
   *[other] { $n } municipalities that only a wider area reaches are counted as served: the document names the area, not the municipalities.
}
gaps-distance = km: from town center to the nearest served town center, as the crow flies.
gaps-stand-in = *: the share is of the municipality that this one has joined since.
gaps-missing = –: no figure, need counted as zero.
figures-no-table = The file has no table.
figures-no-municipalities = The table has no column of municipalities. One column needs their codes or names.
figures-no-numbers = The table has no numbers beside the municipalities.
figures-which-column = { $file }: name the column as { $file }#COLUMN. Columns: { $columns }.
figures-left-out = { $file }: { $n } cells or rows were left out. The first: { $first }.
figure-fault = row { $row }, “{ $words }”: { $why }
figure-unknown = no known municipality, row left out
figure-not-one = not one municipality, row left out
figure-unsure = may be misspelt, row left out
figure-former = has joined another municipality, row left out
figure-twice = stood in a row before, this one left out
figure-no-number = no number, cell left out
figure-two-ways = can be read in two ways, cell left out
figure-negative = below zero, cell left out
formula-figure = A number or a name is missing here.
formula-operator = + - * or / is missing here.
formula-not-closed = A parenthesis or quotation mark is not closed.
formula-name = No figures have this name. Names: residents, foreign-language, and the columns of your own table.
formula-long = The formula is too long: at most 2,000 characters.
formula-deep = Too many parentheses inside one another.
action-gaps-by = Choose the units whose gaps are listed
action-served-by = Choose whether a wider area is enough
action-load-figures = Open a table of your own about need
action-drop-figures = Remove the table of your own need

gaps-title = Who is left out?
gaps-own = Your own…
gaps-own-table = Your own table
gaps-own-table-help = One column with the municipality's code or name, numbers in the others. CSV, Excel or ODS. The file can also be dropped on the window.
gaps-own-choose = Choose a file…
gaps-own-drop = Remove the table
gaps-own-kind = Tables
gaps-own-path = Path of the table
gaps-own-open = Open
gaps-own-formula = Formula
gaps-own-formula-help = Names: residents, foreign-language, and the table's columns in quotation marks. Enter computes.
gaps-own-formula-hint = 0.5*residents + 3*foreign-language
gaps-wider-serves = Wider area is enough
gaps-sentence = { $count } { $n ->
    [one] municipality has
   *[other] municipalities have
} { $extent ->
    [wider] no project
   *[core] no core area
}. { $residents } people live there. { $need }: { $unserved }.
gaps-select = Select on map:
gaps-select-without = those left out
gaps-select-perhaps = those resting on guesses
gaps-review = review the guesses
gaps-area = Area
gaps-km-nearest = km to nearest
gaps-add = Add to the draft: { $name }
gaps-take = Take from the draft: { $name }
gaps-draft-open = Open the draft: { $name }
gaps-draft-fold = Fold the draft's card: { $name }
gaps-draft-unfold = Show the draft's card: { $name }
gaps-draft-more = What can be done with the draft: { $name }
gaps-draft-show = Open the draft
gaps-stand-in-short = estimate, share of another municipality
gaps-missing-short = no figure
gaps-nearest-said = nearest { $name }, { $km } km
gaps-legend-size = A circle's area is the need
gaps-legend-none = No project
gaps-legend-wider = Wider area only
gaps-legend-core = Served
