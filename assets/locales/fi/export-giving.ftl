# Avustukset 360Giving-muodossa: mitä asiakirjasta puuttuu.

giving-guess = Arvaus: luettu asiakirjan sanoista ”{ $words }”. Kukaan ei ole vahvistanut sitä.
giving-wider = Laajempi alue asiakirjan sanoin. Sen muita kuntia ei ole nimetty yksitellen.
giving-season = Asiakirja kertoo vuodenajan. Se on luettu ajaksi { $from }–{ $to }.
left-out-giving-prefix = Asiakirjassa ei ole 360Giving-tunnuksia: avustuksen tunnus on hankkeen tunnus ilman julkaisijan etuliitettä.
left-out-giving-title = Jonkin avustuksen nimi puuttuu asiakirjasta.
left-out-giving-description = Jonkin avustuksen kuvaus puuttuu asiakirjasta.
left-out-giving-currency = Asiakirja ei kerro rahayksikköä kaikille avustuksille.
left-out-giving-amount = Myönnetty summa puuttuu osasta avustuksia, tai kaikista.
left-out-giving-day = Myöntöpäivä puuttuu osasta avustuksia, tai kaikista.
left-out-giving-recipient = Jonkin avustuksen saaja puuttuu asiakirjasta.
left-out-giving-recipient-id = Saajien tunnukset puuttuvat: asiakirja kertoo vain nimet.
left-out-giving-funder = Asiakirja ei kerro, kuka avustukset myöntää.
left-out-giving-funder-id = Myöntäjän tunnus puuttuu asiakirjasta.
left-out-giving-none = Valinnassa ei ole yhtään avustusta. 360Giving vaatii vähintään yhden.
export-no-choice = Muodossa { $format } on aina kaikki kentät: sarakkeita ei voi valita. Jätä --columns pois.
