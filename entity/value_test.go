package entity_test

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/entity"
)

const (
	secret = "010203-1234" // a made-up number
	masked = "01••••-••••"
)

func value() entity.Value { return entity.NewValue(entity.DKCPR, secret) }

// tells says whether out holds the value, or as much of it as hexadecimal would show.
func tells(out string) bool {
	for _, part := range []string{"1234", "0203", fmt.Sprintf("%x", secret[3:]), fmt.Sprintf("%X", secret[3:])} {
		if strings.Contains(out, part) {
			return true
		}
	}
	return false
}

type inner struct{ hidden entity.Value }

func TestP02_NoVerbPrintsTheValue(t *testing.T) {
	v := value()
	shapes := map[string]any{
		"value": v, "pointer": &v, "slice": []entity.Value{v}, "map": map[string]entity.Value{"a": v},
		"array": [1]entity.Value{v}, "field": struct{ V entity.Value }{v}, "unexported field": inner{v},
		"pointer to unexported": &inner{v}, "map of structs": map[string]inner{"a": {v}}, "interface": []any{v, inner{v}},
		"key": map[entity.Value]int{v: 1}, "error": fmt.Errorf("read: %w", fmt.Errorf("bad %v", v)),
	}
	for name, shape := range shapes {
		for _, verb := range "vsqxXdobcUeEfFgGtTpw" {
			for _, flags := range []string{"", "+", "#", "-40", "040", " ", ".3", "+#"} {
				format := "%" + flags + string(verb)
				if out := fmt.Sprintf(format, shape); tells(out) {
					t.Errorf("%s of %s gives the value away", format, name)
				}
			}
		}
		if tells(fmt.Sprint(shape)) || tells(fmt.Sprintln(shape)) {
			t.Errorf("Print of %s gives the value away", name)
		}
	}
}

func TestP02_VerbsPrintTheMask(t *testing.T) {
	for format, want := range map[string]string{
		"%v": masked, "%+v": masked, "%#v": masked, "%s": masked, "%x": masked, "%d": masked, "%q": `"` + masked + `"`,
		"%14s|": "   " + masked + "|", "%-14s|": masked + "   |",
	} {
		if got := fmt.Sprintf(format, value()); got != want {
			t.Errorf("%s prints %q, not %q", format, got, want)
		}
	}
	if v := value(); v.String() != masked || v.GoString() != masked {
		t.Error("String or GoString is not the mask")
	}
}

func TestP02_EncodersWriteTheMask(t *testing.T) {
	v := value()
	shape := struct {
		V entity.Value
		M map[string]entity.Value
		K map[entity.Value]int
	}{v, map[string]entity.Value{"a": v}, map[entity.Value]int{v: 1}}
	out, err := json.Marshal(shape)
	if err != nil || tells(string(out)) || strings.Count(string(out), masked) != 3 {
		t.Errorf("JSON is wrong: %v", err)
	}
	if out, err = xml.Marshal(v); err != nil || tells(string(out)) || !strings.Contains(string(out), masked) {
		t.Errorf("XML is wrong: %v", err)
	}
	var buf bytes.Buffer
	if err := gob.NewEncoder(&buf).Encode(v); err == nil && tells(buf.String()) {
		t.Error("gob gives the value away")
	}
}

func TestP02_LogsHoldTheMask(t *testing.T) {
	v := value()
	var buf bytes.Buffer
	for _, h := range []slog.Handler{slog.NewTextHandler(&buf, nil), slog.NewJSONHandler(&buf, nil)} {
		log := slog.New(h)
		log.Info("read", "value", v, "nested", inner{v}, "list", []entity.Value{v}, slog.Group("g", "value", &v), "error", errors.Join(fmt.Errorf("bad %s", v)))
	}
	if tells(buf.String()) || !strings.Contains(buf.String(), masked) {
		t.Error("the log is wrong")
	}
}

func TestOnlyRevealGivesTheValue(t *testing.T) {
	if v := value(); v.Reveal() != secret || v.Type() != entity.DKCPR || v.Normal() != "0102031234" {
		t.Error("Reveal, Type or Normal is wrong")
	}
	var zero entity.Value
	if zero.Reveal() != "" || zero.String() == "" {
		t.Error("the zero value is wrong")
	}
}
