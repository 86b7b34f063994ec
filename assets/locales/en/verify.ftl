# An exported file against its source.

verify-same-bytes = The file is exactly what its source makes (same bytes).
verify-same-content = The file says the same as its source, and was saved again (same content, other bytes).
verify-differs = The file differs from what its source makes.
verify-edited = Source, decisions and program are the same: the file was changed afterwards.
verify-other-source = The source is not the document that the file was made from.
verify-other-decisions = The decisions are not those that the file was made with.
verify-other-program = The file was made by another version of the program.
verify-difference = { $place }: file { $file }, source { $made }
verify-nothing = nothing
verify-more = … and { $n } more differences
verify-command = Made by: { $command }
verify-no-origin = { $path }: the file does not say what it was made from. This program did not export it, or the note was removed.
verify-no-command = { $path }: the command in the file cannot be read. The file may come from a newer version of the program.
