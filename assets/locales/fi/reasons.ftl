# Perusteet ja havainnot
method-exact = sellaisenaan
method-folded = kirjainkoko tai tarkkeet poikkeavat
method-inflected = taivutettu
method-joined = tavutus yhdistetty
method-alias = lyhyt nimi
method-area = alueen nimi
method-former = entinen kunta
method-exception = rajattu pois
method-misspelt = arvaus: kirjoitusvirhe
method-open = avoin ilmaus
method-none = ei tunnistettu
why-letters = { $n ->
    [one] { $n } kirjain
   *[other] { $n } kirjainta
}
why-official-name = Kirjoitettu kuten virallinen nimi.
why-case-or-diacritics = Kirjainkoko tai tarkkeet poikkeavat virallisesta nimestä.
why-line-break-joined = Rivin vaihtuessa jäänyt yhdysviiva tai väli on poistettu.
why-inflected-form = Nimen taivutusmuoto: { $name }.
why-other-language = Ruotsin- tai englanninkielinen nimi.
why-head-word = Sana ”{ $name }” kertoo, mitä tarkoitetaan.
why-short-name = Arkinen lyhyt nimi.
why-former-municipality = { $name } päättyi { $year } ja on nyt osa tätä kuntaa.
why-former-municipality-inferred = { $name } on nyt osa tätä kuntaa (päättyi noin { $year }).
why-misspelling = { $n ->
    [one] Yksi kirjain poikkeaa.
   *[other] { $n } kirjainta poikkeaa.
}
why-next-nearest = { $n ->
    [one] Seuraavaksi lähin nimi on { $name }, { $n } kirjaimen päässä.
   *[other] Seuraavaksi lähin nimi on { $name }, { $n } kirjaimen päässä.
}
why-tie = Kaksi tai useampi nimi on yhtä lähellä.
why-inside-named-area = Kuuluu samassa kohdassa nimettyyn alueeseen { $name }.
why-shares-beginning = Myös { $name } alkaa samalla sanalla.
why-named-before-list = Nimetty ennen luetteloa: alueen muut kunnat ovat laajempaa aluetta.
why-area-alone = Alue on mainittu yksin: kaikki sen kunnat ovat ydinaluetta.
why-no-official-border = Alueella ei ole virallista rajaa: vain luetellut kunnat luetaan.
why-former-unit = Entisen jaon alue, päättyi { $year }.
why-left-out = Asiakirja rajaa tämän pois.
why-open-words = Sanat jättävät avoimeksi, ketä tarkoitetaan.
why-not-found = Nimien joukossa ei ole mitään vastaavaa.
why-only-the-listed = Tarkoitetaan vain sen jälkeen nimettyjä kuntia.
why-decided = Päätetty käsin.
why-part-of = { $name } oli oma kuntansa vuoteen { $year } asti; kartalla se on osa tätä kuntaa.
why-includes = { $name } on kuulunut tähän kuntaan vuodesta { $year }.
why-other-year-with = Vuoden { $year } aluejaossa mukana myös { $names }.
why-other-year-without = Vuoden { $year } aluejaossa ilman: { $names }.
why-other-division = Muu virallinen aluejako: { $name }.
why-members-of = Alueen kunnat tunnetaan vain vuodelta { $year }.
why-who-not-where = Organisaation nimi: kertoo kuka, ei missä.
why-not-a-municipality = Vesistö, lentoasema tai vastaava, ei kunta.
why-abroad = Paikka Suomen ulkopuolella.
why-refers-back = Viittaa aiemmin sanottuun.
why-place-within = Paikka tai osa, joka on täällä: { $name }.
case-genitive = genetiivi
case-partitive = partitiivi
case-inessive = inessiivi
case-elative = elatiivi
case-illative = illatiivi
case-adessive = adessiivi
case-ablative = ablatiivi
case-allative = allatiivi
case-swedish-genitive = ruotsin genetiivi
problem-not-utf8 = { $n ->
    [one] { $n } kohta ei ole UTF-8-tekstiä; se korvattiin.
   *[other] { $n } kohtaa ei ole UTF-8-tekstiä; ne korvattiin.
}
problem-repeated-header = Taulukon otsikko toistuu.
problem-cell-count = Rivillä on { $found } solua, odotettiin { $expected }.
problem-unread-row = Riviä ei voitu lukea hankkeeksi: { $text }
problem-no-applicant = Hakija puuttuu.
problem-no-name = Hankkeen nimi puuttuu.
problem-no-period = Kautta ei voitu lukea: { $text }
problem-period-backwards = Kausi päättyy ennen kuin alkaa: { $text }
problem-no-area = Toiminta-alue puuttuu.
problem-misspelt-word = ”{ $text }” luettiin sanaksi ”{ $read }”.
problem-odd-markup = Outo muotoilumerkintä: { $text }
problem-left-over = Sanat eivät kuulu mihinkään kenttään: { $text }
problem-not-bold = Hakija ei ole lihavoitu; se tunnistettiin sanoista: { $text }
problem-no-projects = Asiakirjasta ei löytynyt hankkeita.
problem-open-term = Tarkista: { $text }
problem-guess = Arvattu: { $text } → { $read }
