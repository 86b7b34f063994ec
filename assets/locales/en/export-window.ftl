# Export in the window: groups, choices, preview, command, many files

export-filter-draft = Draft “{ $name }” over the document: not what the document says
export-filter-areas = Areas

export-group-tables = Tables
export-group-geo = Map data
export-group-pictures = Pictures and documents
export-group-programs = For programs

export-what = What is exported
export-what-counted = All that is counted now
export-what-chosen = Only the chosen
export-what-named = Selection { $name }
export-what-draft = Draft { $name }
export-what-draft-how = The file says that it is a draft. For the command, save the draft as { $file }.
export-also = Second language
export-also-none = No second language
export-crs = Coordinates
export-crs-usual = As the format has them
export-crs-3067 = ETRS-TM35FIN (3067)
export-crs-4326 = WGS 84 (4326)
export-size = Size, pixels
export-size-how = Width x height, 16–20,000. Empty: 1600x2000.
export-dpi = Pixels an inch
export-dpi-how = 30–1200. Empty: by the size.
export-columns = Columns
export-columns-all = All columns
export-columns-some = { $n ->
    [one] { $n } column
   *[other] { $n } columns
}
export-each = Files
export-each-one = One file
export-each-project = One for each project
export-each-region = One for each region
export-folder = Folder
export-command = The same as a command
export-command-copy = Copy the command
export-command-copied = Copied
export-preview = Preview
export-preview-making = Making the preview…
export-preview-rows = { $n ->
    [one] The first row
   *[other] The first { $n } rows
}
export-preview-none = Nothing to export.
export-left-out = Left out of the file
export-going = { $done } / { $of } files
export-cancel = Stop
export-cancelled = Stopped. Nothing was written.
export-done-many = Saved: { $path } · { $files ->
    [one] { $files } file
   *[other] { $files } files
} · { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} · { $bytes } bytes

action-export-what = Choose what is exported
action-export-also = Choose the export’s second language
action-export-crs = Choose the export’s coordinates
action-export-size = Choose the picture’s size
action-export-dpi = Choose the picture’s resolution
action-export-columns = Choose the export’s columns
action-export-each = Export one file or many
action-cancel-export = Stop the export
