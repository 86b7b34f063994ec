# Vertailu: kaksi karttaa, ero ja pienoiskartat
compare-and = { $first } ja { $last }
compare-told-nothing = A ja B eivät palvele yhtään kuntaa.
compare-told-nothing-a = A ei palvele yhtään kuntaa.
compare-told-nothing-b = B ei palvele yhtään kuntaa.
compare-told-same = { $n ->
    [one] A ja B palvelevat samaa kuntaa.
   *[other] A ja B palvelevat samoja { $n } kuntaa.
}
compare-told-apart = Mikään kunta ei ole molemmissa.
compare-told-both = { $n ->
    [one] { $names } on molemmissa.
   *[other] { $names } ovat molemmissa.
}
compare-told-both-count = { $n ->
    [one] Molemmissa on yksi kunta.
   *[other] Molemmissa on { $n } kuntaa.
}
compare-told-through-one = Niissä on sama hanke: { $project }.
compare-told-through-same = { $n ->
    [one] Niissä on sama hanke.
   *[other] Niissä on samat { $n } hanketta.
}
compare-told-through = Niihin ulottuu A:sta { $a ->
    [one] yksi hanke
   *[other] { $a } hanketta
} ja B:stä { $b ->
    [one] yksi hanke
   *[other] { $b } hanketta
}.
compare-told-no-other = Muita kuntia ei ole molemmissa.
compare-told-also = { $n ->
    [one] Lisäksi molemmissa on { $names }.
   *[other] Lisäksi molemmissa ovat { $names }.
}
compare-told-also-count = { $n ->
    [one] Lisäksi molemmissa on yksi kunta.
   *[other] Lisäksi molemmissa on { $n } muuta kuntaa.
}
compare-told-a-in-b = Kaikki A:n kunnat ovat myös B:ssä.
compare-told-b-in-a = Kaikki B:n kunnat ovat myös A:ssa.

compare-everything = Kaikki hankkeet
compare-all-but = Muut kuin { $names }
compare-without = Pois jätetty
compare-quoted = ”{ $text }”
compare-mode-side-by-side = Rinnakkain
compare-mode-swipe = Pyyhkäisy
compare-mode-difference = Erokartta
compare-mode-multiples = Pienoiskartat
compare-linked = Sama näkymä
compare-unlinked = Omat näkymät
compare-linked-tip = Kartat liikkuvat yhdessä. Napsauta, niin kumpikin liikkuu yksin (K).
compare-unlinked-tip = Kumpikin kartta liikkuu yksin. Napsauta, niin ne liikkuvat yhdessä (K).
compare-difference-title = Ero
compare-extent-core-and-wider = Ydin + laajempi
compare-extent-core = Ydin
compare-municipalities = Kuntia
compare-residents = Asukkaita
compare-share = Osuus
compare-in-either = { $n } A:ssa tai B:ssä
compare-bar = vain A { $a }, molemmat { $both }, vain B { $b }
compare-only-a = Vain A
compare-both = Molemmat
compare-only-b = Vain B
compare-either = A tai B
compare-neither = Ei kumpikaan
compare-range = { $municipalities } kuntaa, { $residents } asukasta
compare-range-why = Näissä rajoissa luku on, kun arvaukset on tarkistettu. Luvut yllä laskevat arvaukset niin kuin ne on luettu.
compare-select = Valitse kartalla
compare-more = { $n } muuta
compare-wider = laajempi alue
compare-legend-note = Täysi väri: ydinalue. Vaalea ja viivoitettu: laajempi alue.
compare-choose = Mitä { $pane } näyttää?
compare-name = Nimi
facet-search = Haku
compare-search-hint = Hanke, hakija tai kunta
compare-take-map = Sama kuin kartalla
compare-presets = Vertaa
compare-preset-documents = Ensimmäinen ja toinen asiakirja
compare-preset-kinds = Yleisin hakijatyyppi ja muut
compare-preset-selection = Valitut ja muut
compare-preset-shown = Kartalla näkyvät ja muut
compare-projects = { $n ->
    [one] { $n } hanke
   *[other] { $n } hanketta
}
multiples-likeness = Samanlaiset vierekkäin
multiples-name = Nimen mukaan
multiples-same = Koko maa
multiples-each = Oma alue
multiples-how = Napsauta: oma väri. Kaksoisnapsauta: avaa. Vedä toisen päälle: vertaa.
multiples-too-many = Hankkeita on liikaa vertailtavaksi: järjestys on nimen mukaan.
multiples-pinned = oma väri
action-compare-mode = Vaihda vertailun näkymää
action-compare-link = Yhdistä tai erota karttojen näkymät
action-compare-extent = Vertaa ydintä tai myös laajempaa aluetta
action-compare-swap = Vaihda A ja B keskenään
action-compare-swipe = Siirrä A:n ja B:n rajaa
action-compare-filter = Näytä A:ssa tai B:ssä sama kuin kartalla
action-compare-select = Valitse eron kunnat
action-compare-preset = Vertaa valmiita puolia
action-compare-projects = Vertaa kahta hanketta
action-set-pane = Valitse, mitä A tai B näyttää
action-set-multiples = Järjestä pienoiskartat
