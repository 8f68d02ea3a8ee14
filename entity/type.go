package entity

// The kinds of value, in the order that settles a tie between two candidates of equal score and length.
const (
	// General
	Email            Type = "email"
	Phone            Type = "phone"
	IPAddress        Type = "ip_address"
	MACAddress       Type = "mac_address"
	IBAN             Type = "iban"
	BIC              Type = "bic"
	CreditCard       Type = "credit_card"
	CardSecurityCode Type = "card_security_code"
	DateOfBirth      Type = "date_of_birth"
	Age              Type = "age"
	PostalAddress    Type = "postal_address"
	GPSPosition      Type = "gps_position"
	PassportMRZ      Type = "passport_mrz"
	IDCardMRZ        Type = "id_card_mrz"
	Passport         Type = "passport"
	DrivingLicence   Type = "driving_licence"
	VehiclePlate     Type = "vehicle_plate"
	VATNumber        Type = "vat_number"
	Username         Type = "username"
	Password         Type = "password"
	PrivateKey       Type = "private_key"
	APIKey           Type = "api_key"
	Person           Type = "person"
	Organisation     Type = "organisation"
	Location         Type = "location"
	Occupation       Type = "occupation"
	CryptoWallet     Type = "crypto_wallet"
	// DK
	DKCPR            Type = "dk_cpr"
	DKCVR            Type = "dk_cvr"
	DKPassport       Type = "dk_passport"
	DKDrivingLicence Type = "dk_driving_licence"
	DKBankAccount    Type = "dk_bank_account"
	DKVehiclePlate   Type = "dk_vehicle_plate"
	// SE
	SEPersonnummer        Type = "se_personnummer"
	SEOrganisationsnummer Type = "se_organisationsnummer"
	SEBankAccount         Type = "se_bank_account"
	// NO
	NOFodselsnummer       Type = "no_fodselsnummer"
	NOOrganisasjonsnummer Type = "no_organisasjonsnummer"
	NOKontonummer         Type = "no_kontonummer"
	// FI
	FIHetu    Type = "fi_hetu"
	FIYtunnus Type = "fi_ytunnus"
	// IS
	ISKennitala Type = "is_kennitala"
	// DE
	DESteuerID            Type = "de_steuer_id"
	DERentenversicherung  Type = "de_rentenversicherung"
	DEPersonalausweis     Type = "de_personalausweis"
	DEReisepass           Type = "de_reisepass"
	DEKrankenversicherung Type = "de_krankenversicherung"
	// AT
	ATSVNR Type = "at_svnr"
	// CH
	CHAHV Type = "ch_ahv"
	// NL
	NLBSN Type = "nl_bsn"
	// BE
	BERijksregister Type = "be_rijksregister"
	// LU
	LUMatricule Type = "lu_matricule"
	// FR
	FRNIR Type = "fr_nir"
	FRSPI Type = "fr_spi"
	FRCNI Type = "fr_cni"
	// ES
	ESDNI  Type = "es_dni"
	ESNIE  Type = "es_nie"
	ESNUSS Type = "es_nuss"
	// PT
	PTNIF  Type = "pt_nif"
	PTCC   Type = "pt_cc"
	PTNISS Type = "pt_niss"
	// IT
	ITCodiceFiscale Type = "it_codice_fiscale"
	ITPatente       Type = "it_patente"
	// MT
	MTID Type = "mt_id"
	// IE
	IEPPS Type = "ie_pps"
	// GB
	GBNINO Type = "gb_nino"
	GBNHS  Type = "gb_nhs"
	GBUTR  Type = "gb_utr"
	// PL
	PLPESEL Type = "pl_pesel"
	PLNIP   Type = "pl_nip"
	PLDowod Type = "pl_dowod"
	// CZ
	CZRodneCislo Type = "cz_rodne_cislo"
	// SK
	SKRodneCislo Type = "sk_rodne_cislo"
	// HU
	HUTAJ          Type = "hu_taj"
	HUAdoazonosito Type = "hu_adoazonosito"
	// RO
	ROCNP Type = "ro_cnp"
	// BG
	BGEGN  Type = "bg_egn"
	BGLNCH Type = "bg_lnch"
	// HR
	HROIB Type = "hr_oib"
	// SI
	SIEMSO   Type = "si_emso"
	SIDavcna Type = "si_davcna"
	// EE
	EEIsikukood Type = "ee_isikukood"
	// LV
	LVPersonasKods Type = "lv_personas_kods"
	// LT
	LTAsmensKodas Type = "lt_asmens_kodas"
	// GR
	GRAMKA Type = "gr_amka"
	GRAFM  Type = "gr_afm"
	GRID   Type = "gr_id"
	// CY
	CYTIC Type = "cy_tic"
	// Passages
	Health           Type = "health"
	Genetic          Type = "genetic"
	Biometric        Type = "biometric"
	Ethnicity        Type = "ethnicity"
	Politics         Type = "politics"
	Religion         Type = "religion"
	TradeUnion       Type = "trade_union"
	SexLife          Type = "sex_life"
	CriminalMatter   Type = "criminal_matter"
	SocialMatter     Type = "social_matter"
	EmploymentMatter Type = "employment_matter"
	Recruitment      Type = "recruitment"
	Pay              Type = "pay"
	ChildMatter      Type = "child_matter"
	CustomerCase     Type = "customer_case"
)
