package generic

// vendor is one issuer's form of key: a fixed prefix, and a body of a length in bytes.
type vendor struct {
	anchor      string // the word of the prefix that is looked for, as a label
	prefix      string
	least, most int    // bytes of the body
	extra       string // what the body holds beside letters and digits
}

// exact is the length of the body if it has only one, else 0.
func (v *vendor) exact() int {
	if v.least == v.most {
		return v.least
	}
	return 0
}

// anchorFirst is the letter of the prefix at which the anchor begins: a first word of one or two letters is looked at
// behind the word that follows it.
func (v *vendor) anchorFirst() byte {
	if len(v.anchor) > 2 && v.anchor[2] == ' ' {
		return v.prefix[3]
	}
	return v.prefix[0]
}

// vendors are the issuers' published forms.
var vendors = [...]vendor{
	// Amazon Web Services, IAM identifiers: access key ids, lasting and for a session
	{"akia*", "AKIA", 16, 16, ""}, {"asia*", "ASIA", 16, 16, ""},
	// Google API keys, OAuth client secrets, access tokens
	{"aiza*", "AIza", 35, 35, "-_"}, {"gocspx", "GOCSPX-", 28, 28, "-_"},
	// GitHub
	{"ghp", "ghp_", 36, 36, ""}, {"gho", "gho_", 36, 36, ""}, {"ghu", "ghu_", 36, 36, ""}, {"ghs", "ghs_", 36, 36, ""}, {"ghr", "ghr_", 36, 76, ""}, {"github pat", "github_pat_", 40, 90, "_"},
	// GitLab
	{"glpat", "glpat-", 20, 64, "-_."}, {"gldt", "gldt-", 20, 64, "-_"}, {"glrt", "glrt-", 20, 64, "-_."}, {"glptt", "glptt-", 20, 64, "-_"}, {"glcbt", "glcbt-", 20, 80, "-_"}, {"gloas", "gloas-", 20, 80, "-_"},
	// Slack: tokens, app tokens, webhooks
	{"xoxb", "xoxb-", 20, 120, "-"}, {"xoxp", "xoxp-", 20, 120, "-"}, {"xoxa", "xoxa-", 20, 120, "-"}, {"xoxr", "xoxr-", 20, 120, "-"}, {"xoxs", "xoxs-", 20, 120, "-"}, {"xoxe", "xoxe", 20, 250, "-."}, {"xapp", "xapp-", 30, 150, "-"}, {"hooks slack com", "hooks.slack.com/services/", 30, 80, "/"},
	// Stripe
	{"sk live", "sk_live_", 16, 120, ""}, {"rk live", "rk_live_", 16, 120, ""}, {"sk test", "sk_test_", 16, 120, ""}, {"rk test", "rk_test_", 16, 120, ""}, {"whsec", "whsec_", 24, 64, "+/="},
	// Anthropic, OpenAI
	{"sk ant", "sk-ant-", 40, 140, "-_"}, {"sk proj", "sk-proj-", 40, 200, "-_"}, {"sk svcacct", "sk-svcacct-", 40, 200, "-_"},
	// package registries: npm, PyPI, RubyGems, crates.io, Docker, NuGet
	{"npm", "npm_", 36, 36, ""}, {"pypi", "pypi-AgE", 50, 250, "-_"}, {"rubygems", "rubygems_", 48, 48, ""}, {"cio", "cio", 32, 32, ""}, {"dckr pat", "dckr_pat_", 20, 40, "-_"},
	// DigitalOcean, Shopify, Heroku, Linear, Notion, Airtable, Postman, Figma, New Relic, Grafana, Sentry, PlanetScale
	{"dop", "dop_v1_", 64, 64, ""}, {"doo", "doo_v1_", 64, 64, ""}, {"dor", "dor_v1_", 64, 64, ""}, {"shpat", "shpat_", 32, 32, ""}, {"shpca", "shpca_", 32, 32, ""}, {"shppa", "shppa_", 32, 32, ""}, {"shpss", "shpss_", 32, 32, ""}, {"hrku", "HRKU-", 36, 64, "-_"},
	{"lin api", "lin_api_", 40, 40, ""}, {"ntn", "ntn_", 40, 60, ""}, {"pmak", "PMAK-", 40, 70, "-"}, {"figd", "figd_", 40, 50, "-_"}, {"nrak", "NRAK-", 27, 27, ""}, {"glsa", "glsa_", 32, 50, "_"}, {"glc", "glc_", 32, 400, "+/="}, {"sntrys", "sntrys_", 60, 250, "_+/="}, {"pscale tkn", "pscale_tkn_", 32, 64, "-_."},
	// HashiCorp Vault and Terraform, Databricks, Square, Brevo, Mailchimp's kin, Dropbox, Tailscale, Supabase, Doppler, Groq, xAI, Replicate, Perplexity
	{"hvs", "hvs.", 24, 120, "-_"}, {"hvb", "hvb.", 100, 250, "-_"}, {"dapi*", "dapi", 32, 34, "-"}, {"eaaae*", "EAAAE", 59, 60, "-_"}, {"xkeysib", "xkeysib-", 64, 90, "-"}, {"tskey", "tskey-", 24, 80, "-"}, {"sbp", "sbp_", 40, 40, ""}, {"gsk", "gsk_", 52, 52, ""}, {"xai", "xai-", 80, 80, ""}, {"pplx", "pplx-", 48, 56, ""},
	// JSON web tokens, by the begin of their headers: {"alg", {"typ", {"kid", {"enc", {"cty", {"x5t"
	{"eyjh*", "eyJh", 40, 4000, "-_."}, {"eyj", "eyJ0", 40, 4000, "-_."}, {"eyjr*", "eyJr", 40, 4000, "-_."}, {"eyjl*", "eyJl", 40, 4000, "-_."},
}

// keyNames are the names of fields that hold keys and tokens.
var keyNames = []string{
	"api key", "apikey", "api keys", "api nøgle*", "apinøgle*", "api schlüssel", "api nyckel", "api avain", "clé api", "clave api", "chiave api", "chave api", "klucz api", "api token", "apitoken", "api secret", "apisecret", "app key", "appkey", "app secret", "appsecret", "application key", "application secret",
	"access key", "accesskey", "secret access key", "secretaccesskey", "aws secret access key", "aws secret key", "access token", "accesstoken", "auth token", "authtoken", "auth key", "authkey", "refresh token", "refreshtoken", "session token", "bearer", "bearer token", "id token", "token", "tokens", "secret", "secrets", "secret key",
	"secretkey", "client secret", "clientsecret", "consumer secret", "consumer key", "consumersecret", "shared secret", "sharedsecret", "account key", "accountkey", "shared access key", "sharedaccesskey", "shared access signature", "signing key", "signingkey", "signing secret", "encryption key", "encryptionkey", "master key", "masterkey",
	"subscription key", "service key", "storage key", "storagekey", "private token", "privatetoken", "personal access token", "deploy token", "bot token", "bottoken", "webhook secret", "jwt secret", "jwtsecret", "jwt", "authorization", "x api key", "credential", "credentials", "recovery key", "gendannelsesnøgle", "license key",
	"authorization basic", "npm token", "github token", "gitlab token", "slack token", "secret token", "secrettoken", "instrumentation key", "webhook token", "adgangsnøgle*", "hemmelighed", "hemmelig nøgle", "sikkerhedsnøgle",
}
