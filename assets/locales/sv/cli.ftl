# Kommandoraden och filer
cli-id = id
cli-applicant = sökande
cli-start = börjar
cli-end = slutar
cli-core = kärnområde
cli-wider = vidare område
cli-open = att kontrollera
cli-partners = delgenomförare
cli-period = period
cli-area = verksamhetsområde
cli-row = rad
cli-column = kolumn
cli-severity = slag
cli-severity-note = upplysning
cli-severity-warning = kontrollera
cli-severity-error = fel
cli-finding = iakttagelse
cli-words = ord
cli-kind = slag
cli-reach = räckvidd
cli-method = grund
cli-status = läge
cli-codes = kommuner
cli-candidates = andra alternativ
cli-code = kod
cli-name = namn
cli-residents = invånare
cli-covered = täckt
cli-reached = { $n ->
    [one] { $n } kommun
   *[other] { $n } kommuner
}, { $residents } invånare
cli-coverage-sum = { $covered } / { $municipalities } kommuner · { $residents } / { $all } invånare ({ $share })
cli-no-such-project = Projektet finns inte: { $id }. Kommandot projects räknar upp dem.
cli-no-such-area = Området finns inte: { $code }. En kommun är tre siffror, ett landskap två, en ekonomisk region subregion: och tre.
cli-exported = Skrev { $path }: { $rows } rader, { $bytes } byte.
cli-check-sum = { $projects } projekt, { $open } ställen att kontrollera.
