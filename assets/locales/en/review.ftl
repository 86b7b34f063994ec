review-title = Review
memo-title = Correction memo: { $name }
memo-opening = We read the project list by machine. These places stayed unclear or look like mistakes.
memo-nothing = Nothing to correct was found.
memo-source = Source: { $name }, SHA-256 { $hash }
memo-place = Row { $row }:
memo-place-sheet = { $sheet }, row { $row }:
memo-proposal = Proposed wording: { $names }
memo-please-say = Please say which municipalities are meant.
memo-guess = “{ $text }” is probably a misspelling.
memo-former = “{ $text }” is a former municipality or area.
memo-tie = “{ $text }” can mean several areas.
memo-informal = The area “{ $text }” has no official border.
memo-open = “{ $text }” leaves open who is meant.
memo-unknown = The name “{ $text }” is neither a municipality nor an area.
memo-code = The municipality code and the name disagree: { $text }
memo-not-stated = No operating area is stated.
saved-file = Saved: { $path }
open-empty-folder = The folder has no project lists: { $path }. Choose a file or another folder.
open-cancelled = Reading was stopped.
open-no-decisions = { $path } is no decisions file: { $problem }. Choose another file.
cli-file = file
cli-format = format
cli-encoding = encoding
cli-shape = read as
cli-year = division year
cli-rows = rows
cli-projects = projects
cli-headers = headers
cli-around = other
cli-totals = totals
cli-unread = unread
cli-columns = columns
cli-no-such-question = No such question: { $id }. See the ids with review list.
cli-no-such-candidate = No such candidate; there are { $n }.
cli-no-decisions-file = Say which file the decision is kept in: --decisions FILE
cli-coverage-range = { $low } for sure, { $high } residents with guesses and questions.
question-guess = guess
question-former = former
question-tie = several possible
question-informal = area without border
question-open = open words
question-unknown = unknown name
question-code = code against name
question-description = in the description
question-applicant = applicant’s municipality
question-not-stated = area not stated
standing-open = open
standing-left-open = left open
standing-accepted = accepted
standing-chosen = another chosen
standing-dismissed = not a place
document-title = Document
memo-dialog-title = Correction memo
action-add-document = Add a document
action-open-embedded = Open the document of 2020
action-paste = Open text from the clipboard
action-close-document = Close the document
action-cancel-open = Stop reading
action-set-column = Change what a column is
action-set-year = Change the division year
action-assume = Take a missing area from elsewhere
action-toggle-document = Narrow to a document
action-focus-question = Show the question
action-step-question = Next question
action-list-questions = Choose questions
action-decide = Decide the question
action-clear-decision = Take the decision back
action-clear-decisions = Take all decisions back
action-note = Add a note
action-set-reviewer = Reviewer’s name
action-pick-on-map = Pick on the map
action-save-decisions = Save decisions
action-load-decisions = Open decisions
action-save-memo = Save the correction memo
question-same-project = same project?
review-open = Open
review-decided = Settled
review-all = All
review-memo = Correction memo…
review-memo-tip = A short text to the document's publisher
review-decisions = Decisions…
review-decisions-tip = Save or open decisions (Ctrl+S)
review-summary = { $places ->
    [one] { $places } place
   *[other] { $places } places
} in { $areas ->
    [one] { $areas } operating area
   *[other] { $areas } operating areas
}. Certain { $low }, with guesses { $high } residents.
review-summary-sure = { $places ->
    [one] { $places } place
   *[other] { $places } places
} in { $areas ->
    [one] { $areas } operating area
   *[other] { $areas } operating areas
}. { $high } residents covered, all of them certain.
read-exact = as written
read-joined = hyphen joined
read-inflected = inflected
read-alias = everyday name
read-borderless = area without a border
read-left-out = left out
read-open = to review
read-decided = settled
review-column-kind = Kind
review-column-words = The document's words
review-column-reading = Read as now
review-column-residents = Residents ↓
review-badge-guess = Guess
review-badge-question = Question
review-badge-decided = Settled
review-now-guess = not counted
review-now-former = not counted: former area
review-now-tie = not counted: several possible
review-now-informal = only the municipalities listed
review-now-open = stays open
review-now-unknown = not counted: unknown name
review-now-code = not counted
review-now-description = not counted: only in the description
review-now-applicant = not counted: the applicant's own
review-now-not-stated = not counted: area not stated
review-now-same-project = different projects
review-all-decided = Every question is settled.
review-none-decided = Nothing is settled yet.
review-save-decisions = Save the decisions…
review-show-open = Show the open ones
review-ask = What is “{ $words }”?
review-ask-open = Who is meant by “{ $words }”?
review-ask-same = Is “{ $words }” the same project?
review-ask-applicant = Does the applicant's own municipality belong to the area?
review-ask-not-stated = Where does the project work? The area is not stated.
review-ask-description = Does “{ $words }” belong to the area?
review-in-area = Operating area
review-in-description = In the description
review-in-applicant = Applicant
review-offered = Offered
review-earlier = Earlier project
review-show-project = Show the project on the map
review-answers = Readings
review-covered = residents covered
review-no-place = Not a place
review-no-place-why = The words name no municipality and no area.
review-not-same = A different project
review-stays-empty = The area stays empty
review-not-served = Not part of the area
review-picked = Picked on the map
review-map = Small map of the readings
review-core-now = The project's core area is now { $municipalities } and { $residents }.
review-core-then = Like this it would be { $municipalities } and { $residents }.
review-core-without = Without these words { $municipalities } and { $residents }.
review-wider-already = { $n ->
    [one] { $n } of them is in the project's wider area already.
   *[other] { $n } of them are in the project's wider area already.
}
review-accept = Accept
review-dismiss = Not a place
review-choose = Choose this
review-same = Same project
review-choose-first = Choose a reading first: the words count nothing now.
review-leave-open = Leave open
review-everywhere = { $n ->
    [one] Also { $n } other place with the same words
   *[other] Also { $n } other places with the same words
}
review-pick-start = Pick on the map…
review-pick-stop = Stop picking
review-pick = Click the municipalities that “{ $words }” means
review-pick-none = Nothing is picked.
review-pick-done = { $n ->
    [0] Done
    [one] Done: { $n } municipality
   *[other] Done: { $n } municipalities
}
review-note = Note
review-note-add = Write a note
review-note-hint = Note, Enter saves
review-made = Decided: { $who }
review-next = Next
review-previous = Previous
review-did-accept = Accepted: “{ $words }” is { $name }
review-did-accept-plain = Accepted: “{ $words }”
review-did-choose = Chosen: “{ $words }” is { $name }
review-did-dismiss = Not a place: “{ $words }”
review-did-leave-open = Left open: “{ $words }”
review-key-row = row
review-key-accept = accept
review-key-number = reading
review-key-no = not a place
review-key-open = leave open
strip-open-tip = Open the review
strip-range-tip = The smaller number is certain, the larger one counts guesses too. Click to see why.
decisions-title = Decisions
decisions-count = { $n ->
    [0] There are no decisions yet.
    [one] { $n } decision.
   *[other] { $n } decisions.
}
decisions-what = The same document and decisions always give the same result, also with --decisions on the command line.
decisions-reviewer = Reviewer
decisions-reviewer-hint = Name, optional
decisions-save = Save the decisions
decisions-load = Open from this file
decisions-load-tip = The file's decisions are added to those here
memo-what = A text to the document's publisher: which place, what it says, what it probably means.
memo-copy = Copy
memo-copied = Copied
memo-save = Save to a file
overview-review = { $n ->
    [one] Review { $n } place
   *[other] Review { $n } places
}
overview-decide = Open in the review
review-stale = { $n ->
    [one] { $n } decision no longer fits the document: { $words }
   *[other] { $n } decisions no longer fit the document: { $words }
}
