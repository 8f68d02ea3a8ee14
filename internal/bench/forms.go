package bench

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/datamapper/datamapper/entity"
)

// word is one of running text: the frequent ones are drawn more often, as in any language, and Danish and German join
// nouns into new words.
func (g *generator) word(l *language) {
	if g.IntN(10) < 6 {
		n := len(l.words)
		g.put(l.words[min(g.IntN(n), g.IntN(n))])
		return
	}
	first := g.pick(l.nouns)
	g.put(first)
	if l.joint != "" && g.IntN(4) == 0 {
		second := g.pick(l.nouns)
		_, size := utf8.DecodeRuneInString(second)
		g.put(l.joint, strings.ToLower(second[:size]), second[size:])
	}
}

func (g *generator) sentence(l *language) {
	start := len(g.b)
	g.word(l)
	r, size := utf8.DecodeRune(g.b[start:])
	if upper := string(unicode.ToUpper(r)); len(upper) == size {
		copy(g.b[start:], upper)
	}
	for k := 4 + g.IntN(14); k > 0; k-- {
		g.put(" ")
		switch g.IntN(50) {
		case 0:
			g.nearMiss()
		case 1:
			g.put(g.pick(l.given), " ", g.pick(l.family))
		case 2, 3:
			g.word(l)
			g.put(",")
		default:
			g.word(l)
		}
	}
	g.put(". ")
}

func (g *generator) prose(l *language, n int) {
	for len(g.b) < n {
		for s := 3 + g.IntN(5); s > 0 && len(g.b) < n; s-- {
			g.sentence(l)
			g.plant(g.pick(l.leads)+" ", ". ")
		}
		g.put("\n\n")
	}
}

// letters are set one behind the other, each with whom it is to, a date, some text and who signed.
func (g *generator) letters(n int) {
	for len(g.b) < n {
		l := g.language()
		g.put(g.pick(l.given), " ", g.pick(l.family), "\n")
		if g.isDue() {
			g.write(entity.PostalAddress, g.address(l))
			g.put("\n\n")
		}
		g.putf("%02d.%02d.%d\n\n%s\n\n", 1+g.IntN(28), 1+g.IntN(12), 2005+g.IntN(20), g.pick(l.greetings))
		g.prose(l, min(n, len(g.b)+1500+g.IntN(2000)))
		g.put(g.pick(l.closings), "\n", g.pick(l.given), " ", g.pick(l.family), "\n\f")
	}
}

// ledger is a table of bookings; a value stands in its notes now and then.
func (g *generator) ledger(n int) {
	g.put("id;dato;varenr;beskrivelse;antal;beløb;reference;note\n")
	for len(g.b) < n {
		g.putf("%d;%04d-%02d-%02d;%08d;", 100000+g.IntN(900000), 2010+g.IntN(15), 1+g.IntN(12), 1+g.IntN(28), g.IntN(1e8))
		g.word(danish)
		g.put(" ")
		g.word(danish)
		g.putf(";%d;%d,%02d;", g.IntN(50), g.IntN(100000), g.IntN(100))
		g.nearMiss()
		g.put(";")
		g.plant("kontakt ", "")
		g.put("\n")
	}
}

// registerColumns are the columns of a register that hold personal data, most of their cells empty.
var registerColumns = []struct {
	head  string
	kind  entity.Type
	value func(*generator) string
}{
	{"cpr", entity.DKCPR, (*generator).cpr},
	{"email", entity.Email, (*generator).email},
	{"mobil", entity.Phone, (*generator).phone},
	{"iban", entity.IBAN, (*generator).iban},
	{"kortnummer", entity.CreditCard, (*generator).card},
}

func (g *generator) register(n int) { g.rows(n, true) }

// rows are those of a register with columns of their own for personal data.
func (g *generator) rows(n int, head bool) {
	if head {
		g.put("kundenr,oprettet,status,omsætning,sku")
		for _, c := range registerColumns {
			g.put(",", c.head)
		}
		g.put("\n")
	}
	for len(g.b) < n {
		g.putf("%07d,%04d-%02d-%02dT%02d:%02d:%02d,%s,%d.%02d,%c%c-%05d", g.IntN(1e7), 2010+g.IntN(15), 1+g.IntN(12), 1+g.IntN(28), g.IntN(24), g.IntN(60), g.IntN(60),
			g.pick([]string{"aktiv", "lukket", "afventer"}), g.IntN(1e6), g.IntN(100), 'A'+g.IntN(26), 'A'+g.IntN(26), g.IntN(1e5))
		filled := -1
		if g.isDue() {
			filled = g.IntN(len(registerColumns))
		}
		for i, c := range registerColumns {
			g.put(",")
			if i == filled {
				g.write(c.kind, c.value(g))
			}
		}
		g.put("\n")
	}
}

func (g *generator) log(n int) {
	for len(g.b) < n {
		g.putf("2024-%02d-%02dT%02d:%02d:%02d.%03dZ %s [worker-%d] %s.%s request=%016x took=%dms bytes=%d status=%d path=/api/v%d/%s/%d\n", 1+g.IntN(12), 1+g.IntN(28), g.IntN(24), g.IntN(60), g.IntN(60), g.IntN(1000),
			g.pick([]string{"INFO", "WARN", "DEBUG", "ERROR"}), g.IntN(16), g.pick(english.nouns), g.pick(english.words), g.Uint64(), g.IntN(3000), g.IntN(1<<20), 200+g.IntN(300), 1+g.IntN(3), g.pick(english.nouns), g.IntN(1e6))
		if !g.isDue() {
			continue
		}
		if g.IntN(2) == 0 {
			g.put("2024-05-05T10:00:00.000Z INFO [http] accepted client=")
			g.write(entity.IPAddress, g.ip())
			g.put(" agent=\"Mozilla/5.0 (X11; Linux x86_64; rv:128.0)\"\n")
		} else {
			g.plant("2024-05-05T10:00:00.000Z WARN [form] rejected input ", " reason=policy\n")
		}
	}
}

func (g *generator) json(n int) {
	for len(g.b) < n {
		g.putf(`{"id":%d,"sku":"%s-%04d","title":"%s %s %s","price":%d.%02d,"created":%d,"uuid":"%08x-%04x-4%03x-a%03x-%012x","digest":"%016x%016x","tags":["%s","%s"],"note":"`, g.IntN(1e9), strings.ToUpper(g.pick(english.nouns)), g.IntN(1e4), g.pick(english.words), g.pick(english.nouns), g.pick(english.nouns),
			g.IntN(999), g.IntN(100), 1400000000+g.IntN(300000000), g.Uint32(), g.IntN(65536), g.IntN(4096), g.IntN(4096), g.Uint64()>>16, g.Uint64(), g.Uint64(), g.pick(english.nouns), g.pick(english.words))
		g.plant("contact ", "")
		g.put("\"}\n")
	}
}

func title(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

func (g *generator) goCode(n int) {
	g.put("package orders\n\nimport (\n\t\"context\"\n\t\"fmt\"\n)\n\n")
	for len(g.b) < n {
		a, b, c := g.pick(english.nouns), g.pick(english.nouns), g.pick(english.nouns)
		g.putf("// %s%s gives the %s of a %s, see issue #%d.\nfunc %s%s(ctx context.Context, %s int) (%s string, err error) {\n", title(a), title(b), c, b, g.IntN(1e4), title(a), title(b), b, c)
		g.putf("\tif %s > 0x%x {\n\t\treturn \"\", fmt.Errorf(\"%s %s: %%d\", %s)\n\t}\n", b, g.IntN(1<<16), a, b, b)
		g.putf("\tfor i := 0; i < %d; i++ {\n\t\t%s += fmt.Sprintf(\"%%03d-%s\", i*%d)\n\t}\n\treturn %s, nil\n}\n\n", g.IntN(100), c, a, g.IntN(1000), c)
		g.plant("// asked for by ", "\n")
	}
}

func (g *generator) pyCode(n int) {
	g.putf("import hashlib\nfrom datetime import date\n\nSCHEMA = \"%x\"\n\n", g.Uint64())
	for len(g.b) < n {
		a, b, c := g.pick(english.nouns), g.pick(english.nouns), g.pick(english.nouns)
		g.putf("@%s.register(%q, since=date(%d, %d, %d))\ndef %s_%s(%s, limit=%d):\n    \"\"\"The %s of a %s.\"\"\"\n", a, b, 2000+g.IntN(25), 1+g.IntN(12), 1+g.IntN(28), a, b, c, g.IntN(1e5), a, b)
		g.putf("    seen = {%d: \"%032x\", %d: %d.%d}\n    return hashlib.sha256(%s[%d:%d]).hexdigest() == \"%016x%016x\"\n\n\n", g.IntN(1e8), g.Uint64(), g.IntN(1e9), g.IntN(10), g.IntN(1e6), c, g.IntN(9), 9+g.IntN(90), g.Uint64(), g.Uint64())
		g.plant("# asked for by ", "\n")
	}
}
