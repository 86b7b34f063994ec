# Hur kartan läses: nivå, mått, klasser, färger
action-set-level = Välj områdesindelning
action-set-classes = Välj klasser
action-set-ramp = Välj klassernas färger
action-set-shape = Välj områden eller cirklar efter invånarantal
action-pin = Ge projektet en egen färg
action-unpin = Ta bort projektets egen färg
