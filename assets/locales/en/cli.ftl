# Command line and files
file-not-found = There is no such file: { $path }. Check its name and folder.
file-not-allowed = Not allowed: { $path }. Choose another place or ask for the right. ({ $cause })
file-not-a-file = This is not a file: { $path }. Give the name of a file.
file-too-large = The file is too large: { $path }. The limit is { $limit } MiB.
file-exists = The file exists already: { $path }. Replace it with --overwrite or give another name.
file-full = No room is left: { $path }. Free some disk space; the old file is as it was.
file-read = The file could not be read: { $path } ({ $cause })
file-write = The file could not be written: { $path } ({ $cause }). The old file is as it was.
file-no-home = The system does not say where your own files are. Set HOME.
cli-id = id
cli-applicant = applicant
cli-start = start
cli-end = end
cli-core = core area
cli-wider = wider area
cli-open = to be checked
cli-partners = partners
cli-period = period
cli-area = operating area
cli-row = row
cli-column = column
cli-severity = sort
cli-severity-note = note
cli-severity-warning = check
cli-severity-error = error
cli-finding = finding
cli-words = words
cli-kind = kind
cli-reach = reach
cli-method = method
cli-status = status
cli-codes = municipalities
cli-candidates = other candidates
cli-code = code
cli-name = name
cli-residents = residents
cli-covered = covered
cli-reached = { $n ->
    [one] { $n } municipality
   *[other] { $n } municipalities
}, { $residents } residents
cli-coverage-sum = { $covered } / { $municipalities } municipalities · { $residents } / { $all } residents ({ $share })
cli-no-such-project = There is no project { $id }. The command projects lists their ids.
cli-no-such-area = There is no area { $code }. A municipality has three digits, a region two, a sub-region subregion: and three.
cli-exported = Wrote { $path }: { $rows } rows, { $bytes } bytes.
cli-check-sum = { $projects ->
    [one] { $projects } project
   *[other] { $projects } projects
}, { $open ->
    [one] { $open } place
   *[other] { $open } places
} to be checked.
cli-more-unread = { $n ->
    [one] … and one place more. See all with the command check.
   *[other] … and { $n } places more. See all with the command check.
}
