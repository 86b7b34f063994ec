# Förändring: två grupper av projekt bredvid varandra
change-title = Vad förändrades?
change-gained = Kom med
change-lost = Föll bort
change-kept = Blev kvar
change-paper = Bara på papper
change-class = förändring
change-need = behov
change-why = varför
change-new = Nya projekt
change-ended = Avslutade projekt
change-continued = Projekt som fortsätter
change-how-same = samma projekt
change-how-decided = samma projekt, bekräftat
change-how-name = samma sökande och namn
change-how-likely = troligen samma: samma sökande, nästan samma namn
change-rule = Ett projekt fortsätter när sökande och namn är desamma (år och nummer avgör inte). Ett nästan likadant namn har ett frågetecken.
change-several-years = olika år
change-told-nobody = Ingendera når någon kommun.
change-told-same = { $n ->
    [one] Kommunerna är desamma: samma kommun finns i båda.
   *[other] Kommunerna är desamma: samma { $n } kommuner finns i båda.
}
change-told-gained = { $n ->
    [one] En kommun kom med, där bor { $residents } personer.
   *[other] { $n } kommuner kom med, där bor { $residents } personer.
}
change-told-lost = { $n ->
    [one] En kommun föll bort, där bor { $residents } personer.
   *[other] { $n } kommuner föll bort, där bor { $residents } personer.
}
change-told-kept = { $n ->
    [0] Ingen kommun blev kvar.
    [one] En kommun blev kvar.
   *[other] { $n } kommuner blev kvar.
}
change-told-paper = { $n ->
    [one] För en kommun förändrades bara kommunindelningen.
   *[other] För { $n } kommuner förändrades bara kommunindelningen.
}
change-told-years = Kommunindelning: A { $a }, B { $b }. Båda visas enligt kartans indelning { $map }.
change-told-projects = Av projekten är { $new } nya, { $ended } avslutade och { $continued } fortsätter.
change-told-likely = { $n ->
    [one] Ett av dem som fortsätter är bara troligen samma projekt.
   *[other] { $n } av dem som fortsätter är bara troligen samma projekt.
}
change-paper-merger = { $name } gick samman med { $into } 1.1.{ $year }.
change-paper-region = { $name } flyttade från landskapet { $from } till { $to } 1.1.{ $year }.
change-paper-sub-region = { $name } flyttade från regionen { $from } till { $to } 1.1.{ $year }.
change-paper-name = { $name } bytte namn 1.1.{ $year }.
change-paper-other = Samma ord betyder andra kommuner i det andra årets indelning.
change-all = Alla projekt
change-shown = De som syns på kartan
change-before = A, före
change-after = B, efter
change-swap = Byt A och B
change-difference = Visa som skillnadskarta
change-select = Välj på kartan
change-figure-municipalities = Kommuner
change-figure-residents = Invånare
change-figure-need = Behov
change-more = och { $n } till
change-count = { $n ->
    [one] { $n } kommun
   *[other] { $n } kommuner
}
