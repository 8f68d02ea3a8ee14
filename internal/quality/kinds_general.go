package main

import (
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// generalKinds are the values that no state gives out, or that every state has in a form of its own.
var generalKinds = []kind{
	{entity: entity.Email, forms: []string{"&&&&.&&&&&^example.dk", "&&&&&##^mail.example.com", "&&&+&&&^example.co.uk", "&&&&&-&&&&^example.org", "&_&&&&&^example.fr"}, near: []string{"&&&&^&&&&", "^&&&&&&", "&&&&^^example.dk", "&&&&.example.dk", "npm i &&&&^#.#.#", "git^github.com:&&&&/&&&&.git"}, labels: "da:e-mail|mail;en:email|e-mail address;de:E-Mail-Adresse;fr:courriel;es:correo electrónico", alone: true, free: true},
	{entity: entity.Phone, make: phone, near: []string{"## ## ## ## ## ## ##", "0000000", "####-##-## ##:##", "#.#.#-####", "###,###,###"}, labels: "da:tlf.|telefon|mobil;en:phone|mobile;de:Telefon|Handy;sv:mobil;fr:tél.;es:teléfono;it:telefono;pl:telefon;nl:telefoonnummer", free: true},
	{entity: entity.IPAddress, forms: []string{"8[0123456789].1##.[12]#.1#", "2a02:[123456789]##a:[123456789]f##::1", "10.[123456789]#.1#.[123456789]", "192.168.[123456789].1##", "2a01:[123456789]ab#:[123456789]##:0:0:0:0:[123456789]a"}, near: []string{"v3.1#.[12].#", "[34]##.1##.1##.1##", "1.2.3", "version 4.[12].1#.0", "## :: ##", "std::vec::Vec", "1##.1##.1##.[3456789]##"}, labels: "da:IP-adresse|ip;en:IP address|client IP|remote_addr;de:IP-Adresse", alone: true, free: true},
	{entity: entity.MACAddress, forms: []string{"[02468ac][02468ace]:#[abcdef]:[abcdef]#:##:#[abcdef]:[abcdef]#", "[02468AC][02468ACE]-#[ABCDEF]-[ABCDEF]#-##-#[ABCDEF]-[ABCDEF]#"}, near: []string{"##:##:##", "#[abcdef]:##:[abcdef]#:##", "## : ## : ##", "20##:1#:0#:##"}, labels: "da:MAC-adresse;en:MAC address|hwaddr|ethernet address;de:MAC-Adresse", alone: true, free: true},
	{entity: entity.IBAN, forms: []string{"DK################", "DE####################", "GB##NWBK##############", "NL##ABNA##########", "FR#########################", "ES######################", "SE######################", "NO#############", "PL##########################", "BE##############", "FI################", "AT##################", "CH###################"}, valid: iban, masks: nil, labels: "da:IBAN|IBAN-nr.;en:IBAN|bank account;de:IBAN|Bankverbindung;fr:IBAN|RIB;es:IBAN;nl:IBAN|rekeningnummer", alone: true},
	{entity: entity.BIC, forms: []string{"DABADKKK", "NDEADKKKXXX", "DEUTDEFF5##", "HANDSEST", "BNPAFRPP", "NWBKGB2L", "INGBNL2A", "OKOYFIHH", "ESSESESS", "COBADEFFXXX"}, near: []string{"PROJECTS", "INVOICES", "TOTALSUM", "ABSTRACT", "DOCUMENT", "PASSWORD"}, labels: "da:BIC|SWIFT;en:BIC|SWIFT code|BIC/SWIFT;de:BIC;fr:code BIC", free: true},
	{entity: entity.CreditCard, forms: []string{"4[0123456789]##############", "5[12345]##############", "3[47]#############", "6011############"}, valid: digits(checksum.Luhn), masks: []string{"################", "#### #### #### ####", "####-####-####-####", "#### ###### #####", "###############"}, labels: "da:kortnummer|kreditkort;en:credit card|card number;de:Kreditkartennummer;fr:numéro de carte;es:tarjeta de crédito;nl:creditcardnummer", alone: true},
	{entity: entity.CardSecurityCode, forms: []string{"###"}, labels: "da:CVC|kontrolcifre;en:CVV|CVC2|security code;de:Prüfziffer CVC;fr:cryptogramme", near: []string{"page ###", "###.##", "HTTP ###", "### kr."}, free: true},
	{entity: entity.DateOfBirth, make: birthDate, labels: "da:født|fødselsdato|f.;en:date of birth|DOB|born;de:geboren am|Geburtsdatum;fr:né le|date de naissance;es:fecha de nacimiento;it:nato il|data di nascita;nl:geboortedatum;sv:född;nb:født;pl:data urodzenia;fi:syntymäaika", near: []string{"fakturadato: 1#.0[123456789].20[12]#", "invoice date 0[123456789]/1#/20[12]#", "20[12]#-0[123456789]-1# 1#:##", "born in 19##", "frist 1#.1[012].20[12]#", "version 1.0[123456789].20[12]#"}, free: true},
	{entity: entity.Age, forms: []string{"[123456789]#"}, labels: "da:alder;en:age|aged;de:Alter;fr:âge;es:edad;it:età;nl:leeftijd;sv:ålder", near: []string{"page ##", "## years ago", "the last ## years", "a warranty of ## years", "side ##", "version ##"}, free: true},
	{entity: entity.PostalAddress, make: address, labels: "da:adresse|bopæl;en:address|home address;de:Anschrift|Adresse;fr:adresse;es:dirección|domicilio;it:indirizzo;nl:adres;sv:adress", near: []string{"section ##, 1### lines", "chapter ## of 1#", "100#0 kr.", "version ##, build ####"}, alone: true, free: true},
	{entity: entity.GPSPosition, forms: []string{"5[5678].[123456789]####, 1[012].[123456789]####", "4[123456789].[123456789]###, [123456789].[123456789]###", "5[12345]°[12345]#'[12345]#\"N 1[0123]°[12345]#'[12345]#\"E"}, labels: "da:GPS-koordinater|position;en:GPS|coordinates|lat/lon;de:Koordinaten;fr:coordonnées GPS", near: []string{"##.##, ##.##", "v5#.1####", "1#.5 %, 2#.5 %", "(0.#####, 0.#####)"}, free: true},
	{entity: entity.PassportMRZ, make: passportLines, near: []string{"P<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "a << b << 12", "std::cout << x << y << ####;", "cat <<EOF", "<<<<<<< HEAD"}, labels: "en:MRZ|machine readable zone", alone: true, free: true},
	{entity: entity.IDCardMRZ, make: cardLines, near: []string{"I<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "1 << 30", "x <<= ##", "cout << \"ID\" << #########", "<<<<<<< ours"}, labels: "en:MRZ|machine readable zone", alone: true, free: true},
	{entity: entity.Passport, forms: []string{"[5]########", "1#@@#####", "@@@######", "@@#######", "[CFGHJK]#[CFGHJK]##[CFGHJK]###", "########"}, labels: "en:passport number|passport no.|passport;fr:passeport n°|numéro de passeport;es:pasaporte n.º|número de pasaporte;it:passaporto n.|numero passaporto;nl:paspoortnummer;sv:passnummer;nb:passnummer;pl:numer paszportu|paszport;fi:passin numero;pt:passaporte n.º;cs:číslo pasu;hu:útlevélszám"},
	{entity: entity.DrivingLicence, make: drivingLicence, labels: "en:driving licence number|driving licence|driver's license;de:Führerscheinnummer|Führerschein Nr.;fr:permis de conduire n°;nl:rijbewijsnummer|rijbewijs;nb:førerkortnummer|førerkort nr.;pl:numer prawa jazdy|prawo jazdy;pt:carta de condução n.º"},
	{entity: entity.VehiclePlate, make: plate, labels: "en:number plate|registration number|licence plate;de:Kennzeichen|amtliches Kennzeichen|Kfz-Kennzeichen;fr:plaque d'immatriculation|immatriculation;es:matrícula;it:targa;nl:kenteken;sv:registreringsnummer;nb:registreringsnummer|bilskilt;pl:numer rejestracyjny;pt:matrícula;fi:rekisterinumero"},
	{entity: entity.VATNumber, forms: []string{"DK########", "DE#########", "ATU########", "NL#########B01", "FR###########", "SE##########01", "FI########", "PL##########", "BE0#########", "ESB########", "IT###########", "PT#########", "GB#########", "IE#######@"}, valid: checksum.VAT, labels: "da:momsnummer|SE/CVR-nr. (moms);en:VAT number|VAT no.|VAT registration number;de:USt-IdNr.|Umsatzsteuer-Identifikationsnummer|UID-Nummer;fr:n° TVA|numéro de TVA intracommunautaire;nl:btw-nummer|BTW-id;es:NIF-IVA|número de IVA;it:partita IVA|P. IVA;sv:momsregistreringsnummer;pl:NIP UE", alone: true},
	{entity: entity.Username, forms: []string{"&&&&&##", "&&&.&&&&&", "&&&&_&&&", "&&&&&&"}, labels: "da:brugernavn;en:username|user name|login;de:Benutzername;fr:identifiant;es:usuario|nombre de usuario;sv:användarnamn;nl:gebruikersnaam", near: []string{"the user logged in at ##:##", "login page", "username is required", "brugernavn skal udfyldes"}, free: true},
	{entity: entity.Password, forms: []string{"@&&&&##!", "&&&#@&&#", "&&&&-&&&&-##", "@@&&&#$#"}, labels: "da:adgangskode|kodeord;en:password|pwd;de:Passwort|Kennwort;fr:mot de passe;es:contraseña;sv:lösenord;nl:wachtwoord", near: []string{"password is required", "change your password now", "password = getpass()", "adgangskoden er udløbet", "password: ********"}, free: true},
	{entity: entity.PrivateKey, make: pemBlock, labels: "en:key|private key", near: []string{"-----BEGIN PUBLIC KEY-----", "-----BEGIN CERTIFICATE-----", "a private key in PEM form", "private_key_path=/etc/ssl/key.pem"}, alone: true, free: true},
	{entity: entity.APIKey, make: apiKey, labels: "en:api key|API_KEY|access token|secret", near: []string{"api_key: your-api-key", "commit &&&&&&&", "api key rotation", "sha256-#######", "api_key = getenv(API_KEY)"}, alone: true, free: true},
	{entity: entity.CryptoWallet, make: wallet, labels: "en:wallet|bitcoin address|BTC address", near: []string{"bc1&&&&&&", "1&&&&&&&&&", "0x####", "3################"}, alone: true, free: true},
}

// iban checks the whole, and in Belgium and Spain the check digits of the account inside it too.
func iban(v string) bool {
	if v[2:4] < "02" || v[2:4] > "98" || !checksum.IBAN(v) {
		return false
	}
	d := checksum.AppendDigits(nil, v[4:])
	switch v[:2] {
	case "BE":
		n := 0
		for _, x := range d[:10] {
			n = (n*10 + int(x)) % 97
		}
		return n > 0 && n == int(d[10])*10+int(d[11])
	case "ES":
		return ccc(d[:8], "485A9736") == int(d[8]) && ccc(d[10:], "12485A9736") == int(d[9])
	}
	return true
}

// ccc is a check digit of a Spanish account (Consejo Superior Bancario, Norma 50): weights by modulus 11.
func ccc(d []byte, weights string) int {
	c := 11 - checksum.Weighted(d, weights)%11
	if c < 10 {
		return c
	}
	return 11 - c
}

func kinds() []kind { return append(append([]kind{}, countryKinds...), generalKinds...) }
