# Miten karttaa luetaan: taso, mittari, luokat, värit
action-set-level = Valitse aluejako
action-set-classes = Valitse luokat
action-set-ramp = Valitse luokkien värit
action-set-shape = Valitse alueet tai asukkaiden mukaan piirretyt ympyrät
action-pin = Kiinnitä hankkeelle oma väri
action-unpin = Poista hankkeen oma väri
