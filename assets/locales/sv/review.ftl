review-title = Granskning
memo-title = Rättelsepromemoria: { $name }
memo-opening = Vi läste projektlistan maskinellt. De här ställena förblev oklara eller ser ut som fel.
memo-nothing = Inget att rätta hittades.
memo-source = Källa: { $name }, SHA-256 { $hash }
memo-place = Rad { $row }:
memo-place-sheet = { $sheet }, rad { $row }:
memo-proposal = Vi föreslår ordalydelsen: { $names }
memo-please-say = Ange vilka kommuner som avses.
memo-guess = ”{ $text }” är troligen ett skrivfel.
memo-former = ”{ $text }” är en tidigare kommun eller ett tidigare område.
memo-tie = ”{ $text }” kan avse flera områden.
memo-informal = Området ”{ $text }” har ingen officiell gräns.
memo-open = ”{ $text }” lämnar öppet vilka som avses.
memo-unknown = Namnet ”{ $text }” finns varken bland kommuner eller områden.
memo-code = Kommunnumret och namnet motsäger varandra: { $text }
memo-not-stated = Inget verksamhetsområde anges.
saved-file = Sparad: { $path }
open-empty-folder = Mappen har inga projektlistor: { $path }. Välj en fil eller en annan mapp.
open-cancelled = Läsningen avbröts.
open-no-decisions = { $path } är ingen beslutsfil: { $problem }. Välj en annan fil.
cli-file = fil
cli-format = format
cli-encoding = kodning
cli-shape = lästes som
cli-year = indelningsår
cli-rows = rader
cli-projects = projekt
cli-headers = rubriker
cli-around = annat
cli-totals = summor
cli-unread = olästa
cli-columns = kolumner
cli-no-such-question = Frågan finns inte: { $id }. Se id:n med review list.
cli-no-such-candidate = Alternativet finns inte; de är { $n }.
cli-no-decisions-file = Ange filen där beslutet sparas: --decisions FIL
cli-coverage-range = Säkert { $low }, med gissningar och frågor { $high } invånare.
question-guess = gissning
question-former = tidigare
question-tie = flera möjliga
question-informal = område utan gräns
question-open = öppna ord
question-unknown = okänt namn
question-code = nummer mot namn
question-description = i beskrivningen
question-applicant = sökandens kommun
question-not-stated = område inte angivet
standing-open = öppen
standing-left-open = lämnad öppen
standing-accepted = godkänd
standing-chosen = annan vald
standing-dismissed = ingen plats
document-title = Dokument
memo-dialog-title = Rättelsepromemoria
action-add-document = Lägg till dokument
action-open-embedded = Öppna dokumentet för 2020
action-paste = Öppna text från urklipp
action-close-document = Stäng dokumentet
action-cancel-open = Avbryt läsningen
action-set-column = Ändra kolumnens tolkning
action-set-year = Byt indelningsår
action-assume = Ta området från annat håll
action-toggle-document = Avgränsa till dokument
action-focus-question = Visa frågan
action-step-question = Nästa fråga
action-list-questions = Välj frågor
action-decide = Avgör frågan
action-clear-decision = Återta beslutet
action-clear-decisions = Återta alla beslut
action-note = Lägg till anmärkning
action-set-reviewer = Granskarens namn
action-pick-on-map = Välj på kartan
action-save-decisions = Spara besluten
action-load-decisions = Öppna beslut
action-save-memo = Spara rättelsepromemorian
question-same-project = samma projekt?
review-open = Öppna
review-decided = Avgjorda
review-all = Alla
review-memo = Rättelse-PM…
review-memo-tip = En kort text till den som gav ut dokumentet
review-decisions = Beslut…
review-decisions-tip = Spara eller öppna beslut (Ctrl+S)
review-summary = { $places ->
    [one] { $places } plats
   *[other] { $places } platser
} i { $areas ->
    [one] { $areas } verksamhetsområde
   *[other] { $areas } verksamhetsområden
}. Säkert { $low }, med gissningar { $high } invånare.
review-summary-sure = { $places ->
    [one] { $places } plats
   *[other] { $places } platser
} i { $areas ->
    [one] { $areas } verksamhetsområde
   *[other] { $areas } verksamhetsområden
}. { $high } invånare nås, alla säkert.
read-exact = som skrivet
read-joined = avstavning hopfogad
read-inflected = böjt
read-alias = vardagligt namn
read-borderless = område utan gräns
read-left-out = uteslutet
read-open = att granska
read-decided = avgjort
review-column-kind = Slag
review-column-words = Dokumentets ord
review-column-reading = Läses nu
review-column-residents = Invånare ↓
review-badge-guess = Gissning
review-badge-question = Fråga
review-badge-decided = Avgjord
review-now-guess = räknas inte
review-now-former = räknas inte: tidigare område
review-now-tie = räknas inte: flera möjliga
review-now-informal = bara de uppräknade kommunerna
review-now-open = lämnas öppet
review-now-unknown = räknas inte: okänt namn
review-now-code = räknas inte
review-now-description = räknas inte: bara i beskrivningen
review-now-applicant = räknas inte: sökandens egen kommun
review-now-not-stated = räknas inte: området sägs inte
review-now-same-project = olika projekt
review-all-decided = Alla frågor är avgjorda.
review-none-decided = Inget är avgjort ännu.
review-save-decisions = Spara besluten…
review-show-open = Visa öppna
review-ask = Vad är ”{ $words }”?
review-ask-open = Vilka avses med ”{ $words }”?
review-ask-same = Är ”{ $words }” samma projekt?
review-ask-applicant = Hör sökandens egen kommun till området?
review-ask-not-stated = Var verkar projektet? Området sägs inte.
review-ask-description = Hör ”{ $words }” till området?
review-in-area = Verksamhetsområde
review-in-description = I beskrivningen
review-in-applicant = Sökande
review-offered = Förslag
review-earlier = Tidigare projekt
review-show-project = Visa projektet på kartan
review-answers = Alternativ
review-covered = invånare som nås
review-no-place = Inte en plats
review-no-place-why = Orden nämner ingen kommun och inget område.
review-not-same = Ett annat projekt
review-stays-empty = Området förblir tomt
review-not-served = Hör inte till området
review-picked = Vald på kartan
review-map = Liten karta över alternativen
review-core-now = Projektets kärnområde är nu { $municipalities } och { $residents }.
review-core-then = Så här vore det { $municipalities } och { $residents }.
review-core-without = Utan de här orden { $municipalities } och { $residents }.
review-wider-already = { $n ->
    [one] { $n } av dem hör redan till projektets vidare område.
   *[other] { $n } av dem hör redan till projektets vidare område.
}
review-accept = Godkänn
review-dismiss = Inte en plats
review-choose = Välj den här
review-same = Samma projekt
review-choose-first = Välj först ett alternativ: nu räknas inget av orden.
review-leave-open = Lämna öppen
review-everywhere = { $n ->
    [one] Också { $n } annat ställe med samma ord
   *[other] Också { $n } andra ställen med samma ord
}
review-pick-start = Välj på kartan…
review-pick-stop = Sluta välja
review-pick = Klicka på de kommuner som ”{ $words }” avser
review-pick-none = Inget är valt.
review-pick-done = { $n ->
    [0] Klart
    [one] Klart: { $n } kommun
   *[other] Klart: { $n } kommuner
}
review-note = Anmärkning
review-note-add = Skriv en anmärkning
review-note-hint = Anmärkning, Enter sparar
review-made = Beslut: { $who }
review-next = Nästa
review-previous = Föregående
review-did-accept = Godkänt: ”{ $words }” är { $name }
review-did-accept-plain = Godkänt: ”{ $words }”
review-did-choose = Valt: ”{ $words }” är { $name }
review-did-dismiss = Inte en plats: ”{ $words }”
review-did-leave-open = Lämnat öppet: ”{ $words }”
review-key-row = rad
review-key-accept = godkänn
review-key-number = alternativ
review-key-no = inte en plats
review-key-open = lämna öppen
strip-open-tip = Öppna granskningen
strip-range-tip = Det mindre talet är säkert, i det större ingår gissningar. Klicka för att se varför.
decisions-title = Beslut
decisions-count = { $n ->
    [0] Det finns inga beslut ännu.
    [one] { $n } beslut.
   *[other] { $n } beslut.
}
decisions-what = Samma dokument och samma beslut ger alltid samma resultat, också med kommandot --decisions.
decisions-reviewer = Granskare
decisions-reviewer-hint = Namn, frivilligt
decisions-save = Spara besluten
decisions-load = Öppna från filen
decisions-load-tip = Filens beslut läggs till dem som finns
memo-what = Text till den som gav ut dokumentet: vilket ställe, vad där står, vad det troligen betyder.
memo-copy = Kopiera
memo-copied = Kopierat
memo-save = Spara i fil
overview-review = { $n ->
    [one] Granska { $n } ställe
   *[other] Granska { $n } ställen
}
overview-decide = Öppna i granskningen
review-stale = { $n ->
    [one] { $n } beslut passar inte längre dokumentet: { $words }
   *[other] { $n } beslut passar inte längre dokumentet: { $words }
}
