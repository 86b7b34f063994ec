problem-empty-file = Tiedosto on tyhjä. Valitse toinen tiedosto.
problem-wrong-extension = Tiedoston pääte on .{ $extension }, mutta sisältö on { $format }. Luettiin sisällön mukaan.
problem-encoding = Merkistöksi pääteltiin { $text }. Tarkista, että å, ä ja ö näkyvät oikein.
problem-encrypted = Tiedosto on suojattu salasanalla. Tallenna se ilman salasanaa ja avaa uudelleen.
problem-only-pictures = { $n ->
    [one] Sivu on pelkkä kuva, jossa ei ole tekstiä. Pyydä julkaisijalta tekstimuotoinen tiedosto.
   *[other] Kaikki { $n } sivua ovat kuvia, joissa ei ole tekstiä. Pyydä julkaisijalta tekstimuotoinen tiedosto.
}
problem-broken = Tiedostoa ei voitu lukea ({ $format }): { $cause }. Avaa ja tallenna se uudelleen omassa ohjelmassaan.
problem-too-many-rows = Rivejä on yli { $limit }; loput jätettiin lukematta. Jaa tiedosto osiin.
problem-too-many-columns = Sarakkeita on yli { $limit }; loput jätettiin lukematta. Poista ylimääräiset sarakkeet.
problem-cell-too-long = Solussa on yli { $limit } tavua; loppu jätettiin lukematta. Lyhennä solu.
problem-expands-too-much = Pakattu tiedosto laajenee yli { $limit } tavuun, joten sitä ei avattu. Tarkista, mistä tiedosto on peräisin.
problem-too-deep = Tiedostossa on yli { $limit } sisäkkäistä tasoa, joten sitä ei luettu. Tarkista, mistä tiedosto on peräisin.
problem-too-much-work = Tiedoston lukeminen vaatisi yli { $limit } askelta, joten se keskeytettiin. Tarkista, mistä tiedosto on peräisin.
problem-skipped-table = { $n ->
    [one] Taulukko ei ole hankeluettelo ({ $n } rivi): { $text }
   *[other] Taulukko ei ole hankeluettelo ({ $n } riviä): { $text }
}
problem-title-row = Otsikko taulukon yläpuolella: { $text }
problem-total-row = Yhteenvetorivi, ei hanke: { $text }
problem-remark-row = Huomautus tai väliotsikko, ei hanke: { $text }
problem-announced = Asiakirja ilmoittaa { $announced } hanketta, luettelossa on { $found }. Kysy julkaisijalta.
problem-sum-differs = Yhteenvetorivin summa on { $stated }, rivien summa { $found }. Kysy julkaisijalta.
problem-no-amount = Rahasummaa ei voitu lukea: { $text }
problem-unknown-code = Kuntanumeroa ei ole jakovuoden kunnissa: { $text }
problem-columns = Sarakkeet tulkittiin näin: { $text }
problem-no-such-column = Tiedostossa ei ole saraketta { $text }. Katso sarakkeet komennolla describe.
problem-open-quote = Lainausmerkki jää rivillä auki. Rivi luettiin niin kuin se on: { $text }
problem-area-not-stated = Luettelossa ei ole saraketta toiminta-alueelle.
problem-shape = Asiakirja luettiin muodossa: { $text }
problem-twice = Sama hanke on luettelossa kahdesti: { $text }
problem-stale-decision = Päätös ei enää osu asiakirjaan: { $text }
kind-of-file-text = teksti
kind-of-file-csv = CSV-taulukko
kind-of-file-xlsx = Excel-taulukko (XLSX)
kind-of-file-xls = vanha Excel-taulukko (XLS)
kind-of-file-ods = OpenDocument-taulukko (ODS)
kind-of-file-html = verkkosivu (HTML)
kind-of-file-docx = Word-asiakirja (DOCX)
kind-of-file-pdf = PDF
kind-of-file-markdown = Markdown
kind-of-file-json = JSON
kind-of-file-ndjson = rivi-JSON
kind-of-file-geojson = GeoJSON
shape-summary = yhteenvetotaulukko
shape-table = taulukko
shape-numbered-list = numeroitu luettelo
shape-bullets = luettelomerkit
shape-labels = otsikko ja arvo -sivut
shape-cell-lines = yksi solu rivillä
shape-one-line = koko taulukko yhdellä rivillä
shape-packed-cell = monta tietoa yhdessä solussa
shape-records = tietueet
why-code = Luettu kuntanumerosta.
why-code-against-name = Kuntanumero ja nimi tarkoittavat eri kuntia.
why-unknown-code = Rivin kuntanumeroa { $name } ei ole.
why-outside-named-area = Rivillä lukee myös { $name }, eikä kunta kuulu siihen.
why-column-of-sub-regions = Sarake kertoo seutukunnan, ei samannimistä kuntaa.
why-applicant-outside = Hakijan oma kunta, jota toiminta-alueessa ei ole.
why-said-beside = Sanotaan kuvauksessa, mutta ei toiminta-alueessa.
why-smaller = Vuonna { $year } kunnassa ei vielä olleet: { $names }. Kartalla ne ovat osa sitä.
why-applicants-own = Hakijan oma kunta; toiminta-aluetta ei ole sanottu.
why-in-name = Sanotaan hankkeen nimessä; toiminta-aluetta ei ole sanottu.
why-in-description = Sanotaan kuvauksessa; toiminta-aluetta ei ole sanottu.
file-changed = Tiedosto muuttui lukemisen aikana: { $path }. Avaa se uudelleen.
