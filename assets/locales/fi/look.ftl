# Miten karttaa luetaan: taso, mittari, luokat, värit
action-set-level = Valitse aluejako
action-set-classes = Valitse luokat
action-set-ramp = Valitse luokkien värit
action-set-shape = Valitse alueet tai asukkaiden mukaan piirretyt ympyrät
action-pin = Kiinnitä hankkeelle oma väri
action-unpin = Poista hankkeen oma väri
look-level = Aluejako
look-level-switch = Vaihda aluejako (T)
look-level-municipality = Kunnat
look-level-sub-region = Seutukunnat
look-level-region = Maakunnat
look-level-ely = ELY-keskukset
look-level-avi = Aluehallintovirastot
look-level-hospital-district = Sairaanhoitopiirit
look-level-wellbeing-county = Hyvinvointialueet
look-shape = Muoto
look-shape-areas = Alueina
look-shape-residents = Asukkaina
look-circles-note = Ympyrän pinta-ala on asukasmäärä. Ympyrä on lähellä paikkaansa.
look-measure-count-wider = Hankkeita, myös laajempi alue
look-measure-share = Osuus asukkaista
look-measure-residents = Asukkaat
look-measure-foreign-language = Vieraskieliset
look-measure-foreign-language-share = Vieraskielisten osuus
look-measure-land = Maapinta-ala
look-measure-density = Asukastiheys
look-unit-percent = { $n } %
look-unit-land = { $n } km²
look-unit-density = { $n } as./km²
look-no-data = Ei tietoa
look-zero = Nolla
look-column-units = alueita
look-column-residents = asukasta
look-class-select = Valitse luokan alueet kartalta
look-class-spoken = { $limits }: { $units } aluetta, { $residents } asukasta
look-others = Muut hankkeet
look-pin = Oma väri: { $name }
look-unpin = Poista oma väri: { $name }
look-pins-full = Kahdeksalla hankkeella on jo oma väri
look-areas-note = Kunnat on väritetty hankkeiden mukaan, rajat ovat valitun aluejaon.
look-share-note = Kunnissa osuus on 0 tai 100 %. Valitse laajempi aluejako.
look-part-note = Vinoviiva: kunnat, joissa ei ole hanketta.
look-part-note-core = Vinoviiva: kunnat, jotka eivät ole ydinaluetta.
look-units-in-part = Ydinalueena kokonaan { $whole }, osin { $some }, ei lainkaan { $none } aluetta.
look-source-projects = Hankkeet: { $name }
look-source-share = Hankkeet: { $name } · Asukkaat: Tilastokeskus 31.12.2019
look-source-residents = Tilastokeskus 31.12.2019
look-source-foreign-language = Tilastokeskus 31.12.2020, arvio julkaistusta osuudesta
look-source-foreign-language-share = Tilastokeskus 31.12.2020
look-source-foreign-sum = Vieraskieliset 31.12.2020, asukkaat 31.12.2019, Tilastokeskus
look-source-land = Maanmittauslaitos 1.1.2020
look-source-density = Asukkaat: Tilastokeskus 31.12.2019 · Maa-ala: Maanmittauslaitos 1.1.2020
look-middle-country = Keskikohta: koko maa { $n }
look-middle-median = Keskikohta: keskimmäinen alue { $n }
look-classes-line = { $method } · { $n ->
    [one] { $n } luokka
   *[other] { $n } luokkaa
}
look-classes-change = Muuta luokkia ja värejä
look-limits = Luokkien rajat
look-class-count = Luokkia
look-ramp = Värit
look-ramp-amber = Keltainen–ruskea
look-ramp-teal = Sinivihreä
look-ramp-diverging = Kahteen suuntaan
look-histogram = Alueiden jakauma: siirrä rajoja
look-limit = Raja { $n }
look-method-quantile = Yhtä monta aluetta
look-method-equal = Yhtä leveät
look-method-jenks = Luonnolliset rajat
look-method-manual = Omat rajat
look-method-quantile-why = Joka luokassa on yhtä monta aluetta (kvantiilit)
look-method-equal-why = Joka luokka on yhtä leveä
look-method-jenks-why = Luokan alueet ovat mahdollisimman samanlaisia (Jenks)
look-method-manual-why = Siirrä rajoja alla olevassa kuvassa
look-unit-served = Kunnat, joissa on hanke
look-unit-rest = Muut kunnat
look-in-part = { $served } / { $n } { $n ->
    [one] kunta
   *[other] kuntaa
}, { $share } asukkaista
look-missing = { $n ->
    [one] Tieto puuttuu { $n } kunnasta
   *[other] Tieto puuttuu { $n } kunnasta
}
look-stand-ins = { $n ->
    [one] * { $n } kunnan osuus on sittemmin yhdistyneen kunnan
   *[other] * { $n } kunnan osuus on sittemmin yhdistyneen kunnan
}
look-projects = { $core ->
    [one] { $core } hanke
   *[other] { $core } hanketta
}, { $wider } vain laajemmalla alueella
look-more-projects = { $n ->
    [one] ja { $n } muu hanke
   *[other] ja { $n } muuta hanketta
}
action-select-unit = Valitse alueen kunnat
action-select-class = Valitse luokan alueet
