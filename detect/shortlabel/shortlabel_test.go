package shortlabel

import (
	"strings"
	"testing"
)

func TestBefore(t *testing.T) {
	for name, c := range map[string]struct {
		before, label string
		want          bool
	}{
		"capitals":         {"RČ: ", "rč", true},
		"dots":             {"Jeho r.č. ", "rč", true},
		"dots and spaces":  {"r. č.: ", "rč", true},
		"JSON":             {`{"rč": "`, "rč", true},
		"snake":            {"p_k = ", "pk", true},
		"end of a word":    {"Gabrč: ", "rč", false},
		"behind a digit":   {"2rč: ", "rč", false},
		"another word":     {"RČ pana: ", "rč", false},
		"line above":       {"RČ\n", "rč", false},
		"far":              {"RČ:       ", "rč", false},
		"nothing":          {"", "rč", false},
		"only signs":       {" .: ", "rč", false},
		"cut in the rune":  {strings.Repeat("č", 30)[1:] + "kt. ", "kt", false},
		"spaces, no dots":  {"r č: ", "rč", false},
		"begin of a quote": {"'kt. ", "kt", true},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Before(c.before+"123", len(c.before), c.label); got != c.want {
				t.Errorf("Before(%q) = %v, want %v", c.before, got, c.want)
			}
		})
	}
}

func FuzzBefore(f *testing.F) {
	f.Add("RČ: 620511", 5)
	f.Fuzz(func(t *testing.T, text string, start int) {
		if start < 0 || start > len(text) {
			return
		}
		if got := Before(text, start, "rč", "kt"); got != Before(text, start, "kt", "rč") {
			t.Error("the order of the labels matters")
		}
	})
}
