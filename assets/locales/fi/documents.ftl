# Asiakirjat: avaaminen, mitä luettiin, sarakkeet
open-title = Avaa hankeluettelo
open-how = Vedä tiedosto tai kansio ikkunaan, tai kirjoita sen paikka. Kelpaavat CSV, Excel, ODS, PDF, Word, verkkosivu, JSON ja teksti.
open-path = Tiedosto tai kansio
open-button = Avaa
open-beside-button = Lisää rinnalle
open-choose = Selaa…
open-menu = Avaa…
open-beside = Lisää rinnalle…
open-paste = Avaa leikepöydän teksti
open-embedded = Vuoden 2020 asiakirja
reading-begun = Luetaan tiedostoa
reading-rows = Luettu { $rows } / { $of } riviä
document-what = Mitä luettiin…
document-facts = Tiedosto
document-rows = Rivit
document-row-count = { $n ->
    [one] { $n } rivi
   *[other] { $n } riviä
}
document-projects = { $n ->
    [one] { $n } hanke
   *[other] { $n } hanketta
}
document-read-lines = { $n ->
    [one] hankkeiksi { $n } rivi
   *[other] hankkeiksi { $n } riviä
}
document-headers = otsikkoja { $n }
document-around = muuta tekstiä { $n }
document-totals = summarivejä { $n }
document-unread = lukematta { $n }
document-announced = Asiakirja ilmoittaa { $announced }, luettiin { $found }.
document-separator = erotin { $mark }
document-separator-tab = erotin sarkain
document-sheets = { $n ->
    [one] { $n } taulukko
   *[other] { $n } taulukkoa
}
document-year = Kuntajako
document-year-own = { $year }, asiakirjan mukaan
document-year-tip = Nimet ja numerot luetaan tämän vuoden jaosta ja piirretään vuoden 2020 kartalle
document-columns = Sarakkeet
document-columns-how = Valitse, mitä sarakkeessa on. Valinta muistetaan tiedostoille, joilla on sama otsikko.
document-no-columns = Hankkeet luettiin tekstistä, ei taulukosta.
document-chosen = valittu
document-sample-rows = { $n ->
    [one] Ensimmäinen rivi
   *[other] Ensimmäiset { $n } riviä
}
document-assume = Kun aluetta ei sanota
document-assume-name = Ota kunta hankkeen nimestä ({ $n })
document-assume-applicant = Ota hakijan oma kunta ({ $n })
document-assume-description = Ota kunnat kuvauksesta ({ $n })
document-assume-why = Nämä lasketaan vain, kun valitset sen. Ne näkyvät aina merkittyinä.
document-left-out = Pois jätetyt ja lukematta jääneet
document-nothing-left-out = Mitään ei jätetty pois.
document-more = ja { $n } muuta
list-unread-row = Rivi { $n } jäi lukematta
facet-document = Asiakirja
role-applicant = Hakija
role-partners = Osatoteuttajat
role-name = Hanke
role-area = Toiminta-alue
role-municipality = Kunta
role-subregion = Seutukunta
role-region = Maakunta
role-code = Kuntanumero
role-period = Kausi
role-start = Alkaa
role-end = Päättyy
role-amount = Myönnetty avustus
role-amount-eu = EU-tuki
role-amount-public = Julkinen tuki
role-amount-budget = Budjetti
role-amount-applied-for = Haettu tuki
role-currency = Valuutta
role-description = Kuvaus
role-details = Hakija, hanke ja kausi
role-other = Muu tieto
role-automatic = Ohjelman arvaus
