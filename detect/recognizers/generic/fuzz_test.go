package generic_test

import (
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

// FuzzAll looks for texts on which a recognizer panics, finds what lies outside the text or cuts a character, or says
// another thing when the text comes in pieces.
func FuzzAll(f *testing.F) {
	for _, seed := range []string{
		"kim@firma.dk \"a b\"@x.dk a@xn--blbr-roah.dk", "IP 10.1.2.3 2001:db8::1%eth0 ::ffff:1.2.3.4", "00:1a:2b:3c:4d:5e MAC: 00-1A-2B-3C-4D-5E 001a.2b3c.4d5e",
		"IBAN: DK 50 0040 0440 1162 43, NDEADKKK", "Card 4716 2210 5188 5662 CVV2: 123", "GPS: 55°40'34\"N 12°34'06\"Ø {\"lat\":55.676098,\"lon\":12.568337} POINT(12.5 55.6)", "+55.6761+012.5683/",
		"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10", "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
		"password (new): \"x\\\"y9\", user name=kim;pwd=h8;a=b api_key=\u00a0$x", "-----BEGIN PRIVATE KEY-----\nMII", "/home/kim/x C:\\Users\\kim\\ postgres://a:b9@c", "AccountKey=a8Kd0Zq3LmX7bV2cN9pR4tY6uW1eS5gH8jFk==;",
		"addr1qx bitcoincash:qp monero: 4 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed {\"kty\":\"EC\",\"d\":\"a\"} <RSAKeyValue>", "\xff@\xfe.\xc2 PIN \xe2\x80",
	} {
		f.Add(seed)
	}
	a := detect.New(generic.All()...)
	f.Fuzz(func(t *testing.T, text string) {
		found := a.Text(text)
		for _, x := range found {
			if x.Span.Start < 0 || x.Span.End > int64(len(text)) || x.Span.Start >= x.Span.End {
				t.Fatalf("%s at %v of %d bytes", x.Entity, x.Span, len(text))
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[x.Span.Start:x.Span.End]) {
				t.Errorf("%s at %v cuts a character", x.Entity, x.Span)
			}
		}
		for _, again := range [][]detect.Finding{a.Text(text), detecttest.InPieces(a, text, 3)} {
			if !slices.EqualFunc(found, again, func(x, y detect.Finding) bool {
				return x.Entity == y.Entity && x.Span == y.Span && x.Score == y.Score
			}) {
				t.Errorf("%v, then %v", found, again)
			}
		}
	})
}
