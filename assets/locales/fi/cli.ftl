# Komentorivi ja tiedostot
file-not-found = Tiedostoa ei löydy: { $path }. Tarkista nimi ja kansio.
file-not-allowed = Ei käyttöoikeutta: { $path }. Valitse toinen paikka tai pyydä oikeus. ({ $cause })
file-not-a-file = Tämä ei ole tiedosto: { $path }. Anna tiedoston nimi.
file-too-large = Tiedosto on liian suuri: { $path }. Raja on { $limit } MiB.
file-exists = Tiedosto on jo olemassa: { $path }. Korvaa se valinnalla --overwrite tai anna toinen nimi.
file-full = Tila loppui kesken: { $path }. Vapauta levytilaa; vanha tiedosto on ennallaan.
file-read = Tiedostoa ei voitu lukea: { $path } ({ $cause })
file-write = Tiedostoa ei voitu kirjoittaa: { $path } ({ $cause }). Vanha tiedosto on ennallaan.
file-no-home = Järjestelmä ei kerro, missä omat tiedostosi ovat. Aseta HOME.
cli-id = tunnus
cli-applicant = hakija
cli-start = alkaa
cli-end = päättyy
cli-core = ydinalue
cli-wider = laajempi alue
cli-open = tarkistettavaa
cli-partners = osatoteuttajat
cli-period = kausi
cli-area = toiminta-alue
cli-row = rivi
cli-column = sarake
cli-severity = laji
cli-severity-note = tieto
cli-severity-warning = tarkista
cli-severity-error = virhe
cli-finding = havainto
cli-words = sanat
cli-kind = laji
cli-reach = ulottuvuus
cli-method = peruste
cli-status = tila
cli-codes = kunnat
cli-candidates = muut vaihtoehdot
cli-code = koodi
cli-name = nimi
cli-residents = asukkaita
cli-covered = katettu
cli-reached = { $n ->
    [one] { $n } kunta
   *[other] { $n } kuntaa
}, { $residents } asukasta
cli-coverage-sum = { $covered } / { $municipalities } kuntaa · { $residents } / { $all } asukasta ({ $share })
cli-no-such-project = Hanketta ei ole: { $id }. Komento projects luettelee tunnukset.
cli-no-such-area = Aluetta ei ole: { $code }. Kunta on kolme numeroa, maakunta kaksi, seutukunta subregion: ja kolme.
cli-exported = Kirjoitettu { $path }: { $rows } riviä, { $bytes } tavua.
cli-check-sum = { $projects ->
    [one] { $projects } hanke
   *[other] { $projects } hanketta
}, { $open ->
    [one] { $open } kohta
   *[other] { $open } kohtaa
} tarkistettavana.
cli-more-unread = { $n ->
    [one] … ja yksi kohta lisää. Katso kaikki komennolla check.
   *[other] … ja { $n } kohtaa lisää. Katso kaikki komennolla check.
}
