# Raportti (PDF)
report-title = Hankkeet ja niiden palvelemat kunnat
report-of-document = Asiakirja { $name }
report-everything = Mukana ovat asiakirjan kaikki hankkeet.
report-filter = Rajaus: { $filter }
report-contents = Sisällys
report-page = Sivu { $n } / { $of }
report-page-short = Sivu
report-source = Lähde: { $name }
report-dated = Päivätty { $date }
report-made-by = Tehty Hankekartan versiolla { $version }
report-map-source = Kuntajako 1.1.2020 © Maanmittauslaitos, Fintraffic (CC BY 4.0), rannat GSHHG (LGPL)
report-of = / { $n }
report-and-more = ja { $n } muuta

report-figures = Avainluvut
report-fact-projects = hanketta
report-fact-municipalities = kuntaa ydinalueella
report-fact-residents = asukasta ydinalueen kunnissa
report-fact-wider = kuntaa vain laajemmalla alueella
report-fact-none = kuntaa ilman hanketta
report-fact-open = avointa kysymystä
report-served-means = Kunta on palvelun piirissä, kun jokin hanke nimeää sen ydinalueekseen. Asukkaat 31.12.2019.
report-range-means = Kun luku on väli, pienempi on varma: se jää, vaikka kaikki arvaukset ja avoimet kysymykset osoittautuisivat vääriksi.
report-by-region = Maakunnittain
report-in-core = Ydinalueella
report-served-residents = Asukkaita ydinalueen kunnissa
report-share = Osuus

report-no-projects = Ei hankkeita näillä rajauksilla.
report-projects-lead = Hankkeet asiakirjan järjestyksessä. Jokaisella on oma sivunsa.
report-project-and-applicant = Hanke ja hakija
report-wider-short = Laajempi
report-words-open = { $n ->
    [one] ? { $n } kohta tarkistamatta
   *[other] ? { $n } kohtaa tarkistamatta
}
report-only-pages = Oma sivu on vain { $n } ensimmäisellä hankkeella. Loput ovat taulukossa ja liitteessä.
report-readings = Miten sanat luettiin
report-read-as = Luettu
report-certainty = Varmuus
report-sure-core = varma: ydinalue
report-sure-wider = varma: laajempi alue
report-sure-out = varma: rajattu pois
report-sure-none = ei tuo kuntia
report-sure-guess = arvaus ?
report-sure-open = avoin ?
report-sure-note = ei paikkaa

report-gaps-sentence = { $count } kunnassa ei ole ydinaluetta. Niissä asuu { $residents } ihmistä. Vieraskielisiä on { $need } / { $total } ({ $share }).
report-no-gaps = Jokainen kunta on jonkin hankkeen ydinalueella.
report-gaps-first = { $n ->
    [one] Kunta, jossa tarve on suurin
   *[other] { $n } kuntaa, joissa tarve on suurin
}
report-gap-wider = laajemmalla alueella
report-share-of-all = Osuus maan tarpeesta
report-nearest = Lähin palveltu
report-gaps-perhaps = Arvausten varassa
report-gaps-perhaps-lead = Näissä kunnissa on hanke vain, jos arvaus pitää paikkansa.
report-gaps-all = Kaikki kunnat ilman ydinaluetta

report-questions = Avoimet kysymykset
report-questions-lead = Näiden sanojen kohdalla ihmisen pitää päättää, mitä tarkoitetaan. Kysymykset, joista riippuu eniten asukkaita, ovat ensin.
report-no-questions = Avoimia kysymyksiä ei ole.
report-decided = Ratkaistut kysymykset
report-decided-lead = Nämä kohdat ihminen on ratkaissut.
report-words-in-doubt = Asiakirjan sanat
report-could-mean = Kysymys ja vaihtoehdot
report-hangs = Asukkaita

report-method = Menetelmä ja lähteet
report-method-reading = Sanoista kunniksi
report-method-reading-text = Jokaisen hankkeen toiminta-alue on luettu asiakirjan omista sanoista. Sana tunnistetaan, kun se on kunnan, seutukunnan, maakunnan tai muun tunnetun alueen nimi suomeksi tai ruotsiksi, sellaisenaan tai taivutettuna. Rivin vaihtuessa jäänyt yhdysviiva poistetaan. Entinen kunta johtaa siihen kuntaan, johon se nyt kuuluu. Kirjoitusvirhe korjataan vain, kun yksi nimi on selvästi lähin, ja se merkitään arvaukseksi.
report-method-core-wider = Ydinalue ja laajempi alue
report-method-core-wider-text = Ydinalueeseen kuuluvat kunnat, jotka on nimetty yksitellen, tai alueen kaikki kunnat, kun vain alue on mainittu. Kun alue on nimetty ennen kuntien luetteloa, luetellut kunnat ovat ydinaluetta ja alueen muut kunnat laajempaa aluetta. Alueella, jolla ei ole virallista rajaa, ei ole laajempaa osaa.
report-method-sure = Varma, arvaus ja avoin
report-method-sure-text = Arvaus lasketaan mukaan ja merkitään aina kysymysmerkillä. Avointa kysymystä ei lasketa mukaan, ennen kuin ihminen on ratkaissut sen. Siksi luku voi olla väli: pienempi luku on varma, suurempi pitää paikkansa, jos arvaukset ovat oikeita.
report-method-people = Asukkaat ja tarve
report-method-people-text = Asukkaat on laskettu kunnittain: kun kunta on palvelun piirissä, sen kaikki asukkaat lasketaan. Tarve on vieraskielisten määrä, arvio julkaistusta osuudesta 31.12.2020. Etäisyys on linnuntietä kuntakeskuksesta kuntakeskukseen.
report-method-maps = Kartat
report-method-maps-text = Kuntien rajat ovat kuntajaon 1.1.{ $year }. Väri erottaa hankkeet toisistaan, muuta se ei kerro.
report-sources = Lähteet
report-source-division = Kunnat ja aluejaot 1.1.{ $year }
report-source-division-text = Tilastokeskus, Maanmittauslaitos, CC BY 4.0
report-source-population = Väkiluku 31.12.2019
report-source-population-text = Tilastokeskus, väestörakenne, CC BY 4.0
report-source-foreign-language = Vieraskielisten osuus 31.12.2020
report-source-foreign-language-text = Tilastokeskus, kuntien avainluvut, CC BY 4.0. Honkajoella ja Pertunmaalla osuus on sen kunnan, johon ne ovat sittemmin liittyneet.
report-source-borders = Kuntien rajat { $year }
report-source-borders-text = Maanmittauslaitos, kuntajako 1:1 000 000, ja Fintraffic / Digitraffic, CC BY 4.0
report-source-coast = Rannat ja järvet
report-source-coast-text = GSHHG 2.3.6, Wessel ja Smith 1996, LGPL 3 tai uudempi
report-source-neighbors = Naapurimaiden rajat
report-source-neighbors-text = Natural Earth, vapaasti käytettävä

report-evidence = Liite: mistä sanoista kunnat on luettu
report-evidence-lead = Kunnat aakkosjärjestyksessä. Jokaisen kohdalla ovat ne asiakirjan sanat, joiden vuoksi kunta on mukana, ja tapa, jolla ne luettiin.
report-no-evidence = Yhtään kuntaa ei ole mukana.
report-words-of-document = Asiakirjan sanat
report-nowhere = Hankkeet, joille ei löytynyt kuntaa

report-origin = Tämän raportin alkuperä
report-origin-lead = Samat tiedot ovat koneluettavina tiedoston ominaisuuksissa (avainsanat). Niillä raportin voi tehdä uudelleen ja tarkistaa.
report-origin-source = Asiakirja
report-origin-hash = SHA-256
report-origin-selection = Mukana
report-origin-filter = Rajaus tekstinä
report-origin-decisions = Päätökset
report-origin-no-decisions = ei päätöksiä
report-decision-count = { $n ->
    [one] { $n } päätös
   *[other] { $n } päätöstä
}
report-origin-division = Kuntajako
report-origin-program = Ohjelma
report-origin-command = Komento
report-origin-date = Päivä

report-map-caption = Tumma: ydinalue. Vaalea, vinoviivat: laajempi alue. ?: arvaus.
report-alt-country = Suomen kartta, { $projects } hanketta. Ydinalueella on { $core } / { $all } kuntaa, { $share } asukkaista. Vain laajemmalla alueella on { $wider } kuntaa. Ydinalueen kuntia maakunnittain: { $regions }.
report-alt-project = Kartta hankkeen alueesta: { $project }. Ydinalueen kunnat: { $core }. Laajemman alueen kunnat: { $wider }.
report-alt-nobody = ei yhtään

left-out-letters = Kirjaimia, joita ei voi piirtää tai jotka eivät näy, korvattiin tyhjällä neliöllä tai jätettiin pois.
left-out-long = Hyvin pitkä teksti katkaistiin, ja katkaisukohdassa on merkki ….
left-out-pages = Oma sivu on vain ensimmäisillä hankkeilla.
