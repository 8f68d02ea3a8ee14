package entity

// The categories of the data taxonomy.
const (
	CategoryCPR         Category = "ID.CPR"
	CategoryNational    Category = "ID.NAT"
	CategoryDocument    Category = "ID.DOC"
	CategoryCard        Category = "FIN.CARD"
	CategorySecret      Category = "AUTH"
	CategoryHealth      Category = "S9.HEALTH"
	CategoryGenetic     Category = "S9.GEN"
	CategoryBiometric   Category = "S9.BIO"
	CategoryEthnicity   Category = "S9.ETH"
	CategoryPolitics    Category = "S9.POL"
	CategoryReligion    Category = "S9.REL"
	CategoryUnion       Category = "S9.UNION"
	CategorySexLife     Category = "S9.SEX"
	CategoryCriminal    Category = "C10"
	CategorySocial      Category = "SOC"
	CategoryAccount     Category = "FIN.ACC"
	CategoryEmployment  Category = "EMP"
	CategoryChild       Category = "CHILD"
	CategoryRecruitment Category = "REC"
	CategoryCustomer    Category = "CUST"
	CategoryContact     Category = "CONT"
	CategoryOnline      Category = "ONL"
	CategoryBusiness    Category = "BUS"
)

// CategoryInfo is what the taxonomy says of a category.
//
// The words follow the law. In Danish a civil number is fortrolig (confidential): følsom (sensitive) is said of GDPR
// Article 9 only, and criminal matters stand apart under Article 10.
type CategoryInfo struct {
	Code       Category
	English    string // short name for people
	Danish     string
	Law        string // the provisions that speak of it
	Mark       string // confidential, sensitive, criminal, ordinary; "ordinary or confidential" where it depends
	MarkDanish string // fortrolig, følsom, strafbart, almindelig
	Class      Class  // where an item that holds it starts
	Special    bool   // a special category, GDPR Article 9
	Criminal   bool   // convictions and offences, GDPR Article 10
}

// categories is read only; the gravest stands first: by starting class, then special and criminal before the rest.
var categories = [...]CategoryInfo{
	{CategoryCPR, "Danish civil number", "CPR-nummer", "GDPR Art. 87; databeskyttelsesloven § 11", "confidential", "fortrolig", High, false, false},
	{CategoryNational, "National number", "Nationalt identifikationsnummer", "GDPR Art. 87 and national law", "confidential", "fortrolig", High, false, false},
	{CategoryDocument, "Identity papers", "Legitimationspapirer", "GDPR Art. 4(1) and 87", "confidential", "fortrolig", High, false, false},
	{CategoryCard, "Payment card", "Betalingskort", "GDPR Art. 4(1) and 32; PCI DSS", "confidential", "fortrolig", High, false, false},
	{CategorySecret, "Passwords and keys", "Adgangskoder og nøgler", "GDPR Art. 32", "confidential", "fortrolig", High, false, false},
	{CategoryHealth, "Health", "Helbredsoplysninger", "GDPR Art. 4(15) and 9", "sensitive", "følsom", Risk, true, false},
	{CategoryGenetic, "Genetic data", "Genetiske data", "GDPR Art. 4(13) and 9", "sensitive", "følsom", Risk, true, false},
	{CategoryBiometric, "Biometric data", "Biometriske data", "GDPR Art. 4(14) and 9", "sensitive", "følsom", Risk, true, false},
	{CategoryEthnicity, "Race or ethnic origin", "Race eller etnisk oprindelse", "GDPR Art. 9", "sensitive", "følsom", Risk, true, false},
	{CategoryPolitics, "Political opinion", "Politisk overbevisning", "GDPR Art. 9", "sensitive", "følsom", Risk, true, false},
	{CategoryReligion, "Religious or philosophical belief", "Religiøs eller filosofisk overbevisning", "GDPR Art. 9", "sensitive", "følsom", Risk, true, false},
	{CategoryUnion, "Trade-union membership", "Fagforeningsmæssigt tilhørsforhold", "GDPR Art. 9", "sensitive", "følsom", Risk, true, false},
	{CategorySexLife, "Sex life or sexual orientation", "Seksuelle forhold eller seksuel orientering", "GDPR Art. 9", "sensitive", "følsom", Risk, true, false},
	{CategoryCriminal, "Criminal matters", "Strafbare forhold", "GDPR Art. 10; databeskyttelsesloven § 8", "criminal", "strafbart", Risk, false, true},
	{CategorySocial, "Serious private matters", "Rent private forhold", "GDPR Art. 4(1); practice of Datatilsynet", "confidential", "fortrolig", Risk, false, false},
	{CategoryAccount, "Account and means", "Konto og økonomi", "GDPR Art. 4(1)", "confidential by circumstances", "fortrolig efter omstændighederne", Risk, false, false},
	{CategoryEmployment, "Employment", "Ansættelsesforhold", "GDPR Art. 4(1) and 88", "ordinary or confidential", "almindelig eller fortrolig", Risk, false, false},
	{CategoryChild, "School and children", "Skole og børn", "GDPR Art. 4(1) and 8", "ordinary or confidential", "almindelig eller fortrolig", Risk, false, false},
	{CategoryRecruitment, "Recruitment", "Rekruttering", "GDPR Art. 4(1) and 88", "ordinary", "almindelig", NonRisk, false, false},
	{CategoryCustomer, "Customer or citizen case", "Kunde- eller borgersag", "GDPR Art. 4(1)", "ordinary", "almindelig", NonRisk, false, false},
	{CategoryContact, "Contact details", "Kontaktoplysninger", "GDPR Art. 4(1)", "ordinary", "almindelig", NonRisk, false, false},
	{CategoryOnline, "Online and place", "Online og sted", "GDPR Art. 4(1)", "ordinary", "almindelig", NonRisk, false, false},
	{CategoryBusiness, "Business details", "Virksomhedsoplysninger", "GDPR recital 14: not personal data by itself", "not personal data", "ikke personoplysning", NonRisk, false, false},
}

// Categories returns every category, the gravest first. The slice is the caller's.
func Categories() []CategoryInfo { return append([]CategoryInfo(nil), categories[:]...) }

// LookupCategory returns what the taxonomy says of a category.
func LookupCategory(code Category) (CategoryInfo, bool) {
	for _, c := range categories {
		if c.Code == code {
			return c, true
		}
	}
	return CategoryInfo{}, false
}
