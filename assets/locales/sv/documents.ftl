# Dokument: att öppna, vad som lästes, kolumner
open-title = Öppna en projektlista
open-how = Dra en fil eller mapp till fönstret, eller skriv var den finns. CSV, Excel, ODS, PDF, Word, webbsida, JSON och text går bra.
open-path = Fil eller mapp
open-button = Öppna
open-beside-button = Lägg till bredvid
open-choose = Bläddra…
open-menu = Öppna…
open-beside = Lägg till bredvid…
open-paste = Öppna texten i urklipp
open-embedded = Dokumentet från 2020
reading-begun = Filen läses
reading-rows = Läst { $rows } / { $of } rader
document-what = Vad som lästes…
document-facts = Fil
document-rows = Rader
document-row-count = { $n ->
    [one] { $n } rad
   *[other] { $n } rader
}
document-projects = { $n ->
    [one] { $n } projekt
   *[other] { $n } projekt
}
document-read-lines = { $n ->
    [one] { $n } rad till projekt
   *[other] { $n } rader till projekt
}
document-headers = rubriker { $n }
document-around = annan text { $n }
document-totals = summarader { $n }
document-unread = olästa { $n }
document-announced = Dokumentet uppger { $announced }, { $found } lästes.
document-separator = skiljetecken { $mark }
document-separator-tab = skiljetecken tabb
document-sheets = { $n ->
    [one] { $n } tabell
   *[other] { $n } tabeller
}
document-year = Kommunindelning
document-year-own = { $year }, enligt dokumentet
document-year-tip = Namn och nummer läses enligt det årets indelning och ritas på 2020 års karta
document-columns = Kolumner
document-columns-how = Välj vad kolumnen innehåller. Valet gäller också filer med samma rubriker.
document-no-columns = Projekten lästes ur text, inte ur en tabell.
document-chosen = vald
document-sample-rows = { $n ->
    [one] Första raden
   *[other] De { $n } första raderna
}
document-assume = När området inte sägs
document-assume-name = Ta kommunen ur projektets namn ({ $n })
document-assume-applicant = Ta sökandens egen kommun ({ $n })
document-assume-description = Ta kommunerna ur beskrivningen ({ $n })
document-assume-why = De räknas bara när du väljer det. De är alltid märkta.
document-left-out = Utelämnat och oläst
document-nothing-left-out = Inget utelämnades.
document-more = och { $n } till
list-unread-row = Rad { $n } blev oläst
facet-document = Dokument
role-applicant = Sökande
role-partners = Delgenomförare
role-name = Projekt
role-area = Verksamhetsområde
role-municipality = Kommun
role-subregion = Ekonomisk region
role-region = Landskap
role-code = Kommunnummer
role-period = Period
role-start = Börjar
role-end = Slutar
role-amount = Beviljat bidrag
role-amount-eu = EU-stöd
role-amount-public = Offentligt stöd
role-amount-budget = Budget
role-amount-applied-for = Sökt stöd
role-currency = Valuta
role-description = Beskrivning
role-details = Sökande, projekt och period
role-other = Annan uppgift
role-automatic = Programmets gissning
