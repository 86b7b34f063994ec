# Grunder och iakttagelser
method-exact = som skrivet
method-folded = versaler eller diakriter avviker
method-inflected = böjt
method-joined = avstavning hopfogad
method-alias = kortnamn
method-area = områdesnamn
method-former = tidigare kommun
method-exception = utesluten
method-misspelt = gissning: felskrivning
method-open = öppet uttryck
method-none = inte igenkänt
why-letters = { $n ->
    [one] { $n } bokstav
   *[other] { $n } bokstäver
}
why-official-name = Skrivet som det officiella namnet.
why-case-or-diacritics = Versaler eller diakriter avviker från det officiella namnet.
why-line-break-joined = Bindestreck eller mellanslag från ett radbyte har tagits bort.
why-inflected-form = Böjd form av namnet: { $name }.
why-other-language = Svenskt eller engelskt namn.
why-head-word = Ordet ”{ $name }” säger vad som avses.
why-short-name = Vardagligt kortnamn.
why-former-municipality = { $name } upphörde { $year } och är nu en del av denna kommun.
why-former-municipality-inferred = { $name } är nu en del av denna kommun (upphörde omkring { $year }).
why-misspelling = { $n ->
    [one] En bokstav avviker.
   *[other] { $n } bokstäver avviker.
}
why-next-nearest = { $n ->
    [one] Näst närmaste namn är { $name }, { $n } bokstav bort.
   *[other] Näst närmaste namn är { $name }, { $n } bokstäver bort.
}
why-tie = Två eller flera namn är lika nära.
why-inside-named-area = Hör till området { $name } som nämns på samma ställe.
why-shares-beginning = Även { $name } börjar med samma ord.
why-named-before-list = Nämns före en lista: områdets övriga kommuner är vidare område.
why-area-alone = Området nämns ensamt: alla dess kommuner är kärnområde.
why-no-official-border = Området har ingen officiell gräns: bara de uppräknade kommunerna läses.
why-former-unit = Ett område i en tidigare indelning, upphörde { $year }.
why-left-out = Dokumentet utesluter detta.
why-open-words = Orden lämnar öppet vem som avses.
why-not-found = Inget liknande finns bland namnen.
why-only-the-listed = Bara de kommuner som nämns efteråt avses.
why-decided = Avgjort för hand.
why-part-of = { $name } var en egen kommun till { $year }; på kartan är den en del av denna.
why-includes = { $name } hör till denna kommun sedan { $year }.
why-other-year-with = I områdesindelningen { $year } även { $names }.
why-other-year-without = I områdesindelningen { $year } utan { $names }.
why-other-division = En annan officiell indelning: { $name }.
why-members-of = Områdets kommuner är kända endast för { $year }.
why-who-not-where = Namnet på en organisation: vem, inte var.
why-not-a-municipality = Vattendrag, flygplats eller liknande, ingen kommun.
why-abroad = En plats utanför Finland.
why-refers-back = Hänvisar till något som sagts tidigare.
why-place-within = En plats eller del inom { $name }.
case-genitive = genitiv
case-partitive = partitiv
case-inessive = inessiv
case-elative = elativ
case-illative = illativ
case-adessive = adessiv
case-ablative = ablativ
case-allative = allativ
case-swedish-genitive = svensk genitiv
problem-not-utf8 = { $n ->
    [one] { $n } ställe är inte UTF-8-text och ersattes.
   *[other] { $n } ställen är inte UTF-8-text och ersattes.
}
problem-repeated-header = Tabellens rubrik upprepas.
problem-cell-count = Raden har { $found } celler, väntade { $expected }.
problem-unread-row = Raden kunde inte läsas som ett projekt: { $text }
problem-no-applicant = Sökande saknas.
problem-no-name = Projektets namn saknas.
problem-no-period = Perioden kunde inte läsas: { $text }
problem-period-backwards = Perioden slutar innan den börjar: { $text }
problem-no-area = Verksamhetsområdet saknas.
problem-misspelt-word = ”{ $text }” lästes som ”{ $read }”.
problem-odd-markup = Märklig uppmärkning: { $text }
problem-left-over = Orden hör inte till något fält: { $text }
problem-not-bold = Sökanden är inte i fetstil; den kändes igen på orden: { $text }
problem-no-projects = Inga projekt hittades i dokumentet.
problem-open-term = Kontrollera: { $text }
problem-guess = Gissat: { $text } → { $read }
