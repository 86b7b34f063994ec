# Paras seuraava: mitkä alueet kannattaa palvella seuraavaksi
suggest-unit-residents = asukasta
suggest-unit-foreign-language = vieraskielistä
suggest-others = { $n ->
    [one] { $n } muu
   *[other] { $n } muuta
} { $sum }
suggest-reason = { $name }: { $parts } = { $gain } { $unit }, { $share } jäljellä olevasta
suggest-reason-one = { $name }: { $gain } { $unit }, { $share } jäljellä olevasta
suggest-optimal = Paras mahdollinen: todistettu.
suggest-bounded = Hyvä, mutta ei todistetusti paras: enintään { $bound } { $unit } olisi mahdollista.
suggest-served = Palveltuja olisi { $served } / { $total } { $unit } ({ $share }).
suggest-served-low = Tästä varmaa on { $low }.
suggest-fewest = { $n ->
    [one] Yksikin alue riittää, vähemmän ei.
   *[other] Alle { $n } aluetta ei riitä.
}
suggest-not-reached = Osuuteen ei päästä näillä alueilla.
suggest-reached-already = Osuus täyttyy jo nyt.
suggest-nothing = Mikään alue ei toisi lisää.
suggest-formed = { $formed ->
    [one] Vaihtoehtoja oli yksi.
   *[other] Vaihtoehtoja oli { $formed }.
}
suggest-left-small = { $n ->
    [one] Niistä { $n } jätettiin pois; se toisi
   *[other] Niistä { $n } jätettiin pois; kukin toisi
} yksin enintään { $gain } { $unit }.
suggest-left-above = Yli { $n } kunnan joukkoja ei muodostettu.
suggest-left-large = { $n ->
    [one] { $n } alue ylitti annetun rajan.
   *[other] { $n } aluetta ylitti annetun rajan.
}
cli-suggest-share = Anna --share prosentteina 0–100, esimerkiksi 90.
cli-suggest-gain = lisää
cli-suggest-reason = peruste
suggest-title = Paras seuraava
suggest-level-subregion = Seutukunnat
suggest-level-region = Maakunnat
suggest-level-connected = Kuntaryhmät
suggest-by-number = Enintään
suggest-by-share = Osuuteen
suggest-municipalities = Kuntia ryhmässä enintään
suggest-inside = Haetaan alueelta
suggest-most-municipalities = Kuntia alueella enintään
suggest-most-residents = Asukkaita alueella enintään
suggest-everywhere = Koko maa
suggest-run = Laske
suggest-running = Lasketaan…
suggest-stale = Kysymys tai luonnos on muuttunut. Laske uudelleen.
suggest-take-one = Lisää luonnokseen
suggest-take-all = { $n ->
    [one] Lisää { $n } luonnokseen
   *[other] Lisää kaikki { $n } luonnokseen
}
suggest-show = Näytä kartalla
action-suggest-ask = Rajaa parasta seuraavaa
action-suggest = Laske paras seuraava
action-suggest-take = Lisää ehdotus luonnokseen
