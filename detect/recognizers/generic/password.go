package generic

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// Password finds passwords and PIN codes beside the words for them, and in addresses with a user before the host.
//
// Source: RFC 3986 section 3.2.1 for "scheme://user:password@host"; for the rest the ways people and programs write a
// name and its value. The word alone is everywhere in prose and source code, so a separator, or a value that no word of a
// sentence looks like, has to come with it; placeholders, variables and calls speak against. What it misses: passwords
// that stand a sentence away from the word, and phrases of several words.
func Password() detect.Recognizer { return password{} }

type password struct{}

// pinAnchors is how many of the anchors come first that name a number.
const pinAnchors = 10

func (password) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.Password,
		Fields: true,
		Signs:  []string{"@"},
		Anchors: []string{
			"pin", "pin code", "pincode", "pinkode*", "pin kode*", "pinkod", "pin kod", "pin number", "code pin", "código pin",
			"password", "passwords", "passwd", "passwort", "passwörter", "passphrase", "passcode", "pass", "pwd", "psw", "passw", "pswd", "userpass", "userpassword", "dbpassword", "rootpassword", "adminpassword", "dbpass", "pgpassword", "mypass", "sshpass", "login password", "initial password", "temporary password",
			"adgangskode", "adgangskoden", "adgangskoder", "kodeord", "kodeordet", "løsen", "passord", "passordet", "lösenord", "lösenordet", "salasana", "salasanasi", "lykilorð", "kennwort", "kennwörter", "wachtwoord", "paswoord", "mot de passe", "motdepasse", "mdp", "contraseña", "contrasena", "senha", "palavra passe", "parola",
			"hasło", "haslo", "hasla", "heslo", "jelszó", "jelszo", "parole", "parool", "slaptažodis", "lozinka", "geslo", "κωδικός", "парола", "пароль",
		},
	}
}

func (password) Judge(t *detect.Token, j *detect.Judgement) {
	switch t.Kind {
	case detect.Sign:
		userInfo(t, j)
		return
	case detect.Field:
		if v := t.Raw(); len(v) < 4 || len(v) > 128 || placeholder(v, true) || strings.IndexByte(v, ' ') >= 0 {
			j.Drop()
		}
		return
	}
	if t.Start > 0 && (t.Text[t.Start-1] == '$' || t.Text[t.Start-1] == '{' || t.Text[t.Start-1] == '%' || t.Text[t.Start-1] == '<' && t.End < len(t.Text) && t.Text[t.End] == '>' && !strings.Contains(t.Text[t.End:min(len(t.Text), t.End+longestField)], "</")) {
		j.Drop()
		return
	}
	if t.Start > 1 && t.Text[t.Start-2:t.Start] == "$(" {
		j.Drop() // the folder that a shell is in
		return
	}
	f, ok := fieldAt(t.Text, t.End)
	v := ""
	if ok {
		v = t.Text[f.start:f.end]
	}
	if !ok || len(v) < 4 || len(v) > 128 || placeholder(v, f.quote != 0) {
		j.Drop()
		return
	}
	if inCode(t.Text, t.Start, t.End, f) {
		j.Drop()
		return
	}
	j.Span(f.start, f.end)
	l := lookAt(v)
	letters := l.lower+l.upper+l.high == len(v)
	switch {
	case t.Shape < pinAnchors:
		if l.digit != len(v) || len(v) > 8 {
			j.Drop()
			return
		}
		j.Add(detect.Entropy)
	case f.sep == '\n' && (!f.lineEnd || l.digit == 0 && strings.Trim(strings.ToLower(v), "abcdefghijklmnopqrstuvwxyz-_") == "" || listed(t.Text[t.Start:t.End], commonWords)):
		j.Add(detect.Plain) // the next line of a program or a list, not a value below its name
	case f.quote == 0 && (strings.HasPrefix(v, "\\f") || strings.HasSuffix(v, "\\&") || strings.HasSuffix(v, "\\fP") || strings.HasSuffix(v, "\\fR") || f.sep == ' ' && strings.Contains(v, "\\-")):
		j.Add(detect.Plain) // fonts and spaces of a typesetter, groff(7)
	case f.quote == 0 && f.sep == ':' && (strings.HasPrefix(v, "env:") || strings.HasPrefix(v, "file:") || strings.HasPrefix(v, "fd:")):
		j.Add(detect.Plain) // where the password is to be read, openssl-passphrase-options(1)
	case f.sep == ' ' && t.Start > 0 && t.Text[t.Start-1] == '/':
		j.Add(detect.Plain) // what follows the file "/etc/passwd"
	case f.quote == 0 && strings.Contains(v, "._"):
		j.Add(detect.Plain) // the member of an object
	case f.quote == 0 && f.sep == '=' && !f.tight && (v[0] == '&' || v[len(v)-1] == '{' || call(v) || strings.HasPrefix(v, "0x")):
		j.Add(detect.Plain) // a piece of program
	case f.quote == 0 && !f.lineEnd && l.digit == 0 && strings.Trim(v, "'") == v && strings.Trim(strings.ToLower(v), "abcdefghijklmnopqrstuvwxyz'-") == "" && l.other > 0 && f.sep != '=':
		j.Add(detect.Plain) // "password: don't"
	case strings.IndexByte(v, ' ') >= 0:
		j.Add(detect.Plain) // a sentence, a translation
	case l.digit == len(v) && (len(v) < 4 || f.sep == ' '):
		j.Add(detect.Plain)
	case f.sep == ' ' && strings.IndexByte("*./[(-&|\\", v[0]) >= 0, f.sep == '>' && t.Text[t.End] != '>' && t.Text[t.End] != '"' && t.Text[t.End] != '\'', f.quote == '`' && camel(v) && letters:
		j.Add(detect.Plain) // a pointer, a path, an option; the text behind a tag; a name in a manual
	case equalFold(t.Text[t.Start:t.End], "pwd") && v[0] == '/':
		j.Add(detect.Plain)
	case (f.sep == ' ' || f.sep == 'w') && listed(t.Text[t.Start:t.End], commonWords):
		j.Add(detect.Plain)
	case t.Text[t.Start:t.End] == "PASS" && f.sep == ':' && (t.Start == 0 || t.Text[t.Start-1] != '_'):
		j.Add(detect.Plain) // a test that passed
	case letters && f.quote == 0:
		switch f.sep {
		case ' ', 'w', '\n':
			j.Add(detect.Plain) // the next word of the sentence
		case '=':
			if !f.tight || !f.lineEnd || !lineStart(t.Text, t.Start) {
				j.Add(detect.Plain) // a variable
			}
		case ':':
			if !f.lineEnd || camel(v) || wordOfSecrets(v) {
				j.Add(detect.Plain) // a type or a variable
			}
		}
	case f.sep == '=' && f.quote == 0 && !f.tight && (allName(v) && len(v) < 6 || l.digit == 0 && allName(v)):
		j.Add(detect.Plain) // a variable
	case letters || allName(v) && l.digit == 0:
		if wordOfSecrets(v) {
			j.Add(detect.Plain) // the text on a button, the name of a field
		}
	case f.sep == ' ' && !(l.digit > 0 && l.lower+l.upper > 0 && (l.upper > 0 || l.other > 0 || len(v) >= 6)):
		j.Add(detect.Plain)
	case l.digit == 0 && l.other > 0 && (f.sep == ' ' || f.sep == 'w') && strings.Trim(v, "-'/.,") != "" && !strings.ContainsAny(v, "!@#$%&*_=+?"):
		j.Add(detect.Plain) // a word with a dash
	case l.digit > 0 || l.other > 0:
		j.Add(detect.Entropy)
	}
	switch f.sep {
	case ' ', 'w':
	case '\n':
		j.Add(detect.Format)
	default:
		j.Add(detect.Keyword)
	}
}

// call reports whether v begins with a name and a bracket: "str(password".
func call(v string) bool {
	i := strings.IndexByte(v, '(')
	return i > 0 && isLetter(v[0]) && allName(v[:i])
}

// commonWords are anchors that mean other things in sentences.
var commonWords = []string{"pass", "parole", "parola", "hasla"}

// camel reports whether a name is put together as variables are: "userPassword".
func camel(v string) bool {
	for i := 1; i < len(v); i++ {
		if isUpper(v[i]) && v[i-1]-'a' <= 25 {
			return true
		}
	}
	return false
}

// wordOfSecrets reports whether the value is itself a name for a secret: "newPassword", "db_pass".
func wordOfSecrets(v string) bool {
	low := strings.ToLower(v)
	for _, w := range [...]string{"pass", "pwd", "kode", "kenn", "secret", "token", "word"} {
		if strings.Contains(low, w) && len(v) > len(w) {
			return len(v) > 8 || w == "pwd" || low == "passwd"
		}
	}
	return false
}

// userInfo looks before an at sign for "scheme://user:password".
func userInfo(t *detect.Token, j *detect.Judgement) {
	s, p := t.Text, t.Start
	if t.End == len(s) || !isAlnum(s[t.End]) || p == 0 || isSpace(s[p-1]) {
		j.Drop()
		return
	}
	colon := -1
	for p > 0 && t.Start-p < 200 {
		c := s[p-1]
		if isSpace(c) || c == '"' || c == '<' || c == '>' || c == '\'' {
			break
		}
		if c == '/' {
			if colon > 0 && p > 3 && s[p-2] == '/' && s[p-3] == ':' && isLetter(s[p-4]) && colon > p && t.Start-colon > 1 {
				v := s[colon+1 : t.Start]
				if placeholder(v, false) || listed(v, placeholders) {
					break
				}
				j.Span(colon+1, t.Start)
				j.Add(detect.Prefix)
				return
			}
			if colon < 0 || p > 1 && s[p-2] == '/' {
				break
			}
		}
		if c == ':' {
			colon = p - 1
		}
		p--
	}
	j.Drop()
}
