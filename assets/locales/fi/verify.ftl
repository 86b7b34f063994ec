# Viedyn tiedoston tarkistaminen lähdettä vasten.

verify-same-bytes = Tiedosto on täsmälleen se, minkä lähde tuottaa (samat tavut).
verify-same-content = Tiedosto sanoo saman kuin lähde, mutta se on tallennettu uudelleen (sama sisältö, eri tavut).
verify-differs = Tiedosto poikkeaa siitä, minkä lähde tuottaa.
verify-edited = Lähde, ratkaisut ja ohjelma ovat samat: tiedostoa on muutettu jälkikäteen.
verify-other-source = Lähde ei ole sama asiakirja, josta tiedosto tehtiin.
verify-other-decisions = Ratkaisut eivät ole samat, joilla tiedosto tehtiin.
verify-other-program = Tiedosto on tehty ohjelman toisella versiolla.
verify-difference = { $place }: tiedostossa { $file }, lähteestä { $made }
verify-nothing = ei mitään
verify-more = … ja { $n } muuta eroa
verify-command = Tehty komennolla: { $command }
verify-no-origin = { $path }: tiedostossa ei ole tietoa siitä, mistä se on tehty. Sitä ei ole viety tällä ohjelmalla, tai tieto on poistettu.
verify-no-command = { $path }: tiedostossa olevaa komentoa ei voi lukea. Tiedosto on ehkä tehty ohjelman uudemmalla versiolla.
