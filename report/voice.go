package report

import (
	"embed"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
)

// words are the messages, one file a language. A message is text with {names} in it; one that counts has a form for one
// and a form for other numbers, the two that CLDR knows for English and Danish whole numbers.
//
//go:embed words/en.json words/da.json
var words embed.FS

// voice speaks one language.
type voice struct {
	language Language
	text     map[string]string
}

var (
	english = sync.OnceValue(func() *voice { return readVoice(English) })
	danish  = sync.OnceValue(func() *voice { return readVoice(Danish) })
)

func voiceOf(l Language) *voice {
	if l == Danish {
		return danish()
	}
	return english()
}

func readVoice(l Language) *voice {
	data, err := words.ReadFile("words/" + string(l) + ".json")
	if err != nil {
		panic(err)
	}
	v := &voice{language: l}
	if err := json.Unmarshal(data, &v.text); err != nil {
		panic(fmt.Sprintf("words/%s.json: %v", l, err))
	}
	return v
}

// has reports whether there is a message for a key.
func (v *voice) has(key string) bool { return v.text[key] != "" }

// say returns the message of a key. Arguments come in pairs, a name and its value; whole numbers are written as the
// language does. A key without a message is shown itself; a test sees to it that there is none.
func (v *voice) say(key string, args ...any) string {
	text := v.text[key]
	if text == "" {
		return key
	}
	return v.fill(text, args)
}

// count is say for a message that counts: {n} is the number.
func (v *voice) count(key string, n int64, args ...any) string {
	form := ".other"
	if n == 1 {
		form = ".one"
	}
	return v.say(key+form, append([]any{"n", n}, args...)...)
}

// fill replaces the names of a message in one pass, so that a value is never taken for a name.
func (v *voice) fill(text string, args []any) string {
	if len(args) == 0 {
		return text
	}
	pairs := make([]string, 0, len(args))
	for i := 0; i+1 < len(args); i += 2 {
		value := ""
		switch x := args[i+1].(type) {
		case int:
			value = v.number(int64(x))
		case int64:
			value = v.number(x)
		default:
			value = fmt.Sprint(x)
		}
		pairs = append(pairs, fmt.Sprintf("{%v}", args[i]), value)
	}
	return strings.NewReplacer(pairs...).Replace(text)
}
