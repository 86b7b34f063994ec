# Överlapp
overlaps-title = Var överlappar projekten?
overlaps-no-cores = Kärnområdena överlappar inte: ingen kommun hör till två projekts kärnområde.
overlaps-cores = { $n ->
    [one] { $range } kommun hör till två eller flera projekts kärnområde.
   *[other] { $range } kommuner hör till två eller flera projekts kärnområde.
}
overlaps-cores-guessed = { $n ->
    [one] Kärnområdena överlappar i { $n } kommun om gissningarna stämmer; utan gissningar ingenstans.
   *[other] Kärnområdena överlappar i { $n } kommuner om gissningarna stämmer; utan gissningar ingenstans.
}
overlaps-only-wider = Bara de vidare områdena överlappar: { $parts }.
overlaps-wider = Dessutom: { $parts }.
overlaps-wider-mixed = { $n ->
    [one] { $n } kommun hör till ett projekts kärnområde och ett annats vidare område
   *[other] { $n } kommuner hör till ett projekts kärnområde och ett annats vidare område
}
overlaps-wider-wider-both = { $n ->
    [one] { $n } kommun hör till flera projekts vidare område
   *[other] { $n } kommuner hör till flera projekts vidare område
}
overlaps-nothing = Inte heller de vidare områdena når ett annat projekts område: inga två projekt har gemensamma kommuner.
overlaps-reach-wider = { $n ->
    [one] Bara ett vidare område når { $n } kommun med { $residents } invånare.
   *[other] Bara ett vidare område når { $n } kommuner med { $residents } invånare.
}
overlaps-pairs = { $n ->
    [one] { $n } par av projekt har gemensamma kommuner.
   *[other] { $n } par av projekt har gemensamma kommuner.
}
overlaps-core-core = kärna/kärna
overlaps-core-wider = kärna/vidare
overlaps-wider-wider = vidare/vidare
cli-overlaps-a = projekt A
cli-overlaps-b = projekt B
overlaps-column-pair = Projekt
overlaps-column-residents = Invånare
overlaps-column-months = Mån
overlaps-tip-core-core = Kommuner i båda projektens kärnområde
overlaps-tip-core-wider = Kommuner i det enas kärnområde och det andras vidare område
overlaps-tip-wider-wider = Kommuner i båda projektens vidare område
overlaps-tip-residents = Invånare i de gemensamma kommunerna 31.12.2019
overlaps-tip-months = Gemensamma månader: dagar då båda projekten pågår
overlaps-part = Listan har de { $shown } av { $all } par som har mest gemensamt.
overlaps-places = Kommuner efter antal projekt
overlaps-places-what = Mörkt kärnområde, ljust vidare område
overlaps-place = { $name }: { $core } i kärnområdet, { $wider } i det vidare området
overlaps-matrix = Projekten sida vid sida
overlaps-matrix-what = Projekt som liknar varandra står bredvid varandra. Rutan är mörkare ju fler gemensamma invånare det finns.
overlaps-matrix-many = Rutnätet har de { $shown } av { $all } projekt som har mest gemensamt.
overlaps-matrix-key-core = gemensamma kommuner i två kärnområden
overlaps-matrix-key-wider = gemensamt bara i vidare områden
overlaps-matrix-none = Det finns inga gemensamma kommuner.
overlaps-cell = { $a } och { $b }: { $core } kärna/kärna, { $mixed } kärna/vidare, { $wider } vidare/vidare; { $residents } invånare; { $months } mån gemensam tid
overlaps-back = Tillbaka till rutnätet
overlaps-words = De gemensamma platserna är understrukna i bådas egna ord.
overlaps-shared = Gemensamma kommuner
overlaps-open-project = Öppna projektet { $name }
overlaps-row = { $a } och { $b }
overlaps-months-common = Gemensamma månader
