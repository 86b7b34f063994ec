# Aukot: tarve, luvut omasta taulukosta, kaava
gaps-rank = #
gaps-need = Tarve
gaps-share = Osuus
gaps-wider = Laajempi
gaps-wider-yes = laajempi
gaps-km = km
gaps-nearest = Lähin
gaps-sum = Palvelun piirissä { $served } / { $total } ({ $share }), ilman { $unserved }. { $extent ->
    [wider] Ilman hanketta asuu
   *[core] Ilman ydinaluetta asuu
} { $residents } ihmistä.
gaps-wider-note = { $n ->
    [one] Palveltuihin on laskettu { $n } kunta, joka on vain laajemmalla alueella: asiakirja nimeää alueen, ei kuntaa.
   *[other] Palveltuihin on laskettu { $n } kuntaa, jotka ovat vain laajemmalla alueella: asiakirja nimeää alueen, ei kuntia.
}
gaps-distance = km: keskuksesta lähimpään palveltuun keskukseen, linnuntietä.
gaps-stand-in = *: osuus on kunnan, johon tämä on sittemmin liittynyt.
gaps-missing = –: lukua ei ole, tarve on laskettu nollaksi.
figures-no-table = Tiedostossa ei ole taulukkoa.
figures-no-municipalities = Taulukossa ei ole saraketta, jonka solut olisivat kuntia. Yhdessä sarakkeessa pitää olla kunnan koodi tai nimi.
figures-no-numbers = Taulukossa ei ole lukuja kuntien vieressä.
figures-which-column = { $file }: sano sarake muodossa { $file }#SARAKE. Sarakkeet: { $columns }.
figures-left-out = { $file }: { $n } solua tai riviä jäi pois. Ensimmäinen: { $first }.
figure-fault = rivi { $row }, ”{ $words }”: { $why }
figure-unknown = kuntaa ei tunneta, rivi jäi pois
figure-not-one = ei yksi kunta, rivi jäi pois
figure-unsure = voi olla kirjoitusvirhe, rivi jäi pois
figure-former = kunta on liittynyt toiseen, rivi jäi pois
figure-twice = kunta oli jo aiemmalla rivillä, tämä jäi pois
figure-no-number = ei luku, solu jäi pois
figure-two-ways = luvun voi lukea kahdella tavalla, solu jäi pois
figure-negative = luku on alle nollan, solu jäi pois
formula-figure = Kaavassa tästä puuttuu luku tai nimi.
formula-operator = Kaavassa tästä puuttuu + - * tai /.
formula-not-closed = Sulkua tai lainausmerkkiä ei suljeta.
formula-name = Tällä nimellä ei ole lukuja. Nimet: asukkaat, vieraskieliset ja oman taulukon sarakkeet.
formula-long = Kaava on liian pitkä: enintään 2 000 merkkiä.
formula-deep = Sulkeita on liikaa sisäkkäin.
action-gaps-by = Valitse, minkä alueiden aukot luetellaan
action-served-by = Valitse, riittääkö laajempi alue
action-load-figures = Avaa oma taulukko tarpeesta
action-drop-figures = Poista oma taulukko tarpeesta

gaps-title = Kuka jää ilman?
gaps-own = Oma…
gaps-own-table = Oma taulukko
gaps-own-table-help = Yhdessä sarakkeessa kunnan koodi tai nimi, muissa luvut. CSV, Excel tai ODS. Tiedoston voi myös pudottaa ikkunaan.
gaps-own-choose = Valitse tiedosto…
gaps-own-drop = Poista taulukko
gaps-own-kind = Taulukot
gaps-own-path = Taulukon polku
gaps-own-open = Avaa
gaps-own-formula = Kaava
gaps-own-formula-help = Nimet: asukkaat, vieraskieliset ja taulukon sarakkeet lainausmerkeissä. Enter laskee.
gaps-own-formula-hint = 0,5*asukkaat + 3*vieraskieliset
gaps-wider-serves = Laajempi alue riittää
gaps-sentence = { $count } { $n ->
    [one] kunnassa
   *[other] kunnassa
} ei ole { $extent ->
    [wider] hanketta
   *[core] ydinaluetta
}. Niissä asuu { $residents } ihmistä. { $need }: { $unserved }.
gaps-select = Valitse kartalla:
gaps-select-without = ilman jäävät
gaps-select-perhaps = arvausten varassa olevat
gaps-review = tarkista arvaukset
gaps-area = Alue
gaps-km-nearest = km lähimpään
gaps-add = Lisää luonnokseen: { $name }
gaps-take = Poista luonnoksesta: { $name }
gaps-draft-open = Avaa luonnos: { $name }
gaps-draft-fold = Pienennä luonnoksen kortti: { $name }
gaps-draft-unfold = Näytä luonnoksen kortti: { $name }
gaps-draft-more = Luonnoksen toiminnot: { $name }
gaps-draft-show = Avaa luonnos
gaps-stand-in-short = luku on arvio, osuus toisen kunnan
gaps-missing-short = lukua ei ole
gaps-nearest-said = lähin { $name }, { $km } km
gaps-legend-size = Ympyrän ala on tarve
gaps-legend-none = Ei hanketta
gaps-legend-wider = Vain laajempi alue
gaps-legend-core = Palvelun piirissä
