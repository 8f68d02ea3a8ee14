package phoneplan

import (
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/nyaruka/phonenumbers"
)

var update = flag.Bool("update", false, "write table.go anew")

// atHome are the regions whose national writing is known: the EEA, Switzerland, the United Kingdom, and North America.
const atHome = " AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK US "

// patterns returns what the numbers of a region may be, behind its calling code.
func patterns(m *phonenumbers.PhoneMetadata) []string {
	var all []string
	for _, d := range []*phonenumbers.PhoneNumberDesc{m.FixedLine, m.Mobile, m.TollFree, m.PremiumRate, m.SharedCost, m.PersonalNumber, m.Voip, m.Pager, m.Uan, m.Voicemail} {
		if p := d.GetNationalNumberPattern(); p != "" && p != "NA" && !slices.Contains(all, p) {
			all = append(all, p)
		}
	}
	return all
}

var (
	formatGroup = regexp.MustCompile(`\(?:?\\d(?:\{(\d+)(?:,(\d+))?\})?\)|\(([^()]*)\)`)
	reference   = regexp.MustCompile(`\$(\d)`)
	digitRun    = regexp.MustCompile(`\d+`)
)

// groupings returns the packed groups in which a region writes its numbers at home.
func groupings(m *phonenumbers.PhoneMetadata) []uint64 {
	var all []uint64
	for _, f := range m.NumberFormat {
		shape := f.GetFormat()
		if rule := f.GetNationalPrefixFormattingRule(); rule != "" && m.GetId() != "US" {
			shape = strings.Replace(shape, "$1", rule, 1)
		}
		for _, lengths := range spans(f.GetPattern()) {
			written := reference.ReplaceAllStringFunc(shape, func(r string) string {
				i := int(r[1] - '1')
				if i >= len(lengths) {
					return ""
				}
				return strings.Repeat("9", lengths[i])
			})
			var groups []uint8
			for _, d := range digitRun.FindAllString(written, -1) {
				groups = append(groups, uint8(len(d)))
			}
			// A first group of six and more is a date of birth or a plain number more often than an area code.
			if len(groups) < 2 || groups[0] > 5 || slices.Max(groups) > 8 {
				continue
			}
			if g := Groups(groups); !slices.Contains(all, g) {
				all = append(all, g)
			}
		}
	}
	slices.Sort(all)
	return all
}

// spans returns all lengths that the groups of a pattern of a format can have.
func spans(pattern string) [][]int {
	all := [][]int{{}}
	for _, g := range formatGroup.FindAllStringSubmatch(pattern, -1) {
		lo, hi := 1, 1
		if g[1] != "" {
			lo, _ = strconv.Atoi(g[1])
			hi = lo
			if g[2] != "" {
				hi, _ = strconv.Atoi(g[2])
			}
		} else if g[3] != "" {
			lo, hi = width(g[3])
		}
		var longer [][]int
		for _, a := range all {
			for n := lo; n <= hi; n++ {
				longer = append(longer, append(slices.Clone(a), n))
			}
		}
		all = longer
	}
	return all
}

var atom = regexp.MustCompile(`(\\d|\[[^\]]*\]|\d)(?:\{(\d+)(?:,(\d+))?\})?`)

// width is how many digits a plain pattern matches, at least and at most; of alternatives the first counts.
func width(pattern string) (lo, hi int) {
	first, _, _ := strings.Cut(pattern, "|")
	for _, a := range atom.FindAllStringSubmatch(first, -1) {
		l, h := 1, 1
		if a[2] != "" {
			l, _ = strconv.Atoi(a[2])
			h = l
			if a[3] != "" {
				h, _ = strconv.Atoi(a[3])
			}
		}
		lo, hi = lo+l, hi+h
	}
	return lo, hi
}

// generate writes the table.
func generate() ([]byte, error) {
	collection, err := phonenumbers.MetadataCollection()
	if err != nil {
		return nil, err
	}
	all := &machine{}
	lengths := map[int]uint32{}
	for i, m := range collection.Metadata {
		code := int(m.GetCountryCode())
		all.add(fmt.Sprintf("%d(?:%s)", code, m.GetGeneralDesc().GetNationalNumberPattern()), 2*i)
		for _, p := range patterns(m) {
			all.add(fmt.Sprintf("%d(?:%s)", code, p), 2*i+1)
		}
		for _, n := range m.GetGeneralDesc().GetPossibleLength() {
			if n > 0 {
				lengths[code] |= 1 << n
			}
		}
	}
	// A number is one that both the general pattern of a region and that of a kind in it know.
	states, accept := minimal(all.states(func(matched []int) int {
		for i := 0; i+1 < len(matched); i++ {
			if matched[i]%2 == 0 && matched[i+1] == matched[i]+1 {
				return 1
			}
		}
		return 0
	}))
	behind := func(code int) int {
		s := 1
		for _, d := range strconv.Itoa(code) {
			s = states[s][d-'0']
		}
		return s
	}

	var b bytes.Buffer
	b.WriteString("// Code generated from the metadata of libphonenumber (Apache License 2.0) by go generate. DO NOT EDIT.\n\npackage phoneplan\n\n")
	b.WriteString("var callings = [...]Calling{\n")
	codes := make([]int, 0, len(lengths))
	for c := range lengths {
		codes = append(codes, c)
	}
	slices.Sort(codes)
	for _, c := range codes {
		fmt.Fprintf(&b, "{%d, %d, %#x},\n", c, behind(c), lengths[c])
	}
	b.WriteString("}\n\nvar plans = [...]plan{\n")
	for _, m := range collection.Metadata {
		if !strings.Contains(atHome, " "+m.GetId()+" ") {
			continue
		}
		trunk := m.GetNationalPrefix()
		if m.GetId() == "US" {
			trunk = "" // nobody writes the 1
		}
		fmt.Fprintf(&b, "{%q, %q, %d, []uint64{", m.GetId(), trunk, behind(int(m.GetCountryCode())))
		for i, g := range groupings(m) {
			if i > 0 {
				b.WriteString(", ")
			}
			fmt.Fprintf(&b, "%#x", g)
		}
		b.WriteString("}},\n")
	}
	b.WriteString("}\n\n// next holds the state after each digit; 0 is where no number can come any more, 1 the start.\nvar next = [...][10]uint16{\n")
	words := make([]uint64, len(states)/64+1)
	for i, to := range states {
		fmt.Fprintf(&b, "{%s},\n", strings.ReplaceAll(strings.Trim(fmt.Sprint(to), "[]"), " ", ", "))
		if accept[i] != 0 {
			words[i>>6] |= 1 << (i & 63)
		}
	}
	b.WriteString("}\n\n// accepts holds a bit for each state in which a number is complete.\nvar accepts = [...]uint64{\n")
	for i, w := range words {
		fmt.Fprintf(&b, "%#x,", w)
		if i%6 == 5 {
			b.WriteByte('\n')
		}
	}
	b.WriteString("\n}\n")
	return format.Source(b.Bytes())
}

// TestTable: the table in the package is what the library's metadata says.
func TestTable(t *testing.T) {
	want, err := generate()
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("table.go", want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile("table.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("table.go is not what the metadata gives: run go generate in detect/phoneplan and look at the difference")
	}
}
