# Muutos: kaksi hankejoukkoa rinnakkain
change-title = Mikä muuttui?
change-gained = Tuli mukaan
change-lost = Jäi pois
change-kept = Pysyi mukana
change-paper = Vain paperilla
change-class = muutos
change-need = tarve
change-why = miksi
change-new = Uudet hankkeet
change-ended = Päättyneet hankkeet
change-continued = Jatkuvat hankkeet
change-how-same = sama hanke
change-how-decided = sama hanke, vahvistettu
change-how-name = sama hakija ja nimi
change-how-likely = luultavasti sama: sama hakija, lähes sama nimi
change-rule = Hanke jatkuu, kun hakija ja nimi ovat samat (vuodet ja numerot eivät ratkaise). Lähes sama nimi on merkitty kysymysmerkillä.
change-several-years = eri vuosilta
change-told-nobody = Kumpikaan ei palvele yhtään kuntaa.
change-told-same = { $n ->
    [one] Palvellut kunnat eivät muutu: sama kunta on molemmissa.
   *[other] Palvellut kunnat eivät muutu: samat { $n } kuntaa ovat molemmissa.
}
change-told-gained = { $n ->
    [one] Yksi kunta tuli mukaan, siellä asuu { $residents } ihmistä.
   *[other] { $n } kuntaa tuli mukaan, niissä asuu { $residents } ihmistä.
}
change-told-lost = { $n ->
    [one] Yksi kunta jäi pois, siellä asuu { $residents } ihmistä.
   *[other] { $n } kuntaa jäi pois, niissä asuu { $residents } ihmistä.
}
change-told-kept = { $n ->
    [0] Mikään kunta ei pysynyt mukana.
    [one] Yksi kunta pysyi mukana.
   *[other] { $n } kuntaa pysyi mukana.
}
change-told-paper = { $n ->
    [one] Yhden kunnan kohdalla muuttui vain kuntajako.
   *[other] { $n } kunnan kohdalla muuttui vain kuntajako.
}
change-told-years = Kuntajako: A { $a }, B { $b }. Molemmat on tuotu kartan vuoden { $map } jakoon.
change-told-projects = Hankkeista uusia { $new }, päättyneitä { $ended }, jatkuvia { $continued }.
change-told-likely = { $n ->
    [one] Jatkuvista yksi on vain luultavasti sama hanke.
   *[other] Jatkuvista { $n } on vain luultavasti samoja hankkeita.
}
change-paper-merger = { $name } liittyi kuntaan { $into } 1.1.{ $year }.
change-paper-region = { $name } siirtyi maakunnasta { $from } maakuntaan { $to } 1.1.{ $year }.
change-paper-sub-region = { $name } siirtyi seutukunnasta { $from } seutukuntaan { $to } 1.1.{ $year }.
change-paper-name = { $name } vaihtoi nimensä 1.1.{ $year }.
change-paper-other = Samat sanat tarkoittavat toisen vuoden jaossa muita kuntia.
change-all = Kaikki hankkeet
change-shown = Kartalla näkyvät
change-before = A, ennen
change-after = B, jälkeen
change-swap = Vaihda A ja B
change-difference = Näytä erotuskarttana
change-select = Valitse kartalta
change-figure-municipalities = Kuntia
change-figure-residents = Asukkaita
change-figure-need = Tarve
change-more = ja { $n } muuta
change-count = { $n ->
    [one] { $n } kunta
   *[other] { $n } kuntaa
}
