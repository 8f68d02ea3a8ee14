package generic_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestEmail(t *testing.T) {
	detecttest.Run(t, generic.Email(), []detecttest.Row{
		{Name: "plain", Text: "Skriv til kim.holm@firma.dk.", Want: []string{"kim.holm@firma.dk"}, Over: 0.95},
		{Name: "tag", Text: "kim+nyt@firma.dk", Want: []string{"kim+nyt@firma.dk"}},
		{Name: "angle brackets", Text: "Kim Holm <kim@firma.dk>,", Want: []string{"kim@firma.dk"}},
		{Name: "Danish letters", Text: "søren@blåbær.dk", Want: []string{"søren@blåbær.dk"}},
		{Name: "punycode", Text: "a@xn--blbr-roah.dk", Want: []string{"a@xn--blbr-roah.dk"}},
		{Name: "new domain", Text: "x_y@sub.my-firm.photography", Want: []string{"x_y@sub.my-firm.photography"}},
		{Name: "capitals", Text: "KIM@FIRMA.DK", Want: []string{"KIM@FIRMA.DK"}},
		{Name: "mailto link", Text: `href="mailto:kim@firma.dk?subject=x"`, Want: []string{"kim@firma.dk"}},
		{Name: "parameter of a link", Text: "https://firma.dk/x?mail=kim@firma.dk", Want: []string{"kim@firma.dk"}},
		{Name: "field", Text: "email=kim@firma.dk&x=1", Want: []string{"kim@firma.dk"}},
		{Name: "end of sentence", Text: "(kim@firma.co.uk).", Want: []string{"kim@firma.co.uk"}},
		{Name: "quoted local part", Text: `"kim.holm"@firma.dk`, Want: []string{`"kim.holm"@firma.dk`}},
		{Name: "apostrophes around", Text: "'kim@firma.dk'", Want: []string{"kim@firma.dk"}},
		{Name: "two with a comma", Text: "a1@b.dk,c2@d.dk", Want: []string{"a1@b.dk", "c2@d.dk"}},
		{Name: "dash behind", Text: "kim@firma.dk- ny", Want: []string{"kim@firma.dk"}},
		{Name: "digits", Text: "4711@firma.dk", Want: []string{"4711@firma.dk"}},
		{Name: "documentation", Text: "user@example.com", Want: []string{"user@example.com"}},
		{Name: "no dot", Text: "root@localhost"},
		{Name: "no local part", Text: "følg @firma.dk"},
		{Name: "dot before the sign", Text: "kim.@firma.dk"},
		{Name: "decorator", Text: "@app.route('/')", Why: "code"},
		{Name: "scope of a package", Text: "npm i @types/node@20.1.2", Why: "a version"},
		{Name: "picture for two densities", Text: "logo@2x.png", Why: "a file name"},
		{Name: "repository", Text: "git clone git@github.com:org/repo", Why: "the user of every repository"},
		{Name: "user and password of a host", Text: "postgres://kim:hest77@db.firma.dk/x https://kim@firma.dk/", Why: "the user of a host"},
		{Name: "message identifier", Text: "Message-ID: <20240101.abcdef123@mail.firma.dk>", Why: "the name of a mail"},
		{Name: "short last label", Text: "a@b.c"},
		{Name: "price", Text: "3 @ 12.50"},
	})
}
