# Vertailun puolet: luonnos asiakirjan päällä, haku omassa ruudussaan
compare-draft = Luonnos { $draft }
compare-drafted = Luonnos { $draft } · { $name }
compare-draft-over = Päällä luonnos: { $draft }
compare-draft-title = Luonnos päällä
compare-draft-none = Ei luonnosta
compare-preset-draft = Kartalla näkyvät ilman luonnosta ja sen kanssa
change-with-draft = Vertaa luonnokseen
change-of-draft = luonnoksen uusi hanke
change-told-draft-a = A ei ole pelkkä asiakirja: sen päällä on luonnos { $name }.
change-told-draft-b = B ei ole pelkkä asiakirja: sen päällä on luonnos { $name }.
change-told-draft-both = A:n ja B:n päällä on luonnos { $name }.
change-told-drafts = A:n päällä on luonnos { $name }, B:n päällä luonnos { $other }.
action-show-change = Näytä muutos erotuskarttana
asking-need = Tarve tässä: { $need }
asking-no-need = Tarvetta { $need } ei ole enää: sen taulukko tai sarake puuttuu. Valitse tarve uudelleen.
