# Jämförelse: två kartor, skillnaden och småkartor
compare-and = { $first } och { $last }
compare-told-nothing = A och B betjänar ingen kommun.
compare-told-nothing-a = A betjänar ingen kommun.
compare-told-nothing-b = B betjänar ingen kommun.
compare-told-same = { $n ->
    [one] A och B betjänar samma kommun.
   *[other] A och B betjänar samma { $n } kommuner.
}
compare-told-apart = Ingen kommun finns i båda.
compare-told-both = { $n ->
    [one] { $names } finns i båda.
   *[other] { $names } finns i båda.
}
compare-told-both-count = { $n ->
    [one] En kommun finns i båda.
   *[other] { $n } kommuner finns i båda.
}
compare-told-through-one = Där finns samma projekt: { $project }.
compare-told-through-same = { $n ->
    [one] Där finns samma projekt.
   *[other] Där finns samma { $n } projekt.
}
compare-told-through = Dit når { $a ->
    [one] ett projekt
   *[other] { $a } projekt
} ur A och { $b ->
    [one] ett projekt
   *[other] { $b } projekt
} ur B.
compare-told-no-other = Inga andra kommuner finns i båda.
compare-told-also = { $n ->
    [one] Dessutom finns { $names } i båda.
   *[other] Dessutom finns { $names } i båda.
}
compare-told-also-count = { $n ->
    [one] Dessutom finns en kommun i båda.
   *[other] Dessutom finns { $n } andra kommuner i båda.
}
compare-told-a-in-b = Alla kommuner i A finns också i B.
compare-told-b-in-a = Alla kommuner i B finns också i A.

compare-everything = Alla projekt
compare-all-but = Andra än { $names }
compare-without = Utelämnade
compare-quoted = ”{ $text }”
compare-mode-side-by-side = Sida vid sida
compare-mode-swipe = Svep
compare-mode-difference = Skillnad
compare-mode-multiples = Småkartor
compare-linked = Samma vy
compare-unlinked = Egna vyer
compare-linked-tip = Kartorna rör sig tillsammans. Klicka så rör de sig var för sig (K).
compare-unlinked-tip = Kartorna rör sig var för sig. Klicka så rör de sig tillsammans (K).
compare-difference-title = Skillnad
compare-extent-core-and-wider = Kärna + vidare
compare-extent-core = Kärna
compare-municipalities = Kommuner
compare-residents = Invånare
compare-share = Andel
compare-in-either = { $n } i A eller B
compare-bar = bara A { $a }, båda { $both }, bara B { $b }
compare-only-a = Bara A
compare-both = Båda
compare-only-b = Bara B
compare-either = A eller B
compare-neither = Ingendera
compare-range = { $municipalities } kommuner, { $residents } invånare
compare-range-why = Inom de här gränserna ligger talet när gissningarna är granskade. Talen ovan räknar gissningarna så som de är lästa.
compare-select = Välj på kartan
compare-more = { $n } till
compare-wider = vidare område
compare-legend-note = Hel färg: kärnområde. Ljus och streckad: vidare område.
compare-choose = Vad ska { $pane } visa?
compare-name = Namn
facet-search = Sök
compare-search-hint = Projekt, sökande eller kommun
compare-take-map = Samma som på kartan
compare-presets = Jämför
compare-preset-documents = Första och andra dokumentet
compare-preset-kinds = Vanligaste sökandetypen och andra
compare-preset-selection = Valda och andra
compare-preset-shown = De på kartan och andra
compare-projects = { $n ->
    [one] { $n } projekt
   *[other] { $n } projekt
}
multiples-likeness = Lika intill varandra
multiples-name = Enligt namn
multiples-same = Hela landet
multiples-each = Eget område
multiples-how = Klicka: egen färg. Dubbelklicka: öppna. Dra på en annan: jämför.
multiples-too-many = Projekten är för många för att jämföras: de står enligt namn.
multiples-pinned = egen färg
action-compare-mode = Byt vy i jämförelsen
action-compare-link = Koppla ihop eller isär kartornas vyer
action-compare-extent = Jämför kärnan eller också det vidare området
action-compare-swap = Byt plats på A och B
action-compare-swipe = Flytta gränsen mellan A och B
action-compare-filter = Visa i A eller B samma som på kartan
action-compare-select = Välj skillnadens kommuner
action-compare-preset = Jämför färdiga sidor
action-compare-projects = Jämför två projekt
action-set-pane = Välj vad A eller B visar
action-set-multiples = Ordna småkartorna
