# Kontroll av en exporterad fil mot källan.

verify-same-bytes = Filen är exakt den som källan ger (samma byte).
verify-same-content = Filen säger detsamma som källan men är sparad på nytt (samma innehåll, andra byte).
verify-differs = Filen avviker från det som källan ger.
verify-edited = Källan, avgörandena och programmet är desamma: filen har ändrats i efterhand.
verify-other-source = Källan är inte det dokument som filen gjordes av.
verify-other-decisions = Avgörandena är inte de som filen gjordes med.
verify-other-program = Filen är gjord med en annan version av programmet.
verify-difference = { $place }: i filen { $file }, av källan { $made }
verify-nothing = ingenting
verify-more = … och { $n } andra skillnader
verify-command = Gjord med kommandot: { $command }
verify-no-origin = { $path }: filen saknar uppgift om vad den är gjord av. Den är inte exporterad med detta program, eller så har uppgiften tagits bort.
verify-no-command = { $path }: kommandot i filen går inte att läsa. Filen är kanske gjord med en nyare version av programmet.
