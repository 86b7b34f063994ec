# Tänk om: utkast
why-draft = Utkast: tänk om.
method-draft = tillagd i utkastet
draft-no-period = perioden öppen
draft-more = och { $n } till
draft-change-add = Nytt projekt { $name }: { $n ->
    [0] ingen kommun
    [one] { $places } ({ $n } kommun)
   *[other] { $places } ({ $n } kommuner)
}, { $period }
draft-change-extend = { $name }: med { $places }
draft-change-reduce = { $name }: utan { $places }
draft-change-move = { $name }: ny period { $period }
draft-change-drop = { $name }: projektet faller bort
draft-misfit-no-project = Projektet { $name } finns inte i detta dokument: ändringen räknades inte.
draft-misfit-no-municipality = Kommunen { $code } finns inte: den räknades inte.
draft-misfit-there = { $name }: i kärnområdet redan { $places }.
draft-misfit-not-there = { $name }: i området finns inte { $places }.
draft-misfit-dropped = { $name }: projektet faller bort, så dess andra ändringar räknades inte.
draft-misfit-no-area = { $name }: områdets ord gav ingen kommun.
draft-open-guess = { $name }: ”{ $words }” är en gissning ({ $places }).
draft-open-words = { $name }: ”{ $words }” är öppet och räknades inte.
draft-figure-projects = Projekt
draft-figure-municipalities = Kommuner med kärnområde
draft-figure-residents = Invånare i dem
draft-figure-need = I dem { $unit }
draft-figure-shared = Kommuner i flera projekts kärnområde
draft-figure-months = Projektmånader
draft-memo-title = Tänk om: { $name }
draft-memo-document = Dokument: { $name } · kommunindelning { $year }
draft-memo-changes = Vad ändras
draft-memo-nothing = Ingenting.
draft-memo-figures = Före och efter
draft-memo-before = Före
draft-memo-after = Efter
draft-memo-change = Ändring
draft-memo-closed = Luckor som täpps till
draft-memo-opened = Luckor som uppstår
draft-memo-guessed = Av dessa bygger på gissning: { $places }.
draft-memo-gap-sums = { $n ->
    [one] { $n } kommun
   *[other] { $n } kommuner
}, { $residents } invånare, { $need } { $unit }:
draft-memo-overlaps-new = Nya överlappningar
draft-memo-overlaps-gone = Överlappningar som försvinner
draft-memo-window = Utkastets promemoria
draft-memo-questions = Öppna frågor
draft-memo-none = Inga.
draft-memo-method = Så är talen räknade
draft-memo-how = En kommun är betjänad när den hör till minst ett projekts kärnområde; det vidare området räcker inte. Två tal efter varandra (7–9) betyder: säkert – med gissningar. Invånare 31.12.2019, främmande språk 31.12.2020 (uppskattning: andel × invånare), Statistikcentralen (CC BY 4.0). Behov: { $unit }. Projektmånader är kalendermånader, ofullständiga enligt dagar. Utkastet ändrar inte dokumentet.
draft-file-shape = Detta är inget helt utkast: rad { $line }, kolumn { $column } ({ $cause }). Rätta stället eller spara utkastet på nytt.
draft-file-other = Den här filen är inget utkast. Välj en fil som vyn Tänk om har sparat.
draft-file-version = Utkastets version är { $version }, och detta program läser version { $known }. Uppdatera programmet eller spara utkastet på nytt.
draft-file-code = Ändring { $change }: { $code } är inget kommunnummer. Skriv tre siffror, till exempel "091".
draft-file-day = Ändring { $change }: { $day } är ingen dag. Skriv den så här: 2021-01-31.
draft-file-period = Ändring { $change }: perioden slutar innan den börjar, eller har ingen dag alls.
draft-file-project = Ändring { $change }: { $id } är inget projekts id. Kommandot projects listar dem.
draft-file-text = Filen är inte text i UTF-8. Spara utkastet på nytt.
draft-file-at = { $path }: { $problem }
cli-scenario-figure = tal
cli-scenario-before = före
draft-title = Tänk om?
draft-what = Ett utkast är ett lager över dokumentet: dokumentet, de andra talen och exporten förblir som de är.
draft-empty = Gör ett utkast, så ser du genast hur många som skulle bli betjänade. Du kan lägga till projekt, flytta kommuner och perioder eller lämna bort projekt.
draft-new-button = Nytt utkast
draft-from-chosen = { $n ->
    [one] Lägg till vald kommun
   *[other] Lägg till { $n } valda kommuner
}
draft-open-file = Öppna…
draft-usual-name = Utkast { $n }
draft-copy-name = { $name } (kopia)
draft-usual-project = Nytt projekt { $n }
draft-too-many = Det kan finnas { $n } utkast samtidigt. Radera först något av dem.
draft-nothing-chosen = Välj först kommuner på kartan.
draft-name = Utkastets namn
draft-save-file = Spara utkastet…
draft-memo-open = Promemoria…
draft-odd = Obs: { $text }
draft-period = Period
draft-start = Börjar
draft-end = Slutar
draft-day-hint = dd.mm.åååå
draft-day-wrong = Skriv dagen så här: 1.9.2021. Tomt betyder att dagen inte är känd.
draft-period-backwards = Perioden skulle sluta innan den börjar.
draft-new-projects = Nya projekt
draft-add-project = Nytt projekt
draft-project-name = Namn på nytt projekt { $n }
draft-project-words = Verksamhetsområde i ord för nytt projekt { $n }
draft-remove-project = Ta bort { $name } ur utkastet
draft-words-hint = Verksamhetsområde i ord: Satakunta; Björneborg, Raumo
draft-clicked = { $n ->
    [one] { $n } kommun klickad
   *[other] { $n } kommuner klickade
}
draft-reads = Kärnområde: { $n ->
    [one] { $n } kommun
   *[other] { $n } kommuner
}, { $residents } invånare
draft-reads-guess = ? ”{ $words }”: gissning { $places }. Rätta ordet, så försvinner gissningen.
draft-reads-open = ? ”{ $words }” förblir öppet och räknas inte.
draft-clicks = Klicka på kartan
draft-clicks-stop = Sluta klicka
draft-clicks-title = Klick ändrar projektet { $name }
draft-clicks-how = Klicka på en kommun: den kommer med eller faller bort. Esc avslutar.
draft-clicks-done = Klar
draft-of-document = Dokumentets projekt som utkastet ändrar
draft-restore-project = { $name }: återställ
draft-kept = Projektet är med
draft-joined = Med: { $places }
draft-taken = Utan: { $places }
draft-find = Sök projekt att ändra
draft-find-hint = Ändra ett projekt: sökande eller projektets namn
draft-find-none = Inget sådant projekt.
draft-bar-residents = Invånare betjänade
draft-bar-foreign-language = Främmande språk betjänade
draft-share-need = Andel betjänade: { $unit }
draft-bar-need = Av behovet ”{ $name }” i kärnområde
draft-bar-why = Full färg: säkert. Ljusare: bygger på gissningar. Streckat: utkastets ändring.
draft-counting = Räknar…
draft-counting-old = Nya siffror räknas. De som syns är från tiden före den senaste ändringen.
draft-sentence = { $residents } invånare, { $need } { $unit }. Obetjänade var { $before }, kvar blir { $after }.
draft-months = Projektmånader { $before } → { $after }
draft-note-dropped = projektet faller bort
draft-guessed = Bygger på enbart gissning.
draft-choose-all = Välj på kartan
draft-side-by-side = Utkasten sida vid sida
draft-map-gained = Med i utkastet
draft-map-lost = Bort i utkastet
draft-file-title = Utkastet som fil
draft-file-what = Utkastet sparas i en egen fil som går att öppna på en annan dator eller med kommandot hankekartta-cli scenario.
draft-file-save = Spara
draft-file-open = Öppna utkast
draft-file-stem = utkast
action-draft-new = Gör ett nytt utkast
action-draft-show = Öppna ett utkast i listan
action-draft-rename = Namnge utkastet
action-draft-duplicate = Kopiera utkastet
action-draft-delete = Radera utkastet
action-draft-add = Lägg till valda kommuner i utkastet
action-draft-take = Ta bort kommuner ur utkastet
action-draft-project = Lägg till ett nytt projekt i utkastet
action-draft-set = Ändra ett nytt projekt i utkastet
action-draft-remove = Ta bort ett nytt projekt ur utkastet
action-draft-drop = Lämna bort ett projekt i utkastet
action-draft-move = Flytta ett projekts period i utkastet
action-draft-restore = Återställ ett projekt i utkastet
action-draft-click = Ändra ett projekt genom att klicka på kartan
action-draft-toggle = Lägg till en kommun i ett projekt eller ta bort den
action-draft-save = Spara utkastet i en fil
action-draft-open = Öppna ett utkast ur en fil
action-draft-memo = Spara utkastets promemoria
