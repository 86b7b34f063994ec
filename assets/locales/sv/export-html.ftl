# Rapporten som webbsida (HTML)
html-skip = Gå till innehållet
html-skip-map = Hoppa över kartan
html-map = Välj en kommun på kartan för att komma till dess rad i tabellen.
html-filter = Filtrera tabellen
html-shown = { $n } / { $of } rader
html-standing = Läge
html-projects = { $n ->
    [one] { $n } projekt
   *[other] { $n } projekt
}
html-municipalities-lead = Kommunerna i alfabetisk ordning. Läget leder till de ord som tog med kommunen.
html-projects-lead = Projekten i dokumentets ordning. Projektets namn leder till dess egen del.
html-only-pages = Bara de { $n } första projekten har en egen del. Resten finns i tabellen och i bilagan.
html-origin-lead = Samma uppgifter står maskinläsbara i filen (elementet hankekartta). Med dem kan sidan göras om och kontrolleras.
