# The panels, dialogs and messages of the window
program = Hankekartta
view-map = Karta
view-compare = Jämförelse
view-coverage = Täckning
view-review = Granskning
help = Hjälp
settings = Inställningar
close = Stäng
cancel = Avbryt
source = Källa
show-whole = Visa hela
show-less = Visa mindre

search-hint = Sök projekt eller kommun
search-clear = Töm sökningen
facet-region = Landskap
facet-kind = Typ av sökande
facet-period = Period
facet-all = Visa alla { $n }
facet-fewer = Visa färre
kind-municipality = Kommun eller stad
kind-joint-authority = Samkommun
kind-other = Annan
list-title = Projekt
list-unit = kommuner
list-check-all = Visa eller dölj alla projekt i listan
list-check = { $name }: på kartan
list-empty = Inga projekt med de här avgränsningarna
list-no-projects = Dokumentet har inga projekt
list-no-projects-how = Dra en projektfil till fönstret för att öppna den.

detail-close = Stäng valet
project-number = Projekt { $n } / { $of }
project-previous = Föregående projekt
project-next = Nästa projekt
project-months = { $n } mån
project-no-period = Perioden saknas i dokumentet
project-words = Verksamhetsområde, dokumentets ord
project-line = rad { $n }
project-no-area = Dokumentet anger inget verksamhetsområde.
project-municipalities = Kommuner
project-partners = Delgenomförare
project-description = Beskrivning
project-kind = Typ av sökande
project-id = Id
project-not-counted = dold
reach-core = Kärnområde
reach-wider = Vidare område
reach-uncertain = Osäkert
reach-uncertain-why = De här kan höra till området. De räknas inte innan frågan är avgjord.
residents-when = invånare 31.12.2019

mark-solid = som skrivet
mark-dotted = böjt, hopfogat
mark-hatched = område: vidare del
mark-guess = gissning eller fråga
mark-struck = utesluten
term-candidates = Andra alternativ:
term-counted = Räknas med, men kontrollera.
term-not-counted = Räknas inte innan frågan är avgjord.
reading-none = inte läst som en plats
unit-region = { $name } (landskap)
unit-sub-region = { $name } (ekonomisk region)
unit-finland = hela Finland
unit-mainland = Fastlandsfinland




municipality-count = { $n ->
    [one] { $n } kommun
   *[other] { $n } kommuner
}
resident-count = { $n ->
    [one] { $n } invånare
   *[other] { $n } invånare
}
municipality-code = Kommun { $code }
municipality-projects = Projekt
municipality-unserved = Inget projekt betjänar den här kommunen.
fact-residents = Invånare
fact-residents-when = 31.12.2019
fact-foreign-language = Främm. språk
fact-no-figure = ingen publicerad siffra
fact-stand-in = * Andelen gäller den kommun som denna sedan slagits ihop med.
fact-projects = Projekt
fact-projects-core = kärnområde
fact-covered = Täckta
fact-covered-residents = Av invånarna
table-region = Landskap
table-sub-region = Ekonomisk region
table-ely = NTM-central
table-land = Landareal
neighbors = Grannkommuner
selection = Valda kommuner
selection-unserved = Inget projekt betjänar de här kommunerna.
overview = Dokument
overview-no-document = Inget dokument
overview-how = Dra en projektfil till fönstret, så visas projekten på kartan.
overview-division = Kommunindelning 1.1.{ $year }
overview-hint = Välj ett projekt i listan eller en kommun på kartan.
overview-questions = Att granska
overview-no-questions = Alla ortnamn har lästs säkert.
overview-findings = Iakttagelser i dokumentet
overview-more-findings = Och { $n } till.

strip-projects = { $n ->
    [one] { $n } projekt
   *[other] { $n } projekt
}
strip-municipalities = { $n } / { $of } kommuner
strip-residents = { $n } / { $of } invånare ({ $share })
strip-open = { $n ->
    [one] { $n } fråga att granska
   *[other] { $n } frågor att granska
}

export-button = Exportera…
export-tip = Spara urvalet i en fil (Ctrl+E)
export-title = Exportera till fil
export-content = { $projects ->
    [one] { $projects } projekt
   *[other] { $projects } projekt
} · { $municipalities ->
    [one] { $municipalities } kommun
   *[other] { $municipalities } kommuner
} · { $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
}
export-format = Format
export-place = Fil
export-place-how = Ett blott namn sparas i mappen där programmet startades.
export-choose = Välj…
export-choose-title = Exportera till fil
export-no-dialog = Skrivbordet öppnade ingen filruta. Skriv sökvägen här.
export-running = Skriver…
export-write = Exportera
export-exists = { $path } finns redan.
export-replace = Ersätt filen
export-done = Sparad: { $path } · { $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
} · { $bytes } byte

settings-language = Språk
language-fi = Suomi
language-sv = Svenska
language-en = English
settings-theme = Utseende
theme-system = Enligt systemet
theme-light = Ljust
theme-dark = Mörkt
settings-tiles = Bakgrundskarta

help-what = Hankekartta visar vilka kommuner de finansierade projekten betjänar och ur vilka ord det är läst.
help-click = Klicka på en kommun på kartan eller ett projekt i listan: till höger syns vem som betjänar och varför.
help-filter = Sökning och filter ändrar lista, karta och siffror samtidigt. Kryssrutan tar bort ett projekt från kartan och räkningen.
help-marks = Det gula frågetecknet är en gissning eller öppen fråga som ingen ännu har granskat.
help-export = Exportera… sparar urvalet som tabell eller geodata.
help-keys = Tangenter
help-add = Lägg till i valet med klick
help-walk = Flytta mellan delarna
help-script = Kommandon för skript
help-script-how = hankekartta --script FIL spelar upp dessa en rad i taget.
help-version = Hankekartta { $version }
help-fonts = Typsnitt: Inter (SIL OFL 1.1). Ikoner: Phosphor (MIT).


start-no-display = Fönstret kan inte öppnas: ingen skärm hittades (varken DISPLAY eller WAYLAND_DISPLAY, eller så saknas libxkbcommon eller X11- eller Wayland-biblioteken). Samma saker görs utan fönster med hankekartta-cli.
start-no-graphics = Fönstret kan inte öppnas: OpenGL saknas (libGL eller libEGL med drivrutin, till exempel Mesa): { $detail }. Samma saker görs utan fönster med hankekartta-cli.
start-no-library = Fönstret kan inte öppnas: ett bibliotek saknas (libxkbcommon, libxkbcommon-x11 eller X11- och Wayland-biblioteken): { $detail } Samma saker görs utan fönster med hankekartta-cli.
start-no-window = Fönstret kan inte öppnas: { $detail }. Samma saker görs utan fönster med hankekartta-cli.
start-plain-map = Grafikkortet kunde inte hålla kartan i sitt minne: kartan ritades långsammare.
start-script-failed = Skriptet eller bilden misslyckades: { $detail }

action-select-municipality = Välj en kommun
action-select-project = Välj ett projekt
action-clear-selection = Rensa valet
action-toggle-project = Visa eller dölj ett projekt
action-show-all-projects = Visa eller dölj alla projekt
action-toggle-region = Filtrera med landskap
action-toggle-kind = Filtrera med typ av sökande
action-toggle-period = Filtrera med period
action-search = Sök
action-clear-filter = Visa alla
action-set-measure = Välj vad färgen visar
action-set-view = Öppna en vy
action-set-language = Byt språk
action-set-theme = Byt utseende
action-set-tiles = Byt bakgrundskarta
action-look-at = Titta på en plats
action-fit-all = Visa hela Finland
action-fit-selection = Zooma till valet
action-zoom-by = Zooma in eller ut
action-pan-by = Flytta kartan
action-toggle-left = Öppna eller stäng vänster panel
action-toggle-right = Öppna eller stäng höger panel
action-open-dialog = Öppna inställningar, export eller hjälp
action-close-dialog = Stäng
action-set-export = Välj exportens format och fil
action-export = Exportera till fil
action-open = Öppna ett dokument
action-undo = Ångra
action-redo = Gör om
