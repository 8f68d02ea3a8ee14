package entity

import (
	"fmt"
	"io"
	"log/slog"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Value is a matched value in memory. Whatever prints, logs or encodes it gets its mask; only [Value.Reveal] gives the
// value away. The zero Value is an empty value of no entity.
//
// Values are not to be compared with ==; compare [Value.Normal].
type Value struct {
	typ Type
	// A pointer, because fmt does not call the methods of a value that it reaches through an unexported field, or prints
	// under a verb that it finds wrong (%p): it walks the fields, and stops at a pointer below the top.
	raw *string
}

// NewValue holds raw, as it stood in the text, as a value of t. raw is kept as it is, so a caller that goes on longer
// than the text clones it first.
func NewValue(t Type, raw string) Value { return Value{t, &raw} }

// Reveal returns the value as it stood in the text.
func (v Value) Reveal() string {
	if v.raw == nil {
		return ""
	}
	return *v.raw
}

// Type is the entity that the value is of.
func (v Value) Type() Type { return v.typ }

// Normal is the value's normal form, see [Normalize]. It gives the value away as [Value.Reveal] does.
func (v Value) Normal() string { return Normalize(v.typ, v.Reveal()) }

// String is the value's mask, see [Mask].
func (v Value) String() string { return Mask(v.typ, v.Reveal()) }

// GoString is the value's mask.
func (v Value) GoString() string { return v.String() }

// Format prints the mask whatever the verb, quoted under %q, and pads it to the width asked for.
func (v Value) Format(s fmt.State, verb rune) {
	out := v.String()
	if verb == 'q' {
		out = strconv.Quote(out)
	}
	width, _ := s.Width()
	pad := strings.Repeat(" ", max(0, width-utf8.RuneCountInString(out)))
	if s.Flag('-') {
		io.WriteString(s, out+pad)
	} else {
		io.WriteString(s, pad+out)
	}
}

// MarshalText is the value's mask.
func (v Value) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// MarshalJSON is the value's mask as a JSON string. A mask holds nothing that JSON escapes but quotes and controls,
// and it has neither.
func (v Value) MarshalJSON() ([]byte, error) { return []byte(`"` + v.String() + `"`), nil }

// LogValue is the value's mask.
func (v Value) LogValue() slog.Value { return slog.StringValue(v.String()) }
