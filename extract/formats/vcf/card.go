package vcf

import (
	"strings"

	"github.com/datamapper/datamapper/extract/contentline"
)

// maxCard is how much text of one card is held, in bytes.
const maxCard = 1 << 20

// labels are the words for properties; those not named are written under their own name.
var labels = map[string]string{
	"FN": "Name", "NICKNAME": "Nickname", "TEL": "Phone", "EMAIL": "Email", "ADR": "Address", "LABEL": "Address", "BDAY": "Birthday",
	"ANNIVERSARY": "Anniversary", "DEATHDATE": "Date of death", "BIRTHPLACE": "Place of birth", "DEATHPLACE": "Place of death", "ORG": "Organisation", "TITLE": "Title", "ROLE": "Role", "NOTE": "Note",
	"URL": "URL", "GEO": "Geo", "IMPP": "Instant messaging", "GENDER": "Gender", "RELATED": "Related", "CATEGORIES": "Categories",
	"PHOTO": "Photo", "LOGO": "Logo", "SOUND": "Sound", "AGENT": "Agent", "MEMBER": "Member", "HOBBY": "Hobby", "EXPERTISE": "Expertise",
	"X-SOCIALPROFILE": "Social profile", "X-ABDATE": "Date", "X-ABRELATEDNAMES": "Related", "X-ABADR": "", "X-SPOUSE": "Spouse", "X-CHILDREN": "Children",
	"X-EVOLUTION-SPOUSE": "Spouse", "X-EVOLUTION-MANAGER": "Manager", "X-EVOLUTION-ASSISTANT": "Assistant", "X-EVOLUTION-ANNIVERSARY": "Anniversary",
	"X-EVOLUTION-FILE-AS": "", "X-EVOLUTION-LIST": "", "X-ABUID": "", "X-ABSHOWAS": "", "X-ABLABEL": "", "X-IMAGEHASH": "", "X-IMAGETYPE": "", "X-SHARED-PHOTO-DISPLAY-PREF": "",
	"VERSION": "", "PRODID": "", "REV": "", "UID": "", "KIND": "", "XML": "", "CLIENTPIDMAP": "", "SORT-STRING": "", "CLASS": "", "MAILER": "", "TZ": "",
	"LANG": "", "KEY": "", "SOURCE": "", "PROFILE": "", "CALURI": "", "CALADRURI": "", "FBURL": "", "CREATED": "",
}

// card gathers the lines of one card.
type card struct {
	text    strings.Builder
	size    int
	names   []string // components of N
	full    string   // FN
	printed []string // printed addresses
	hasADR  bool
}

func (c *card) reset() { *c = card{} }

// add takes one property.
func (c *card) add(l *contentline.Line) {
	c.size += len(l.Name) + len(l.Value) + 8
	switch l.Name {
	case "":
		c.put("", l.Value)
		return
	case "N":
		c.names = append(c.names, name(l.Value))
		return
	case "FN":
		c.full += " " + l.Value
	case "ADR":
		c.hasADR = true
		c.put(withTypes(l), address(l))
		return
	case "LABEL":
		c.printed = append(c.printed, contentline.Text(l.Value))
		return
	}
	label := withTypes(l)
	if label == "" {
		return
	}
	c.put(label, value(l))
}

// put writes one line; line ends inside a value stay, so that a note reads as it was written.
func (c *card) put(label, value string) {
	value = strings.TrimSpace(value)
	if value == "" {
		return
	}
	if label != "" {
		c.text.WriteString(label + ": ")
	}
	c.text.WriteString(value + "\n")
}

// lines is the text of the card: the parts of the name and the printed addresses only where they say something more.
func (c *card) lines() string {
	var lead strings.Builder
	for _, n := range c.names {
		if !covers(c.full, n) {
			lead.WriteString("Name: " + n + "\n")
		}
	}
	if !c.hasADR {
		for _, a := range c.printed {
			c.put("Address", strings.Join(strings.FieldsFunc(a, func(r rune) bool { return r == '\n' || r == '\r' }), ", "))
		}
	}
	return lead.String() + c.text.String()
}

func covers(full, parts string) bool {
	for _, word := range strings.Fields(parts) {
		if !strings.Contains(full, word) {
			return false
		}
	}
	return true
}

// name puts the components of N (family; given; additional; prefixes; suffixes) in the order in which they are said.
func name(value string) string {
	f := append(contentline.Fields(value), "", "", "", "", "")
	return strings.Join(strings.Fields(strings.Join([]string{f[3], f[1], f[2], f[0], f[4]}, " ")), " ")
}

// address puts the components of ADR (box; extended; street; locality; region; code; country) on one line.
func address(l *contentline.Line) string {
	f := contentline.Fields(l.Value)
	if len(f) < 7 {
		f = append(f, make([]string, 7-len(f))...)
	}
	city := strings.TrimSpace(f[5] + " " + f[3])
	var parts []string
	for _, part := range append([]string{f[0], f[2], f[1], city, f[4], f[6]}, f[7:]...) {
		if part = strings.Join(strings.Fields(part), " "); part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

// withTypes is the label of a property with its types: "Phone (home, cell)"; "" for what is not written.
func withTypes(l *contentline.Line) string {
	label, known := labels[l.Name]
	if !known {
		label = strings.TrimPrefix(strings.TrimPrefix(l.Name, "X-"), "AB")
		if label != "" {
			label = label[:1] + strings.ToLower(strings.ReplaceAll(label[1:], "-", " "))
		}
	}
	if label == "" {
		return ""
	}
	var types []string
	for _, t := range l.Types() {
		switch t {
		case "home", "work", "cell", "fax", "pager", "video", "car", "msg", "other", "main", "spouse", "child", "parent", "friend", "emergency":
			types = append(types, t)
		}
	}
	if len(types) > 0 {
		label += " (" + strings.Join(types, ", ") + ")"
	}
	return label
}

// commas separate the numbers of a position, whatever separated them.
var commas = strings.NewReplacer(";", ", ", ",", ", ")

// value is the text of a property.
func value(l *contentline.Line) string {
	v := l.Value
	switch l.Name {
	case "ORG", "GENDER":
		return join(contentline.Fields(v))
	case "BDAY", "ANNIVERSARY", "DEATHDATE", "X-ABDATE", "X-EVOLUTION-ANNIVERSARY":
		return date(strings.TrimSpace(v))
	case "GEO":
		v = strings.TrimPrefix(v, "geo:")
		return commas.Replace(v)
	case "TEL", "EMAIL", "RELATED", "MEMBER", "IMPP":
		for _, scheme := range []string{"tel:", "mailto:", "urn:uuid:"} {
			if len(v) >= len(scheme) && strings.EqualFold(v[:len(scheme)], scheme) {
				if scheme == "urn:uuid:" {
					return ""
				}
				v = strings.ReplaceAll(v[len(scheme):], ";ext=", " ext. ")
				break
			}
		}
	}
	v = contentline.Text(v)
	if strings.HasPrefix(l.Name, "X-") && strings.Contains(v, ";") { // lists of Android: "vnd...;value;..."
		var kept []string
		for field := range strings.SplitSeq(v, ";") {
			if field != "" && !strings.HasPrefix(field, "vnd.") {
				kept = append(kept, field)
			}
		}
		v = strings.Join(kept, ", ")
	}
	return v
}

func join(fields []string) string {
	var kept []string
	for _, f := range fields {
		if f != "" {
			kept = append(kept, f)
		}
	}
	return strings.Join(kept, ", ")
}

// date writes "19800301" and "19800301T000000Z" as "1980-03-01"; other forms stay.
func date(v string) string {
	day, _, _ := strings.Cut(v, "T")
	if len(day) != 8 || strings.Trim(day, "0123456789") != "" {
		return day
	}
	return day[:4] + "-" + day[4:6] + "-" + day[6:]
}
