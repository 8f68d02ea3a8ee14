package generic

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// BIC finds the codes of banks.
//
// Source: ISO 9362: four letters, a country, two characters, and three more for a branch. Words of eight capitals fit
// too, so only what stands behind a label, or near an account number of the same country, is looked at, and codes with a
// digit in a column of them. What it misses: codes of letters alone in a column, which are no token.
func BIC() detect.Recognizer { return bic{} }

type bic struct{}

// bicLabels is how many of the anchors come first that name the code itself.
const bicLabels = 13

func (bic) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.BIC,
		Fields: true,
		Shapes: []string{"8X", "11X"},
		Anchors: []string{
			"bic", "swift", "bic swift", "swift bic", "bic code", "swift code", "swiftcode", "biccode", "bic kode", "swift kode", "code bic", "bankleitzahl bic", "bank identifier code",
			"iban", "iban*",
		},
		Labels: []string{"swift adresse*", "swift address*", "código swift", "codice bic", "codice swift", "kod swift", "kod bic", "bic koodi"},
	}
}

func (bic) Judge(t *detect.Token, j *detect.Judgement) {
	s := t.Text
	if t.Kind == detect.Field {
		if n := t.End - t.Start; n != 8 && n != 11 || wordEnd(s, t.Start) != t.End || !bicAt(t.Raw()) {
			j.Drop()
		}
		return
	}
	if t.Kind == detect.Mixed {
		n := t.End - t.Start
		if !bicAt(s[t.Start:t.End]) || n == 8 && digitsIn(t.Raw()) > 2 {
			j.Drop()
			return
		}
		j.Add(detect.Range)
		return
	}
	if t.Shape >= bicLabels {
		bicNearIBAN(t, j)
		return
	}
	// The next word of eight or eleven capitals, letters and digits in the same line or alone in the next.
	p := t.End
	lines := 0
	for p < len(s) && p-t.End < 40 {
		if !isAlnum(s[p]) {
			if s[p] == '\n' {
				if lines++; lines > 1 {
					break
				}
			}
			p++
			continue
		}
		n := wordEnd(s, p)
		if (n-p == 8 || n-p == 11) && bicAt(s[p:n]) {
			if s[p:n] != strings.ToUpper(s[p:n]) {
				if _, sep := separatorAt(s, t.End); sep != ':' && sep != '=' {
					break // a word of eight letters in a sentence
				}
				j.Add(detect.Unusual)
			}
			j.Span(p, n)
			j.Add(detect.Range)
			return
		}
		// "BIC (SWIFT) code:", "BIC/SWIFT"; the parts of a code written in groups are not joined.
		if !listed(s[p:n], bicWords) {
			break
		}
		p = n
	}
	j.Drop()
}

// bicNearIBAN looks for a code of the same country behind an account number that stands behind its label.
func bicNearIBAN(t *detect.Token, j *detect.Judgement) {
	s := t.Text
	p := t.End
	for p < len(s) && p-t.End < 16 && !(isUpper(s[p]) && p+3 < len(s) && isUpper(s[p+1]) && isDigit(s[p+2]) && isDigit(s[p+3])) {
		p++
	}
	if p+4 > len(s) || p-t.End >= 16 {
		j.Drop()
		return
	}
	a, b := s[p], s[p+1]
	for q := p + 15; q < len(s) && q-p < 110; {
		if !isAlnum(s[q]) {
			q++
			continue
		}
		n := wordEnd(s, q)
		if (n-q == 8 || n-q == 11) && !isAlnum(s[q-1]) && bicAt(s[q:n]) && s[q+4] == a && s[q+5] == b && s[q:n] == strings.ToUpper(s[q:n]) {
			j.Span(q, n)
			j.Add(detect.Range)
			j.Add(detect.Partner)
			return
		}
		q = n
	}
	j.Drop()
}

// bicWords may stand between the label and the code.
var bicWords = []string{"bic", "swift", "code", "kode", "koden", "koodi", "kod", "is", "er", "ist", "of", "nr", "no", "number", "address", "adresse", "xml", "id", "bank", "and", "og", "und"}

func wordEnd(s string, p int) int {
	for p < len(s) && isAlnum(s[p]) {
		p++
	}
	return p
}

func digitsIn(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if isDigit(s[i]) {
			n++
		}
	}
	return n
}

// bicAt reports whether s, of letters and digits, is made like a bank's code and names a country.
func bicAt(s string) bool {
	for i := range 6 {
		if !isLetter(s[i]) {
			return false
		}
	}
	c := [2]byte{upper(s[4]), upper(s[5])}
	// The second character of the place is no letter O, and the first no 0 or 1, in codes that are in use.
	if upper(s[7]) == 'O' || s[6] == '0' {
		return false
	}
	for i := 0; i+1 < len(isoCountries); i += 2 {
		if isoCountries[i] == c[0] && isoCountries[i+1] == c[1] {
			return true
		}
	}
	return false
}

// isoCountries are the codes of ISO 3166-1 alpha-2 one behind the other, and XK.
const isoCountries = "DKDESENOFINLGBFRESITPLBEATCHPTIELUCZSKHUROBGGRHRSIEELVLTMTCYISLIFOGLADAEAFAGAIALAMAOAQARASAUAWAXAZBABBBDBFBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCICKCLCMCNCOCRCUCVCWCXDJDMDODZECEGEHERETFJFKFMGAGDGEGFGGGHGIGMGNGPGQGSGTGUGWGYHKHMHNHTIDILIMINIOIQIRJEJMJOJP" +
	"KEKGKHKIKMKNKPKRKWKYKZLALBLCLKLRLSLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMUMVMWMXMYMZNANCNENFNGNINPNRNUNZOMPAPEPFPGPHPKPMPNPRPSPWPYQARERSRURWSASBSCSDSGSHSJSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW"
