# Luckor: behov, siffror ur egen tabell, formel
gaps-rank = #
gaps-need = Behov
gaps-share = Andel
gaps-wider = Vidare
gaps-wider-yes = vidare
gaps-km = km
gaps-nearest = Närmast
gaps-sum = Med service { $served } / { $total } ({ $share }), utan { $unserved }. { $extent ->
    [wider] Utan projekt bor
   *[core] Utan kärnområde bor
} { $residents } personer.
gaps-wider-note = { $n ->
    [one] { $n } kommun som bara ett vidare område når räknas som betjänad: dokumentet nämner området, inte kommunen.
   *[other] { $n } kommuner som bara ett vidare område når räknas som betjänade: dokumentet nämner området, inte kommunerna.
}
gaps-distance = km: från centralort till närmaste centralort med service, fågelvägen.
gaps-stand-in = *: andelen är den kommuns som denna senare har gått upp i.
gaps-missing = –: siffra saknas, behovet är räknat som noll.
figures-no-table = Filen har ingen tabell.
figures-no-municipalities = Tabellen har ingen kolumn där cellerna är kommuner. En kolumn ska ha kommunens kod eller namn.
figures-no-numbers = Tabellen har inga tal bredvid kommunerna.
figures-which-column = { $file }: ange kolumnen som { $file }#KOLUMN. Kolumner: { $columns }.
figures-left-out = { $file }: { $n } celler eller rader togs inte med. Den första: { $first }.
figure-fault = rad { $row }, ”{ $words }”: { $why }
figure-unknown = okänd kommun, raden togs inte med
figure-not-one = inte en kommun, raden togs inte med
figure-unsure = kan vara ett skrivfel, raden togs inte med
figure-former = kommunen har gått upp i en annan, raden togs inte med
figure-twice = kommunen fanns redan på en tidigare rad, denna togs inte med
figure-no-number = inget tal, cellen togs inte med
figure-two-ways = talet kan läsas på två sätt, cellen togs inte med
figure-negative = talet är under noll, cellen togs inte med
formula-figure = Här saknar formeln ett tal eller ett namn.
formula-operator = Här saknar formeln + - * eller /.
formula-not-closed = En parentes eller ett citattecken stängs inte.
formula-name = Inga siffror har detta namn. Namnen: invånare, främmandespråkiga och den egna tabellens kolumner.
formula-long = Formeln är för lång: högst 2 000 tecken.
formula-deep = För många parenteser i varandra.
action-gaps-by = Välj vilka områdens luckor som listas
action-served-by = Välj om ett vidare område räcker
action-load-figures = Öppna en egen tabell om behov
action-drop-figures = Ta bort den egna tabellen om behov

gaps-title = Vem blir utan?
gaps-own = Egen…
gaps-own-table = Egen tabell
gaps-own-table-help = En kolumn med kommunens kod eller namn, tal i de andra. CSV, Excel eller ODS. Filen kan också släppas i fönstret.
gaps-own-choose = Välj fil…
gaps-own-drop = Ta bort tabellen
gaps-own-kind = Tabeller
gaps-own-path = Tabellens sökväg
gaps-own-open = Öppna
gaps-own-formula = Formel
gaps-own-formula-help = Namn: invånare, främmandespråkiga och tabellens kolumner inom citattecken. Enter räknar.
gaps-own-formula-hint = 0,5*invånare + 3*främmandespråkiga
gaps-wider-serves = Vidare område räcker
gaps-sentence = { $count } { $n ->
    [one] kommun
   *[other] kommuner
} har { $extent ->
    [wider] inget projekt
   *[core] inget kärnområde
}. Där bor { $residents } personer. { $need }: { $unserved }.
gaps-select = Välj på kartan:
gaps-select-without = de som blir utan
gaps-select-perhaps = de som vilar på gissningar
gaps-review = granska gissningarna
gaps-area = Område
gaps-km-nearest = km till närmaste
gaps-add = Lägg till i utkastet: { $name }
gaps-take = Ta bort ur utkastet: { $name }
gaps-draft-open = Öppna utkastet: { $name }
gaps-draft-fold = Dölj utkastets kort: { $name }
gaps-draft-unfold = Visa utkastets kort: { $name }
gaps-draft-more = Vad kan göras med utkastet: { $name }
gaps-draft-show = Öppna utkastet
gaps-stand-in-short = uppskattning, andelen är en annan kommuns
gaps-missing-short = siffra saknas
gaps-nearest-said = närmast { $name }, { $km } km
gaps-legend-size = Cirkelns yta är behovet
gaps-legend-none = Inget projekt
gaps-legend-wider = Bara vidare område
gaps-legend-core = Med service
