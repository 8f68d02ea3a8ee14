package generic_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

// The made-up keys are put together from pieces, so that scanners of secrets do not take this file for a leak.
func TestAPIKey(t *testing.T) {
	const body = "a8Kd0Zq3LmX7bV2cN9pR4tY6uW1eS5gH8jFk"
	github, amazon, google := "gh"+"p_"+body, "AK"+"IA"+"QZ3LMX7BV2CN9PR4", "AI"+"za"+body[:35]
	stripe, slack, gitlab := "sk"+"_live_"+body[:24], "xo"+"xb-123456789012-"+body[:24], "gl"+"pat-"+body[:20]
	anthropic, npm := "sk"+"-ant-api03-"+body+body[:20], "np"+"m_"+body
	jwt := "ey" + "JhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U"
	telegram, sendgrid := "110201543:"+"AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0", "S"+"G."+body[:22]+"."+body+"abcdefg"
	openai, hex := "s"+"k-"+body+body[:12], "9f86d081884c7d659a2feaa0c55ad015"
	detecttest.Run(t, generic.APIKey(), []detecttest.Row{
		{Name: "GitHub", Text: "token " + github + " x", Want: []string{github}, Over: 0.95},
		{Name: "GitHub in an address", Text: "https://" + github + "@github.com/a/b", Want: []string{github}},
		{Name: "Amazon", Text: "aws_access_key_id = " + amazon, Want: []string{amazon}},
		{Name: "Amazon's secret", Text: "aws_secret_access_key = " + body + "x/Qz", Want: []string{body + "x/Qz"}},
		{Name: "Google", Text: "?key=" + google + "&x=1", Want: []string{google}},
		{Name: "Stripe", Text: "stripe.api_key = '" + stripe + "'", Want: []string{stripe}},
		{Name: "Slack", Text: slack, Want: []string{slack}},
		{Name: "GitLab", Text: "PRIVATE-TOKEN: " + gitlab, Want: []string{gitlab}},
		{Name: "Anthropic", Text: `"` + anthropic + `"`, Want: []string{anthropic}},
		{Name: "OpenAI", Text: "OPENAI=" + openai, Want: []string{openai}},
		{Name: "npm", Text: "//npm.firma.example/:_authToken=" + npm, Want: []string{npm}},
		{Name: "Telegram", Text: "bot " + telegram, Want: []string{telegram}},
		{Name: "SendGrid", Text: "mail " + sendgrid, Want: []string{sendgrid}},
		{Name: "web token", Text: "Authorization: Bearer " + jwt, Want: []string{jwt}},
		{Name: "Azure", Text: "AccountName=x;AccountKey=" + body + "/" + body + "+" + body[:12] + "==;EndpointSuffix=y", Want: []string{body + "/" + body + "+" + body[:12] + "=="}},
		{Name: "named, hexadecimal", Text: "api_key: " + hex, Want: []string{hex}},
		{Name: "named in JSON", Text: `{"clientSecret":"` + body[:30] + `"}`, Want: []string{body[:30]}},
		{Name: "named in a program", Text: `const API_TOKEN = "` + body[:24] + `";`, Want: []string{body[:24]}},
		{Name: "commit", Text: "commit da39a3ee5e6b4b0d3255bfef95601890afd80709", Why: "a hash"},
		{Name: "hash in a lock file", Text: `"integrity": "sha512-` + body + body + `==", "sha256": "` + hex + hex + `"`, Why: "a hash"},
		{Name: "UUID", Text: "session token id: 123e4567-e89b-12d3-a456-426614174000", Why: "an identifier"},
		{Name: "placeholder", Text: "api_key: YOUR_API_KEY_HERE\nsecret=${SECRET}\ntoken: xxxxxxxxxxxxxxxxxxxxxxxx", Why: "placeholders"},
		{Name: "call", Text: `token = jwt.encode(payload, secretKeyFromEnvironment)`, Why: "a program"},
		{Name: "variable", Text: "apiKey: this.configuration.apiKeyForService1", Why: "a program"},
		{Name: "publishable key", Text: "public_token = " + body[:24], Why: "public"},
		{Name: "picture", Text: "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUA" + body, Why: "a picture"},
		{Name: "word of a library", Text: "npm_config_registry npm_lifecycle_event asiatic", Why: "names"},
		{Name: "prefix too short", Text: "gh" + "p_a8Kd0Zq3LmX7", Why: "no key"},
		{Name: "prefix with one letter", Text: "gh" + "p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", Why: "a placeholder"},
		{Name: "prose", Text: "Keep the secret to yourself and the token in the box", Why: "a sentence"},
	})
}
