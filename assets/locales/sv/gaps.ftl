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
