# Täckning: frågor och behov
analysis-topics = Fråga
topic-gaps = Luckor
topic-overlaps = Överlapp
topic-tables = Tabeller
topic-drafts = Tänk om
topic-change = Ändring
action-set-topic = Öppna en fråga om täckningen
action-set-need = Välj vad behov betyder
need-residents = Invånare
need-foreign-language = Främmandespråkiga
