package generic_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestUsername(t *testing.T) {
	detecttest.Run(t, generic.Username(), []detecttest.Row{
		{Name: "label", Text: "Username: kholm", Want: []string{"kholm"}},
		{Name: "Danish form", Text: "Brugernavn: kim.holm\nMail: x", Want: []string{"kim.holm"}},
		{Name: "in JSON", Text: `{"username":"kim_holm","age":3}`, Want: []string{"kim_holm"}},
		{Name: "camel case", Text: `"userName": "kholm2"`, Want: []string{"kholm2"}},
		{Name: "sentence", Text: "his username is kholm42, she said", Want: []string{"kholm42"}},
		{Name: "setting", Text: "DB_USERNAME=kholm\n", Want: []string{"kholm"}},
		{Name: "domain before", Text: `login: FIRMA\kholm`, Want: []string{`FIRMA\kholm`}},
		{Name: "social name", Text: "Twitter: @kimholm", Want: []string{"@kimholm"}},
		{Name: "user of a database", Text: "DB_USER=kholm\n", Want: []string{"kholm"}},
		{Name: "home folder", Text: "open /home/kholm/doc/x.txt", Want: []string{"kholm"}},
		{Name: "Windows folder", Text: `C:\Users\KimHolm\Desktop\x.docx`, Want: []string{"KimHolm"}},
		{Name: "Mac folder", Text: "/Users/kimholm/Library", Want: []string{"kimholm"}},
		{Name: "escaped path", Text: `"C:\\Users\\kholm\\x"`, Want: []string{"kholm"}},
		{Name: "XML", Text: "<username>kholm</username>", Want: []string{"kholm"}},
		{Name: "the machine's own folder", Text: "/home/runner/work /home/ubuntu/x C:\\Users\\Public\\x", Why: "nobody"},
		{Name: "word of a sentence", Text: "The user b12 opened it; each user has one.", Why: "a sentence"},
		{Name: "root", Text: "username: root", Why: "nobody"},
		{Name: "prose", Text: "Your username is required to sign in", Why: "a sentence"},
		{Name: "variable", Text: "username = userName;", Why: "a program"},
		{Name: "route of a service", Text: "GET /api/users/list/all", Why: "a path"},
		{Name: "home page", Text: "see https://firma.dk/home/about/us", Why: "a page"},
		{Name: "placeholder", Text: "username: <your name>", Why: "a placeholder"},
		{Name: "member of an object", Text: "const x = {username: name, a: b}", Why: "a program"},
		{Name: "variable in a path", Text: "/home/$USER/x /home/{user}/y", Why: "a placeholder"},
	})
}
