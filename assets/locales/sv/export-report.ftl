# Rapporten (PDF)
report-title = Projekten och kommunerna de betjänar
report-of-document = Dokument { $name }
report-everything = Alla projekt i dokumentet är med.
report-filter = Avgränsning: { $filter }
report-contents = Innehåll
report-page = Sida { $n } / { $of }
report-page-short = Sida
report-source = Källa: { $name }
report-dated = Daterad { $date }
report-made-by = Gjord med Hankekartta version { $version }
report-map-source = Kommunindelning 1.1.2020 © Lantmäteriverket, Fintraffic (CC BY 4.0), stränder GSHHG (LGPL)
report-of = / { $n }
report-and-more = och { $n } till

report-figures = Nyckeltal
report-fact-projects = projekt
report-fact-municipalities = kommuner i kärnområdet
report-fact-residents = invånare i kärnområdets kommuner
report-fact-wider = kommuner bara i det vidare området
report-fact-none = kommuner utan projekt
report-fact-open = öppna frågor
report-served-means = En kommun betjänas när ett projekt nämner den som sitt kärnområde. Invånare 31.12.2019.
report-range-means = När talet är ett intervall är det mindre säkert: det står kvar även om alla gissningar och öppna frågor visar sig vara fel.
report-by-region = Enligt landskap
report-in-core = I kärnområdet
report-served-residents = Invånare i kärnområdets kommuner
report-share = Andel

report-no-projects = Inga projekt med dessa avgränsningar.
report-projects-lead = Projekten i dokumentets ordning. Varje projekt har en egen sida.
report-project-and-applicant = Projekt och sökande
report-wider-short = Vidare
report-words-open = { $n ->
    [one] ? { $n } ställe att granska
   *[other] ? { $n } ställen att granska
}
report-only-pages = Bara de { $n } första projekten har en egen sida. Resten finns i tabellen och i bilagan.
report-readings = Hur orden lästes
report-read-as = Läst som
report-certainty = Säkerhet
report-sure-core = säkert: kärnområde
report-sure-wider = säkert: vidare område
report-sure-out = säkert: lämnas utanför
report-sure-none = ger inga kommuner
report-sure-guess = gissning ?
report-sure-open = öppet ?
report-sure-note = ingen plats

report-gaps-sentence = { $count } kommuner hör inte till något kärnområde. Där bor { $residents } personer. Personer med främmande språk är { $need } / { $total } ({ $share }).
report-no-gaps = Varje kommun hör till något projekts kärnområde.
report-gaps-first = { $n ->
    [one] Kommunen med störst behov
   *[other] De { $n } kommuner där behovet är störst
}
report-gap-wider = i det vidare området
report-share-of-all = Andel av landets behov
report-nearest = Närmast betjänad
report-gaps-perhaps = Vilar på gissningar
report-gaps-perhaps-lead = Dessa kommuner har ett projekt bara om gissningen stämmer.
report-gaps-all = Alla kommuner utan kärnområde

report-questions = Öppna frågor
report-questions-lead = För dessa ord måste en människa avgöra vad som avses. Frågorna som berör flest invånare står först.
report-no-questions = Det finns inga öppna frågor.
report-decided = Avgjorda frågor
report-decided-lead = Dessa ställen har en människa avgjort.
report-words-in-doubt = Dokumentets ord
report-could-mean = Fråga och alternativ
report-hangs = Invånare

report-method = Metod och källor
report-method-reading = Från ord till kommuner
report-method-reading-text = Varje projekts verksamhetsområde är läst ur dokumentets egna ord. Ett ord känns igen när det är namnet på en kommun, en ekonomisk region, ett landskap eller ett annat känt område på finska eller svenska, som sådant eller böjt. Ett bindestreck från en radbrytning tas bort. En tidigare kommun leder till den kommun som den nu hör till. Ett skrivfel rättas bara när ett namn klart är närmast, och det märks som en gissning.
report-method-core-wider = Kärnområde och vidare område
report-method-core-wider-text = Till kärnområdet hör kommuner som nämns en och en, eller alla kommuner i ett område när bara området nämns. När ett område nämns före en lista med kommuner är de uppräknade kärnområde och områdets övriga kommuner vidare område. Ett område utan officiell gräns har ingen vidare del.
report-method-sure = Säkert, gissning och öppet
report-method-sure-text = En gissning räknas med och märks alltid med ett frågetecken. En öppen fråga räknas inte med förrän en människa har avgjort den. Därför kan ett tal vara ett intervall: det mindre talet är säkert, det större stämmer om gissningarna är rätt.
report-method-people = Invånare och behov
report-method-people-text = Invånarna räknas kommunvis: när en kommun betjänas räknas alla dess invånare. Behovet är antalet personer med främmande språk, en uppskattning av den publicerade andelen 31.12.2020. Avståndet är fågelvägen från kommuncentrum till kommuncentrum.
report-method-maps = Kartor
report-method-maps-text = Kommunernas gränser är de i kommunindelningen 1.1.{ $year }. Färgen skiljer projekten från varandra och säger inget annat.
report-sources = Källor
report-source-division = Kommuner och områdesindelningar 1.1.{ $year }
report-source-division-text = Statistikcentralen, Lantmäteriverket, CC BY 4.0
report-source-population = Folkmängd 31.12.2019
report-source-population-text = Statistikcentralen, befolkningsstruktur, CC BY 4.0
report-source-foreign-language = Andel med främmande språk 31.12.2020
report-source-foreign-language-text = Statistikcentralen, kommunernas nyckeltal, CC BY 4.0. För Honkajoki och Pertunmaa gäller andelen den kommun som de sedan gick samman med.
report-source-borders = Kommungränser { $year }
report-source-borders-text = Lantmäteriverket, kommunindelning 1:1 000 000, och Fintraffic / Digitraffic, CC BY 4.0
report-source-coast = Stränder och sjöar
report-source-coast-text = GSHHG 2.3.6, Wessel och Smith 1996, LGPL 3 eller senare
report-source-neighbors = Grannländernas gränser
report-source-neighbors-text = Natural Earth, fritt att använda

report-evidence = Bilaga: orden som kommunerna är lästa ur
report-evidence-lead = Kommunerna i alfabetisk ordning. Vid var och en står de ord i dokumentet som gör att kommunen är med, och hur de lästes.
report-no-evidence = Ingen kommun är med.
report-words-of-document = Dokumentets ord
report-nowhere = Projekt som ingen kommun hittades för

report-origin = Rapportens ursprung
report-origin-lead = Samma uppgifter står maskinläsbara bland filens egenskaper (nyckelord). Med dem kan rapporten göras om och kontrolleras.
report-origin-source = Dokument
report-origin-hash = SHA-256
report-origin-selection = Med
report-origin-filter = Avgränsning som text
report-origin-decisions = Beslut
report-origin-no-decisions = inga beslut
report-decision-count = { $n } beslut
report-origin-division = Kommunindelning
report-origin-program = Program
report-origin-command = Kommando
report-origin-date = Dag

report-map-caption = Mörkt: kärnområde. Ljust, snedstreckat: vidare område. ?: gissning.
report-alt-country = Karta över Finland, { $projects } projekt. I kärnområdet finns { $core } / { $all } kommuner, { $share } av invånarna. Bara i det vidare området finns { $wider } kommuner. Kommuner i kärnområdet enligt landskap: { $regions }.
report-alt-project = Karta över projektets område: { $project }. Kärnområdets kommuner: { $core }. Det vidare områdets kommuner: { $wider }.
report-alt-nobody = inga

left-out-letters = Bokstäver som inte kan ritas eller inte syns ersattes med en tom kvadrat eller lämnades bort.
left-out-long = En mycket lång text kortades av och slutar med ….
left-out-pages = Bara de första projekten har en egen sida.
