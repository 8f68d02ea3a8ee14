package msg

import (
	"cmp"
	"fmt"
	"io"
	"mime"
	"strings"

	"github.com/datamapper/datamapper/extract/charset"
)

// written are the properties that people write, with what a person calls them ([MS-OXPROPS]; ids as in MAPI).
var written = []struct {
	id    uint16
	label string
}{
	{0x0037, "Subject"}, {0x3A45, "Title"}, {0x3A06, "Given name"}, {0x3A44, "Middle name"}, {0x3A11, "Surname"}, {0x3A4F, "Nickname"},
	{0x3A17, "Job title"}, {0x3A46, "Profession"}, {0x3A18, "Department"}, {0x3A16, "Company"}, {0x3A19, "Office"}, {0x3A4E, "Manager"},
	{0x3A30, "Assistant"}, {0x3A48, "Spouse"}, {0x3A58, "Children"}, {0x3A43, "Hobbies"}, {0x3A07, "Government ID"}, {0x3A10, "Organisation ID"},
	{0x3A4A, "Customer ID"}, {0x3A00, "Account"}, {0x3A08, "Business phone"}, {0x3A1B, "Business phone 2"}, {0x3A09, "Home phone"},
	{0x3A2F, "Home phone 2"}, {0x3A1C, "Mobile phone"}, {0x3A1A, "Primary phone"}, {0x3A1F, "Other phone"}, {0x3A1E, "Car phone"},
	{0x3A2E, "Assistant's phone"}, {0x3A02, "Callback phone"}, {0x3A57, "Company phone"}, {0x3A21, "Pager"}, {0x3A23, "Primary fax"},
	{0x3A24, "Business fax"}, {0x3A25, "Home fax"}, {0x3A15, "Postal address"}, {0x3A50, "Home page"}, {0x3A51, "Business home page"},
}

// addresses are written as one line each: street, postal code, city, state, country.
var addresses = []struct {
	label string
	ids   [5]uint16
}{
	{"Address", [5]uint16{0x3A29, 0x3A2A, 0x3A27, 0x3A28, 0x3A26}},
	{"Home address", [5]uint16{0x3A5D, 0x3A5B, 0x3A59, 0x3A5C, 0x3A5A}},
	{"Other address", [5]uint16{0x3A63, 0x3A61, 0x3A5F, 0x3A62, 0x3A60}},
}

// headers are the lines about a message, as a mail's headers would say them.
func (m *message) headers(attachments []attachment) (lines []string) {
	put := func(label, value string) {
		if value = oneLine(value); value != "" {
			lines = append(lines, label+": "+value)
		}
	}
	sent := m.transport()
	from := person(m.first(0x0C1A, 0x0042), m.first(0x5D01, 0x5D02, 0x0C1F, 0x0065))
	put("From", cmp.Or(from, sent("From")))
	if on := person(m.text(0x0042), m.first(0x5D02, 0x0065)); on != from {
		put("On behalf of", on)
	}
	people := m.recipients()
	lines = append(lines, people...)
	if len(people) == 0 {
		put("To", cmp.Or(m.text(0x0E04), sent("To")))
		put("Cc", cmp.Or(m.text(0x0E03), sent("Cc")))
		put("Bcc", m.text(0x0E02))
	}
	if reply := sent("Reply-To"); !strings.Contains(from, address(reply)) {
		put("Reply-To", reply)
	}
	put("X-Originating-IP", sent("X-Originating-IP"))
	for _, x := range written {
		put(x.label, m.text(x.id))
	}
	for _, x := range addresses {
		put(x.label, m.postal(x.ids))
	}
	put("Birthday", m.date(0x3A42, true))
	put("Wedding anniversary", m.date(0x3A41, true))
	put("Date", cmp.Or(m.date(0x0039, false), m.date(0x0E06, false)))
	lines = append(lines, m.namedLines()...)
	for _, a := range attachments {
		put("Attachment", a.name)
	}
	return lines
}

func (s *storage) first(ids ...uint16) string {
	for _, id := range ids {
		if v := s.text(id); v != "" {
			return v
		}
	}
	return ""
}

// postal joins an address in the order in which most of Europe writes it.
func (s *storage) postal(ids [5]uint16) string {
	var parts []string
	for i, id := range ids {
		v := oneLine(s.text(id))
		if v == "" {
			continue
		}
		if i == 2 && len(parts) > 0 && s.text(ids[1]) != "" {
			parts[len(parts)-1] += " " + v
			continue
		}
		parts = append(parts, v)
	}
	return strings.Join(parts, ", ")
}

// person writes a name and an address. Addresses inside Exchange ("/O=...") are of no use to anybody else.
func person(name, address string) string {
	name, address = oneLine(name), oneLine(address)
	if strings.HasPrefix(strings.ToUpper(address), "/O=") {
		address = ""
	}
	name = strings.Trim(name, "'")
	switch {
	case address == "" || strings.EqualFold(name, address):
		return name
	case name == "":
		return address
	}
	return fmt.Sprintf("%s <%s>", name, address)
}

func address(s string) string {
	if _, after, ok := strings.Cut(s, "<"); ok {
		s, _, _ = strings.Cut(after, ">")
	}
	return s
}

// recipients are the people that the message went to, a line each ([MS-OXMSG] 2.2.1).
func (m *message) recipients() (lines []string) {
	kinds := map[uint64]string{0: "From", 1: "To", 2: "Cc", 3: "Bcc"}
	for _, name := range m.order {
		if !strings.HasPrefix(name, "__recip_version1.0_") {
			continue
		}
		r := m.c.readStorage(m.inside[name], m.seen, headerOther, m.storage)
		kind, ok := kinds[r.fixed[0x0C15]&0xF]
		if !ok {
			kind = "Recipient"
		}
		if p := person(r.first(0x3001, 0x5FF6), r.first(0x39FE, 0x3003)); p != "" {
			lines = append(lines, kind+": "+p)
		}
	}
	return lines
}

// transport gives the headers that the message came with through the internet, if it did.
func (m *message) transport() func(name string) string {
	raw := m.text(0x007D)
	words := mime.WordDecoder{CharsetReader: func(label string, r io.Reader) (io.Reader, error) { return charset.NewReader(r, label), nil }}
	return func(name string) string {
		value := headerValue(raw, name)
		if decoded, err := words.DecodeHeader(value); err == nil {
			value = decoded
		}
		return value
	}
}

// headerValue is the unfolded value of the first header with a name, "" when there is none.
func headerValue(raw, name string) string {
	value, found := "", false
	for line := range strings.Lines(raw) {
		if found {
			if line[0] != ' ' && line[0] != '\t' {
				break
			}
			value += " " + strings.TrimSpace(line)
		} else if len(line) > len(name) && line[len(name)] == ':' && strings.EqualFold(line[:len(name)], name) {
			value, found = strings.TrimSpace(line[len(name)+1:]), true
		}
	}
	return value
}
