# Coverage: questions and need
analysis-topics = Question
topic-gaps = Gaps
topic-overlaps = Overlaps
topic-tables = Tables
topic-drafts = What if
topic-change = Change
action-set-topic = Open a question of coverage
action-set-need = Choose what need means
need-residents = Residents
need-foreign-language = Foreign-language residents
