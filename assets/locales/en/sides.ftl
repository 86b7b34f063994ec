# Sides of a comparison: a draft over the document, a search of their own
compare-draft = Draft { $draft }
compare-drafted = Draft { $draft } · { $name }
compare-draft-over = With the draft: { $draft }
compare-draft-title = With a draft
compare-draft-none = No draft
compare-preset-draft = Those on the map without the draft and with it
change-with-draft = Compare with the draft
change-of-draft = new in the draft
change-told-draft-a = A is not the document alone: the draft { $name } lies over it.
change-told-draft-b = B is not the document alone: the draft { $name } lies over it.
change-told-draft-both = The draft { $name } lies over both A and B.
change-told-drafts = The draft { $name } lies over A, the draft { $other } over B.
action-show-change = Show the change as a difference map
asking-need = Need here: { $need }
asking-no-need = The need { $need } is not there any more: its table or column is missing. Choose the need again.
