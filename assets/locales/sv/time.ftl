# Tid: remsan med perioder och tjänstens månader
facet-time = Tid
time-title = Perioder
time-months = { $n ->
    [one] { $months } projektmånad
   *[other] { $months } projektmånader
}
time-months-tip = Projektens månader sammanlagt under den valda tiden. En ofull månad räknas i dagar.
time-half-known = { $n ->
    [one] Perioden för { $n } projekt saknas eller är ofullständig; den räknas inte i månaderna
   *[other] Perioden för { $n } projekt saknas eller är ofullständig; de räknas inte i månaderna
}
time-group = { $n ->
    [one] { $n } projekt
   *[other] { $n } projekt
}
time-since = från { $date }
time-until = slutar { $date }
time-unknown = perioden är okänd
time-no-end = slutet är okänt
time-no-start = början är okänd
time-none = Dokumentet har inga perioder.
time-start = Tidens början
time-end = Tidens slut
time-window = Vald tid
time-all = Visa hela tiden
time-play = Spela upp månad för månad
time-stop = Stoppa
time-axis = Månaderna { $from }–{ $to }
time-bars = { $n ->
    [one] Perioden för { $n } projekt
   *[other] Perioderna för { $n } projekt
}
action-set-time = Välj tiden som visas
action-step-time = Flytta den valda tiden i månader
action-play = Spela upp tiden månad för månad
action-toggle-timeline = Visa eller dölj perioderna
cli-service-months = månader med tjänst
cli-from = börjar
cli-to = slutar
cli-per-1000-need = / 1 000 i behov
cli-months = månader
cli-service-holes = avbrott
cli-timeline-sum = { $n ->
    [one] { $n } kommun har tjänst
   *[other] { $n } kommuner har tjänst
}; projektmånader { $months }.
cli-timeline-half-known = { $n ->
    [one] Perioden för { $n } projekt saknas eller är ofullständig: månaderna är en undre gräns.
   *[other] Perioden för { $n } projekt saknas eller är ofullständig: månaderna är en undre gräns.
}
time-month-1 = jan
time-month-2 = feb
time-month-3 = mars
time-month-4 = april
time-month-5 = maj
time-month-6 = juni
time-month-7 = juli
time-month-8 = aug
time-month-9 = sep
time-month-10 = okt
time-month-11 = nov
time-month-12 = dec
time-month-year = { $month } { $year }
