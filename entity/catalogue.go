package entity

// catalogue is read only, in the order of type.go: the order settles a tie between two candidates.
var catalogue = [...]Info{
	// General
	{Email, CategoryContact, "", "E-mail address", "E-mailadresse", "RFC 5321 section 4.1.2; RFC 6531", false},
	{Phone, CategoryContact, "", "Phone number", "Telefonnummer", "ITU-T E.164 and the national numbering plans deposited with ITU", false},
	{IPAddress, CategoryOnline, "", "IP address", "IP-adresse", "RFC 791; RFC 4291; RFC 5952", false},
	{MACAddress, CategoryOnline, "", "MAC address", "MAC-adresse", "IEEE 802-2014 clause 8 (EUI-48 and EUI-64)", false},
	{IBAN, CategoryAccount, "", "Bank account (IBAN)", "IBAN-kontonummer", "ISO 13616-1; SWIFT IBAN Registry", false},
	{BIC, CategoryAccount, "", "Bank code (BIC)", "BIC-kode", "ISO 9362", false},
	{CreditCard, CategoryCard, "", "Payment card number", "Betalingskortnummer", "ISO/IEC 7812-1", false},
	{CardSecurityCode, CategoryCard, "", "Card security code", "Kortets kontrolcifre", "PCI DSS v4.0, requirement 3.3.1.2", false},
	{DateOfBirth, CategoryContact, "", "Date of birth", "Fødselsdato", "ISO 8601-1", false},
	{Age, CategoryContact, "", "Age", "Alder", "GDPR Art. 4(1)", false},
	{PostalAddress, CategoryContact, "", "Postal address", "Postadresse", "UPU S42 international postal address components and templates", false},
	{GPSPosition, CategoryOnline, "", "GPS position", "GPS-position", "ISO 6709; RFC 5870", false},
	{PassportMRZ, CategoryDocument, "", "Passport, machine-readable lines", "Pas, maskinlæsbare linjer", "ICAO Doc 9303 part 4 (TD3)", false},
	{IDCardMRZ, CategoryDocument, "", "Identity card, machine-readable lines", "Id-kort, maskinlæsbare linjer", "ICAO Doc 9303 parts 5 and 6 (TD1, TD2)", false},
	{Passport, CategoryDocument, "", "Passport number", "Pasnummer", "ICAO Doc 9303 part 4; Council of the EU, PRADO", false},
	{DrivingLicence, CategoryDocument, "", "Driving licence number", "Kørekortnummer", "Directive 2006/126/EC Annex I, field 5", false},
	{VehiclePlate, CategoryContact, "", "Vehicle plate", "Nummerplade", "Council Regulation (EC) No 2411/98; Vienna Convention on Road Traffic, Annex 2", false},
	{VATNumber, CategoryBusiness, "", "VAT number", "Momsnummer", "Directive 2006/112/EC Art. 215; European Commission, VIES: VAT identification number structure", false},
	{Username, CategoryOnline, "", "User name", "Brugernavn", "GDPR Art. 4(1), recital 30", false},
	{Password, CategorySecret, "", "Password", "Adgangskode", "GDPR Art. 32; NIST SP 800-63B", false},
	{PrivateKey, CategorySecret, "", "Private key", "Privat nøgle", "RFC 7468; RFC 5958", false},
	{APIKey, CategorySecret, "", "API key", "API-nøgle", "RFC 6750; each issuer's published key format", false},
	{Person, CategoryContact, "", "Person", "Person", "GDPR Art. 4(1)", false},
	{Organisation, CategoryBusiness, "", "Organisation", "Organisation", "GDPR recital 14", false},
	{Location, CategoryContact, "", "Place", "Sted", "GDPR Art. 4(1)", false},
	{Occupation, CategoryContact, "", "Occupation", "Stilling", "ILO, ISCO-08", false},
	{CryptoWallet, CategoryAccount, "", "Crypto wallet", "Kryptotegnebog", "BIP 13, BIP 173, BIP 350; ERC-55", false},
	// DK
	{DKCPR, CategoryCPR, "DK", "Danish civil number (CPR)", "CPR-nummer", "CPR-loven; CPR-kontoret, Personnummeret i CPR", false},
	{DKCVR, CategoryBusiness, "DK", "Danish company number (CVR)", "CVR-nummer", "CVR-loven; Erhvervsstyrelsen, CVR-nummerets opbygning", false},
	{DKPassport, CategoryDocument, "DK", "Danish passport number", "Dansk pasnummer", "Pasloven; ICAO Doc 9303 part 4; Council of the EU, PRADO: DNK-AO", false},
	{DKDrivingLicence, CategoryDocument, "DK", "Danish driving licence number", "Dansk kørekortnummer", "Kørekortbekendtgørelsen; Directive 2006/126/EC Annex I", false},
	{DKBankAccount, CategoryAccount, "DK", "Danish bank account (reg. and account number)", "Registrerings- og kontonummer", "Finans Danmark, Registreringsnumre; SWIFT IBAN Registry: DK", false},
	{DKVehiclePlate, CategoryContact, "DK", "Danish vehicle plate", "Dansk nummerplade", "Registreringsbekendtgørelsen", false},
	// SE
	{SEPersonnummer, CategoryNational, "SE", "Swedish personal number", "Svensk personnummer", "Folkbokföringslag (1991:481) 18 §; Skatteverket, SKV 704 and SKV 707", false},
	{SEOrganisationsnummer, CategoryBusiness, "SE", "Swedish organisation number", "Svensk organisationsnummer", "Lag (1974:174) om identitetsbeteckning för juridiska personer m.fl.; Skatteverket, SKV 709", false},
	{SEBankAccount, CategoryAccount, "SE", "Swedish bank account", "Svensk kontonummer", "Bankgirot, Bankernas kontonummer", false},
	// NO
	{NOFodselsnummer, CategoryNational, "NO", "Norwegian birth number", "Norsk fødselsnummer", "Folkeregisterloven § 2-2; Skatteetaten, PID: nytt format for fødselsnummer fra 2032", false},
	{NOOrganisasjonsnummer, CategoryBusiness, "NO", "Norwegian organisation number", "Norsk organisationsnummer", "Enhetsregisterloven § 5; Brønnøysundregistrene, Om organisasjonsnummeret", false},
	{NOKontonummer, CategoryAccount, "NO", "Norwegian bank account", "Norsk kontonummer", "Bits, Norsk standard for kontonummer; SWIFT IBAN Registry: NO", false},
	// FI
	{FIHetu, CategoryNational, "FI", "Finnish personal identity code", "Finsk personnummer (HETU)", "Valtioneuvoston asetus väestötietojärjestelmästä (128/2010); Digi- ja väestötietovirasto, Henkilötunnus", false},
	{FIYtunnus, CategoryBusiness, "FI", "Finnish business ID", "Finsk virksomhedsnummer", "Yritys- ja yhteisötietolaki (244/2001); PRH and Vero, Y-tunnuksen tarkistusmerkki", false},
	// IS
	{ISKennitala, CategoryNational, "IS", "Icelandic identity number", "Islandsk kennitala", "Lög um skráningu einstaklinga nr. 140/2019; Þjóðskrá, Um kennitölur", false},
	// DE
	{DESteuerID, CategoryNational, "DE", "German tax identification number", "Tysk skatte-id", "Abgabenordnung § 139b; Steueridentifikationsnummerverordnung § 1", false},
	{DERentenversicherung, CategoryNational, "DE", "German pension insurance number", "Tysk pensionsforsikringsnummer", "SGB VI § 147; VKVV § 2 to § 4", false},
	{DEPersonalausweis, CategoryDocument, "DE", "German identity card number", "Tysk id-kortnummer", "Personalausweisgesetz § 2(8) and § 5; Personalausweisverordnung Anhang 1", false},
	{DEReisepass, CategoryDocument, "DE", "German passport number", "Tysk pasnummer", "Passgesetz § 4; Passverordnung Anlage 1", false},
	{DEKrankenversicherung, CategoryNational, "DE", "German health insurance number", "Tysk sygesikringsnummer", "SGB V § 290; GKV-Spitzenverband, Richtlinie zum Aufbau und zur Vergabe einer Krankenversichertennummer", false},
	// AT
	{ATSVNR, CategoryNational, "AT", "Austrian social insurance number", "Østrigsk socialsikringsnummer", "ASVG § 30c; Dachverband der Sozialversicherungsträger, Versicherungsnummer", false},
	// CH
	{CHAHV, CategoryNational, "CH", "Swiss social insurance number (AHV)", "Schweizisk AHV-nummer", "AHVG Art. 50c; AHVV Art. 133", false},
	// NL
	{NLBSN, CategoryNational, "NL", "Dutch citizen service number (BSN)", "Hollandsk borgernummer (BSN)", "Wet algemene bepalingen burgerservicenummer; Rijksdienst voor Identiteitsgegevens, Logisch ontwerp BSN", false},
	// BE
	{BERijksregister, CategoryNational, "BE", "Belgian national register number", "Belgisk nationalregisternummer", "Wet van 8 augustus 1983 tot regeling van een Rijksregister; Koninklijk besluit van 3 april 1984", false},
	// LU
	{LUMatricule, CategoryNational, "LU", "Luxembourg identification number", "Luxembourgsk matrikelnummer", "Loi du 19 juin 2013 relative à l'identification des personnes physiques; Règlement grand-ducal du 28 novembre 2013", false},
	// FR
	{FRNIR, CategoryNational, "FR", "French social security number (NIR)", "Fransk socialsikringsnummer (NIR)", "Code de la sécurité sociale R. 114-26; Décret n° 82-103; Insee, Numéro de sécurité sociale", false},
	{FRSPI, CategoryNational, "FR", "French tax number (SPI)", "Fransk skattenummer (SPI)", "Livre des procédures fiscales L. 287; OECD, Tax identification numbers: France", false},
	{FRCNI, CategoryDocument, "FR", "French identity card number", "Fransk id-kortnummer", "Décret n° 55-1397; Council of the EU, PRADO: FRA-BO", false},
	// ES
	{ESDNI, CategoryNational, "ES", "Spanish identity number (DNI)", "Spansk DNI-nummer", "Real Decreto 1553/2005; Orden EHA/451/2008", false},
	{ESNIE, CategoryNational, "ES", "Spanish foreigner's number (NIE)", "Spansk udlændingenummer (NIE)", "Real Decreto 557/2011 Art. 206; Orden INT/2058/2008", false},
	{ESNUSS, CategoryNational, "ES", "Spanish social security number", "Spansk socialsikringsnummer", "Real Decreto 84/1996 Art. 21; Tesorería General de la Seguridad Social, NUSS", false},
	// PT
	{PTNIF, CategoryNational, "PT", "Portuguese tax number (NIF)", "Portugisisk skattenummer (NIF)", "Decreto-Lei n.º 14/2013; OECD, Tax identification numbers: Portugal", false},
	{PTCC, CategoryDocument, "PT", "Portuguese citizen card number", "Portugisisk borgerkortnummer", "Lei n.º 7/2007; Cartão de Cidadão, Validação de número de documento", false},
	{PTNISS, CategoryNational, "PT", "Portuguese social security number (NISS)", "Portugisisk socialsikringsnummer", "Segurança Social, Número de Identificação de Segurança Social", false},
	// IT
	{ITCodiceFiscale, CategoryNational, "IT", "Italian tax code", "Italiensk skattekode", "Decreto ministeriale 23 dicembre 1976 n. 13813; DPR 605/1973", false},
	{ITPatente, CategoryDocument, "IT", "Italian driving licence number", "Italiensk kørekortnummer", "Codice della strada Art. 116; Directive 2006/126/EC Annex I", false},
	// MT
	{MTID, CategoryNational, "MT", "Maltese identity number", "Maltesisk id-nummer", "Identity Card and other Identity Documents Act (Cap. 258); OECD, Tax identification numbers: Malta", false},
	// IE
	{IEPPS, CategoryNational, "IE", "Irish personal public service number", "Irsk PPS-nummer", "Social Welfare Consolidation Act 2005 s. 262; Revenue, PPS number check character", false},
	// GB
	{GBNINO, CategoryNational, "GB", "British national insurance number", "Britisk socialsikringsnummer (NINO)", "HMRC, National Insurance Manual NIM39110", false},
	{GBNHS, CategoryNational, "GB", "British NHS number", "Britisk sygesikringsnummer (NHS)", "NHS Data Dictionary, NHS NUMBER (ISB 0149)", false},
	{GBUTR, CategoryNational, "GB", "British taxpayer reference", "Britisk skattenummer (UTR)", "HMRC, Unique Taxpayer Reference: check digit specification; OECD, Tax identification numbers: United Kingdom", false},
	// PL
	{PLPESEL, CategoryNational, "PL", "Polish personal number (PESEL)", "Polsk personnummer (PESEL)", "Ustawa z dnia 24 września 2010 r. o ewidencji ludności Art. 15", false},
	{PLNIP, CategoryNational, "PL", "Polish tax number (NIP)", "Polsk skattenummer (NIP)", "Ustawa z dnia 13 października 1995 r. o zasadach ewidencji i identyfikacji podatników", false},
	{PLDowod, CategoryDocument, "PL", "Polish identity card number", "Polsk id-kortnummer", "Ustawa z dnia 6 sierpnia 2010 r. o dowodach osobistych; ICAO Doc 9303 part 3", false},
	// CZ
	{CZRodneCislo, CategoryNational, "CZ", "Czech birth number", "Tjekkisk fødselsnummer", "Zákon č. 133/2000 Sb. § 13", false},
	// SK
	{SKRodneCislo, CategoryNational, "SK", "Slovak birth number", "Slovakisk fødselsnummer", "Zákon č. 301/1995 Z. z. o rodnom čísle", false},
	// HU
	{HUTAJ, CategoryNational, "HU", "Hungarian social security number (TAJ)", "Ungarsk socialsikringsnummer (TAJ)", "1996. évi XX. törvény, melléklet", false},
	{HUAdoazonosito, CategoryNational, "HU", "Hungarian tax number", "Ungarsk skattenummer", "2017. évi CL. törvény; 1996. évi XX. törvény", false},
	// RO
	{ROCNP, CategoryNational, "RO", "Romanian personal number (CNP)", "Rumænsk personnummer (CNP)", "OUG 97/2005; HG 1375/2006", false},
	// BG
	{BGEGN, CategoryNational, "BG", "Bulgarian personal number (EGN)", "Bulgarsk personnummer (EGN)", "Zakon za grazhdanskata registratsia Art. 11; GRAO, structure of the EGN", false},
	{BGLNCH, CategoryNational, "BG", "Bulgarian foreigner's number (LNCh)", "Bulgarsk udlændingenummer (LNCh)", "Zakon za chuzhdentsite v Republika Bulgaria; Ministry of the Interior, structure of the LNCh", false},
	// HR
	{HROIB, CategoryNational, "HR", "Croatian personal number (OIB)", "Kroatisk personnummer (OIB)", "Zakon o osobnom identifikacijskom broju (NN 60/08); ISO/IEC 7064 MOD 11,10", false},
	// SI
	{SIEMSO, CategoryNational, "SI", "Slovenian personal number (EMŠO)", "Slovensk personnummer (EMŠO)", "Zakon o centralnem registru prebivalstva Art. 10", false},
	{SIDavcna, CategoryNational, "SI", "Slovenian tax number", "Slovensk skattenummer", "Zakon o finančni upravi; FURS, Davčna številka", false},
	// EE
	{EEIsikukood, CategoryNational, "EE", "Estonian personal code", "Estisk personkode", "Rahvastikuregistri seadus; EVS 585:2007", false},
	// LV
	{LVPersonasKods, CategoryNational, "LV", "Latvian personal code", "Lettisk personkode", "Fizisko personu reģistra likums; Ministru kabineta noteikumi par personas kodu", false},
	// LT
	{LTAsmensKodas, CategoryNational, "LT", "Lithuanian personal code", "Litauisk personkode", "Gyventojų registro įstatymas Art. 8", false},
	// GR
	{GRAMKA, CategoryNational, "GR", "Greek social security number (AMKA)", "Græsk socialsikringsnummer (AMKA)", "Law 3655/2008 Art. 153; IDIKA, AMKA", false},
	{GRAFM, CategoryNational, "GR", "Greek tax number (AFM)", "Græsk skattenummer (AFM)", "Law 4174/2013 Art. 10; OECD, Tax identification numbers: Greece", false},
	{GRID, CategoryDocument, "GR", "Greek identity card number", "Græsk id-kortnummer", "Legislative decree 127/1969; Council of the EU, PRADO: GRC-BO", false},
	// CY
	{CYTIC, CategoryNational, "CY", "Cypriot tax code", "Cypriotisk skattekode", "Assessment and Collection of Taxes Law 4/1978; OECD, Tax identification numbers: Cyprus", false},
	// Passages
	{Health, CategoryHealth, "", "Health", "Helbred", "GDPR Art. 4(15) and 9", true},
	{Genetic, CategoryGenetic, "", "Genetic data", "Genetiske data", "GDPR Art. 4(13) and 9", true},
	{Biometric, CategoryBiometric, "", "Biometric data", "Biometriske data", "GDPR Art. 4(14) and 9", true},
	{Ethnicity, CategoryEthnicity, "", "Race or ethnic origin", "Race eller etnisk oprindelse", "GDPR Art. 9", true},
	{Politics, CategoryPolitics, "", "Political opinion", "Politisk overbevisning", "GDPR Art. 9", true},
	{Religion, CategoryReligion, "", "Religious or philosophical belief", "Religiøs eller filosofisk overbevisning", "GDPR Art. 9", true},
	{TradeUnion, CategoryUnion, "", "Trade-union membership", "Fagforeningsmæssigt tilhørsforhold", "GDPR Art. 9", true},
	{SexLife, CategorySexLife, "", "Sex life or sexual orientation", "Seksuelle forhold eller seksuel orientering", "GDPR Art. 9", true},
	{CriminalMatter, CategoryCriminal, "", "Criminal matter", "Strafbart forhold", "GDPR Art. 10; databeskyttelsesloven § 8", true},
	{SocialMatter, CategorySocial, "", "Serious private matter", "Rent privat forhold", "GDPR Art. 4(1); practice of Datatilsynet", true},
	{EmploymentMatter, CategoryEmployment, "", "Employment matter", "Ansættelsesforhold", "GDPR Art. 88", true},
	{Recruitment, CategoryRecruitment, "", "Recruitment", "Rekruttering", "GDPR Art. 88", true},
	{Pay, CategoryAccount, "", "Pay", "Løn", "GDPR Art. 4(1)", true},
	{ChildMatter, CategoryChild, "", "School or child matter", "Skole- eller børnesag", "GDPR Art. 8", true},
	{CustomerCase, CategoryCustomer, "", "Customer or citizen case", "Kunde- eller borgersag", "GDPR Art. 4(1)", true},
}
