# Arbetsboken, tabellerna i en mapp, beskrivningen av CSV

export-sheet-projects = Projekt
export-sheet-projects-what = En rad per projekt
export-sheet-municipalities = Kommuner
export-sheet-municipalities-what = En rad per kommun: invånare och de projekt som når kommunen
export-sheet-sub-regions = Ekonomiska regioner
export-sheet-sub-regions-what = En rad per ekonomisk region: hur många kommuner och invånare som hör till något projekts kärnområde
export-sheet-regions = Landskap
export-sheet-regions-what = En rad per landskap: hur många kommuner och invånare som hör till något projekts kärnområde
export-sheet-matrix = Kommuner och projekt
export-sheet-matrix-what = Kommuner som rader, projekt som kolumner
export-sheet-project-municipality = Projektens kommuner
export-sheet-project-municipality-what = En rad per projekt och kommun: omfattning och de ord i dokumentet som den bygger på
export-sheet-questions = Frågor
export-sheet-questions-what = Ord som en människa borde avgöra eller redan har avgjort
export-sheet-diagnostics = Anmärkningar
export-sheet-diagnostics-what = Vad som märktes när dokumentet lästes
export-sheet-about = Om filen

export-matrix-core = kärna
export-matrix-wider = vidare

export-sheets-title = Projekt och kommuner: { $source }
export-sheets-keywords = projekt, kommuner, verksamhetsområden, täckning
export-sheets-comment = Det sista bladet berättar varifrån siffrorna kommer och vad färgerna betyder. Gissningar och öppna frågor är utmärkta.

export-about-source = Dokument
export-about-sha256 = Dokumentets SHA-256
export-about-decisions = Avgörandenas SHA-256
export-about-no-decisions = Ingen har avgjort frågor
export-about-year = Kommunindelning
export-about-division = 1.1.{ $year }
export-about-filter = Filter
export-about-filter-text = Filtret för programmet
export-about-all = Alla projekt och kommuner
export-about-program = Program
export-about-command = Kommandot som gör filen
export-about-date = Dag
export-about-marks = Färger och tecken
export-about-core = Kommunen hör till projektets kärnområde
export-about-wider = Kommunen hör bara till projektets vidare område
export-about-guess-word = gissning ?
export-about-guess = Bygger på en gissning som ingen har bekräftat, eller väntar på ett avgörande
export-about-sheets = Blad
export-about-rows = { $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
}
export-about-left-out = Vad som inte fick plats i filen
export-about-columns = Kolumner
export-about-json = Detsamma för programmet

export-package-what = Tabeller över projekt, kommuner och hur de hör ihop. Orden är dokumentets egna; gissningar är utmärkta, och öppna frågor räknas inte med.
export-unit-persons = invånare

export-column-source-file = Dokumentets namn
export-column-source-file-what = Filen som projekten lästes ur
export-column-source-sha256 = Dokumentets SHA-256
export-column-source-sha256-what = Kontrollsumman som visar att dokumentet är detsamma
export-column-division-year = Kommunindelningens år
export-column-division-year-what = Året vars kommunkoder används
export-column-filter = Filter
export-column-filter-what = Tomt när allt är med
export-column-program-version = Programmets version
export-column-program-version-what = Hankekarttas version

left-out-sheet-controls = Tecken som inte har någon plats i filen ersattes med ersättningstecknet (U+FFFD).
left-out-long-text = Texter på över 32 767 tecken kapades; en kapad text slutar med tre punkter.
left-out-matrix = Projekten är fler än kolumnerna på ett blad, så korstabellen lämnades bort. Samma uppgifter finns på bladet Projektens kommuner.
left-out-guess-column = En del av raderna bygger på en gissning, men kolumnen guess är inte med.
left-out-reference = En del hänvisningar pekar på en kommun som inte är med; de lämnades bort ur beskrivningen.

file-mixed = Mappen { $path } innehåller annat än en tidigare export: { $cause }. Mappen ersattes inte; ange en annan mapp eller flytta bort filen.
