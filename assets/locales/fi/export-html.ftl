# Raportti verkkosivuna (HTML)
html-skip = Siirry sisältöön
html-skip-map = Ohita kartta
html-map = Valitse kartalta kunta, niin pääset sen riville taulukossa.
html-filter = Suodata taulukkoa
html-shown = { $n } / { $of } riviä
html-standing = Tilanne
html-projects = { $n ->
    [one] { $n } hanke
   *[other] { $n } hanketta
}
html-municipalities-lead = Kunnat aakkosjärjestyksessä. Tilanne vie sanoihin, jotka panivat kunnan mukaan.
html-projects-lead = Hankkeet asiakirjan järjestyksessä. Hankkeen nimi vie sen omaan osaan.
html-only-pages = Oma osa on vain { $n } ensimmäisellä hankkeella. Loput ovat taulukossa ja liitteessä.
html-origin-lead = Samat tiedot ovat koneluettavina tiedostossa (elementti hankekartta). Niillä sivun voi tehdä uudelleen ja tarkistaa.
