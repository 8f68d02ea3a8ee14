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
		{Name: "below its name", Text: "Brugernavn\nkholm\n", Want: []string{"kholm"}},
		{Name: "two fields in a line", Text: "user: kholm password: x", Want: []string{"kholm"}},
		{Name: "role in brackets", Text: "user: kholm (admin)", Want: []string{"kholm"}},
		{Name: "message of an error", Text: `errors.New("user: list groups not implemented")`, Why: "a sentence"},
		{Name: "title of a change", Text: "- github: initial owners for the folder", Why: "a sentence"},
		{Name: "list of changes", Text: "\t* keydb.c (PKT_user_id): Add field.\n\t(parse_user): Likewise.\n", Why: "the name of a function"},
		{Name: "next line of a program", Text: "    if self.user:\n        prefix = home\n", Why: "a statement"},
		{Name: "next line of a manual", Text: "user\n.sp\n\nnpm login\nEdit this page\n", Why: "the next line of a text"},
		{Name: "member with the same name", Text: "Popen(handle=handle, from_user=from_user)", Why: "a program"},
		{Name: "handle of a file", Text: "handle = fd\nEVFILT_USER = -0xb\n", Why: "a program"},
		{Name: "field of a struct", Text: "\t\tUsername: uname,\n", Why: "a program"},
		{Name: "time of a processor", Text: "{ user: 514883, system: 11226 }", Why: "a count"},
		{Name: "message of an error with a colon", Text: `errors.New("user: list groups: empty")`, Why: "a sentence"},
		{Name: "member of an object", Text: "pd.user = events\n", Why: "a program"},
		{Name: "verb", Text: "(proc_cmd): Handle '@ref'.", Why: "a command of a manual"},
		{Name: "version behind a package", Text: "npm-login @11.19.1\n", Why: "a version"},
		{Name: "placeholder in a manual", Text: "Ignored, use uid=<user> instead.\n", Why: "a sentence"},
		{Name: "type", Text: "LastLogon       uint32\n", Why: "a program"},
		{Name: "title of a change to a program", Text: "  * login: Update package description.\n  * (get_user_id_string): Add args.\n", Why: "a sentence"},
		{Name: "login by number", Text: "login: kholm2 password: x", Want: []string{"kholm2"}},
		{Name: "role of a manual", Text: "- Handle :func:`open` failures, handle @-separation", Why: "a verb"},
		{Name: "names of fields", Text: "uid:user:gid:home", Why: "names of columns"},
		{Name: "words of a dictionary", Text: "brukernavn\nbrukernavna\n", Why: "the next word of a list"},
		{Name: "variable in a path", Text: "/home/$USER/x /home/{user}/y", Why: "a placeholder"},
	})
}
