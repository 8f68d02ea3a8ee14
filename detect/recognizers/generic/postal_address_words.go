package generic

import "strings"

// addressLabels stand before an address. Those up to addressPlaces name one; the rest only say that somebody is there.
var addressLabels = []string{
	"address", "adresse*", "adress*", "home address", "street address", "postal address", "mailing address", "delivery address", "billing address", "shipping address", "home_address", "residential address",
	"bopæl*", "bopælsadresse*", "privatadresse*", "gadeadresse", "hjemmeadresse*", "folkeregisteradresse*", "postadresse*", "leveringsadresse*", "bostedsadresse*", "boligadresse*",
	"bostad*adress*", "hemadress*", "postadress*", "folkbokföringsadress*", "besöksadress*", "utdelningsadress*", "gatuadress*",
	"osoite*", "kotiosoite*", "lähiosoite*", "postiosoite*", "katuosoite*",
	"anschrift*", "wohnanschrift*", "postanschrift*", "wohnadresse*", "privatanschrift*", "lieferanschrift*", "rechnungsanschrift*", "hausanschrift*", "straße und hausnummer", "wohnsitz*", "wohnort*",
	"adres*", "woonadres*", "huisadres*", "thuisadres*", "postadres*", "bezoekadres*", "woonplaats",
	"domicilio*", "domicile*", "dirección", "direccion", "dirección postal", "adresse postale", "residencia", "vivienda",
	"indirizzo*", "residenza", "recapito", "morada", "endereço*", "endereco*", "domicílio", "residência",
	"zamieszkania", "zameldowania", "adres zamieszkania", "adres zameldowania", "adres korespondencyjny", "bydliště", "adresa", "adresa bydliště", "trvalé bydliště", "trvalý pobyt", "lakcím*", "naslov", "prebivališče",
	"street", "gade og nr", "vej og nr",
}

// dwelling are the words of sentences that go on with an address.
var dwelling = []string{
	"lives at", "live at", "living at", "residing at", "resident at", "resides at", "located at", "reside at", "lived at", "meet me at", "off at", "moved to", "address is", "deliver to",
	"bor på", "bor i", "bosat på", "bosat i", "bosatt", "boende på", "boende", "flyttede til", "flyttet til", "asuu osoitteessa", "osoitteessa",
	"wohnhaft in", "wohnhaft", "wohnt in", "wohnt in der", "wohnhaft in der", "wonende te", "wonende aan", "woont op", "woont aan", "woonachtig te",
	"demeurant", "demeurant au", "domicilié", "domiciliée", "domicilié au", "habite au", "habitant au", "réside au", "vive en", "residente en", "domiciliado en", "domiciliada en", "con domicilio en",
	"residente in", "residente a", "domiciliato in", "domiciliata in", "abita in", "residente na", "morador na", "mora na", "reside na",
	"zamieszkały", "zamieszkała", "zam", "zamieszkały przy", "mieszka przy", "bytem", "bydlištěm", "trvale bytem",
}

// senders stand before a name, an office or a house, with an address somewhere behind in the same line.
var senders = []string{"remitido por", "remitente", "absender*", "afsender*", "avsändare*", "avsender*", "lähettäjä", "expéditeur", "mittente", "afzender", "nadawca", "odesílatel", "return address", "correspondence to", "correspondencia", "correspondence address"}

// streetEnds are the ends of the names of streets that are one word before a number. Those of three letters are declared with
// each letter that may stand before them.
var streetEnds = strings.Fields(`
	gade vænge vænget stræde plads torv torvet allé alle parken vangen toften haven krogen lunden bakken svinget stien kajen ageren skrænten løkken boulevard brygge kanten
	gaden vejen boulevarden pladsen kammen dalen højen marken engen bakkerne gyden banen gården alléen
	gatan gata vägen vagen väg gränd torget stigen allén allen backen esplanaden leden gränden
	veien vegen gate gaten plass bakke tunet kroken svingen terrasse haugen
	katu kuja kaari aukio tori ranta polku raitti penger väylä rinne ntie stie
	straße strasse platz gasse allee ring ufer damm steig chaussee graben markt stieg promenade
	straat laan plein gracht kade singel dijk steeg dreef plantsoen
	stræti braut vegur utca ulica ulice
`)

var shortEnds = []string{"vej", "vei", "veg", "weg", "str"}

// slavicEnds end the names of Polish and Czech streets; they say something only beside "ul." or a town.
var slavicEnds = strings.Fields(`
	wska lska ńska nska yska rska jska eska iska dska ecka acka icka ucka ócka dzka zka iego nego owej nowa kowa dowa lowa rowa towa sowa zowa jowa gowa powa bowa mowa cowa icza szki cych ckich skich skie ckie zkie
	ská cká ého ková nova lova rova tova dova kova sova hova cova jova ická itzova ní
`)

// typesBehind are words for a street that end its name; typesBefore begin it.
var (
	typesBehind = []string{"street", "road", "lane", "avenue", "boulevard", "crescent", "terrace", "mews", "highway", "parkway", "drive", "court", "close", "way", "gardens", "grove", "quay", "ave", "blvd", "parade",
		"place", "square", "hill", "circle", "extensions", "route",
		"vej", "gade", "allé", "plads", "boulevarden", "straße", "strasse", "platz", "weg", "allee", "gata", "väg", "straat", "laan", "plein", "katu", "tie", "utca", "útja", "körút", "tere", "náměstí", "třída", "nábřeží", "cesta", "trg"}
	typesBefore = []string{"rue", "avenue", "boulevard", "allée", "route", "chemin", "impasse", "quai", "place", "cours", "passage", "faubourg",
		"calle", "avenida", "avda", "plaza", "paseo", "carrer", "camino", "carretera", "ronda", "glorieta", "travesía", "rúa", "urbanización", "colonia", "avinguda", "plaça", "passeig",
		"via", "viale", "piazza", "piazzale", "corso", "vicolo", "largo", "contrada", "strada", "lungomare",
		"rua", "praça", "praceta", "travessa", "estrada", "alameda", "beco", "rotunda",
		"ulica", "ulicy", "aleja", "aleje", "plac", "osiedle", "ulice", "námestie", "náměstí", "nábřeží", "třída",
		"am", "an der", "auf der", "unter den", "zum"}
	// typesSpaced end the name of a street too, but are found by their ends or not at all.
	typesSpaced = []string{"gate", "gaten", "vei", "veg", "veien", "vegen", "terrasse", "torv", "torg", "plass", "stræde", "have", "bakke", "gatan", "vägen", "gränd", "ring", "ufer", "damm", "gasse", "markt", "gracht", "kade", "singel", "dijk", "út", "utja", "köz", "ulica", "bulevar", "park", "row", "walk", "rise", "view", "green"}
	// looseTypes are everyday words too: they want more than a number.
	looseTypes = []string{"place", "square", "hill", "circle", "way", "close", "court", "parade", "route", "extensions", "park", "row", "walk", "rise", "view", "green", "have", "passage", "cours", "largo", "colonia", "strada", "quay", "via", "ring", "parken", "haven", "markt", "damm", "alle", "leden", "allen", "backen", "ranta", "tori", "steig", "kade", "promenade", "rinne", "graben", "motorvej", "hovedvej", "motorvejen", "rigsvej", "riksvei", "riksvej", "riksveg", "europaveg", "fylkesveg", "highway", "bundesstraße", "bundesstrasse", "nationalstraße", "nationalstrasse", "europastraße", "landesstraße", "kreisstraße", "staatsstraße", "fylkesvei", "europavei", "europavej", "riksväg", "länsväg", "rijksweg", "landweg", "boulevarden", "dalen", "marken", "engen", "banen", "gården", "højen", "boulevard", "brygge", "plads", "plass", "cesta", "ronda", "camino", "carretera"}
	// looseEnds are those that end everyday words of another language: "aggregate 5", "auntie 2", "substr 3".
	looseEnds = []string{"gate", "brigade", "stie", "ntie", "str", "ring", "gata", "torget", "lunden", "banen"}
	// shortTypes stand before the name and cannot be looked up on their own.
	shortTypes = []string{"c", "cl", "c/", "av", "avda", "pza", "pl", "ul", "al", "os", "ctra", "pº", "v", "p.za", "p.le", "r", "nám", "tř", "bd", "bld", "gran", "str", "ctr", "urb"}
)

// unitWords name a dwelling within a house; a number or letter follows or goes before.
var unitWords = []string{
	"apt", "apartment", "suite", "ste", "flat", "unit", "room", "floor", "fl", "block", "door",
	"lejl", "lejlighed", "sal", "th", "tv", "mf", "st", "kld", "dør", "etage", "etg", "opgang",
	"lgh", "tr", "vån", "bv", "krs", "leil", "leilighet",
	"whg", "wohnung", "stock", "stiege", "top", "eg", "dg", "hinterhaus", "hh", "vh",
	"bus", "bte", "boîte", "bis", "ter", "appt", "appartement", "bât", "bâtiment", "étage", "esc", "escalier", "résidence",
	"piso", "puerta", "pta", "izq", "izda", "izqda", "dcha", "bajo", "bj", "ático", "escalera", "portal", "planta", "bloque", "blq", "dpto", "depto", "letra", "bis", "sn",
	"int", "interno", "scala", "piano", "andar", "esq", "dto", "dir", "fte", "rc", "lote", "m", "lok", "klatka", "mieszkanie", "byt", "patro", "hs", "box", "º", "ª",
}

// unitAnchors call the recognizer where no street has a known word.
var unitAnchors = []string{"apt", "suite", "appt", "lejl", "lgh"}

// islesCodes are the ends of postal codes of Great Britain and Ireland that can be seen on their own.
var islesCodes = []string{"2L2D", "2L1D1L", "1L3D", "1L2D1L", "1L1D1L1D", "1L1D2L"}

// countries end an address; they call the recognizer too.
var countries = strings.Fields(`
	denmark danmark sweden sverige norway norge finland suomi germany deutschland austria österreich switzerland schweiz suisse svizzera netherlands nederland belgium belgique belgië
	france spain españa espana italy italia portugal poland polska slovenia slovenija croatia hrvatska hungary magyarország iceland ísland ireland scotland wales
	england luxembourg greece cyprus estonia eesti latvia latvija lithuania lietuva romania românia bulgaria malta slovakia slovensko czechia greenland greenlander
	cuba mexico méxico argentina uruguay chile colombia venezuela perú brasil brazil kingdom states zealand africa
`)

// boxWords name a box at a post office.
var boxWords = []string{"box", "postboks", "postbox", "postfach", "postbus", "boîte postale", "apartado", "apartado de correos", "casella postale", "caixa postal", "skrytka pocztowa", "pobox", "postilokero", "boks"}

// militaryPosts end the addresses of the armed forces of the United States: "PSC 2581, Box 41 / APO AP 32376".
var militaryPosts = []string{"apo aa", "apo ae", "apo ap", "fpo aa", "fpo ae", "fpo ap", "dpo aa", "dpo ae", "dpo ap"}

// particles stand in lower case within the names of streets and towns.
var particles = strings.Fields(`de la las los del den der des du di da do das dos della delle dei degli dell d l le les van von zu zum zur und y e i im am an auf aan op ob bei het en sur sous nad pod upon on the of and af av ved på og saint san santa
	el al na u pri in a à au aux`)

// fronts begin the name of a street whose last word is one with a known end: "Gammel Kongevej", "Alte Poststraße".
var fronts = strings.Fields(`gammel gamle gl ny nye nørre sønder øster vester nordre søndre østre vestre store lille sankt skt sct st nedre øvre indre ydre alte neue große grosse kleine obere untere lange korte oude nieuwe
	stora lilla norra södra östra västra gamla nya iso pieni vanha uusi kort grote kleine eerste tweede hoge lage dronning kong prins prinsesse dr prof`)

// notStreets are words that stand before a number and are no street, and before a number that is no house.
var notStreets = strings.Fields(`section figure figur fig chapter kapitel kap version side page seite sida sivu table tabel tabelle step trin punkt afsnit item line linje zeile bind volume vol nr no number nummer uge week day dag artikel article
	art paragraf paragraph bilag annex appendix ordre order faktura invoice sag case room lokale gate platform spor track level niveau del part teil model type windows iphone office python java`)

// months stand beside the number of a day or a year.
var months = strings.Fields(`january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
	januar februar marts mai maj juni juli oktober dezember desember januari februari mars augusti märz mei maart enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
	janvier février avril juin juillet août septembre octobre novembre décembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
	stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia`)

// roles of a word in an address; a word may have several.
type roles uint16

const (
	typeBehind  roles = 1 << iota // ends the name of a street
	typeBefore                    // begins it
	typeShort                     // an abbreviation that begins it
	typeClipped                   // an English abbreviation that ends it, behind a house number
	typeLoose                     // an everyday word too
	unitWord                      // a dwelling in a house
	particle                      // lower case in names
	front                         // before a street that is one word
	notStreet                     // numbers other things than houses
	country                       // ends an address
	numberSign                    // before a house number
	direction                     // behind the word for a street
	month                         // a date, no house
)

// addressRoles are the words of addresses by what they may be.
func addressRoles() map[string]roles {
	m := map[string]roles{}
	add := func(r roles, words []string) {
		for _, w := range words {
			m[w] |= r
		}
	}
	add(typeBehind, typesBehind)
	add(typeBehind, typesSpaced)
	add(typeBefore, typesBefore)
	add(typeShort, shortTypes)
	add(typeClipped, []string{"st", "rd", "dr", "ln", "ct", "sq", "blvd", "ave", "av", "pl", "hwy", "pkwy", "str"})
	add(typeLoose, looseTypes)
	add(unitWord, unitWords)
	add(particle, particles)
	add(front, fronts)
	add(notStreet, notStreets)
	add(country, countries)
	add(numberSign, []string{"nº", "n°", "nr", "no", "n", "num", "número", "numero", "č", "čp", "civico", "km", "º"})
	add(month, months)
	add(typeLoose, []string{"platz"}) // "Platz 7" is a rank; "Marktplatz 7" is none
	add(direction, []string{"upper", "lower", "north", "south", "east", "west", "n", "s", "e", "w", "ne", "nw", "se", "sw"})
	return m
}
