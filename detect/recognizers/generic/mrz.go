package generic

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// PassportMRZ finds the machine-readable lines of passports and visas, both lines as one value.
//
// Source: ICAO Doc 9303 part 4 (TD3: two lines of 44) and part 7 (visas: two lines of 44 or 36). All check digits must
// hold: five by chance are one in a hundred thousand. What it misses: lines of which a scanner misread a character.
func PassportMRZ() detect.Recognizer { return passportMRZ{} }

// IDCardMRZ finds the machine-readable lines of identity cards and residence permits, all lines as one value.
//
// Source: ICAO Doc 9303 part 5 (TD1: three lines of 30) and part 6 (TD2: two lines of 36). All check digits must hold.
// What it misses: lines of which a scanner misread a character, and French cards from before 2021, whose digits differ.
func IDCardMRZ() detect.Recognizer { return idCardMRZ{} }

type (
	passportMRZ struct{}
	idCardMRZ   struct{}
)

func (passportMRZ) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.PassportMRZ,
		Signs:  []string{"<<"},
		Labels: []string{"passport*", "pas", "passet", "reisepass*", "passeport*", "pasaporte*", "passaporto*", "paspoort*", "paszport*", "passi", "mrz", "machine readable*", "visa", "visum"},
	}
}

func (idCardMRZ) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.IDCardMRZ,
		Signs:  []string{"<<"},
		Labels: []string{"identity card*", "id card*", "idkort*", "id kort*", "identitetskort*", "personalausweis*", "carte d'identité", "carta d'identità", "identiteitskaart*", "residence permit*", "opholdskort*", "mrz", "machine readable*"},
	}
}

func (passportMRZ) Judge(t *detect.Token, j *detect.Judgement) {
	from, _ := mrzLine(t.Text, t.Start)
	if from < 0 || t.Text[from] != 'P' && t.Text[from] != 'V' {
		j.Drop()
		return
	}
	var buf [90]byte
	width := 44
	end, n := mrzLines(t.Text, from, width, 2, &buf)
	if n == 0 && t.Text[from] == 'V' {
		width = 36
		end, n = mrzLines(t.Text, from, width, 2, &buf)
	}
	if n == 0 {
		j.Drop()
		return
	}
	j.Span(from, end)
	s := string(buf[:n])
	good, all := 0, 0
	if s[0] == 'P' {
		good, all = checksum.MRZLines(s)
	} else { // a visa has three check digits and none over all
		for _, f := range [...][2]int{{0, 9}, {13, 19}, {21, 27}} {
			all++
			if checksum.MRZ(s[width+f[0]:width+f[1]], s[width+f[1]]) {
				good++
			}
		}
	}
	mrzVerdict(good == all, j)
}

func (idCardMRZ) Judge(t *detect.Token, j *detect.Judgement) {
	text := t.Text
	line, _ := mrzLine(text, t.Start)
	if line < 0 {
		j.Drop()
		return
	}
	// The first "<<" may stand in any of the lines: try each of them as the first, from the top.
	starts := [3]int{line, -1, -1}
	for k := 1; k < 3; k++ {
		if starts[k-1] > 0 {
			starts[k] = mrzLineBefore(text, starts[k-1])
		}
	}
	var buf [90]byte
	for k := 2; k >= 0; k-- {
		from := starts[k]
		if from < 0 || strings.IndexByte("IAC", text[from]) < 0 {
			continue
		}
		end, n := mrzLines(text, from, 30, 3, &buf)
		if n == 0 {
			end, n = mrzLines(text, from, 36, 2, &buf)
		}
		if n == 0 || end <= t.Start || strings.Index(text[from:end], "<<") != t.Start-from {
			continue
		}
		j.Span(from, end)
		good, all := checksum.MRZLines(string(buf[:n]))
		mrzVerdict(good == all, j)
		return
	}
	j.Drop()
}

func mrzVerdict(ok bool, j *detect.Judgement) {
	j.Add(detect.Format)
	if ok {
		j.Add(detect.CheckOK)
	} else {
		j.Add(detect.CheckFail)
	}
}

func inMRZ(c byte) bool { return isUpper(c) || isDigit(c) || c == '<' }

// mrzLine returns the run of characters of such lines around p; from is -1 if it is not as long as a line, or p not its
// first "<<".
func mrzLine(s string, p int) (from, to int) {
	from, to = p, p
	for from > 0 && p-from < 45 && inMRZ(s[from-1]) {
		from--
		if s[from] == '<' && s[from+1] == '<' {
			return -1, 0
		}
	}
	if from > 1 && s[from-1] == '\\' && s[from] == 'n' {
		from++
	}
	for to < len(s) && to-p < 90 && inMRZ(s[to]) {
		to++
	}
	if to-from < 30 {
		return -1, 0
	}
	return from, to
}

// mrzGap is how many bytes of white space, or of a line's end as JSON and HTML write it, begin s.
func mrzGap(s string) int {
	n := 0
	for n < len(s) && n < 24 {
		switch {
		case isSpace(s[n]):
			n++
		case strings.HasPrefix(s[n:], `\n`) || strings.HasPrefix(s[n:], `\r`):
			n += 2
		case strings.HasPrefix(s[n:], "<br>"):
			n += 4
		case strings.HasPrefix(s[n:], "<br/>"):
			n += 5
		default:
			return n
		}
	}
	return n
}

// mrzLineBefore returns where the line of such characters before p begins, or -1.
func mrzLineBefore(s string, p int) int {
	q := p
	for q > 0 && p-q < 24 && (isSpace(s[q-1]) || q > 1 && s[q-2] == '\\' && (s[q-1] == 'n' || s[q-1] == 'r')) {
		if s[q-1] == 'n' || s[q-1] == 'r' {
			q--
		}
		q--
	}
	end := q
	for q > 0 && end-q < 37 && inMRZ(s[q-1]) {
		q--
	}
	if end-q != 30 && end-q != 36 {
		return -1
	}
	return q
}

// mrzLines gathers lines of a width that begin at from, without what stands between them; n is 0 if they are not there.
func mrzLines(s string, from, width, lines int, buf *[90]byte) (end, n int) {
	p := from
	for k := range lines {
		if k > 0 {
			w := mrzGap(s[p:])
			if w == 0 && lines*width > 88 {
				return 0, 0
			}
			p += w
		}
		if p+width > len(s) {
			return 0, 0
		}
		for range width {
			if !inMRZ(s[p]) {
				return 0, 0
			}
			buf[n] = s[p]
			n++
			p++
		}
	}
	if p < len(s) && inMRZ(s[p]) && !strings.HasPrefix(s[p:], "</") && !strings.HasPrefix(s[p:], "<br") {
		return 0, 0
	}
	return p, n
}
