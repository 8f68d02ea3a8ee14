package ics

import (
	"html"
	"strings"

	"github.com/datamapper/datamapper/extract/contentline"
)

// person writes who takes part: name and address. An address that is none, such as an LDAP name, is left out.
func person(l *contentline.Line, value string) string {
	name := strings.TrimSpace(l.Param("CN"))
	address := strings.TrimSpace(value)
	if len(address) >= 7 && strings.EqualFold(address[:7], "mailto:") {
		address = address[7:]
	} else if !strings.Contains(address, "@") && strings.Contains(address, ":") {
		address = ""
	}
	if mail := l.Param("EMAIL"); mail != "" && !strings.EqualFold(mail, address) {
		address = strings.TrimSpace(address + " " + mail)
	}
	switch {
	case name == "" || strings.EqualFold(name, address):
		return address
	case address == "":
		return name
	}
	return name + " <" + address + ">"
}

// date writes "20240131T101500Z" as "2024-01-31 10:15"; other forms stay.
func date(value string) string {
	value = strings.TrimSpace(value)
	day, clock, _ := strings.Cut(strings.TrimSuffix(value, "Z"), "T")
	if len(day) != 8 || strings.Trim(day+clock, "0123456789") != "" {
		return value
	}
	day = day[:4] + "-" + day[4:6] + "-" + day[6:]
	if len(clock) < 4 {
		return day
	}
	return day + " " + clock[:2] + ":" + clock[2:4]
}

// place writes a position, with the name and address that Apple's calendars put beside it.
func place(l *contentline.Line, value string) string {
	var parts []string
	for _, param := range []string{"X-TITLE", "X-ADDRESS"} {
		if v := strings.TrimSpace(contentline.Text(l.Param(param))); v != "" {
			parts = append(parts, strings.Join(strings.Fields(v), " "))
		}
	}
	value = commas.Replace(strings.TrimPrefix(strings.TrimSpace(value), "geo:"))
	return strings.Join(append(parts, value), ", ")
}

// commas separate the numbers of a position, whatever separated them.
var commas = strings.NewReplacer(";", ", ", ",", ", ")

// withoutTags is the text of a small piece of HTML: tags become blanks, entities characters.
func withoutTags(s string) string {
	var b strings.Builder
	for s != "" {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			break
		}
		b.WriteString(s[:i])
		b.WriteByte(' ')
		end := strings.IndexByte(s[i:], '>')
		if end < 0 {
			s = ""
			break
		}
		s = s[i+end+1:]
	}
	b.WriteString(s)
	return strings.Join(strings.Fields(html.UnescapeString(b.String())), " ")
}
