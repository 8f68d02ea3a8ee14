package generic

import (
	"strings"
	"unicode"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// Username finds the names people sign in with: beside their labels, and in the paths of home folders.
//
// Source: GDPR recital 30 (online identifiers); the Filesystem Hierarchy Standard 3.0 section 3.8 and Microsoft's known
// folder FOLDERID_UserProfiles for the folders. The names of machines' own accounts are nobody's. What it misses: names
// beside no label, and all that are written with spaces.
func Username() detect.Recognizer { return username{} }

type username struct{}

// folderAnchors is how many of the anchors come first that are folders.
const folderAnchors = 2

// wordAnchors is how many come first that are words of sentences too: a name behind them has an at sign or a separator.
const wordAnchors = 11

func (username) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.Username,
		Fields: true,
		Anchors: []string{
			"home", "users",
			"twitter", "instagram", "tiktok", "snapchat", "github", "handle", "user", "dbuser", "pguser",
			"username", "user name", "userid", "user id", "user login", "login", "loginname", "login name", "login id", "logon name", "logon", "account name", "accountname", "screen name", "nickname", "samaccountname", "brugernavn", "brugernavnet", "bruger id", "brugerid", "bruger login",
			"användarnamn", "användarnamnet", "brukernavn", "brukernavnet", "käyttäjätunnus", "käyttäjänimi", "notandanafn", "benutzername", "benutzerkennung", "benutzer id", "anmeldename", "gebruikersnaam", "nom d'utilisateur", "identifiant", "nombre de usuario", "usuario", "nome utente", "utilizador", "nazwa użytkownika",
			"uživatelské jméno", "felhasználónév", "nume utilizator", "korisničko ime", "kasutajanimi", "lietotājvārds", "vartotojo vardas", "όνομα χρήστη",
		},
	}
}

// nobody are accounts of machines and words that stand where a name will be put.
var nobody = []string{
	"root", "admin", "administrator", "user", "users", "username", "runner", "ubuntu", "debian", "centos", "ec2-user", "vagrant", "docker", "git", "public", "default", "guest", "all", "shared", "test", "testuser", "foo", "bar", "app", "node", "www", "www-data", "nobody", "postgres", "mysql", "oracle", "jenkins", "travis", "circleci",
	"build", "builder", "ci", "dev", "deploy", "service", "system", "local", "lib", "bin", "etc", "name", "me", "your", "yourname", "you", "usr", "pi", "linuxbrew", "appveyor", "runneradmin", "containeradministrator", "vsts", "vsts_azpcontainer", "jovyan", "coder", "codespace", "gitpod", "default.migrated", "wdagutilityaccount", "anonymous", "page", "index", "login", "email", "id",
	"int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float32", "float64",
}

func (username) Judge(t *detect.Token, j *detect.Judgement) {
	if t.Kind == detect.Field {
		if v := t.Raw(); len(v) < 3 || len(v) > 64 || strings.ContainsAny(v, " /:<>@") || listed(v, nobody) || !strings.ContainsFunc(v, unicode.IsLetter) {
			j.Drop()
		}
		return
	}
	if t.Shape < folderAnchors {
		homeFolder(t, j)
		return
	}
	f, ok := fieldAt(t.Text, t.End)
	if !ok {
		j.Drop()
		return
	}
	v := t.Text[f.start:f.end]
	if f.sep == '>' && t.Text[t.End] != '>' {
		j.Drop() // the text behind a tag
		return
	}
	if len(v) < 2 || len(v) > 64 || placeholder(v, f.quote != 0 || f.sep == ':' && f.lineEnd) || listed(v, nobody) || !accountName(v) || strings.HasPrefix(v, "0x") {
		j.Drop()
		return
	}
	if inCode(t.Text, t.Start, t.End, f) || t.Start > 0 && t.Text[t.Start-1] == '@' {
		j.Drop()
		return
	}
	j.Span(f.start, f.end)
	l := lookAt(v)
	label := t.Text[t.Start:t.End]
	switch {
	case f.quote == 0 && len(v) >= len(label) && strings.EqualFold(v[len(v)-len(label):], label), f.sep == '\n' && strings.HasPrefix(v, label):
		j.Add(detect.Plain) // "handle=handle", "self.user = from_user"; the next word of a dictionary
	case f.sep == '\n' && (!f.lineEnd || f.end < len(t.Text) && strings.IndexByte(":;,.", t.Text[f.end]) >= 0 || t.Start > 0 && isLetter(t.Text[t.Start-1])):
		j.Add(detect.Plain) // the next line of a program or a text, not a value below its name
	case f.sep == '>' && f.quote == 0 && (f.end == len(t.Text) || t.Text[f.end] != '<'):
		j.Add(detect.Plain) // text behind a tag
	case (t.Shape < wordAnchors || equalFold(label, "login")) && f.quote == 0 && f.sep == ':' && (goesOn(t.Text, f) || l.digit == len(v)):
		j.Add(detect.Plain) // a sentence, a count
	case equalFold(label, "handle") && f.sep == ' ':
		j.Add(detect.Plain) // "Handle '@ref'": a verb
	case f.quote == 0 && f.end+1 < len(t.Text) && t.Text[f.end] == ':' && t.Text[f.end+1] == '`':
		j.Add(detect.Plain) // ":func:`x`", a role of reStructuredText
	case f.quote == 0 && f.sep == '=' && !f.tight && (equalFold(label, "handle") || t.Start > 1 && t.Text[t.Start-1] == '.' && isLetter(t.Text[t.Start-2]) || f.end < len(t.Text) && t.Text[f.end] == ';'):
		j.Add(detect.Plain) // a statement of a program
	case f.sep == ' ' || f.sep == 'w':
		if t.Shape < wordAnchors && v[0] != '@' || l.digit == 0 && v[0] != '@' && strings.IndexByte(v, '_') < 0 && (strings.IndexByte(v, '.') < 0 || f.sep == ' ') || l.digit == len(v) {
			j.Add(detect.Plain)
		} else {
			j.Add(detect.Format)
		}
	case f.quote == 0 && !f.lineEnd && f.sep == '=' && !f.tight, f.quote == 0 && camel(v):
		j.Add(detect.Plain) // a variable
	case f.quote == 0 && f.sep == ':' && f.end < len(t.Text) && l.digit == 0 && t.Text[f.end] == ',':
		j.Add(detect.Plain) // a member of an object in source code
	case f.sep == '\n':
		j.Add(detect.Format)
	default:
		j.Add(detect.Keyword)
	}
}

// accountName reports whether v is made of what names of accounts are made of.
func accountName(v string) bool {
	letters := 0
	if v[0] == '.' || v[0] == '-' || strings.HasPrefix(v, "env.") || strings.HasPrefix(v, "self.") || strings.HasPrefix(v, "this.") {
		return false // a request of a typesetter, a number, a member of an object
	}
	for i := 0; i < len(v); i++ {
		switch c := v[i]; {
		case isLetter(c) || c >= 0x80:
			letters++
		case isDigit(c) || c == '_' || c == '.' || c == '-':
		case c == '@' && i == 0:
		case c == '\\' && i > 0 && i < len(v)-1:
		default:
			return false
		}
	}
	return letters > 0 || v[0] != '@' && len(v) >= 4 && len(v) <= 12
}

// homeFolder looks for the folder behind "/home/" and "C:\Users\".
func homeFolder(t *detect.Token, j *detect.Judgement) {
	s, p := t.Text, t.End
	if t.Start == 0 || p+1 >= len(s) || s[p] != '/' && s[p] != '\\' || s[t.Start-1] != s[p] {
		j.Drop()
		return
	}
	sep := s[p]
	// Where the path begins: a slash after no name, or a drive. "/app/users/list" is some folder.
	lead := t.Start - 1
	for lead > 0 && s[lead-1] == sep {
		lead--
	}
	drive := lead > 1 && s[lead-1] == ':' && isLetter(s[lead-2]) || lead > 2 && (s[lead-1] == '$' || s[lead-1]|0x20 == 'c' && s[lead-2] == '/')
	if !drive && (lead > 0 && (isAlnum(s[lead-1]) || strings.IndexByte("._-/\\}%~$)", s[lead-1]) >= 0) && !strings.HasSuffix(s[:lead], "file://") || sep == '\\' || t.Shape == 1 && !isUpper(s[t.Start])) {
		j.Drop()
		return
	}
	for p < len(s) && s[p] == sep {
		p++
	}
	start := p
	for p < len(s) && p-start <= 64 && (isAlnum(s[p]) || s[p] == '_' || s[p] == '-' || s[p] == '.' || s[p] >= 0x80) {
		p++
	}
	v := strings.TrimRight(s[start:p], ".")
	if len(v) < 2 || len(v) > 64 || !isLetter(v[0]) && v[0] < 0x80 || listed(v, nobody) || p < len(s) && (s[p] == '*' || s[p] == '$' || s[p] == '%' || s[p] == '{' || s[p] == '?') {
		j.Drop()
		return
	}
	j.Span(start, start+len(v))
	j.Add(detect.Prefix)
	if p == len(s) || s[p] != sep {
		j.Add(detect.Unusual)
	}
}
