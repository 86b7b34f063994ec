# Kartta kuvana: otsikko, selite, lähteet, tasojen nimet.
export-picture-title = { $measure }, { $level }
export-picture-facts = { $projects ->
    [one] { $projects } hanke
   *[other] { $projects } hanketta
} · ydinalueella { $covered } / { $of } kuntaa · { $residents } / { $all } asukasta ({ $share })
export-picture-filter = Suodatus: { $words }
export-picture-source = Lähde: { $name }
export-picture-base = Kuntajako 1.1.{ $year } © Maanmittauslaitos, Fintraffic (CC BY 4.0) · Rannat GSHHG (LGPL) · Naapurimaiden rajat Natural Earth
export-picture-description = Kartta kunnista, joissa hankkeet toimivat. Ydinalueella { $core }, laajemmalla alueella { $wider }, ilman hanketta { $none } kuntaa.
export-picture-description-guess = Arvauksia, jotka on tarkistettava: { $n }.

export-layer-paper = Paperi
export-layer-ground = Pohja
export-layer-municipalities = Kunnat
export-layer-patterns = Viivoitus
export-layer-lakes = Järvet
export-layer-borders = Rajat
export-layer-chosen = Valitut
export-layer-sea = Meri
export-layer-circles = Ympyrät
export-layer-names = Nimet
export-layer-marks = Merkit
export-layer-scale = Mittakaava
export-layer-frame = Kehys
export-layer-title = Otsikko
export-layer-legend = Selite
export-layer-source = Lähteet

left-out-picture-letters = Osaa kirjaimista ei voi piirtää: niiden paikalla on tyhjä neliö.
