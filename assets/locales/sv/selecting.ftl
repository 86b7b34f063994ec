# Att välja kommuner och söka platser
selecting-together = { $n ->
    [one] { $n } kommun
   *[other] { $n } kommuner
}, { $residents ->
    [one] { $residents } invånare
   *[other] { $residents } invånare
}
selecting-strip = { $n ->
    [one] { $n } kommun
   *[other] { $n } kommuner
}, { $residents ->
    [one] { $residents } invånare
   *[other] { $residents } invånare
} { $n ->
    [one] vald
   *[other] valda
}
selecting-none = Inget är valt
selecting-menu = Välj kommuner
selecting-change = Ändra urvalet
selecting-offer = Välj på kartan
selecting-offer-tip = Ctrl lägger till i urvalet, Alt tar bort ur det, båda behåller bara de gemensamma.
selecting-how-replace = Ersätt
selecting-how-add = Lägg till
selecting-how-remove = Ta bort
selecting-how-keep = Gemensamma
selecting-drawn-replace = Nytt urval
selecting-drawn-add = Läggs till i urvalet
selecting-drawn-remove = Tas bort ur urvalet
selecting-drawn-keep = Bara de gemensamma behålls
selecting-drawn-rule = En kommun är med när dess namn har sin plats inom området.
selecting-drawn-rule-circles = En kommun är med när mitten av dess cirkel är inom området.
selecting-drawn-rule-touched = En kommun är med när ritningen rör vid den någonstans, också till havs.
selecting-drawn-rule-touched-circles = En kommun är med när ritningen rör vid dess cirkel.
selecting-holds-places = Välj kommuner vars namn är innanför
selecting-holds-touched = Välj alla som ritningen rör vid
selecting-from-projects = Enligt projekten
selecting-chosen-core = { $n ->
    [one] Det valda projektets kärnområde
   *[other] De valda projektens kärnområden
}
selecting-chosen-all = { $n ->
    [one] Det valda projektets hela område
   *[other] De valda projektens hela områden
}
selecting-served-core = Kärnområden
selecting-served-wider = Vidare områden
selecting-served-all = Kärnområden och vidare områden
selecting-served-guess = Bara gissningar
selecting-not-served = Inget projekt
selecting-from-chosen = Utifrån urvalet
selecting-grow = grannarna med
selecting-same-sub-region = hela ekonomiska regionen
selecting-same-region = hela landskapet
selecting-menu-sub-region = Lägg till hela ekonomiska regionen
selecting-menu-region = Lägg till hela landskapet
selecting-invert = alla andra
selecting-around = Enligt avstånd
selecting-around-place = Nära: { $name }
selecting-around-rule = Fågelvägen från kommuncentrum till kommuncentrum.
selecting-km = Avstånd i kilometer
selecting-on-map = På kartan
selecting-lasso = Välj genom att rita (L)
selecting-lasso-off = Sluta rita (L)
selecting-draw = Rita ett område med lasso
selecting-draw-off = Sluta rita
selecting-box-how = Skift och dra ritar en ruta.
selecting-named = Sparade urval
selecting-name = Ge urvalet ett namn
selecting-name-keep = Spara
selecting-name-replace = Ersätt
selecting-recall = Välj på kartan: { $name }
selecting-rename = Byt namn: { $name }
selecting-forget = Ta bort: { $name }
selecting-neighbors = grannarna
selecting-neighbors-too = kommunen och grannarna
selecting-core = kärnområdet
selecting-core-and-wider = kärnområdet och det vidare
selecting-covered = täckta
selecting-none-serves = inget projekt
selecting-guessed = gissningar
selecting-no-code = Kommunindelningen har ingen kod { $what }.
selecting-no-project = Projektet { $what } finns inte.
selecting-no-name = Urvalet ”{ $what }” finns inte.
selecting-name-taken = Urvalet ”{ $what }” finns redan. Välj ett annat namn.
selecting-odd-file = De sparade urvalen gick inte att tolka: { $what }. Filen bevaras.
selecting-not-read = De sparade urvalen gick inte att läsa. { $what }
selecting-not-kept = Urvalen gick inte att spara till nästa gång. { $what }

search-kind-municipality = kommun
search-kind-sub-region = ekonomisk region
search-kind-region = landskap
search-kind-project = projekt
search-former = { $old } → { $name } ({ $year })
search-former-about = { $old } → { $name } (omkring { $year })
search-guess = ? { $name }

help-select = Dra på kartan med Skift nere för att välja kommunerna i en ruta. L ritar med lasso. Ctrl lägger till i urvalet, Alt tar bort ur det.

action-select = Välj kommuner
action-invert-selection = Välj alla andra
action-grow-selection = Lägg till grannkommunerna
action-select-within = Välj i närheten
action-select-same = Välj hela ekonomiska regionen eller landskapet
action-select-served = Välj projektens områden
action-select-not-served = Välj kommuner utan projekt
action-name-selection = Spara urvalet med ett namn
action-recall-selection = Välj ett sparat urval
action-rename-selection = Byt namn på ett sparat urval
action-forget-selection = Ta bort ett sparat urval
action-set-holds = Välj vilka kommuner en ritning väljer
action-set-tool = Flytta kartan eller rita med lasso
action-go-to = Gå till en plats
