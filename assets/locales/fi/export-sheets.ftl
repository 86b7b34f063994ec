# Työkirja, taulukot kansiossa, CSV:n kuvaus

export-sheet-projects = Hankkeet
export-sheet-projects-what = Rivi hanketta kohti
export-sheet-municipalities = Kunnat
export-sheet-municipalities-what = Rivi kuntaa kohti: asukkaat ja hankkeet, jotka ulottuvat kuntaan
export-sheet-sub-regions = Seutukunnat
export-sheet-sub-regions-what = Rivi seutukuntaa kohti: kuinka moni kunta ja asukas on jonkin hankkeen ydinalueella
export-sheet-regions = Maakunnat
export-sheet-regions-what = Rivi maakuntaa kohti: kuinka moni kunta ja asukas on jonkin hankkeen ydinalueella
export-sheet-matrix = Kunnat ja hankkeet ristiin
export-sheet-matrix-what = Kunnat riveinä, hankkeet sarakkeina
export-sheet-project-municipality = Hankkeiden kunnat
export-sheet-project-municipality-what = Rivi hanketta ja kuntaa kohti: ulottuvuus ja asiakirjan sanat, joihin se perustuu
export-sheet-questions = Kysymykset
export-sheet-questions-what = Sanat, jotka ihmisen pitäisi ratkaista tai jotka hän on jo ratkaissut
export-sheet-diagnostics = Huomiot
export-sheet-diagnostics-what = Mitä asiakirjaa luettaessa huomattiin
export-sheet-about = Tietoja tiedostosta

export-matrix-core = ydin
export-matrix-wider = laajempi

export-sheets-title = Hankkeet ja kunnat: { $source }
export-sheets-keywords = hankkeet, kunnat, toiminta-alueet, kattavuus
export-sheets-comment = Viimeinen taulukko kertoo, mistä luvut ovat ja mitä värit tarkoittavat. Arvaukset ja avoimet kysymykset on merkitty.

export-about-source = Asiakirja
export-about-sha256 = Asiakirjan SHA-256
export-about-decisions = Ratkaisujen SHA-256
export-about-no-decisions = Kukaan ei ole ratkaissut kysymyksiä
export-about-year = Kuntajako
export-about-division = 1.1.{ $year }
export-about-filter = Suodatus
export-about-filter-text = Suodatus ohjelmalle
export-about-all = Kaikki hankkeet ja kunnat
export-about-program = Ohjelma
export-about-command = Komento, joka tekee tiedoston
export-about-date = Päivä
export-about-marks = Värit ja merkit
export-about-core = Kunta on hankkeen ydinalueella
export-about-wider = Kunta on vain hankkeen laajemmalla alueella
export-about-guess-word = arvaus ?
export-about-guess = Perustuu arvaukseen, jota kukaan ei ole vahvistanut, tai odottaa ihmisen ratkaisua
export-about-sheets = Taulukot
export-about-rows = { $rows ->
    [one] { $rows } rivi
   *[other] { $rows } riviä
}
export-about-left-out = Mitä tiedostoon ei mahtunut
export-about-columns = Sarakkeet
export-about-json = Sama ohjelmalle

export-package-what = Taulukot hankkeista, kunnista ja niiden yhteyksistä. Sanat ovat asiakirjan omia; arvaukset on merkitty, ja avoimet kysymykset eivät ole luvuissa mukana.
export-unit-persons = asukasta

export-column-source-file = Asiakirjan nimi
export-column-source-file-what = Tiedosto, josta hankkeet luettiin
export-column-source-sha256 = Asiakirjan SHA-256
export-column-source-sha256-what = Tiiviste, josta asiakirjan tunnistaa samaksi
export-column-division-year = Kuntajaon vuosi
export-column-division-year-what = Vuosi, jonka kuntajaon koodeja käytetään
export-column-filter = Suodatus
export-column-filter-what = Tyhjä, kun kaikki on mukana
export-column-program-version = Ohjelman versio
export-column-program-version-what = Hankekartan versio

left-out-sheet-controls = Merkkejä, joille tiedostossa ei ole sijaa, korvattiin korvausmerkillä (U+FFFD).
left-out-long-text = Yli 32 767 merkin tekstit katkaistiin; katkaistun lopussa on kolme pistettä.
left-out-matrix = Hankkeita on enemmän kuin taulukossa sarakkeita, joten ristiintaulukko jäi pois. Samat tiedot ovat taulukossa Hankkeiden kunnat.
left-out-guess-column = Osa riveistä perustuu arvaukseen, mutta sarake guess ei ole mukana.
left-out-reference = Osa viittauksista osoittaa kuntaan, joka ei ole mukana; ne jätettiin kuvauksesta pois.

file-mixed = Kansiossa { $path } on muutakin kuin aiempi vienti: { $cause }. Kansiota ei korvattu; anna toinen kansio tai siirrä tiedosto pois.
