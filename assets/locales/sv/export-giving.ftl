# Bidrag i 360Givings form: vad dokumentet saknar.

giving-guess = Gissning: läst ur dokumentets ord ”{ $words }”. Ingen har bekräftat den.
giving-wider = Vidare område med dokumentets ord. Dess övriga kommuner nämns inte en och en.
giving-season = Dokumentet anger en årstid. Den är läst som { $from }–{ $to }.
left-out-giving-prefix = Dokumentet har inga 360Giving-beteckningar: bidragets beteckning är projektets, utan utgivarens prefix.
left-out-giving-title = Namnet på något bidrag saknas i dokumentet.
left-out-giving-description = Beskrivningen av något bidrag saknas i dokumentet.
left-out-giving-currency = Dokumentet anger inte valuta för alla bidrag.
left-out-giving-amount = Beviljad summa saknas för en del av bidragen, eller för alla.
left-out-giving-day = Dagen för beslutet saknas för en del av bidragen, eller för alla.
left-out-giving-recipient = Mottagaren av något bidrag saknas i dokumentet.
left-out-giving-recipient-id = Mottagarnas beteckningar saknas: dokumentet anger bara namn.
left-out-giving-funder = Dokumentet anger inte vem som beviljar bidragen.
left-out-giving-funder-id = Bidragsgivarens beteckning saknas i dokumentet.
left-out-giving-none = Inget bidrag är valt. 360Giving kräver minst ett.
export-no-choice = Formatet { $format } har alltid alla fält: kolumner kan inte väljas. Lämna bort --columns.
