package charset

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// language is a way of writing: the letters outside ASCII that a language uses, in lower case, and the encodings of one
// byte a character that its texts come in, the likeliest first.
type language struct {
	letters   string
	encodings []*charmap.Charmap
}

var (
	westernSets = []*charmap.Charmap{charmap.Windows1252, charmap.CodePage850, charmap.Macintosh, charmap.CodePage865, charmap.CodePage437}
	centralSets = []*charmap.Charmap{charmap.Windows1250, charmap.ISO8859_2, charmap.CodePage852}
	balticSets  = []*charmap.Charmap{charmap.Windows1257, charmap.ISO8859_13, charmap.ISO8859_4}
	slavicSets  = []*charmap.Charmap{charmap.Windows1251, charmap.KOI8R, charmap.CodePage866, charmap.ISO8859_5}
)

// languages are those of Europe, by their alphabets as published in the Unicode Common Locale Data Repository (exemplar
// characters). A letter that only loan words have is left out where it would blur the difference.
var languages = []language{
	{"æøåéüöä", westernSets},                              // Danish, Norwegian
	{"åäöé", westernSets},                                 // Swedish, Finnish
	{"äöüß", westernSets},                                 // German
	{"éèêëàâçîïôûùüœ", westernSets},                       // French
	{"éëïöüèá", westernSets},                              // Dutch
	{"áéíóúñü¿¡", westernSets},                            // Spanish
	{"ãõáâàçéêíóôú", westernSets},                         // Portuguese
	{"àèéìòù", westernSets},                               // Italian
	{"áéíóúýðþæö", westernSets},                           // Icelandic
	{"áíóúýðæø", westernSets},                             // Faroese
	{"õäöüšž", westernSets},                               // Estonian
	{"ąćęłńóśźż", centralSets},                            // Polish
	{"áčďéěíňóřšťúůýž", centralSets},                      // Czech
	{"áäčďéíĺľňóôŕšťúýž", centralSets},                    // Slovak
	{"áéíóöőúüű", centralSets},                            // Hungarian
	{"ăâîşţșț", centralSets},                              // Romanian
	{"čćđšž", centralSets},                                // Croatian, Slovene
	{"āčēģīķļņšūž", balticSets},                           // Latvian
	{"ąčęėįšųūž", balticSets},                             // Lithuanian
	{"çğıöşüâî", []*charmap.Charmap{charmap.Windows1254}}, // Turkish
	{"абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєў", slavicSets},                                              // Bulgarian, Russian, Ukrainian
	{"αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ", []*charmap.Charmap{charmap.Windows1253, charmap.ISO8859_7}}, // Greek
}

// plausible are signs outside ASCII that stand in running text between words or beside them.
const plausible = "\u00A0\u00AD\u00A7\u00B0\u00A3\u00AB\u00BB\u00A9\u00AE\u00B4\u00A8\u00BF\u00A1\u00BD\u00BC\u00BE\u00BA\u00AA\u00B2\u00B3\u00B5\u00B7\u00D7" +
	"€„“”‘’‚«»‹›–—…•™†‡‰"

// How a byte stands in a word, as a neighbour of another.
const (
	other = iota
	lower
	upper
	lowerASCII
	upperASCII
	classes
)

// guessSize is how much is looked at to find the language, in bytes.
const guessSize = 16 << 10

// best finds the language and encoding that the bytes outside ASCII fit best, each judged by what stands beside it.
func best(b []byte) encoding.Encoding {
	b = b[:min(len(b), guessSize)]
	found, most := charmap.Windows1252, 0
	seen := map[*charmap.Charmap]*census{}
	for _, l := range languages {
		for _, e := range l.encodings {
			if seen[e] == nil {
				seen[e] = count(b, e)
			}
			if score := seen[e].score(e, l.letters); score > most {
				found, most = e, score
			}
		}
	}
	if found == charmap.Windows1252 {
		return Western
	}
	return found
}

// census counts the bytes from 0x80 by what stands before and after them.
type census [128][classes][classes]int

func count(b []byte, e *charmap.Charmap) *census {
	var class [256]uint8
	for i := range class {
		switch r := e.DecodeByte(byte(i)); {
		case i < 0x80 && unicode.IsLower(r):
			class[i] = lowerASCII
		case i < 0x80 && unicode.IsUpper(r):
			class[i] = upperASCII
		case unicode.IsUpper(r):
			class[i] = upper
		case unicode.IsLetter(r):
			class[i] = lower
		}
	}
	var n census
	before := uint8(other)
	for i, c := range b {
		if c >= 0x80 {
			after := uint8(other)
			if i+1 < len(b) {
				after = class[b[i+1]]
			}
			n[c-0x80][before][after]++
		}
		before = class[c]
	}
	return &n
}

func (n *census) score(e *charmap.Charmap, letters string) (score int) {
	for c := range n {
		for before := range n[c] {
			for after, times := range n[c][before] {
				if times > 0 {
					score += times * fit(e.DecodeByte(byte(0x80+c)), before, after, letters)
				}
			}
		}
	}
	return score
}

// fit says how well a character stands between its neighbours in a text with these letters, in tenths.
func fit(r rune, before, after int, letters string) int {
	ascii := func(class int) bool { return class == lowerASCII || class == upperASCII }
	switch {
	case unicode.IsLetter(r) && r != 'ª' && r != 'º':
		small := unicode.ToLower(r)
		capital := small != r
		switch {
		case capital && (before == lower || before == lowerASCII):
			return -20 // a capital inside a word
		case !unicode.Is(unicode.Latin, r) && (ascii(before) || ascii(after)):
			return -20 // two scripts in one word
		case !strings.ContainsRune(letters, small):
			return -15
		case !capital && (before == upper || before == upperASCII) && (after == upper || after == upperASCII):
			return -10
		case capital && (before == upper || before == upperASCII):
			return 4
		}
		return 10
	case r == '’' || r == '\u00AD' || r == '–':
		return 3
	case r < 0xA0 || r == unicode.ReplacementChar:
		return -50
	case r >= 0x2500 && r <= 0x259F: // frames of DOS tables
		if before != other || after != other {
			return -20
		}
		return 3
	case strings.ContainsRune(plausible, r):
		if ascii(before) && ascii(after) {
			return -20
		}
		return 3
	}
	return -10
}
