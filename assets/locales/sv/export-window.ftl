# Export i fönstret: grupper, val, förhandsvisning, kommando, många filer

export-filter-draft = Utkastet ”{ $name }” över dokumentet: inte dokumentets uppgift
export-filter-areas = Områden

export-group-tables = Tabeller
export-group-geo = Geodata
export-group-pictures = Bilder och dokument
export-group-programs = För program

export-what = Vad som exporteras
export-what-counted = Allt som nu räknas
export-what-chosen = Bara de valda
export-what-named = Urvalet { $name }
export-what-draft = Utkastet { $name }
export-what-draft-how = I filen står att den är ett utkast. För kommandot: spara utkastet med namnet { $file }.
export-also = Andra språk
export-also-none = Inget andra språk
export-crs = Koordinater
export-crs-usual = Enligt formatet
export-crs-3067 = ETRS-TM35FIN (3067)
export-crs-4326 = WGS 84 (4326)
export-size = Storlek, bildpunkter
export-size-how = Bredd x höjd, 16–20 000. Tomt: 1600x2000.
export-dpi = Bildpunkter per tum
export-dpi-how = 30–1200. Tomt: enligt storleken.
export-columns = Kolumner
export-columns-all = Alla kolumner
export-columns-some = { $n ->
    [one] { $n } kolumn
   *[other] { $n } kolumner
}
export-each = Filer
export-each-one = En fil
export-each-project = En för varje projekt
export-each-region = En för varje landskap
export-folder = Mapp
export-command = Samma som kommando
export-command-copy = Kopiera kommandot
export-command-copied = Kopierat
export-preview = Förhandsvisning
export-preview-making = Förhandsvisningen görs…
export-preview-rows = { $n ->
    [one] Första raden
   *[other] De första { $n } raderna
}
export-preview-none = Inget att exportera.
export-left-out = Det här kom inte med
export-going = { $done } / { $of } filer
export-cancel = Avbryt
export-cancelled = Avbrutet. Inget skrevs.
export-done-many = Sparat: { $path } · { $files ->
    [one] { $files } fil
   *[other] { $files } filer
} · { $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
} · { $bytes } byte

action-export-what = Välj vad som exporteras
action-export-also = Välj exportens andra språk
action-export-crs = Välj exportens koordinater
action-export-size = Välj bildens storlek
action-export-dpi = Välj bildens skärpa
action-export-columns = Välj exportens kolumner
action-export-each = Exportera en fil eller många
action-cancel-export = Avbryt exporten
