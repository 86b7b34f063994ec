# Aika: kausien nauha ja palvelun kuukaudet
facet-time = Aika
time-title = Kaudet
time-months = { $n ->
    [one] { $months } hankekuukausi
   *[other] { $months } hankekuukautta
}
time-months-tip = Hankkeiden kuukaudet yhteensä valittuna aikana. Vajaa kuukausi lasketaan päivinä.
time-half-known = { $n ->
    [one] { $n } hankkeen kausi puuttuu tai on vajaa; sitä ei lasketa kuukausiin
   *[other] { $n } hankkeen kausi puuttuu tai on vajaa; niitä ei lasketa kuukausiin
}
time-group = { $n ->
    [one] { $n } hanke
   *[other] { $n } hanketta
}
time-since = { $date } alkaen
time-until = päättyy { $date }
time-unknown = kausi ei tiedossa
time-no-end = loppu ei tiedossa
time-no-start = alku ei tiedossa
time-none = Asiakirjassa ei ole kausia.
time-start = Ajan alku
time-end = Ajan loppu
time-window = Valittu aika
time-all = Näytä koko aika
time-play = Toista kuukausi kerrallaan
time-stop = Pysäytä
time-axis = Kuukaudet { $from }–{ $to }
time-bars = { $n ->
    [one] { $n } hankkeen kausi
   *[other] { $n } hankkeen kaudet
}
action-set-time = Valitse aika, jota katsotaan
action-step-time = Siirrä valittua aikaa kuukausina
action-play = Toista aika kuukausi kerrallaan
action-toggle-timeline = Näytä tai piilota kaudet
cli-service-months = palvelukuukausia
cli-from = alkaa
cli-to = päättyy
cli-per-1000-need = / 1 000 tarvetta
cli-months = kuukausia
cli-service-holes = katkoja
cli-timeline-sum = { $n ->
    [one] { $n } kunnassa on palvelua
   *[other] { $n } kunnassa on palvelua
}; hankekuukausia { $months }.
cli-timeline-half-known = { $n ->
    [one] { $n } hankkeen kausi puuttuu tai on vajaa: kuukaudet ovat alaraja.
   *[other] { $n } hankkeen kausi puuttuu tai on vajaa: kuukaudet ovat alaraja.
}
time-month-1 = 1
time-month-2 = 2
time-month-3 = 3
time-month-4 = 4
time-month-5 = 5
time-month-6 = 6
time-month-7 = 7
time-month-8 = 8
time-month-9 = 9
time-month-10 = 10
time-month-11 = 11
time-month-12 = 12
time-month-year = { $month }/{ $year }
