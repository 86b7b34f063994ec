# Kommandoraden och filer
file-not-found = Filen finns inte: { $path }. Kontrollera namn och mapp.
file-not-allowed = Ingen behörighet: { $path }. Välj en annan plats eller be om behörighet. ({ $cause })
file-not-a-file = Detta är ingen fil: { $path }. Ange en fils namn.
file-too-large = Filen är för stor: { $path }. Gränsen är { $limit } MiB.
file-exists = Filen finns redan: { $path }. Ersätt den med --overwrite eller ange ett annat namn.
file-full = Utrymmet tog slut: { $path }. Frigör diskutrymme; den gamla filen är orörd.
file-read = Filen kunde inte läsas: { $path } ({ $cause })
file-write = Filen kunde inte skrivas: { $path } ({ $cause }). Den gamla filen är orörd.
file-no-home = Systemet säger inte var dina egna filer finns. Ange HOME.
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
cli-check-sum = { $projects ->
    [one] { $projects } projekt
   *[other] { $projects } projekt
}, { $open ->
    [one] { $open } ställe
   *[other] { $open } ställen
} att kontrollera.
cli-more-unread = { $n ->
    [one] … och ett ställe till. Se alla med kommandot check.
   *[other] … och { $n } ställen till. Se alla med kommandot check.
}
