# Mitä jos: luonnokset
why-draft = Luonnos: mitä jos.
method-draft = luonnoksessa lisätty
draft-no-period = kausi auki
draft-more = ja { $n } muuta
draft-change-add = Uusi hanke { $name }: { $n ->
    [0] ei yhtään kuntaa
    [one] { $places } ({ $n } kunta)
   *[other] { $places } ({ $n } kuntaa)
}, { $period }
draft-change-extend = { $name }: mukaan { $places }
draft-change-reduce = { $name }: pois { $places }
draft-change-move = { $name }: kaudeksi { $period }
draft-change-drop = { $name }: hanke jää pois
draft-misfit-no-project = Hanketta { $name } ei ole tässä asiakirjassa: sen muutosta ei laskettu.
draft-misfit-no-municipality = Kuntaa { $code } ei ole: sitä ei laskettu.
draft-misfit-there = { $name }: ydinalueella jo ennestään { $places }.
draft-misfit-not-there = { $name }: alueella ei ole { $places }.
draft-misfit-dropped = { $name }: hanke jää pois, joten sen muita muutoksia ei laskettu.
draft-misfit-no-area = { $name }: alueen sanoista ei löytynyt yhtään kuntaa.
draft-open-guess = { $name }: ”{ $words }” on arvaus ({ $places }).
draft-open-words = { $name }: ”{ $words }” on avoin, eikä sitä laskettu.
draft-figure-projects = Hankkeita
draft-figure-municipalities = Kuntia, joilla on ydinalue
draft-figure-residents = Asukkaita niissä
draft-figure-need = Niissä { $unit }
draft-figure-shared = Kuntia usean hankkeen ydinalueella
draft-figure-months = Hankekuukausia
draft-memo-title = Mitä jos: { $name }
draft-memo-document = Asiakirja: { $name } · kuntajako { $year }
draft-memo-changes = Mitä muuttuu
draft-memo-nothing = Ei mitään.
draft-memo-figures = Ennen ja jälkeen
draft-memo-before = Ennen
draft-memo-after = Jälkeen
draft-memo-change = Muutos
draft-memo-closed = Aukot, jotka sulkeutuvat
draft-memo-opened = Aukot, jotka avautuvat
draft-memo-guessed = Näistä arvauksen varassa: { $places }.
draft-memo-gap-sums = { $n ->
    [one] { $n } kunta
   *[other] { $n } kuntaa
}, { $residents } asukasta, { $need } { $unit }:
draft-memo-overlaps-new = Uudet päällekkäisyydet
draft-memo-overlaps-gone = Poistuvat päällekkäisyydet
draft-memo-window = Luonnoksen muistio
draft-memo-questions = Avoimia kysymyksiä
draft-memo-none = Ei yhtään.
draft-memo-method = Miten luvut on laskettu
draft-memo-how = Kunta on palveltu, kun se on vähintään yhden hankkeen ydinalueella; laajempi alue ei riitä. Kaksi lukua peräkkäin (7–9) tarkoittaa: varma – arvaukset mukana. Asukkaat 31.12.2019, vieraskieliset 31.12.2020 (arvio: osuus × asukkaat), Tilastokeskus (CC BY 4.0). Tarve: { $unit }. Hankekuukaudet ovat kalenterikuukausia, vajaat päivien mukaan. Luonnos ei muuta asiakirjaa.
draft-file-shape = Tämä ei ole ehjä luonnos: rivi { $line }, sarake { $column } ({ $cause }). Korjaa kohta tai tallenna luonnos uudelleen.
draft-file-other = Tämä tiedosto ei ole luonnos. Valitse tiedosto, jonka Mitä jos -näkymä on tallentanut.
draft-file-version = Luonnoksen versio on { $version }, ja tämä ohjelma lukee version { $known }. Päivitä ohjelma tai tallenna luonnos uudelleen.
draft-file-code = Muutos { $change }: { $code } ei ole kuntanumero. Kirjoita kolme numeroa, esimerkiksi "091".
draft-file-day = Muutos { $change }: { $day } ei ole päivä. Kirjoita se näin: 2021-01-31.
draft-file-period = Muutos { $change }: kausi päättyy ennen kuin alkaa, tai siinä ei ole yhtään päivää.
draft-file-project = Muutos { $change }: { $id } ei ole hankkeen tunnus. Komento projects luettelee tunnukset.
draft-file-text = Tiedosto ei ole UTF-8-tekstiä. Tallenna luonnos uudelleen.
draft-file-at = { $path }: { $problem }
cli-scenario-figure = luku
cli-scenario-before = ennen
draft-title = Mitä jos?
draft-what = Luonnos on kerros asiakirjan päällä: asiakirja, muut luvut ja vienti pysyvät ennallaan.
draft-empty = Tee luonnos, niin näet heti, kuinka moni tulisi palvelluksi. Voit lisätä hankkeita, siirtää kuntia ja kausia tai jättää hankkeita pois.
draft-new-button = Uusi luonnos
draft-from-chosen = { $n ->
    [one] Lisää valittu kunta
   *[other] Lisää { $n } valittua kuntaa
}
draft-open-file = Avaa…
draft-usual-name = Luonnos { $n }
draft-copy-name = { $name } (kopio)
draft-usual-project = Uusi hanke { $n }
draft-too-many = Luonnoksia voi olla { $n } yhtä aikaa. Poista ensin jokin niistä.
draft-nothing-chosen = Valitse ensin kuntia kartalta.
draft-name = Luonnoksen nimi
draft-save-file = Tallenna luonnos…
draft-memo-open = Muistio…
draft-odd = Huomaa: { $text }
draft-period = Kausi
draft-start = Alkaa
draft-end = Päättyy
draft-day-hint = pp.kk.vvvv
draft-day-wrong = Kirjoita päivä näin: 1.9.2021. Tyhjä tarkoittaa, ettei päivää tiedetä.
draft-period-backwards = Kausi päättyisi ennen kuin alkaa.
draft-new-projects = Uudet hankkeet
draft-add-project = Uusi hanke
draft-project-name = Uuden hankkeen { $n } nimi
draft-project-words = Uuden hankkeen { $n } toiminta-alue sanoin
draft-remove-project = Poista { $name } luonnoksesta
draft-words-hint = Toiminta-alue sanoin: Satakunta; Pori, Rauma
draft-clicked = { $n ->
    [one] { $n } kunta napsautettu
   *[other] { $n } kuntaa napsautettu
}
draft-reads = Ydinalue: { $n ->
    [one] { $n } kunta
   *[other] { $n } kuntaa
}, { $residents } asukasta
draft-reads-guess = ? ”{ $words }”: arvaus { $places }. Korjaa sana, niin arvaus katoaa.
draft-reads-open = ? ”{ $words }” jää avoimeksi, eikä sitä lasketa.
draft-clicks = Napsauta kartalta
draft-clicks-stop = Lopeta napsauttaminen
draft-clicks-title = Napsautukset muuttavat hanketta { $name }
draft-clicks-how = Napsauta kuntaa: se tulee mukaan tai jää pois. Esc lopettaa.
draft-clicks-done = Valmis
draft-of-document = Asiakirjan hankkeet, joita luonnos muuttaa
draft-restore-project = { $name }: palauta ennalleen
draft-kept = Hanke on mukana
draft-joined = Mukaan: { $places }
draft-taken = Pois: { $places }
draft-find = Etsi muutettava hanke
draft-find-hint = Muuta hanketta: hakija tai hankkeen nimi
draft-find-none = Ei tällaista hanketta.
draft-bar-residents = Asukkaista palveltu
draft-bar-foreign-language = Vieraskielisistä palveltu
draft-share-need = Osuus palveltu: { $unit }
draft-bar-need = Tarpeesta ”{ $name }” ydinalueella
draft-bar-why = Täysi väri: varma. Vaaleampi: arvausten varassa. Katkoviiva: luonnoksen tuoma muutos.
draft-counting = Lasketaan…
draft-counting-old = Uusia lukuja lasketaan. Näkyvät luvut ovat ajalta ennen viimeistä muutosta.
draft-sentence = { $residents } asukasta, { $need } { $unit }. Palvelematta oli { $before }, jää { $after }.
draft-months = Hankekuukausia { $before } → { $after }
draft-note-dropped = hanke jää pois
draft-guessed = Perustuu pelkkään arvaukseen.
draft-choose-all = Valitse kartalla
draft-side-by-side = Luonnokset rinnakkain
draft-map-gained = Luonnoksessa mukaan
draft-map-lost = Luonnoksessa pois
draft-file-title = Luonnos tiedostona
draft-file-what = Luonnos tallentuu omaan tiedostoonsa, jonka voi avata myös toisella koneella tai komennolla hankekartta-cli scenario.
draft-file-save = Tallenna
draft-file-open = Avaa luonnos
draft-file-stem = luonnos
action-draft-new = Tee uusi luonnos
action-draft-show = Avaa luonnos luettelosta
action-draft-rename = Nimeä luonnos
action-draft-duplicate = Kopioi luonnos
action-draft-delete = Poista luonnos
action-draft-add = Lisää valitut kunnat luonnokseen
action-draft-take = Ota kuntia pois luonnoksesta
action-draft-project = Lisää luonnokseen uusi hanke
action-draft-set = Muuta luonnoksen uutta hanketta
action-draft-remove = Poista luonnoksen uusi hanke
action-draft-drop = Jätä hanke pois luonnoksessa
action-draft-move = Siirrä hankkeen kautta luonnoksessa
action-draft-restore = Palauta hanke ennalleen luonnoksessa
action-draft-click = Muuta hanketta napsauttamalla karttaa
action-draft-toggle = Lisää hankkeeseen kunta tai ota se pois
action-draft-save = Tallenna luonnos tiedostoon
action-draft-open = Avaa luonnos tiedostosta
action-draft-memo = Tallenna luonnoksen muistio
