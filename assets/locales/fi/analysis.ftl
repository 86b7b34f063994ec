# Kattavuus: kysymykset ja tarve
analysis-topics = Kysymys
topic-gaps = Aukot
topic-overlaps = Päällekkäisyys
topic-tables = Taulukot
topic-drafts = Mitä jos
topic-change = Muutos
action-set-topic = Avaa kattavuuden kysymys
action-set-need = Valitse, mitä tarve tarkoittaa
need-residents = Asukkaat
need-foreign-language = Vieraskieliset
