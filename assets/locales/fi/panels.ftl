# The panels, dialogs and messages of the window
program = Hankekartta
view-map = Kartta
view-compare = Vertailu
view-coverage = Kattavuus
view-review = Tarkistus
help = Ohje
settings = Asetukset
close = Sulje
cancel = Peru
source = Lähde
show-whole = Näytä koko
show-less = Näytä vähemmän

search-hint = Hae hanketta tai kuntaa
search-clear = Tyhjennä haku
facet-region = Maakunta
facet-kind = Hakijatyyppi
facet-period = Kausi
facet-all = Näytä kaikki { $n }
facet-fewer = Näytä vähemmän
kind-municipality = Kunta tai kaupunki
kind-joint-authority = Kuntayhtymä
kind-other = Muu
list-title = Hankkeet
list-unit = kuntaa
list-check-all = Näytä tai piilota kaikki listan hankkeet
list-check = { $name }: kartalla
list-empty = Ei hankkeita näillä rajauksilla
list-no-projects = Asiakirjassa ei ole hankkeita
list-no-projects-how = Vedä hanketiedosto ikkunaan, niin se avataan.

detail-close = Sulje valinta
project-number = Hanke { $n } / { $of }
project-previous = Edellinen hanke
project-next = Seuraava hanke
project-months = { $n } kk
project-no-period = Kausi puuttuu asiakirjasta
project-words = Toiminta-alue, asiakirjan sanoin
project-line = rivi { $n }
project-no-area = Asiakirja ei kerro toiminta-aluetta.
project-municipalities = Kunnat
project-partners = Osatoteuttajat
project-description = Kuvaus
project-kind = Hakijatyyppi
project-id = Tunnus
project-not-counted = piilotettu
reach-core = Ydinalue
reach-wider = Laajempi alue
reach-uncertain = Epävarma
reach-uncertain-why = Nämä voisivat kuulua alueeseen. Niitä ei lasketa ennen kuin asia on ratkaistu.
residents-when = asukasta 31.12.2019

mark-solid = sellaisenaan
mark-dotted = taivutettu, yhdistetty
mark-hatched = alue: laajempi osa
mark-guess = arvaus tai kysymys
mark-struck = rajattu pois
term-candidates = Muut vaihtoehdot:
term-counted = Lasketaan mukaan, mutta tarkista.
term-not-counted = Ei lasketa mukaan ennen kuin asia on ratkaistu.
reading-none = ei luettu paikaksi
unit-region = { $name } (maakunta)
unit-sub-region = { $name } (seutukunta)
unit-finland = koko Suomi
unit-mainland = Manner-Suomi




municipality-count = { $n ->
    [one] { $n } kunta
   *[other] { $n } kuntaa
}
resident-count = { $n ->
    [one] { $n } asukas
   *[other] { $n } asukasta
}
municipality-code = Kunta { $code }
municipality-projects = Hankkeet
municipality-unserved = Mikään hanke ei palvele tätä kuntaa.
fact-residents = Asukasta
fact-residents-when = 31.12.2019
fact-foreign-language = Vieraskielisiä
fact-no-figure = ei julkaistua lukua
fact-stand-in = * Osuus on kunnalta, johon tämä on sittemmin liitetty.
fact-projects = Hanketta
fact-projects-core = ydinaluetta
fact-covered = Katettu
fact-covered-residents = Asukkaista
table-region = Maakunta
table-sub-region = Seutukunta
table-ely = ELY-keskus
table-land = Maa-ala
neighbors = Naapurikunnat
selection = Valitut kunnat
selection-unserved = Mikään hanke ei palvele näitä kuntia.
overview = Asiakirja
overview-no-document = Ei asiakirjaa
overview-how = Vedä hanketiedosto ikkunaan, niin sen hankkeet näkyvät kartalla.
overview-division = Kuntajako 1.1.{ $year }
overview-hint = Valitse hanke luettelosta tai kunta kartalta.
overview-questions = Tarkistamatta
overview-no-questions = Kaikki paikannimet on luettu varmasti.
overview-findings = Huomioita asiakirjasta
overview-more-findings = Ja { $n } muuta.

strip-projects = { $n ->
    [one] { $n } hanke
   *[other] { $n } hanketta
}
strip-municipalities = { $n } / { $of } kuntaa
strip-residents = { $n } / { $of } asukasta ({ $share })
strip-open = { $n ->
    [one] { $n } kohta tarkistamatta
   *[other] { $n } kohtaa tarkistamatta
}

export-button = Vie…
export-tip = Tallenna valinta tiedostoon (Ctrl+E)
export-title = Vie tiedostoon
export-content = { $projects ->
    [one] { $projects } hanke
   *[other] { $projects } hanketta
} · { $municipalities ->
    [one] { $municipalities } kunta
   *[other] { $municipalities } kuntaa
} · { $rows ->
    [one] { $rows } rivi
   *[other] { $rows } riviä
}
export-format = Muoto
export-place = Tiedosto
export-place-how = Pelkkä nimi tallentuu kansioon, josta ohjelma käynnistettiin.
export-choose = Valitse…
export-choose-title = Vie tiedostoon
export-no-dialog = Työpöytä ei avannut tiedostoikkunaa. Kirjoita polku tähän.
export-running = Kirjoitetaan…
export-write = Vie
export-exists = { $path } on jo olemassa.
export-replace = Korvaa tiedosto
export-done = Tallennettu: { $path } · { $rows ->
    [one] { $rows } rivi
   *[other] { $rows } riviä
} · { $bytes } tavua

settings-language = Kieli
language-fi = Suomi
language-sv = Svenska
language-en = English
settings-theme = Ulkoasu
theme-system = Järjestelmän mukaan
theme-light = Vaalea
theme-dark = Tumma
settings-tiles = Pohjakartta

help-what = Hankekartta näyttää, mitä kuntia rahoitetut hankkeet palvelevat, ja kertoo, mistä sanoista se on luettu.
help-click = Napsauta kuntaa kartalla tai hanketta luettelossa: oikealla näkyy, kuka palvelee ja miksi.
help-filter = Haku ja rajaukset muuttavat luetteloa, karttaa ja lukuja yhtä aikaa. Valintaruutu ottaa hankkeen pois kartalta ja laskuista.
help-marks = Keltainen kysymysmerkki on arvaus tai avoin kysymys: sitä ei ole vielä kukaan tarkistanut.
help-export = Vie… tallentaa valinnan taulukoksi tai paikkatiedoksi.
help-keys = Näppäimet
help-add = Lisää valintaan napsauttamalla
help-walk = Siirry kohteesta toiseen
help-script = Komennot komentotiedostoa varten
help-script-how = hankekartta --script TIEDOSTO pelaa nämä rivi kerrallaan.
help-version = Hankekartta { $version }
help-fonts = Kirjaimet: Inter (SIL OFL 1.1). Kuvakkeet: Phosphor (MIT).


start-no-display = Ikkunaa ei voi avata: näyttöä ei löydy (ei DISPLAY eikä WAYLAND_DISPLAY, tai libxkbcommon taikka X11- tai Wayland-kirjastot puuttuvat). Samat asiat hoituvat ilman ikkunaa ohjelmalla hankekartta-cli.
start-no-graphics = Ikkunaa ei voi avata: OpenGL puuttuu (libGL tai libEGL ajureineen, esimerkiksi Mesa): { $detail }. Samat asiat hoituvat ilman ikkunaa ohjelmalla hankekartta-cli.
start-no-library = Ikkunaa ei voi avata: kirjasto puuttuu (libxkbcommon, libxkbcommon-x11 tai X11- ja Wayland-kirjastot): { $detail } Samat asiat hoituvat ilman ikkunaa ohjelmalla hankekartta-cli.
start-no-window = Ikkunaa ei voi avata: { $detail }. Samat asiat hoituvat ilman ikkunaa ohjelmalla hankekartta-cli.
start-plain-map = Näytönohjain ei voinut pitää karttaa muistissaan: kartta piirtyi hitaammin.
start-script-failed = Komentotiedosto tai kuva ei onnistunut: { $detail }

action-select-municipality = Valitse kunta
action-select-project = Valitse hanke
action-clear-selection = Tyhjennä valinta
action-toggle-project = Näytä tai piilota hanke
action-show-all-projects = Näytä tai piilota kaikki hankkeet
action-toggle-region = Rajaa maakunnalla
action-toggle-kind = Rajaa hakijatyypillä
action-toggle-period = Rajaa kaudella
action-search = Hae
action-clear-filter = Näytä kaikki
action-set-measure = Valitse, mitä väri kertoo
action-set-view = Avaa näkymä
action-set-language = Vaihda kieltä
action-set-theme = Vaihda ulkoasua
action-set-tiles = Vaihda pohjakarttaa
action-look-at = Katso paikkaa
action-fit-all = Näytä koko Suomi
action-fit-selection = Kohdista valintaan
action-zoom-by = Lähennä tai loitonna
action-pan-by = Siirrä karttaa
action-toggle-left = Avaa tai sulje vasen paneeli
action-toggle-right = Avaa tai sulje oikea paneeli
action-open-dialog = Avaa asetukset, vienti tai ohje
action-close-dialog = Sulje
action-set-export = Valitse viennin muoto ja tiedosto
action-export = Vie tiedostoon
action-open = Avaa asiakirja
action-undo = Kumoa
action-redo = Tee uudelleen
