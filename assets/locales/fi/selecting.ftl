# Kuntien valitseminen ja paikan haku
selecting-together = { $n ->
    [one] { $n } kunta
   *[other] { $n } kuntaa
}, { $residents ->
    [one] { $residents } asukas
   *[other] { $residents } asukasta
}
selecting-strip = { $n ->
    [one] { $n } kunta
   *[other] { $n } kuntaa
}, { $residents ->
    [one] { $residents } asukas
   *[other] { $residents } asukasta
} valittu
selecting-none = Mitään ei ole valittu
selecting-menu = Valitse kuntia
selecting-change = Muuta valintaa
selecting-offer = Valitse kartalla
selecting-offer-tip = Ctrl lisää valintaan, Alt poistaa siitä, molemmat jättävät vain yhteiset.
selecting-how-replace = Korvaa
selecting-how-add = Lisää
selecting-how-remove = Poista
selecting-how-keep = Yhteiset
selecting-drawn-replace = Uusi valinta
selecting-drawn-add = Lisätään valintaan
selecting-drawn-remove = Poistetaan valinnasta
selecting-drawn-keep = Jätetään vain yhteiset
selecting-drawn-rule = Kunta on mukana, kun sen nimen paikka on alueen sisällä.
selecting-drawn-rule-circles = Kunta on mukana, kun sen ympyrän keskipiste on alueen sisällä.
selecting-drawn-rule-touched = Kunta on mukana, kun piirros osuu siihen mistä tahansa kohtaa, myös mereltä.
selecting-drawn-rule-touched-circles = Kunta on mukana, kun piirros osuu sen ympyrään.
selecting-holds-places = Valitaan kunnat, joiden nimi on sisällä
selecting-holds-touched = Valitaan kaikki, joihin piirros osuu
selecting-from-projects = Hankkeiden mukaan
selecting-chosen-core = { $n ->
    [one] Valitun hankkeen ydinalue
   *[other] Valittujen hankkeiden ydinalueet
}
selecting-chosen-all = { $n ->
    [one] Valitun hankkeen koko alue
   *[other] Valittujen hankkeiden koko alueet
}
selecting-served-core = Ydinalueet
selecting-served-wider = Laajemmat alueet
selecting-served-all = Ydinalueet ja laajemmat alueet
selecting-served-guess = Vain arvausten varassa
selecting-not-served = Ei hanketta
selecting-from-chosen = Valinnasta
selecting-grow = naapurit mukaan
selecting-same-sub-region = koko seutukunta
selecting-same-region = koko maakunta
selecting-menu-sub-region = Lisää koko seutukunta
selecting-menu-region = Lisää koko maakunta
selecting-invert = kaikki muut
selecting-around = Etäisyyden mukaan
selecting-around-place = Lähellä: { $name }
selecting-around-rule = Linnuntietä kuntakeskuksesta kuntakeskukseen.
selecting-km = Etäisyys kilometreinä
selecting-on-map = Kartalta
selecting-lasso = Valitse piirtämällä (L)
selecting-lasso-off = Lopeta piirtäminen (L)
selecting-draw = Piirrä alue lassolla
selecting-draw-off = Lopeta piirtäminen
selecting-box-how = Vaihto ja veto piirtää laatikon.
selecting-named = Tallennetut valinnat
selecting-name = Anna valinnalle nimi
selecting-name-keep = Tallenna
selecting-name-replace = Korvaa
selecting-recall = Valitse kartalla: { $name }
selecting-rename = Muuta nimi: { $name }
selecting-forget = Poista: { $name }
selecting-neighbors = naapurit
selecting-neighbors-too = kunta ja naapurit
selecting-core = ydinalue
selecting-core-and-wider = ydinalue ja laajempi
selecting-covered = katetut
selecting-none-serves = ei hanketta
selecting-guessed = arvaukset
selecting-no-code = Kuntajaossa ei ole koodia { $what }.
selecting-no-project = Hanketta { $what } ei ole.
selecting-no-name = Valintaa ”{ $what }” ei ole.
selecting-name-taken = Valinta ”{ $what }” on jo olemassa. Valitse toinen nimi.
selecting-odd-file = Tallennettuja valintoja ei ymmärretty: { $what }. Tiedosto säilytetään.
selecting-not-read = Tallennettuja valintoja ei voitu lukea. { $what }
selecting-not-kept = Valintoja ei voitu tallentaa seuraavaa kertaa varten. { $what }

search-kind-municipality = kunta
search-kind-sub-region = seutukunta
search-kind-region = maakunta
search-kind-project = hanke
search-former = { $old } → { $name } ({ $year })
search-former-about = { $old } → { $name } (noin { $year })
search-guess = ? { $name }

help-select = Vedä kartalla Vaihto pohjassa, niin laatikon kunnat valitaan. L piirtää lassolla. Ctrl lisää valintaan, Alt poistaa siitä.

action-select = Valitse kunnat
action-invert-selection = Valitse kaikki muut
action-grow-selection = Lisää naapurikunnat
action-select-within = Valitse läheltä
action-select-same = Valitse koko seutukunta tai maakunta
action-select-served = Valitse hankkeiden alueet
action-select-not-served = Valitse kunnat ilman hanketta
action-name-selection = Tallenna valinta nimellä
action-recall-selection = Valitse tallennettu valinta
action-rename-selection = Muuta tallennetun valinnan nimi
action-forget-selection = Poista tallennettu valinta
action-set-holds = Valitse, mitkä kunnat piirros valitsee
action-set-tool = Siirrä karttaa tai piirrä lassolla
action-go-to = Siirry paikkaan
