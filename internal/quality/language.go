package main

// language is how people of one language write about numbers. {l} stands for a label, {v} for a value.
type language struct {
	code      string
	sentences []string // with a label
	bare      []string // without one: they speak of nothing in particular
	others    []string // labels of things that are no personal data: an invoice, an order, an article
	heads     []string // heads of columns that say nothing
}

var languages = []language{
	{"da", []string{"Ifølge sagen er {l} {v}, som vi har noteret.", "Vi har modtaget {l} {v} fra kommunen.", "Oplys venligst {l} {v} ved henvendelse."}, []string{"Det drejer sig om {v}, som aftalt i går.", "Se venligst {v} og vend tilbage."}, []string{"Fakturanr.", "Ordrenummer", "EAN"}, []string{"værdi", "kode", "felt1"}},
	{"en", []string{"According to the file the {l} is {v}, as noted.", "Please quote {l} {v} in your reply.", "We received {l} {v} from the applicant."}, []string{"It concerns {v}, as agreed yesterday.", "Please look at {v} and come back to us."}, []string{"Invoice no.", "Order number", "EAN"}, []string{"value", "code", "field1"}},
	{"de", []string{"Laut Akte lautet die {l} {v}, wie vermerkt.", "Bitte geben Sie {l} {v} an.", "Wir haben {l} {v} erhalten."}, []string{"Es geht um {v}, wie gestern besprochen.", "Bitte prüfen Sie {v} bis Freitag."}, []string{"Rechnungsnummer", "Bestellnummer", "EAN"}, []string{"Wert", "Code", "Feld1"}},
	{"sv", []string{"Enligt akten är {l} {v}, som noterats.", "Ange {l} {v} när du ringer.", "Vi har fått {l} {v} från sökanden."}, []string{"Det gäller {v}, som vi sade i går.", "Titta på {v} och återkom."}, []string{"Fakturanummer", "Ordernummer", "EAN"}, []string{"värde", "kod", "fält1"}},
	{"nb", []string{"Ifølge saken er {l} {v}, som notert.", "Oppgi {l} {v} når du ringer.", "Vi har mottatt {l} {v} fra søkeren."}, []string{"Det gjelder {v}, som avtalt i går.", "Se på {v} og kom tilbake."}, []string{"Fakturanummer", "Ordrenummer", "EAN"}, []string{"verdi", "kode", "felt1"}},
	{"fi", []string{"Hakemuksen mukaan {l} on {v}, kuten kirjattu.", "Ilmoita {l} {v} vastatessasi.", "Saimme tiedon: {l} {v} hakijalta."}, []string{"Kyse on {v}, kuten eilen sovittiin.", "Katso {v} ja palaa asiaan."}, []string{"Laskun numero", "Tilausnumero", "EAN"}, []string{"arvo", "koodi", "kenttä1"}},
	{"is", []string{"Samkvæmt skrá er {l} {v}, eins og skráð er.", "Vinsamlegast gefið upp {l} {v}."}, []string{"Þetta varðar {v}, eins og rætt var í gær."}, []string{"Reikningsnúmer vöru", "Pöntunarnúmer", "EAN"}, []string{"gildi", "kóði", "reitur1"}},
	{"et", []string{"Toimiku järgi on {l} {v}, nagu märgitud.", "Palun märkige {l} {v}."}, []string{"Jutt käib {v} kohta, nagu eile kokku lepiti."}, []string{"Arve number", "Tellimuse number", "EAN"}, []string{"väärtus", "kood1", "väli1"}},
	{"lv", []string{"Saskaņā ar lietu {l} ir {v}, kā norādīts.", "Lūdzu, norādiet {l} {v}."}, []string{"Runa ir par {v}, kā vakar vienojāmies."}, []string{"Rēķina numurs", "Pasūtījuma numurs", "EAN"}, []string{"vērtība", "lauks", "lauks1"}},
	{"lt", []string{"Pagal bylą {l} yra {v}, kaip nurodyta.", "Prašome nurodyti {l} {v}."}, []string{"Kalbama apie {v}, kaip vakar sutarta."}, []string{"Sąskaitos faktūros numeris", "Užsakymo numeris", "EAN"}, []string{"reikšmė", "laukas", "laukas1"}},
	{"fr", []string{"Selon le dossier, le {l} est {v}, comme indiqué.", "Merci de rappeler {l} {v} dans votre réponse.", "Nous avons reçu le {l} {v} du demandeur."}, []string{"Il s'agit de {v}, comme convenu hier.", "Merci de regarder {v} et de revenir vers nous."}, []string{"Facture n°", "Commande n°", "EAN"}, []string{"valeur", "code", "champ1"}},
	{"nl", []string{"Volgens het dossier is het {l} {v}, zoals genoteerd.", "Vermeld {l} {v} bij uw antwoord.", "Wij ontvingen {l} {v} van de aanvrager."}, []string{"Het gaat om {v}, zoals gisteren besproken."}, []string{"Factuurnummer", "Bestelnummer", "EAN"}, []string{"waarde", "code", "veld1"}},
	{"es", []string{"Según el expediente, el {l} es {v}, como consta.", "Indique {l} {v} en su respuesta.", "Hemos recibido el {l} {v} del solicitante."}, []string{"Se trata de {v}, como acordamos ayer."}, []string{"Factura n.º", "Pedido n.º", "EAN"}, []string{"valor", "código", "campo1"}},
	{"pt", []string{"Segundo o processo, o {l} é {v}, como consta.", "Indique {l} {v} na sua resposta.", "Recebemos o {l} {v} do requerente."}, []string{"Trata-se de {v}, como combinado ontem."}, []string{"Fatura n.º", "Encomenda n.º", "EAN"}, []string{"valor", "código", "campo1"}},
	{"it", []string{"Secondo la pratica il {l} è {v}, come annotato.", "Si prega di indicare {l} {v} nella risposta.", "Abbiamo ricevuto {l} {v} dal richiedente."}, []string{"Si tratta di {v}, come concordato ieri."}, []string{"Fattura n.", "Ordine n.", "EAN"}, []string{"valore", "codice", "campo1"}},
	{"mt", []string{"Skont il-fajl, {l} hu {v}, kif innotat.", "Jekk jogħġbok agħti {l} {v}."}, []string{"Dan jikkonċerna {v}, kif miftiehem ilbieraħ."}, []string{"Numru tal-fattura", "Numru tal-ordni", "EAN"}, []string{"valur", "kodiċi", "qasam1"}},
	{"pl", []string{"Według akt {l} to {v}, jak odnotowano.", "Proszę podać {l} {v} w odpowiedzi.", "Otrzymaliśmy {l} {v} od wnioskodawcy."}, []string{"Chodzi o {v}, jak ustalono wczoraj."}, []string{"Faktura nr", "Numer zamówienia", "EAN"}, []string{"wartość", "kod", "pole1"}},
	{"cs", []string{"Podle spisu je {l} {v}, jak je uvedeno.", "Uveďte prosím {l} {v}."}, []string{"Jde o {v}, jak jsme se včera dohodli."}, []string{"Číslo faktury", "Číslo objednávky", "EAN"}, []string{"hodnota", "kód", "pole1"}},
	{"sk", []string{"Podľa spisu je {l} {v}, ako je uvedené.", "Uveďte prosím {l} {v}."}, []string{"Ide o {v}, ako sme sa včera dohodli."}, []string{"Číslo faktúry", "Číslo objednávky", "EAN"}, []string{"hodnota", "kód", "pole1"}},
	{"hu", []string{"Az irat szerint a {l} {v}, ahogy rögzítették.", "Kérjük, adja meg: {l} {v}."}, []string{"Ez a {v} ügyre vonatkozik, ahogy tegnap megbeszéltük."}, []string{"Számlaszám vevőnek", "Rendelésszám", "EAN"}, []string{"érték", "kód", "mező1"}},
	{"ro", []string{"Conform dosarului, {l} este {v}, după cum s-a notat.", "Vă rugăm să indicați {l} {v}."}, []string{"Este vorba despre {v}, cum am convenit ieri."}, []string{"Factura nr.", "Număr comandă", "EAN"}, []string{"valoare", "cod", "câmp1"}},
	{"bg", []string{"Според преписката {l} е {v}, както е отбелязано.", "Моля, посочете {l} {v}."}, []string{"Става дума за {v}, както се уговорихме вчера."}, []string{"Фактура №", "Номер на поръчка", "EAN"}, []string{"стойност", "код", "поле1"}},
	{"hr", []string{"Prema spisu {l} je {v}, kako je zabilježeno.", "Molimo navedite {l} {v}."}, []string{"Radi se o {v}, kako smo jučer dogovorili."}, []string{"Račun br.", "Broj narudžbe", "EAN"}, []string{"vrijednost", "kod", "polje1"}},
	{"sl", []string{"Po spisu je {l} {v}, kot je zapisano.", "Prosimo, navedite {l} {v}."}, []string{"Gre za {v}, kot smo se včeraj dogovorili."}, []string{"Račun št.", "Številka naročila", "EAN"}, []string{"vrednost", "koda", "polje1"}},
	{"el", []string{"Σύμφωνα με τον φάκελο το {l} είναι {v}, όπως σημειώθηκε.", "Παρακαλούμε αναφέρετε {l} {v}."}, []string{"Πρόκειται για {v}, όπως συμφωνήσαμε χθες."}, []string{"Αριθμός τιμολογίου", "Αριθμός παραγγελίας", "EAN"}, []string{"τιμή", "κωδικός", "πεδίο1"}},
}

// of returns the language of a code.
func of(code string) language {
	for _, l := range languages {
		if l.code == code {
			return l
		}
	}
	panic("quality: no language " + code)
}
