review-title = Tarkistus
memo-title = Korjausmuistio: { $name }
memo-opening = Luimme hankeluettelon koneellisesti. Nämä kohdat jäivät epäselviksi tai näyttävät virheiltä.
memo-nothing = Korjattavaa ei löytynyt.
memo-source = Lähde: { $name }, SHA-256 { $hash }
memo-place = Rivi { $row }:
memo-place-sheet = { $sheet }, rivi { $row }:
memo-proposal = Ehdotamme sanamuotoa: { $names }
memo-please-say = Kertokaa, mitä kuntia tarkoitetaan.
memo-guess = ”{ $text }” on luultavasti kirjoitusvirhe.
memo-former = ”{ $text }” on entinen kunta tai alue.
memo-tie = ”{ $text }” voi tarkoittaa useaa aluetta.
memo-informal = Alueella ”{ $text }” ei ole virallista rajaa.
memo-open = ”{ $text }” jättää avoimeksi, keitä tarkoitetaan.
memo-unknown = Nimeä ”{ $text }” ei löydy kunnista eikä alueista.
memo-code = Kuntanumero ja nimi ovat ristiriidassa: { $text }
memo-not-stated = Toiminta-aluetta ei ole sanottu.
saved-file = Tallennettu: { $path }
open-empty-folder = Kansiossa ei ole hankeluetteloita: { $path }. Valitse tiedosto tai toinen kansio.
open-cancelled = Lukeminen keskeytettiin.
open-no-decisions = { $path } ei ole päätöstiedosto: { $problem }. Valitse toinen tiedosto.
cli-file = tiedosto
cli-format = muoto
cli-encoding = merkistö
cli-shape = luettiin
cli-year = jakovuosi
cli-rows = rivejä
cli-projects = hankkeita
cli-headers = otsikoita
cli-around = muuta
cli-totals = summia
cli-unread = lukematta
cli-columns = sarakkeet
cli-no-such-question = Kysymystä ei ole: { $id }. Katso tunnukset komennolla review list.
cli-no-such-candidate = Vaihtoehtoa ei ole; niitä on { $n }.
cli-no-decisions-file = Kerro, mihin tiedostoon päätös tallennetaan: --decisions TIEDOSTO
cli-coverage-range = Varmaa { $low }, arvaukset ja kysymykset mukana { $high } asukasta.
question-guess = arvaus
question-former = entinen
question-tie = monta mahdollista
question-informal = alue ilman rajaa
question-open = avoimet sanat
question-unknown = tuntematon nimi
question-code = numero vastaan nimi
question-description = kuvauksessa
question-applicant = hakijan kunta
question-not-stated = aluetta ei sanottu
standing-open = avoin
standing-left-open = jätetty avoimeksi
standing-accepted = hyväksytty
standing-chosen = valittu toinen
standing-dismissed = ei paikka
document-title = Asiakirja
memo-dialog-title = Korjausmuistio
action-add-document = Lisää asiakirja
action-open-embedded = Avaa vuoden 2020 asiakirja
action-paste = Avaa leikepöydän teksti
action-close-document = Sulje asiakirja
action-cancel-open = Keskeytä lukeminen
action-set-column = Vaihda sarakkeen tulkinta
action-set-year = Vaihda jakovuosi
action-assume = Ota puuttuva alue muualta
action-toggle-document = Rajaa asiakirjaan
action-focus-question = Näytä kysymys
action-step-question = Seuraava kysymys
action-list-questions = Valitse kysymykset
action-decide = Ratkaise kysymys
action-clear-decision = Peru päätös
action-clear-decisions = Peru kaikki päätökset
action-note = Lisää huomautus
action-set-reviewer = Tarkistajan nimi
action-pick-on-map = Valitse kartalta
action-save-decisions = Tallenna päätökset
action-load-decisions = Avaa päätökset
action-save-memo = Tallenna korjausmuistio
question-same-project = sama hanke?
review-open = Avoimet
review-decided = Ratkaistut
review-all = Kaikki
review-memo = Korjausmuistio…
review-memo-tip = Lyhyt teksti asiakirjan julkaisijalle
review-decisions = Päätökset…
review-decisions-tip = Tallenna tai avaa päätökset (Ctrl+S)
review-summary = { $places ->
    [one] { $places } paikka
   *[other] { $places } paikkaa
} { $areas ->
    [one] { $areas } toiminta-alueessa
   *[other] { $areas } toiminta-alueessa
}. Varmaa { $low }, arvaukset mukana { $high } asukasta.
review-summary-sure = { $places ->
    [one] { $places } paikka
   *[other] { $places } paikkaa
} { $areas ->
    [one] { $areas } toiminta-alueessa
   *[other] { $areas } toiminta-alueessa
}. Katettuja asukkaita { $high }, kaikki varmoja.
read-exact = sellaisenaan
read-joined = tavutus yhdistetty
read-inflected = taivutettu
read-alias = kutsumanimi
read-borderless = alue ilman rajaa
read-left-out = rajattu pois
read-open = tarkistettava
read-decided = ratkaistu
review-column-kind = Laji
review-column-words = Asiakirjan sanat
review-column-reading = Luetaan nyt
review-column-residents = Asukkaita ↓
review-badge-guess = Arvaus
review-badge-question = Kysymys
review-badge-decided = Ratkaistu
review-now-guess = ei lasketa
review-now-former = ei lasketa: entinen alue
review-now-tie = ei lasketa: monta mahdollista
review-now-informal = vain luetellut kunnat
review-now-open = jää auki
review-now-unknown = ei lasketa: tuntematon nimi
review-now-code = ei lasketa
review-now-description = ei lasketa: vain kuvauksessa
review-now-applicant = ei lasketa: hakijan oma kunta
review-now-not-stated = ei lasketa: aluetta ei sanottu
review-now-same-project = eri hankkeita
review-all-decided = Kaikki kohdat on ratkaistu.
review-none-decided = Mitään ei ole vielä ratkaistu.
review-save-decisions = Tallenna päätökset…
review-show-open = Näytä avoimet
review-ask = Mikä on ”{ $words }”?
review-ask-open = Keitä ”{ $words }” tarkoittaa?
review-ask-same = Onko ”{ $words }” sama hanke?
review-ask-applicant = Kuuluuko hakijan oma kunta alueeseen?
review-ask-not-stated = Missä hanke toimii? Aluetta ei ole sanottu.
review-ask-description = Kuuluuko ”{ $words }” alueeseen?
review-in-area = Toiminta-alue
review-in-description = Kuvauksessa
review-in-applicant = Hakija
review-offered = Ehdotus
review-earlier = Aiempi hanke
review-show-project = Näytä hanke kartalla
review-answers = Vaihtoehdot
review-covered = katettuja asukkaita
review-no-place = Ei paikka
review-no-place-why = Sanat eivät nimeä kuntaa tai aluetta.
review-not-same = Eri hanke
review-stays-empty = Alue jää tyhjäksi
review-not-served = Ei kuulu alueeseen
review-picked = Valittu kartalta
review-map = Pieni kartta vaihtoehdoista
review-core-now = Hankkeen ydinalue on nyt { $municipalities } ja { $residents }.
review-core-then = Näin se olisi { $municipalities } ja { $residents }.
review-core-without = Ilman näitä sanoja { $municipalities } ja { $residents }.
review-wider-already = { $n ->
    [one] Niistä { $n } on jo hankkeen laajempaa aluetta.
   *[other] Niistä { $n } on jo hankkeen laajempaa aluetta.
}
review-accept = Hyväksy
review-dismiss = Ei paikka
review-choose = Valitse tämä
review-same = Sama hanke
review-choose-first = Valitse ensin vaihtoehto: nyt sanat eivät lue mitään mukaan.
review-leave-open = Jätä auki
review-everywhere = { $n ->
    [one] Myös { $n } muu kohta, jossa on samat sanat
   *[other] Myös { $n } muuta kohtaa, joissa on samat sanat
}
review-pick-start = Valitse kartalta…
review-pick-stop = Lopeta valinta
review-pick = Napsauta kartalta kunnat, joita ”{ $words }” tarkoittaa
review-pick-none = Mitään ei ole valittu.
review-pick-done = { $n ->
    [0] Valmis
    [one] Valmis: { $n } kunta
   *[other] Valmis: { $n } kuntaa
}
review-note = Huomautus
review-note-add = Kirjoita huomautus
review-note-hint = Huomautus, Enter tallentaa
review-made = Päätös: { $who }
review-next = Seuraava
review-previous = Edellinen
review-did-accept = Hyväksytty: ”{ $words }” on { $name }
review-did-accept-plain = Hyväksytty: ”{ $words }”
review-did-choose = Valittu: ”{ $words }” on { $name }
review-did-dismiss = Ei paikka: ”{ $words }”
review-did-leave-open = Jätetty auki: ”{ $words }”
review-key-row = rivi
review-key-accept = hyväksy
review-key-number = vaihtoehto
review-key-no = ei paikka
review-key-open = jätä auki
strip-open-tip = Avaa tarkistus
strip-range-tip = Pienempi luku on varmaa, suuremmassa ovat mukana arvaukset. Napsauta: mistä väli syntyy.
decisions-title = Päätökset
decisions-count = { $n ->
    [0] Päätöksiä ei ole vielä.
    [one] { $n } päätös.
   *[other] { $n } päätöstä.
}
decisions-what = Sama asiakirja ja samat päätökset antavat aina saman tuloksen, myös komennolla --decisions.
decisions-reviewer = Tarkistaja
decisions-reviewer-hint = Nimi, ei pakollinen
decisions-save = Tallenna päätökset
decisions-load = Avaa tästä tiedostosta
decisions-load-tip = Tiedoston päätökset lisätään nykyisiin
memo-what = Teksti asiakirjan julkaisijalle: mikä kohta, mitä siinä lukee, mitä se luultavasti tarkoittaa.
memo-copy = Kopioi leikepöydälle
memo-copied = Kopioitu
memo-save = Tallenna tiedostoon
overview-review = { $n ->
    [one] Tarkista { $n } kohta
   *[other] Tarkista { $n } kohtaa
}
overview-decide = Avaa tarkistuksessa
review-stale = { $n ->
    [one] { $n } päätös ei enää osu asiakirjaan: { $words }
   *[other] { $n } päätöstä ei enää osu asiakirjaan: { $words }
}
