problem-empty-file = Filen är tom. Välj en annan fil.
problem-wrong-extension = Filen har ändelsen .{ $extension } men innehållet är { $format }. Den lästes enligt innehållet.
problem-encoding = Teckenkodningen bedömdes vara { $text }. Kontrollera att å, ä och ö syns rätt.
problem-encrypted = Filen är skyddad med lösenord. Spara den utan lösenord och öppna den igen.
problem-only-pictures = { $n ->
    [one] Sidan är bara en bild utan text. Be utgivaren om en fil med text.
   *[other] Alla { $n } sidor är bilder utan text. Be utgivaren om en fil med text.
}
problem-broken = Filen kunde inte läsas ({ $format }): { $cause }. Öppna och spara den på nytt i dess eget program.
problem-too-many-rows = Det finns över { $limit } rader; resten lästes inte. Dela upp filen.
problem-too-many-columns = Det finns över { $limit } kolumner; resten lästes inte. Ta bort onödiga kolumner.
problem-cell-too-long = En cell har över { $limit } byte; resten lästes inte. Korta cellen.
problem-expands-too-much = Den packade filen växer till över { $limit } byte och öppnades inte. Kontrollera varifrån filen kommer.
problem-too-deep = Filen har över { $limit } nivåer i varandra och lästes inte. Kontrollera varifrån filen kommer.
problem-too-much-work = Läsningen skulle kräva över { $limit } steg och avbröts. Kontrollera varifrån filen kommer.
problem-skipped-table = { $n ->
    [one] Tabellen är ingen projektlista ({ $n } rad): { $text }
   *[other] Tabellen är ingen projektlista ({ $n } rader): { $text }
}
problem-title-row = Rubrik ovanför tabellen: { $text }
problem-total-row = Summarad, inget projekt: { $text }
problem-remark-row = Anmärkning eller mellanrubrik, inget projekt: { $text }
problem-announced = Dokumentet uppger { $announced } projekt, i listan finns { $found }. Fråga utgivaren.
problem-sum-differs = Summaraden uppger { $stated }, raderna ger { $found }. Fråga utgivaren.
problem-no-amount = Beloppet kunde inte läsas: { $text }
problem-unknown-code = Kommunnumret finns inte i indelningsårets kommuner: { $text }
problem-columns = Kolumnerna tolkades så här: { $text }
problem-no-such-column = Filen har ingen kolumn { $text }. Se kolumnerna med kommandot describe.
problem-open-quote = Ett citattecken stängs aldrig på raden. Raden lästes som den är: { $text }
problem-area-not-stated = Listan har ingen kolumn för verksamhetsområde.
problem-shape = Dokumentet lästes som: { $text }
problem-twice = Samma projekt finns två gånger i listan: { $text }
problem-stale-decision = Beslutet passar inte längre in i dokumentet: { $text }
kind-of-file-text = text
kind-of-file-csv = CSV-tabell
kind-of-file-xlsx = Excel-tabell (XLSX)
kind-of-file-xls = gammal Excel-tabell (XLS)
kind-of-file-ods = OpenDocument-tabell (ODS)
kind-of-file-html = webbsida (HTML)
kind-of-file-docx = Word-dokument (DOCX)
kind-of-file-pdf = PDF
kind-of-file-markdown = Markdown
kind-of-file-json = JSON
kind-of-file-ndjson = rad-JSON
kind-of-file-geojson = GeoJSON
shape-summary = sammanfattningstabell
shape-table = tabell
shape-numbered-list = numrerad lista
shape-bullets = punktlista
shape-labels = sidor med rubrik och värde
shape-cell-lines = en cell per rad
shape-one-line = hela tabellen på en rad
shape-packed-cell = flera uppgifter i en cell
shape-records = poster
why-code = Läst av kommunnumret.
why-code-against-name = Kommunnumret och namnet avser olika kommuner.
why-unknown-code = Radens kommunnummer { $name } finns inte.
why-outside-named-area = På raden står också { $name }, och kommunen hör inte dit.
why-column-of-sub-regions = Kolumnen anger en ekonomisk region, inte kommunen med samma namn.
why-applicant-outside = Sökandens egen kommun, som inte finns i verksamhetsområdet.
why-said-beside = Nämns i beskrivningen men inte i verksamhetsområdet.
why-smaller = År { $year } hörde { $names } ännu inte till kommunen. På kartan är de en del av den.
why-applicants-own = Sökandens egen kommun; inget verksamhetsområde anges.
why-in-name = Sägs i projektets namn; inget verksamhetsområde anges.
why-in-description = Sägs i beskrivningen; inget verksamhetsområde anges.
file-changed = Filen ändrades medan den lästes: { $path }. Öppna den på nytt.
