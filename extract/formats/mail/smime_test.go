package mail

import (
	"encoding/base64"
	"os"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

// The envelopes in testdata were made by OpenSSL (cms -sign, -sign -indef, -encrypt) with a key made for it.
func envelopeFile(t testing.TB, name string) []byte {
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// compressed is a CompressedData of "Subject: Kort\n\nHej\n".
const compressed = "ME8GCyqGSIb3DQEJEAEJoEAwPgIBADANBgsqhkiG9w0BCRADCDAqBgkqhkiG9w0BBwGgHQQbeJwLLk3KSk0usVLwzi8q4eLySM3iAgBCFQYA"

func TestSMIME(t *testing.T) {
	for _, x := range []struct {
		name, file string
		why        extract.Reason
	}{
		{"signed", "signed.p7m", ""},
		{"signed, of indefinite length", "stream.p7m", ""},
		{"encrypted", "encrypted.p7m", extract.Encrypted},
	} {
		t.Run(x.name, func(t *testing.T) {
			raw := from + "Content-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n\n" + base64.StdEncoding.EncodeToString(envelopeFile(t, x.file)) + "\n"
			r := extracttest.Read(t, all, extract.Hint{Name: "mail.eml"}, []byte(raw))
			if r.Outcome.Reason != x.why {
				t.Fatalf("ends as %q (%s)", r.Outcome.Reason, r.Outcome.Detail)
			}
			if got := r.Part("smime.p7m/signed message.eml").Text; x.why == "" && got != letter {
				t.Errorf("the text is %q: %s", got, r.All())
			}
		})
	}
}

func TestCompressedSMIME(t *testing.T) {
	raw := from + "Content-Type: application/pkcs7-mime; smime-type=compressed-data\nContent-Transfer-Encoding: base64\n\n" + compressed + "\n"
	r := extracttest.Read(t, all, extract.Hint{Name: "mail.eml"}, []byte(raw))
	if r.Part("part 1.p7m/signed message.eml").Text != "Hej\n" {
		t.Errorf("%q: %s", r.Outcome.Detail, r.All())
	}
}

func TestSMIMEConformance(t *testing.T) {
	extracttest.Run(t, SMIME{},
		extracttest.Sample{Name: "smime.p7m", Data: envelopeFile(t, "signed.p7m"), Want: []string{"010203-1234"}},
		extracttest.Sample{Name: "stream.p7m", Data: envelopeFile(t, "stream.p7m"), Want: []string{"010203-1234"}},
		extracttest.Sample{Name: "encrypted.p7m", Data: envelopeFile(t, "encrypted.p7m"), Reason: extract.Encrypted})
}

func FuzzSMIME(f *testing.F) {
	extracttest.Fuzz(f, SMIME{}, extracttest.Sample{Name: "smime.p7m", Data: envelopeFile(f, "signed.p7m")}, extracttest.Sample{Name: "stream.p7m", Data: envelopeFile(f, "stream.p7m")})
}
