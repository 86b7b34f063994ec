# Päällekkäisyys
overlaps-title = Missä hankkeet menevät päällekkäin?
overlaps-no-cores = Ydinalueet eivät mene päällekkäin: missään kunnassa ei ole kahden hankkeen ydinaluetta.
overlaps-cores = { $n ->
    [one] { $range } kunnassa on kahden tai useamman hankkeen ydinalue.
   *[other] { $range } kunnassa on kahden tai useamman hankkeen ydinalue.
}
overlaps-cores-guessed = { $n ->
    [one] Ydinalueet menevät päällekkäin { $n } kunnassa, jos arvaukset pitävät paikkansa; ilman arvauksia eivät missään.
   *[other] Ydinalueet menevät päällekkäin { $n } kunnassa, jos arvaukset pitävät paikkansa; ilman arvauksia eivät missään.
}
overlaps-only-wider = Vain laajemmat alueet menevät päällekkäin: { $parts }.
overlaps-wider = Lisäksi { $parts }.
overlaps-wider-mixed = { $n ->
    [one] { $n } kunta on yhden hankkeen ydinalueella ja toisen laajemmalla alueella
   *[other] { $n } kuntaa on yhden hankkeen ydinalueella ja toisen laajemmalla alueella
}
overlaps-wider-wider-both = { $n ->
    [one] { $n } kunta on usean hankkeen laajemmalla alueella
   *[other] { $n } kuntaa on usean hankkeen laajemmalla alueella
}
overlaps-nothing = Laajemmatkaan alueet eivät osu toisen hankkeen alueelle: millään kahdella hankkeella ei ole yhteisiä kuntia.
overlaps-reach-wider = { $n ->
    [one] Vain laajempi alue ulottuu { $n } kuntaan, jossa asuu { $residents } ihmistä.
   *[other] Vain laajempi alue ulottuu { $n } kuntaan, joissa asuu { $residents } ihmistä.
}
overlaps-pairs = { $n ->
    [one] { $n } hankeparilla on yhteisiä kuntia.
   *[other] { $n } hankeparilla on yhteisiä kuntia.
}
overlaps-core-core = ydin/ydin
overlaps-core-wider = ydin/laajempi
overlaps-wider-wider = laajempi/laajempi
cli-overlaps-a = hanke A
cli-overlaps-b = hanke B
overlaps-column-pair = Hankkeet
overlaps-column-residents = Asukkaita
overlaps-column-months = Kk
overlaps-tip-core-core = Kunnat, jotka ovat kummankin hankkeen ydinalueella
overlaps-tip-core-wider = Kunnat, jotka ovat toisen ydinalueella ja toisen laajemmalla alueella
overlaps-tip-wider-wider = Kunnat, jotka ovat kummankin hankkeen laajemmalla alueella
overlaps-tip-residents = Yhteisten kuntien asukkaat 31.12.2019
overlaps-tip-months = Yhteiset kuukaudet: päivät, jolloin kumpikin hanke on käynnissä
overlaps-part = Luettelossa ovat ne { $shown } paria { $all } parista, joilla on eniten yhteistä.
overlaps-places = Kunnat hankkeiden määrän mukaan
overlaps-places-what = Tummana ydinalue, vaaleana laajempi alue
overlaps-place = { $name }: { $core } ydinalueella, { $wider } laajemmalla alueella
overlaps-matrix = Hankkeet vierekkäin
overlaps-matrix-what = Samankaltaiset hankkeet ovat vierekkäin. Ruutu on sitä tummempi, mitä enemmän yhteisiä asukkaita on.
overlaps-matrix-many = Ruudukossa ovat ne { $shown } hanketta { $all } hankkeesta, joilla on eniten yhteistä.
overlaps-matrix-key-core = kahden ydinalueen yhteisiä kuntia
overlaps-matrix-key-wider = yhteistä vain laajemmalla alueella
overlaps-matrix-none = Yhteisiä kuntia ei ole.
overlaps-cell = { $a } ja { $b }: { $core } ydin/ydin, { $mixed } ydin/laajempi, { $wider } laajempi/laajempi; { $residents } asukasta; { $months } kk yhteistä aikaa
overlaps-back = Takaisin ruudukkoon
overlaps-words = Yhteiset paikat ovat alleviivattuina kummankin omissa sanoissa.
overlaps-shared = Yhteiset kunnat
overlaps-open-project = Avaa hanke { $name }
overlaps-row = { $a } ja { $b }
overlaps-months-common = Yhteisiä kuukausia
