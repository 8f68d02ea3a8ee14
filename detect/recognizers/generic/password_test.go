package generic_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestPassword(t *testing.T) {
	detecttest.Run(t, generic.Password(), []detecttest.Row{
		{Name: "label", Text: "password: Sommer2024!", Want: []string{"Sommer2024!"}, Over: 0.9},
		{Name: "Danish sentence", Text: "Din adgangskode er Blomst42.", Want: []string{"Blomst42"}},
		{Name: "setting", Text: "kodeord=hest77hest", Want: []string{"hest77hest"}},
		{Name: "setting of letters", Text: "DB_PASSWORD=solskin\n", Want: []string{"solskin"}},
		{Name: "form of letters", Text: "Password: solskin\nNext", Want: []string{"solskin"}},
		{Name: "in JSON", Text: `{"pwd":"hunter2","a":1}`, Want: []string{"hunter2"}},
		{Name: "letters in quotes", Text: `password = "solskin"`, Want: []string{"solskin"}},
		{Name: "PIN", Text: "PIN-kode: 4711", Want: []string{"4711"}},
		{Name: "PIN in a sentence", Text: "pin is 0815", Want: []string{"0815"}},
		{Name: "connection string", Text: "Server=db;User Id=sa;Password=pa55W0rd;Timeout=3", Want: []string{"pa55W0rd"}},
		{Name: "address with a user", Text: "postgres://kim:s3cr3tXY@db.firma.dk/x", Want: []string{"s3cr3tXY"}},
		{Name: "YAML", Text: "db:\n  password: 'x9!kQ2'\n", Want: []string{"x9!kQ2"}},
		{Name: "XML", Text: "<password>Tr0ub4dor&amp;3</password>", Want: []string{"Tr0ub4dor&amp;3"}},
		{Name: "attribute", Text: `<add key="password" value="Qwerty12"/>`, Want: []string{"Qwerty12"}},
		{Name: "German", Text: "Kennwort: Haus!Tier9", Want: []string{"Haus!Tier9"}},
		{Name: "line below", Text: "Password:\nBlomst42!\n", Want: []string{"Blomst42!"}},
		{Name: "query", Text: "user=kim&password=Blomst42&x=1", Want: []string{"Blomst42"}},
		{Name: "option", Text: "mysql --password=Blomst42 -h db", Want: []string{"Blomst42"}},
		{Name: "dash", Text: "Password - hunter2", Want: []string{"hunter2"}},
		{Name: "second", Text: "password2: Blomst42!", Want: []string{"Blomst42!"}},
		{Name: "prose", Text: "Your password must have 8 characters.", Why: "a sentence"},
		{Name: "prose in Danish", Text: "Glemt adgangskode? Adgangskoden skal skiftes.", Why: "a sentence"},
		{Name: "placeholders", Text: "password: <password>\npassword: ${DB_PASS}\npassword: ****\npassword: null\npassword=true\n", Why: "placeholders"},
		{Name: "call", Text: `password = os.Getenv("DB_PASSWORD")`, Why: "a program"},
		{Name: "variable", Text: "password := userPassword\nx.password = cfg.password;", Why: "a program"},
		{Name: "type", Text: "password: string, name: string", Why: "a program"},
		{Name: "hash", Text: "password_hash: 5f4dcc3b5aa765d61d8327deb882cf99", Why: "a hash"},
		{Name: "translation", Text: `"password": "Adgangskode", "password": "Your new password"`, Why: "a text"},
		{Name: "link", Text: "reset password: https://firma.dk/r?x=1", Why: "a link"},
		{Name: "template", Text: "password: {{ vault_password }}", Why: "a placeholder"},
		{Name: "pin of a chip", Text: "pin: 13, pin 7", Why: "a contact"},
		{Name: "folder of a shell", Text: "docker run -v $(pwd):/data x; PWD=/srv/data", Why: "a folder"},
		{Name: "format", Text: `fmt.Printf("password: %q\n", p)`, Why: "a program"},
		{Name: "test that passed", Text: "--- PASS: TestX/a1 (0.00s)", Why: "a report"},
		{Name: "port behind a host", Text: "http://db.firma.dk:8080/@x", Why: "a port"},
		{Name: "below its name, with digits", Text: "Adgangskode\nSommer42!\n", Want: []string{"Sommer42!"}},
		{Name: "list of changes", Text: "\t* agent.c (cmd_get_passphrase): Ditto.\n\t(confirm, read_password): Don't touch.\n", Why: "the name of a function"},
		{Name: "next line of a program", Text: "    except OSError:\n        pass\n    master_fd = open_pty()\n", Why: "a statement"},
		{Name: "list of settings", Text: "packages\npassword\nprefer-dedupe\n", Why: "the name of another setting"},
		{Name: "constant", Text: "ETH_P_DSA_A5PSW = 0xe001", Why: "a constant of a program"},
		{Name: "pass of a compiler", Text: "pass := &analysis.Pass{", Why: "a program"},
		{Name: "call", Text: "password = str(password)", Why: "a program"},
		{Name: "manual", Text: "the password is locked\\&. \\-\\-password=\\fR\\fIpw\\fR", Why: "a manual"},
		{Name: "function in a line of its own", Text: "\t(confirm): Use it.\n\t(password): Likewise.\n", Why: "the name of a function"},
		{Name: "file of accounts", Text: `"GET ../../etc/passwd HTTP/1.1"`, Why: "a file"},
		{Name: "member", Text: "this._username=s._username,this._password=s._password;break", Why: "a program"},
		{Name: "names of fields", Text: "group_name:password:GID:user_list", Why: "names of columns"},
		{Name: "where it is read", Text: "openssl enc -pass:env:MYPASS \\", Why: "the name of a variable"},
		{Name: "sentence behind a colon", Text: "set_password: don't accept nothing", Why: "a sentence"},
		{Name: "function", Text: "func CheckPassword(password string, hash []byte) bool {", Why: "a program"},
	})
}
