package generic

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// Age finds the age of a person: "alder: 45", "45 år", "45-årig", "aged 45", "45 years old".
//
// There is no rule to cite: the words are those of the languages. Years are counted of contracts, guarantees and firms as
// well, so the bare "45 år" wants a sign of a person before it (a name and a comma, a bracket) or "gammel" behind it.
func Age() detect.Recognizer { return age{} }

type age struct{}

// ageWords stand before an age; ageUnits behind it.
var (
	ageWords = []string{"just turned", "netop fyldt", "lige fyldt", "alder", "age", "aged", "alter", "âge", "âgé de", "âgée de", "âgé", "âgée", "edad", "età", "idade", "leeftijd", "wiek", "wieku", "ålder", "ikä", "věk", "vek", "életkor", "kor", "starost", "dob života", "vârsta", "vârstă", "възраст", "ηλικία", "ηλικίας", "vanus", "vecums", "amžius", "aldur"}
	ageUnits = []string{"år", "årig*", "årige", "år gammel", "år gammelt", "åring*", "years old", "year old", "yrs old", "years of age", "yo", "ans", "jahre alt", "jährig*", "jahre", "años", "anni", "anos", "jaar", "jarige", "jarig", "jaar oud", "lat", "letni*", "letý", "letá", "vuotias*", "vuotiaan", "éves*", "let", "rokov", "ročný", "ročná", "godina", "ani"}
)

func (age) Declare() detect.Declaration {
	units := ageUnits[:0:0]
	for _, u := range ageUnits {
		if len(u) > 2 {
			units = append(units, u)
		}
	}
	return detect.Declaration{Entity: entity.Age, Fields: true, LabelAnchors: len(ageWords), Anchors: append(append([]string{}, ageWords...), units...)}
}

func (age) Judge(t *detect.Token, j *detect.Judgement) {
	if t.Kind == detect.Field {
		if years(t.Raw()) != t.End-t.Start {
			j.Drop()
		}
		return
	}
	if t.Shape < len(ageWords) {
		ageBehind(t, j)
		return
	}
	ageBefore(t, j)
}

// ageBehind reads "alder: 45".
func ageBehind(t *detect.Token, j *detect.Judgement) {
	if !ofPerson(t) {
		j.Drop()
		return
	}
	s := t.After(24)
	p := 0
	for p < len(s) && p < 8 && strings.IndexByte(" :=\"'(\t-.", s[p]) >= 0 {
		p++
	}
	for _, between := range []string{"er ", "is ", "är ", "est ", "es ", "è ", "é ", "jest ", "on ", "of ", "de ", "ist ", "på ", "von "} {
		if strings.HasPrefix(s[p:], between) {
			p += len(between)
			break
		}
	}
	above := p == 0 && len(s) > 1 && s[0] == '\n' // the label stands in the line above
	if above {
		p = 1
	}
	n := years(s[p:])
	if n == 0 || p == 0 || above && p+n < len(s) && s[p+n] != '\n' && s[p+n] != '\r' {
		j.Drop()
		return
	}
	j.Span(t.End+p, t.End+p+n)
	j.AddAt(detect.Keyword, t.Start, t.End)
}

// persons are the words before "age" in the name of a field that speaks of somebody.
var persons = []string{"patient", "person", "customer", "client", "user", "member", "employee", "applicant", "student", "pupil", "child", "mother", "father", "spouse", "driver", "insured", "player", "the", "my", "his", "her", "current", "kunde", "borger", "medarbejder", "barn", "elev", "ansat", "alter", "pasient", "kund", "mitarbeiter", "kind"}

// ofPerson reports whether the word for age stands alone or is part of a name that speaks of somebody: "patient_age", but
// not "max-age", "min-release-age" or "cacheMaxAge", which are ages of files.
func ofPerson(t *detect.Token) bool {
	from := nameStart(t.Text, t.Start)
	name := strings.TrimRight(t.Text[from:t.Start], "_-")
	if name == "" {
		return true
	}
	i := len(name)
	for i > 0 && name[i-1] != '_' && name[i-1] != '-' && (i == len(name) || !isUpper(name[i]) || isUpper(name[i-1])) {
		i--
	}
	return listed(name[i:], persons)
}

// years returns how many bytes at the begin of s are an age of 0 to 119, 0 if none.
func years(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == 0 || n > 3 || n == 3 && s[:1] != "1" || n > 1 && s[0] == '0' || n == 3 && s > "120" {
		return 0
	}
	if n < len(s) && (s[n] == '%' || s[n] == '/' || (s[n] == '.' || s[n] == ',' || s[n] == ':' || s[n] == '-') && n+1 < len(s) && s[n+1] >= '0' && s[n+1] <= '9' || word(s[n])) {
		return 0
	}
	return n
}

// ageBefore reads "45 år", "45-årig", "45 years old".
func ageBefore(t *detect.Token, j *detect.Judgement) {
	before := t.Before(40)
	p := len(before)
	dash := p > 0 && before[p-1] == '-'
	if p == 0 || !dash && before[p-1] != ' ' {
		j.Drop()
		return
	}
	p--
	q := p
	for q > 0 && before[q-1] >= '0' && before[q-1] <= '9' {
		q--
	}
	if p == q || p-q > 3 || years(before[q:p]) == 0 || q > 0 && (word(before[q-1]) || before[q-1] == ',' || before[q-1] == '.' || before[q-1] == '-' || before[q-1] == '/') {
		j.Drop()
		return
	}
	start := t.Start - len(before) + q
	j.Span(start, start+p-q)
	unit := strings.ToLower(t.Raw())
	lead := before[:q]
	after := strings.ToLower(t.After(24))
	switch {
	case strings.Contains(unit, "old") || strings.Contains(unit, "age") || strings.Contains(unit, "alt") || strings.Contains(unit, "gamm") || strings.Contains(unit, "oud") || strings.HasPrefix(after, " gam") || strings.HasPrefix(after, " old") || strings.HasPrefix(after, "-old") || strings.HasPrefix(after, " alt") || strings.HasPrefix(after, " stary") || strings.HasPrefix(after, " de edad"):
		j.AddAt(detect.Keyword, t.Start, t.End)
	case strings.HasPrefix(unit, "årig") || strings.HasPrefix(unit, "åring") || strings.HasPrefix(unit, "jährig") || strings.HasPrefix(unit, "jarig") || strings.HasPrefix(unit, "vuotia") || strings.HasPrefix(unit, "éves") || strings.HasPrefix(unit, "letni"):
		j.AddAt(detect.Format, t.Start, t.End)
		if !person(lead, after) {
			j.Add(detect.Unusual)
		}
	default:
		if !nameAndComma(lead) && !somebodyOf(lead) {
			j.Drop()
			return
		}
		j.AddAt(detect.Partner, start-min(len(lead), 12), start)
	}
	for _, rule := range []string{" og derover", " eller derover", " and over", " or older", " or over", " und älter", " oder älter", " et plus", "s garanti", " garanti", " warranty", " erfaring", " experience", " og op", " and older", " bug", "-old bug", " release", " version", " code", " file", " no-op", " house", " building", " car", " company"} {
		if strings.HasPrefix(after, rule) {
			j.AddAt(detect.Plain, t.End, t.End+len(rule))
			return
		}
	}
}

// person reports whether the words around "45-årig" speak of somebody rather than of an agreement.
func person(before, after string) bool {
	b := strings.ToLower(before)
	for _, w := range []string{"en ", "et ", "den ", "a ", "an ", "the ", "ein ", "eine ", "einen ", "der ", "die "} {
		if strings.HasSuffix(b, " "+w) || b == w {
			for _, thing := range []string{"aftale", "kontrakt", "garanti", "lån", "periode", "plan", "vertrag", "garantie", "laufzeit", "frist", "contract", "loan", "lease"} {
				if strings.Contains(after, thing) {
					return false
				}
			}
			return true
		}
	}
	return false
}

// somebody are words for a person that come before "of 45 years", and the words for "of".
var (
	somebody = []string{
		"mand", "kvinde", "dreng", "pige", "patient", "borger", "man", "woman", "boy", "girl", "male", "female", "mann", "frau", "junge", "mädchen", "patientin", "kvinna", "pojke", "flicka", "kvinne", "gutt", "jente", "vrouw", "jongen", "meisje", "patiënt",
		"homme", "femme", "garçon", "fille", "patiente", "varón", "hombre", "mujer", "niño", "niña", "paciente", "homem", "mulher", "menino", "menina", "uomo", "donna", "bambino", "bambina", "paziente", "mężczyzna", "kobieta",
	}
	ofYears = []string{"på", "of", "von", "mit", "av", "van", "de", "di", "w"}
)

// somebodyOf reports whether text ends like "varón de " or "paciente de sexo femenino, de ": a word for a person, and a
// word on, or up to four and a comma, the word for "of".
func somebodyOf(s string) bool {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == ' ' || r == ',' || r == ':' || r == '\n' || r == '(' })
	if len(words) < 2 || !listed(words[len(words)-1], ofYears) {
		return false
	}
	most := 1
	if strings.Contains(s[max(0, len(s)-6):], ", ") {
		most = 4
	}
	for i := len(words) - 2; i >= 0 && i >= len(words)-2-most; i-- {
		if listed(words[i], somebody) {
			return true
		}
	}
	return false
}

// nameAndComma reports whether text ends like "Kim Holm, " or "Kim (": a word with a capital and a comma or bracket.
func nameAndComma(s string) bool {
	s = strings.TrimRight(s, " ")
	if s == "" || s[len(s)-1] != ',' && s[len(s)-1] != '(' {
		return false
	}
	s = strings.TrimRight(s[:len(s)-1], " ")
	i := strings.LastIndexAny(s, " \n\t") + 1
	return i < len(s)-1 && (s[i] >= 'A' && s[i] <= 'Z' || s[i] == 0xC3) && s[i+1] >= 'a'
}
