package main

import (
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// countryKinds are the numbers of the states. The labels are written down as people of the country use them, without a
// look at what the recognizers declare.
var countryKinds = []kind{
	{entity: entity.DKCVR, forms: []string{"[123]#######"}, valid: digits(checksum.DKCVR), masks: []string{"########", "## ## ## ##"}, labels: "da:CVR-nr.|CVR-nummer|CVR;en:CVR number|Danish company registration number"},
	{entity: entity.DKPassport, forms: []string{"2########"}, labels: "da:pasnummer|pasnr.|Pas nr.|dansk pas nummer;en:passport number|Danish passport no."},
	{entity: entity.DKDrivingLicence, forms: []string{"########"}, labels: "da:kørekortnummer|kørekort nr.|kørekortnr.;en:driving licence number|Danish driving licence"},
	{entity: entity.DKBankAccount, forms: []string{"[123456789]###[123456789]#########"}, masks: []string{"#### ##########", "####-##########"}, labels: "da:kontonummer|Reg.nr. og kontonr.|lønkonto|bankkonto;en:account number|bank account"},
	{entity: entity.DKVehiclePlate, forms: []string{"[ABCDEH][ABCDEHTXZ]#####"}, masks: []string{"#######", "## ## ###"}, labels: "da:nummerplade|registreringsnummer|bilens nummerplade;en:licence plate|number plate"},

	{entity: entity.SEPersonnummer, forms: []string{"{ymd}####", "{Ymd}####"}, valid: digits(checksum.SEPersonnummer), masks: []string{"######-####", "########-####", "############", "##########"}, labels: "sv:personnummer|pers.nr|personnr|födelsenummer;en:personal identity number|Swedish personal number"},
	{entity: entity.SEOrganisationsnummer, forms: []string{"55[23456789]#######"}, valid: digits(checksum.SEOrganisationsnummer), masks: []string{"######-####", "##########"}, labels: "sv:organisationsnummer|org.nr|orgnr;en:organisation number|company registration number"},
	{entity: entity.SEBankAccount, forms: []string{"[345678]###[123456789]######"}, masks: []string{"####-#######", "#### #######", "#### ## #####"}, labels: "sv:kontonummer|bankkonto|clearingnummer och kontonummer;en:bank account|account number"},
	{entity: entity.NOFodselsnummer, forms: []string{"{dmy}#####"}, valid: digits(checksum.NOFodselsnummer), masks: []string{"###########", "###### #####"}, labels: "nb:fødselsnummer|fnr.|personnummer|fødsels- og personnummer;en:national identity number|Norwegian birth number"},
	{entity: entity.NOOrganisasjonsnummer, forms: []string{"[89]########"}, valid: digits(checksum.NOOrganisasjonsnummer), masks: []string{"#########", "### ### ###"}, labels: "nb:organisasjonsnummer|org.nr.|orgnr;en:organisation number|Norwegian company number"},
	{entity: entity.NOKontonummer, forms: []string{"[123456789]##########"}, valid: digits(checksum.NOKontonummer), masks: []string{"####.##.#####", "#### ## #####", "###########"}, labels: "nb:kontonummer|kontonr.|bankkonto|lønnskonto;en:account number|bank account"},
	{entity: entity.FIHetu, forms: []string{"{dmy}-[2345678]##[0123456789ABCDEFHJKLMNPRSTUVWXY]"}, valid: checksum.FIHetu, alone: true, labels: "fi:henkilötunnus|hetu|HETU|sosiaaliturvatunnus;sv:personbeteckning;en:personal identity code|Finnish ID"},
	{entity: entity.FIYtunnus, forms: []string{"[0123]#######"}, valid: digits(checksum.FIYtunnus), masks: []string{"#######-#"}, labels: "fi:Y-tunnus|y-tunnus|yritystunnus;en:business ID|Finnish company number"},
	{entity: entity.ISKennitala, forms: []string{"{dmy}[23456789]##9"}, valid: digits(checksum.ISKennitala), masks: []string{"######-####", "##########"}, labels: "is:kennitala|kt.|kennitölu;en:Icelandic ID number|national ID"},

	{entity: entity.DESteuerID, forms: []string{"[123456789]##########"}, valid: digits(checksum.DESteuerID), masks: []string{"###########", "## ### ### ###"}, labels: "de:Steuer-ID|steuerliche Identifikationsnummer|IdNr.|Steueridentifikationsnummer|TIN;en:tax identification number|German tax ID"},
	{entity: entity.DERentenversicherung, forms: []string{"[12345]#{dmy}@##[0123456789]"}, valid: checksum.DERentenversicherung, masks: []string{"############", "## ###### # ###"}, alone: true, labels: "de:Rentenversicherungsnummer|RV-Nummer|Sozialversicherungsnummer|SV-Nr.;en:pension insurance number|social security number"},
	{entity: entity.DEPersonalausweis, forms: []string{"[LMNPRTVWXY][CFGHJKLMNPRTVWXYZ0123456789]#[CFGHJKLMNPRTVWXYZ]##[CFGHJKLMNPRTVWXYZ]###"}, valid: checksum.DEDocument, labels: "de:Personalausweisnummer|Personalausweis Nr.|Ausweisnummer|Perso-Nr.;en:identity card number|German ID card"},
	{entity: entity.DEReisepass, forms: []string{"C[CFGHJKLMNPRTVWXYZ0123456789]#[CFGHJKLMNPRTVWXYZ]##[CFGHJKLMNPRTVWXYZ]###"}, valid: checksum.DEDocument, labels: "de:Reisepassnummer|Reisepass Nr.|Passnummer|Pass-Nr.;en:passport number|German passport"},
	{entity: entity.DEKrankenversicherung, forms: []string{"@#########"}, valid: checksum.DEKrankenversicherung, labels: "de:Krankenversichertennummer|Versichertennummer|KVNR|KV-Nummer|Krankenversicherungsnummer;en:health insurance number"},
	{entity: entity.ATSVNR, forms: []string{"[123456789]###{dmy}"}, valid: digits(checksum.ATSVNR), masks: []string{"#### ######", "##########", "####-######"}, labels: "de:Sozialversicherungsnummer|SVNR|SV-Nummer|SV-Nr.|Versicherungsnummer;en:social security number|insurance number"},
	{entity: entity.CHAHV, forms: []string{"756##########"}, valid: digits(checksum.CHAHV), masks: []string{"###.####.####.##", "### #### #### ##", "#############"}, alone: true, labels: "de:AHV-Nummer|AHV-Nr.|Sozialversicherungsnummer;fr:numéro AVS|n° AVS;it:numero AVS;en:Swiss social security number"},
	{entity: entity.NLBSN, forms: []string{"[123456789]########"}, valid: digits(checksum.NLBSN), masks: []string{"#########", "####.##.###", "### ### ###"}, labels: "nl:BSN|burgerservicenummer|BSN-nummer|sofinummer;en:citizen service number|BSN number"},
	{entity: entity.BERijksregister, forms: []string{"{ymd}#####"}, valid: digits(checksum.BERijksregister), masks: []string{"##.##.##-###.##", "###########", "###### ### ##"}, labels: "nl:rijksregisternummer|rijksregisternr.|INSZ-nummer|RRN;fr:numéro de registre national|numéro national|NISS;en:national register number"},
	{entity: entity.LUMatricule, forms: []string{"{Ymd}#####"}, valid: digits(checksum.LUMatricule), masks: []string{"#############", "#### #### #####", "########-#####"}, labels: "fr:matricule|numéro d'identification national|n° de matricule|numéro matricule;de:Matrikelnummer;en:national identification number"},

	{entity: entity.FRNIR, forms: []string{"[12]{ym}[12345678]#########"}, valid: checksum.FRNIR, masks: []string{"###############", "# ## ## ## ### ### ##"}, alone: true, labels: "fr:numéro de sécurité sociale|n° de sécu|NIR|numéro d'assuré social|N° SS;en:French social security number|social security number"},
	{entity: entity.FRSPI, forms: []string{"[0123]############"}, valid: digits(checksum.FRSPI), masks: []string{"#############", "## ## ### ### ###"}, labels: "fr:numéro fiscal|n° fiscal|numéro SPI|identifiant fiscal;en:tax number|French tax identification number"},
	{entity: entity.FRCNI, forms: []string{"############", "[DFGHKLMNPRSTVWXYZ]#[CFGHJKLMNPRTVWXYZ]##[CFGHJKLMNPRTVWXYZ]###"}, labels: "fr:carte d'identité n°|numéro de carte d'identité|CNI n°|carte nationale d'identité;en:identity card number|French ID card"},
	{entity: entity.ESDNI, forms: []string{"########@"}, valid: checksum.ESDNI, masks: []string{"#########", "########-#", "##.###.###-#"}, labels: "es:DNI|D.N.I.|documento nacional de identidad|NIF|DNI nº;en:Spanish ID|national identity number"},
	{entity: entity.ESNIE, forms: []string{"[XYZ]#######@"}, valid: checksum.ESNIE, masks: []string{"#########", "#-#######-#"}, alone: true, labels: "es:NIE|N.I.E.|número de identidad de extranjero|nº de extranjero;en:foreigner identification number|NIE number"},
	{entity: entity.ESNUSS, forms: []string{"[1234]###########"}, valid: digits(checksum.ESNUSS), masks: []string{"############", "##/########/##", "## ######## ##"}, labels: "es:número de la Seguridad Social|NUSS|nº afiliación|NSS|número de afiliación;en:social security number"},
	{entity: entity.PTNIF, forms: []string{"[123]########"}, valid: digits(checksum.PTNIF), masks: []string{"#########", "### ### ###"}, labels: "pt:NIF|contribuinte n.º|número de contribuinte|número de identificação fiscal;en:tax number|Portuguese tax identification number"},
	{entity: entity.PTCC, forms: []string{"[123]########[ABCDEFGHIJKLMNOPQRSTUVWXYZ][ABCDEFGHIJKLMNOPQRSTUVWXYZ]#"}, valid: checksum.PTCC, masks: []string{"############", "######## # ###"}, labels: "pt:cartão de cidadão|n.º do cartão de cidadão|CC n.º|número de documento;en:citizen card number"},
	{entity: entity.PTNISS, forms: []string{"1##########"}, valid: digits(checksum.PTNISS), masks: []string{"###########", "### ### ### ##"}, labels: "pt:NISS|número de segurança social|n.º da Segurança Social|beneficiário n.º;en:social security number"},
	{entity: entity.ITCodiceFiscale, forms: []string{"[BCDFGLMNPRST][BCDFGLMNPRST][AEIOU][BCDFGLMNPRST][BCDFGLMNPRST][AEIOU]{y}[ABCDEHLMPRST][012][123456789][ABCDEFGHIJKL]###@"}, valid: checksum.ITCodiceFiscale, alone: true, labels: "it:codice fiscale|C.F.|cod. fisc.|CF;en:Italian tax code|fiscal code"},
	{entity: entity.ITPatente, forms: []string{"[ABCFGMNPRTV][AEGINOP]#######@", "U1#######@"}, labels: "it:patente di guida|patente n.|numero patente|patente B n.;en:driving licence number"},
	{entity: entity.MTID, forms: []string{"#######[AGHLMPZ]", "0######[GLM]"}, labels: "mt:numru tal-karta tal-identità|karta tal-identità|ID;en:ID card number|identity card no.|Maltese ID"},
	{entity: entity.IEPPS, forms: []string{"#######@", "#######@[ABW]"}, valid: checksum.IEPPS, labels: "en:PPS number|PPSN|PPS No.|personal public service number"},
	{entity: entity.GBNINO, forms: []string{"[ABCEGHJKLMNPRSTWXYZ][ABCEGHJKLMNPRSTWXYZ]######[ABCD]"}, valid: ninoPrefix, near: []string{"[DFIQUV]@######[ABCD]", "[ABCE][DFIOQUV]######[ABCD]"}, masks: []string{"#########", "## ## ## ## #"}, labels: "en:national insurance number|NI number|NINO|NI no.|National Insurance no."},
	{entity: entity.GBNHS, forms: []string{"[46789]#########"}, valid: digits(checksum.GBNHS), masks: []string{"### ### ####", "##########", "###-###-####"}, labels: "en:NHS number|NHS no.|NHS No|patient's NHS number"},
	{entity: entity.GBUTR, forms: []string{"##########"}, valid: digits(checksum.GBUTR), masks: []string{"##########", "##### #####"}, labels: "en:UTR|unique taxpayer reference|tax reference (UTR)|self assessment UTR"},

	{entity: entity.PLPESEL, forms: []string{"{ymd}#####"}, valid: digits(checksum.PLPESEL), labels: "pl:PESEL|nr PESEL|numer PESEL|PESEL nr;en:PESEL number|Polish national ID"},
	{entity: entity.PLNIP, forms: []string{"[123456789]#########"}, valid: digits(checksum.PLNIP), masks: []string{"##########", "###-###-##-##", "###-##-##-###"}, labels: "pl:NIP|nr NIP|numer identyfikacji podatkowej|NIP nr;en:Polish tax number|tax identification number"},
	{entity: entity.PLDowod, forms: []string{"[ACD][ABCDEFGHIJKLMNOPQRSTUVWXYZ][ABCDEFGHIJKLMNOPQRSTUVWXYZ]######"}, valid: checksum.PLDowod, masks: []string{"#########", "### ######"}, labels: "pl:dowód osobisty|nr dowodu osobistego|seria i numer dowodu|dowód osobisty nr;en:Polish ID card|identity card number"},
	{entity: entity.CZRodneCislo, forms: []string{"{ymd}####"}, valid: birthAfter1954, masks: []string{"######/####", "##########"}, labels: "cs:rodné číslo|RČ|r.č.|rodného čísla;en:Czech birth number|birth number"},
	{entity: entity.SKRodneCislo, forms: []string{"{ymd}####"}, valid: birthAfter1954, masks: []string{"######/####", "##########"}, labels: "sk:rodné číslo|RČ|r. č.|rodného čísla;en:Slovak birth number"},
	{entity: entity.HUTAJ, forms: []string{"[01]########"}, valid: digits(checksum.HUTAJ), masks: []string{"### ### ###", "#########", "###-###-###"}, labels: "hu:TAJ-szám|TAJ szám|TAJ|társadalombiztosítási azonosító jel;en:TAJ number|social security number"},
	{entity: entity.HUAdoazonosito, forms: []string{"8#########"}, valid: digits(checksum.HUAdoazonosito), labels: "hu:adóazonosító jel|adóazonosító|adóazonosító szám|adójel;en:tax identification number|Hungarian tax ID"},
	{entity: entity.ROCNP, forms: []string{"[12]{ymd}[01234][123456789]####"}, valid: digits(checksum.ROCNP), alone: true, labels: "ro:CNP|cod numeric personal|C.N.P.|codul numeric personal;en:personal numeric code|Romanian CNP"},
	{entity: entity.BGEGN, forms: []string{"{ymd}####"}, valid: digits(checksum.BGEGN), labels: "bg:ЕГН|единен граждански номер|ЕГН №;en:EGN|unified civil number|personal number"},
	{entity: entity.BGLNCH, forms: []string{"[123456789]#########"}, valid: digits(checksum.BGLNCH), labels: "bg:ЛНЧ|личен номер на чужденец|ЛНЧ №;en:LNCh|personal number of a foreigner"},
	{entity: entity.HROIB, forms: []string{"###########"}, valid: digits(checksum.HROIB), labels: "hr:OIB|osobni identifikacijski broj|OIB br.|OIB osobe;en:personal identification number|Croatian OIB"},
	{entity: entity.SIEMSO, forms: []string{"{dm}9[456789][0123456789]50[0123456789]###"}, valid: digits(checksum.SIEMSO), alone: true, labels: "sl:EMŠO|enotna matična številka občana|EMSO|matična številka;en:personal identification number|Slovenian EMSO"},
	{entity: entity.SIDavcna, forms: []string{"[123456789]#######"}, valid: digits(checksum.SIDavcna), labels: "sl:davčna številka|davčna št.|DŠ|ID za DDV;en:tax number|Slovenian tax number"},
	{entity: entity.EEIsikukood, forms: []string{"[34]{ymd}####"}, valid: digits(checksum.EEIsikukood), labels: "et:isikukood|isikukoodi|IK|isikukood nr;en:personal identification code|Estonian ID code"},
	{entity: entity.LVPersonasKods, forms: []string{"{dmy}1####"}, valid: digits(checksum.LVPersonasKods), masks: []string{"######-#####", "###########"}, labels: "lv:personas kods|pers. kods|p.k.|personas kodu;en:personal code|Latvian identity number"},
	{entity: entity.LTAsmensKodas, forms: []string{"[34]{ymd}####"}, valid: digits(checksum.LTAsmensKodas), labels: "lt:asmens kodas|a. k.|asm. kodas|asmens kodą;en:personal code|Lithuanian personal number"},
	{entity: entity.GRAMKA, forms: []string{"{dmy}#####"}, valid: digits(checksum.GRAMKA), labels: "el:ΑΜΚΑ|Α.Μ.Κ.Α.|αριθμός ΑΜΚΑ;en:AMKA|social security number"},
	{entity: entity.GRAFM, forms: []string{"[01]########"}, valid: digits(checksum.GRAFM), labels: "el:ΑΦΜ|Α.Φ.Μ.|αριθμός φορολογικού μητρώου;en:AFM|Greek tax number|tax identification number"},
	{entity: entity.GRID, make: greekCard, labels: "el:αριθμός δελτίου ταυτότητας|ΑΔΤ|Α.Δ.Τ.|δελτίο ταυτότητας;en:identity card number|Greek ID card"},
	{entity: entity.CYTIC, forms: []string{"[019]#######@"}, valid: checksum.CYTIC, labels: "el:ΑΦΤ|αριθμός φορολογικής ταυτότητας|Α.Φ.Τ.;en:tax identification code|TIC|Cypriot tax number"},
}

func ninoPrefix(v string) bool {
	switch v[:2] {
	case "BG", "GB", "KN", "NK", "NT", "TN", "ZZ":
		return false
	}
	return v[0] != 'D' && v[0] != 'F' && v[0] != 'I' && v[0] != 'Q' && v[0] != 'U' && v[0] != 'V' && v[1] != 'D' && v[1] != 'F' && v[1] != 'I' && v[1] != 'O' && v[1] != 'Q' && v[1] != 'U' && v[1] != 'V'
}

// birthAfter1954: numbers of ten digits were given out from 1954 on.
func birthAfter1954(v string) bool { return v >= "54" && digits(checksum.CZRodneCislo)(v) }
