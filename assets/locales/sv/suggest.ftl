# Bäst härnäst: vilka områden det lönar sig att betjäna härnäst
suggest-unit-residents = invånare
suggest-unit-foreign-language = med främmande språk
suggest-others = { $n ->
    [one] { $n } annan
   *[other] { $n } andra
} { $sum }
suggest-reason = { $name }: { $parts } = { $gain } { $unit }, { $share } av det som återstår
suggest-reason-one = { $name }: { $gain } { $unit }, { $share } av det som återstår
suggest-optimal = Det bästa möjliga: bevisat.
suggest-bounded = Bra, men inte bevisat bäst: högst { $bound } { $unit } vore möjligt.
suggest-served = Betjänade skulle vara { $served } / { $total } { $unit } ({ $share }).
suggest-served-low = Av dem är { $low } säkra.
suggest-fewest = { $n ->
    [one] Ett enda område räcker, färre går inte.
   *[other] Färre än { $n } områden räcker inte.
}
suggest-not-reached = Andelen nås inte med dessa områden.
suggest-reached-already = Andelen nås redan nu.
suggest-nothing = Inget område skulle tillföra något.
suggest-formed = { $formed ->
    [one] Det fanns ett alternativ.
   *[other] Det fanns { $formed } alternativ.
}
suggest-left-small = { $n ->
    [one] Av dem lämnades { $n } bort; det skulle
   *[other] Av dem lämnades { $n } bort; vart och ett skulle
} ensamt ge högst { $gain } { $unit }.
suggest-left-above = Grupper på mer än { $n } kommuner bildades inte.
suggest-left-large = { $n ->
    [one] { $n } område överskred gränsen.
   *[other] { $n } områden överskred gränsen.
}
cli-suggest-share = Ange --share i procent 0–100, till exempel 90.
cli-suggest-gain = tillskott
cli-suggest-reason = orsak
suggest-title = Bäst härnäst
suggest-level-subregion = Ekonomiska regioner
suggest-level-region = Landskap
suggest-level-connected = Kommungrupper
suggest-by-number = Högst
suggest-by-share = Till andelen
suggest-municipalities = Kommuner i gruppen högst
suggest-inside = Sök i
suggest-most-municipalities = Kommuner i området högst
suggest-most-residents = Invånare i området högst
suggest-everywhere = Hela landet
suggest-run = Räkna ut
suggest-running = Räknar…
suggest-stale = Frågan eller utkastet har ändrats. Räkna om.
suggest-take-one = Lägg till i utkastet
suggest-take-all = { $n ->
    [one] Lägg till { $n } i utkastet
   *[other] Lägg till alla { $n } i utkastet
}
suggest-show = Visa på kartan
action-suggest-ask = Avgränsa bäst härnäst
action-suggest = Räkna ut bäst härnäst
action-suggest-take = Lägg till förslaget i utkastet
