# Vieminen ikkunassa: ryhmät, valinnat, esikatselu, komento, monta tiedostoa

export-filter-draft = Luonnos ”{ $name }” asiakirjan päällä: ei asiakirjan tieto
export-filter-areas = Alueet

export-group-tables = Taulukot
export-group-geo = Paikkatieto
export-group-pictures = Kuvat ja asiakirjat
export-group-programs = Ohjelmille

export-what = Mitä viedään
export-what-counted = Kaikki, mitä nyt lasketaan
export-what-chosen = Vain valitut
export-what-named = Valinta { $name }
export-what-draft = Luonnos { $name }
export-what-draft-how = Tiedostossa sanotaan, että se on luonnos. Komentoa varten tallenna luonnos nimellä { $file }.
export-also = Toinen kieli
export-also-none = Ei toista kieltä
export-crs = Koordinaatit
export-crs-usual = Muodon mukaan
export-crs-3067 = ETRS-TM35FIN (3067)
export-crs-4326 = WGS 84 (4326)
export-size = Koko, kuvapistettä
export-size-how = Leveys x korkeus, 16–20 000. Tyhjä: 1600x2000.
export-dpi = Kuvapistettä tuumalla
export-dpi-how = 30–1200. Tyhjä: koon mukaan.
export-columns = Sarakkeet
export-columns-all = Kaikki sarakkeet
export-columns-some = { $n ->
    [one] { $n } sarake
   *[other] { $n } saraketta
}
export-each = Tiedostoja
export-each-one = Yksi tiedosto
export-each-project = Joka hankkeesta omansa
export-each-region = Joka maakunnasta omansa
export-folder = Kansio
export-command = Sama komentona
export-command-copy = Kopioi komento
export-command-copied = Kopioitu
export-preview = Esikatselu
export-preview-making = Tehdään esikatselua…
export-preview-rows = { $n ->
    [one] Ensimmäinen rivi
   *[other] Ensimmäiset { $n } riviä
}
export-preview-none = Ei mitään vietävää.
export-left-out = Tiedostosta jäi pois
export-going = { $done } / { $of } tiedostoa
export-cancel = Keskeytä
export-cancelled = Keskeytettiin. Mitään ei kirjoitettu.
export-done-many = Tallennettu: { $path } · { $files ->
    [one] { $files } tiedosto
   *[other] { $files } tiedostoa
} · { $rows ->
    [one] { $rows } rivi
   *[other] { $rows } riviä
} · { $bytes } tavua

action-export-what = Valitse, mitä viedään
action-export-also = Valitse viennin toinen kieli
action-export-crs = Valitse viennin koordinaatit
action-export-size = Valitse kuvan koko
action-export-dpi = Valitse kuvan tarkkuus
action-export-columns = Valitse viennin sarakkeet
action-export-each = Vie yksi tiedosto tai monta
action-cancel-export = Keskeytä vienti
