package generic

import "strings"

// look is what a text that may be a secret is made of.
type look struct {
	lower, upper, digit, other, high int
	distinct                         int
	switches                         int // changes between kinds of characters
	hex                              bool
}

func lookAt(s string) (l look) {
	var seen [4]uint64
	last := byte(0)
	l.hex = len(s) > 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		kind := byte('o')
		switch {
		case c >= 0x80:
			l.high++
			kind = 'h'
		case isDigit(c):
			l.digit++
			kind = 'd'
		case isUpper(c):
			l.upper++
			kind = 'u'
		case isLetter(c):
			l.lower++
			kind = 'l'
		default:
			l.other++
		}
		if !isHex(c) {
			l.hex = false
		}
		if seen[c>>6]>>(c&63)&1 == 0 {
			seen[c>>6] |= 1 << (c & 63)
			l.distinct++
		}
		if i > 0 && kind != last {
			l.switches++
		}
		last = kind
	}
	return l
}

// placeholders are words that stand where a secret will be put, and the values of settings that are none.
var placeholders = []string{
	"true", "false", "null", "none", "nil", "undefined", "string", "str", "text", "required", "optional", "hidden", "redacted", "masked", "removed", "omitted", "example", "sample", "default", "empty", "blank", "unknown", "n/a", "na", "yes", "no", "ja", "nej", "nein", "todo", "tbd",
	"varchar", "char", "bytes", "byte", "object", "any", "void", "int", "integer", "bool", "boolean", "self", "this", "value", "input", "type", "error", "prompt", "env", "config", "user", "username", "name", "login", "token", "secret", "key", "password", "passwd", "pass", "pwd", "passphrase", "adgangskode",
	"kodeord", "passwort", "kennwort", "lösenord", "passord", "salasana", "wachtwoord", "contraseña", "clave", "senha", "hasło", "heslo", "your-password", "your_password", "yourpassword", "mypassword", "insert", "enter", "is", "must", "should", "cannot", "for", "and", "the", "to", "of", "or", "in", "not", "with", "reset",
	"valgfri", "påkrævet", "skjult", "ukendt", "ingen", "keine", "kein", "aucun", "aucune", "ninguna", "nessuna", "brak", "required,", "invalid", "incorrect", "wrong", "changed", "expired", "forgotten", "disabled", "enabled", "encrypted", "plain", "basic", "bearer", "nullptr", "new", "let", "const", "await", "return", "function",
}

// placeholder reports whether a value stands for one that is not there, or is a piece of program.
func placeholder(v string, quoted bool) bool {
	if v == "" || strings.IndexByte("<$%[({&", v[0]) >= 0 && (v[0] != '$' && v[0] != '%' && v[0] != '&' || len(v) > 1 && (v[1] == '{' || v[1] == '(' || isLetter(v[1]) && !quoted && allName(v[1:]) || isDigit(v[1]) && len(v) == 2 || v[0] == '%' && len(v) <= 3 || v[0] == '%' && v[len(v)-1] == '%')) {
		return true
	}
	if sameDigit(v) && (!isAlnum(v[0]) || v[0]|0x20 == 'x') || strings.Trim(v, "*xX.•-_#?") == "" || strings.HasPrefix(v, "•") {
		return true
	}
	if v[0] == '$' && len(v) > 1 && isUpper(v[1]) && allName(v[1:]) && v == strings.ToUpper(v) || v[0] == '/' && strings.IndexByte(v[1:], '/') >= 0 {
		return true // a variable of a shell, a path
	}
	if v[0] == '%' && len(v) > 1 && strings.IndexByte("svqdxT", v[1]) >= 0 && (len(v) == 2 || !isAlnum(v[2])) {
		return true // the verb of a format
	}
	if strings.HasPrefix(v, "...") || strings.HasPrefix(v, "***") || strings.HasPrefix(v, "xxxx") || strings.HasPrefix(v, "XXXX") || strings.Contains(v, "{{") || strings.Contains(v, "${") || strings.HasPrefix(v, "#{") || strings.Contains(v, "://") || strings.HasPrefix(v, "ENC[") {
		return true
	}
	if listed(v, placeholders) {
		return true
	}
	if len(v) > 5 && (equalFold(v[:5], "your_") || equalFold(v[:5], "your-") || equalFold(v[:4], "your") && isUpper(v[4])) {
		return true
	}
	if quoted {
		return false
	}
	// A call, a member, an index: "os.Getenv(", "cfg.Password", "args[1]".
	n := 0
	for n < len(v) && (isLetter(v[n]) || v[n] == '_' || v[n] == '.' || n > 0 && isDigit(v[n])) {
		n++
	}
	if n > 0 && n < len(v) && (v[n] == '(' || v[n] == '[' || strings.HasPrefix(v[n:], "->") || strings.HasPrefix(v[n:], "::") || v[n] == '{') && (n > 3 || v[n] == '[' || strings.IndexByte(v[:n], '.') > 0) {
		return true
	}
	return n == len(v) && (strings.IndexByte(v, '.') > 0 && lookAt(v).digit == 0 || v[0] == '_')
}

// allName reports whether s is the name of a variable.
func allName(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isAlnum(s[i]) && s[i] != '_' {
			return false
		}
	}
	return true
}

// random reports whether a text is as mixed as generated keys are: many different characters that take turns.
func random(v string) bool {
	l := lookAt(v)
	n := len(v)
	if l.high > 0 || n < 16 || l.digit == 0 && l.other == 0 && (l.lower == 0 || l.upper == 0 || l.switches*5 < n) {
		return false
	}
	if l.hex {
		return l.distinct >= 8 && l.digit > 0 && l.digit < n && l.switches*5 >= n
	}
	if l.digit == n {
		return false
	}
	// Of letters in both cases with digits six in ten differ in kind from the one before; in names put together of words
	// three in ten do.
	least := 25
	if l.lower > 0 && l.upper > 0 {
		least = 36
	}
	return l.distinct*5 >= min(n, 40)*2 && l.switches*100 >= n*least && l.digit+l.upper > 0
}
