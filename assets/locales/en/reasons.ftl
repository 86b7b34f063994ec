# Reasons and findings
method-exact = as written
method-folded = case or accents differ
method-inflected = inflected
method-joined = line break joined
method-alias = short name
method-area = name of an area
method-former = former municipality
method-exception = left out
method-misspelt = guess: misspelling
method-open = open wording
method-none = not recognized
why-letters = { $n ->
    [one] { $n } letter
   *[other] { $n } letters
}
why-official-name = Written as the official name.
why-case-or-diacritics = Case or accents differ from the official name.
why-line-break-joined = A hyphen or space left by a line break was removed.
why-inflected-form = Inflected form of the name: { $name }.
why-other-language = Swedish or English name.
why-head-word = The word “{ $name }” tells what is meant.
why-short-name = Everyday short name.
why-former-municipality = { $name } ended in { $year } and is now part of this municipality.
why-former-municipality-inferred = { $name } is now part of this municipality (ended about { $year }).
why-misspelling = { $n ->
    [one] One letter differs.
   *[other] { $n } letters differ.
}
why-next-nearest = { $n ->
    [one] The next nearest name is { $name }, { $n } letter away.
   *[other] The next nearest name is { $name }, { $n } letters away.
}
why-tie = Two or more names are equally near.
why-inside-named-area = Lies inside { $name }, which the same words name.
why-shares-beginning = { $name } begins with the same word.
why-named-before-list = Named before a list: its other municipalities are the wider area.
why-area-alone = The area stands alone: all its municipalities are core.
why-no-official-border = The area has no official border: only the listed municipalities are read.
why-former-unit = A unit of a former division, ended in { $year }.
why-left-out = The document leaves this out.
why-open-words = The words leave open who is meant.
why-not-found = Nothing like it among the names.
why-only-the-listed = Only the municipalities named after it are meant.
why-decided = Decided by a person.
why-part-of = { $name } was a municipality of its own until { $year }; on the map it is a part of this one.
why-includes = { $name } has belonged to this municipality since { $year }.
why-other-year-with = On the division of { $year } also { $names }.
why-other-year-without = On the division of { $year } without { $names }.
why-other-division = Another official division: { $name }.
why-members-of = Its municipalities are known for { $year } only.
why-who-not-where = Names an organization: who, not where.
why-not-a-municipality = A body of water, an airport or the like, not a municipality.
why-abroad = A place outside Finland.
why-refers-back = Points back to something said earlier.
why-place-within = A place within { $name }.
case-genitive = genitive
case-partitive = partitive
case-inessive = inessive
case-elative = elative
case-illative = illative
case-adessive = adessive
case-ablative = ablative
case-allative = allative
case-swedish-genitive = Swedish genitive
problem-not-utf8 = { $n ->
    [one] { $n } place is not UTF-8 text and was replaced.
   *[other] { $n } places are not UTF-8 text and were replaced.
}
problem-repeated-header = The table header stands again.
problem-cell-count = The row has { $found } cells, expected { $expected }.
problem-unread-row = The row could not be read as a project: { $text }
problem-no-applicant = The applicant is missing.
problem-no-name = The project’s name is missing.
problem-no-period = The period could not be read: { $text }
problem-period-backwards = The period ends before it begins: { $text }
problem-no-area = The operating area is missing.
problem-misspelt-word = “{ $text }” was read as “{ $read }”.
problem-odd-markup = Odd markup: { $text }
problem-left-over = Words that belong to no field: { $text }
problem-not-bold = The applicant is not bold; it was told by its words: { $text }
problem-no-projects = No projects were found in the document.
problem-open-term = Please check: { $text }
problem-guess = Guessed: { $text } → { $read }
