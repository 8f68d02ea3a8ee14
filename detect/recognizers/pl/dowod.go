package pl

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// Dowod finds numbers of Polish identity cards: three letters, a check digit and five digits.
//
// Source: Ustawa z dnia 6 sierpnia 2010 r. o dowodach osobistych; Rozporządzenie MSWiA w sprawie wzoru dowodu osobistego.
// One random code in ten passes, so it wants a label; written with a space only the label before it finds it.
func Dowod() detect.Recognizer { return dowod{} }

type dowod struct{}

func (dowod) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.PLDowod, Labelled: true, Fields: true,
		Shapes:  []string{"3L6D"},
		Anchors: []string{"dowód osobisty", "dowodu osobistego", "dowód", "dowodu", "dowod osobisty", "dowodem osobistym", "seria i numer", "seria", "numer dowodu", "polish id*", "polish id card*", "polish identity*", "identity card*", "identity card number*", "id card*", "id card number*", "national id card*", "dowód osobisty nr", "dowodu osobistego nr"},
	}
}

func (dowod) Judge(t *detect.Token, j *detect.Judgement) {
	code := t.Raw()
	switch t.Kind {
	case detect.Field:
		if len(code) != 10 || !capitals(code[:3]) || code[3] != ' ' || !digits(code[4:]) {
			j.Drop() // as one the shape finds it
			return
		}
		code = code[:3] + code[4:]
	case detect.Word:
		s := t.After(40)
		p := -1
		for i := 1; i+10 <= len(s) && (s[i-1] != '\n' || strings.Trim(s[:i-1], " :.\r") == ""); i++ {
			if (s[i-1] == ' ' || s[i-1] == ':' || s[i-1] == '\t' || s[i-1] == '\n' || s[i-1] == '"') && capitals(s[i:i+3]) && s[i+3] == ' ' && digits(s[i+4:i+10]) && (i+10 == len(s) || s[i+10] < '0' || s[i+10] > '9') {
				p = i
				break
			}
		}
		if p < 0 {
			j.Drop()
			return
		}
		j.Span(t.End+p, t.End+p+10)
		code = s[p:p+3] + s[p+4:p+10]
	}
	if checksum.PLDowod(strings.ToUpper(code)) {
		j.Add(detect.CheckOK)
	} else {
		j.Add(detect.CheckFail)
	}
}

func capitals(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}

func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
