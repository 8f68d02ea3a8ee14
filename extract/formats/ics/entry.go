package ics

import (
	"fmt"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/contentline"
)

// labels are the words for properties; an empty one says that programs write it for programs.
var labels = map[string]string{
	"SUMMARY": "Summary", "DESCRIPTION": "Description", "LOCATION": "Location", "ATTENDEE": "Attendee", "ORGANIZER": "Organizer", "CONTACT": "Contact",
	"COMMENT": "Comment", "GEO": "Geo", "DTSTART": "Start", "DTEND": "End", "DUE": "Due", "URL": "URL", "CATEGORIES": "Categories",
	"RESOURCES": "Resources", "ATTACH": "Attachment", "IMAGE": "Image", "NAME": "Calendar", "CONFERENCE": "Conference", "PARTICIPANT-TYPE": "",
	"X-WR-CALNAME": "Calendar", "X-WR-CALDESC": "Calendar description", "X-APPLE-STRUCTURED-LOCATION": "Place", "X-CALENDARSERVER-ATTENDEE-COMMENT": "Comment",
	"REQUEST-STATUS": "", "UID": "", "DTSTAMP": "", "CREATED": "", "LAST-MODIFIED": "", "SEQUENCE": "", "STATUS": "", "CLASS": "", "TRANSP": "", "PRIORITY": "",
	"RRULE": "", "EXRULE": "", "EXDATE": "", "RDATE": "", "RECURRENCE-ID": "", "RELATED-TO": "", "DURATION": "", "TRIGGER": "", "ACTION": "", "REPEAT": "",
	"PRODID": "", "VERSION": "", "CALSCALE": "", "METHOD": "", "TZID": "", "TZ": "", "DAYLIGHT": "", "FREEBUSY": "", "COMPLETED": "", "PERCENT-COMPLETE": "",
	"REFRESH-INTERVAL": "", "COLOR": "", "SOURCE": "", "ACKNOWLEDGED": "", "DALARM": "", "AALARM": "", "PALARM": "", "MALARM": "", "X-WR-TIMEZONE": "", "X-WR-RELCALID": "",
}

// calendar writes the entries of a calendar.
type calendar struct {
	part  *extract.Part
	open  []string        // components that are open
	text  strings.Builder // the entry so far
	said  map[string]bool // long texts of the entry
	html  []string        // its descriptions in HTML
	count int             // entries written
	files int
}

// Bounds of one entry, in components and bytes.
const (
	maxOpen  = 32
	maxEntry = 1 << 20
)

func (c *calendar) line(l *contentline.Line) error {
	switch l.Name {
	case "BEGIN":
		name := strings.ToUpper(strings.TrimSpace(l.Value))
		if len(c.open) < maxOpen {
			c.open = append(c.open, name)
		}
		if name == "VALARM" || name == "VTIMEZONE" || name == "STANDARD" || name == "DAYLIGHT" {
			return nil
		}
		return c.flush()
	case "END":
		inner := c.inner()
		if len(c.open) > 0 {
			c.open = c.open[:len(c.open)-1]
		}
		if inner == "VALARM" || inner == "VTIMEZONE" || inner == "STANDARD" || inner == "DAYLIGHT" {
			return nil
		}
		return c.flush()
	}
	switch c.inner() {
	case "VTIMEZONE", "STANDARD", "DAYLIGHT":
		return nil
	}
	c.property(l)
	if c.text.Len() > maxEntry { // no entry: what comes is written as it comes
		return c.flush()
	}
	return nil
}

func (c *calendar) inner() string {
	if len(c.open) == 0 {
		return ""
	}
	return c.open[len(c.open)-1]
}

func (c *calendar) property(l *contentline.Line) {
	switch l.Name {
	case "ATTACH", "IMAGE":
		if _, _, ok := l.Binary(); ok {
			c.files++
			if name := fileName(l); name != "" {
				c.put("Attachment", name)
			}
			return
		}
	case "X-ALT-DESC":
		c.html = append(c.html, contentline.Text(l.Value))
		return
	case "":
		c.put("", l.Value)
		return
	}
	label, known := labels[l.Name]
	value := contentline.Text(l.Value)
	if !known {
		if strings.HasPrefix(l.Name, "X-") && !strings.Contains(value, "@") {
			return
		}
		label = strings.TrimPrefix(l.Name, "X-")
		if label != "" {
			label = label[:1] + strings.ToLower(strings.ReplaceAll(label[1:], "-", " "))
		}
	}
	if label == "" {
		return
	}
	switch l.Name {
	case "ATTENDEE", "ORGANIZER", "X-CALENDARSERVER-ATTENDEE-COMMENT":
		value = person(l, value)
	case "DTSTART", "DTEND", "DUE":
		value = date(value)
	case "GEO", "X-APPLE-STRUCTURED-LOCATION":
		value = place(l, value)
	case "SUMMARY", "DESCRIPTION", "COMMENT", "LOCATION":
		if c.repeats(value) {
			return
		}
	}
	c.put(label, value)
}

// repeats reports whether the entry said a text before, as alarms do.
func (c *calendar) repeats(text string) bool {
	text = strings.TrimSpace(text)
	if c.said[text] {
		return true
	}
	if c.said == nil {
		c.said = map[string]bool{}
	}
	c.said[text] = true
	return false
}

func (c *calendar) put(label, value string) {
	value = strings.TrimSpace(value)
	if value == "" {
		return
	}
	if label != "" {
		c.text.WriteString(label + ": ")
	}
	c.text.WriteString(value + "\n")
}

// flush writes the entry.
func (c *calendar) flush() error {
	if len(c.html) > 0 && !strings.Contains("\n"+c.text.String(), "\nDescription: ") {
		for _, h := range c.html {
			c.put("Description", withoutTags(h))
		}
	}
	text := c.text.String()
	c.text, c.html, c.said = strings.Builder{}, nil, nil
	if text == "" {
		return nil
	}
	if c.count++; c.count > 1 {
		text = "\n" + text
	}
	c.part.At(fmt.Sprintf("entry %d", c.count))
	return c.part.WriteString(text)
}
