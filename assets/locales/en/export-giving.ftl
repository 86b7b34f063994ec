# Grants in the shape of 360Giving: what the document lacks.

giving-guess = A guess: read from the document’s words “{ $words }”. Nobody has confirmed it.
giving-wider = A wider area in the document’s words. Its other municipalities are not named one by one.
giving-season = The document says a season. It is read as { $from }–{ $to }.
left-out-giving-prefix = The document has no 360Giving identifiers: a grant has the project’s id, without a publisher’s prefix.
left-out-giving-title = The document lacks the name of a grant.
left-out-giving-description = The document lacks the description of a grant.
left-out-giving-currency = The document does not say the currency of every grant.
left-out-giving-amount = The amount awarded is missing from some grants, or from all.
left-out-giving-day = The day of the award is missing from some grants, or from all.
left-out-giving-recipient = The document lacks the recipient of a grant.
left-out-giving-recipient-id = Identifiers of recipients are missing: the document says names only.
left-out-giving-funder = The document does not say who awards the grants.
left-out-giving-funder-id = The document lacks the funder’s identifier.
left-out-giving-none = No grant is selected. 360Giving requires at least one.
export-no-choice = { $format } always has all its fields: columns cannot be chosen. Leave out --columns.
