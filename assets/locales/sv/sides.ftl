# Jämförelsens sidor: ett utkast över dokumentet, egen sökning
compare-draft = Utkastet { $draft }
compare-drafted = Utkastet { $draft } · { $name }
compare-draft-over = Med utkastet: { $draft }
compare-draft-title = Med ett utkast
compare-draft-none = Inget utkast
compare-preset-draft = De på kartan utan utkastet och med det
change-with-draft = Jämför med utkastet
change-of-draft = nytt projekt i utkastet
change-told-draft-a = A är inte bara dokumentet: utkastet { $name } ligger över det.
change-told-draft-b = B är inte bara dokumentet: utkastet { $name } ligger över det.
change-told-draft-both = Utkastet { $name } ligger över både A och B.
change-told-drafts = Utkastet { $name } ligger över A, utkastet { $other } över B.
action-show-change = Visa förändringen som skillnadskarta
asking-need = Behovet här: { $need }
asking-no-need = Behovet { $need } finns inte längre: tabellen eller kolumnen saknas. Välj behov på nytt.
