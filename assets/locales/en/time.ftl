# Time: the strip of periods and months of service
facet-time = Time
time-title = Periods
time-months = { $n ->
    [one] { $months } project month
   *[other] { $months } project months
}
time-months-tip = Months of all projects together in the chosen time. A part of a month is counted in days.
time-half-known = { $n ->
    [one] The period of { $n } project is missing or incomplete; it is not counted in the months
   *[other] The periods of { $n } projects are missing or incomplete; they are not counted in the months
}
time-group = { $n ->
    [one] { $n } project
   *[other] { $n } projects
}
time-since = from { $date }
time-until = ends { $date }
time-unknown = period not known
time-no-end = end not known
time-no-start = start not known
time-none = The document has no periods.
time-start = Start of the time
time-end = End of the time
time-window = Chosen time
time-all = Show all of the time
time-play = Play month by month
time-stop = Stop
time-axis = Months { $from }–{ $to }
time-bars = { $n ->
    [one] The period of { $n } project
   *[other] The periods of { $n } projects
}
action-set-time = Choose the time that is looked at
action-step-time = Move the chosen time by months
action-play = Play the time month by month
action-toggle-timeline = Show or hide the periods
cli-service-months = service months
cli-from = from
cli-to = to
cli-per-1000-need = / 1,000 in need
cli-months = months
cli-service-holes = gaps
cli-timeline-sum = { $n ->
    [one] { $n } municipality has service
   *[other] { $n } municipalities have service
}; project months { $months }.
cli-timeline-half-known = { $n ->
    [one] The period of { $n } project is missing or incomplete: the months are a lower bound.
   *[other] The periods of { $n } projects are missing or incomplete: the months are a lower bound.
}
time-month-1 = Jan
time-month-2 = Feb
time-month-3 = Mar
time-month-4 = Apr
time-month-5 = May
time-month-6 = Jun
time-month-7 = Jul
time-month-8 = Aug
time-month-9 = Sep
time-month-10 = Oct
time-month-11 = Nov
time-month-12 = Dec
time-month-year = { $month } { $year }
