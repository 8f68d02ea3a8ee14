package extract_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
)

// mailbox is a format of many places, each with two files inside; "bad" makes a place panic, "flood" overruns its members.
type mailbox struct{}

func (mailbox) Name() string               { return "mailbox" }
func (mailbox) Match(f *extract.File) bool { return strings.HasPrefix(string(f.Head), "mailbox ") }

func (mailbox) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	b, err := f.Bytes(1 << 20)
	if err != nil {
		return err
	}
	for i, word := range strings.Fields(string(b))[1:] {
		err := w.Nested(fmt.Sprintf("message %d", i+1), func(w *extract.Writer) error {
			if err := w.Part(extract.Body, "").WriteString(word); err != nil {
				return err
			}
			n := 2
			switch word {
			case "bad":
				panic("bad")
			case "broken":
				return extract.ErrDamaged
			case "flood":
				n = 1000
			}
			for range n {
				if err := w.Member("note", extract.Memory([]byte("plain note")), extract.Hint{}); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

type plain struct{}

func (plain) Name() string             { return "plain" }
func (plain) Match(*extract.File) bool { return true }
func (plain) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	b, err := f.Bytes(1 << 20)
	if err != nil {
		return err
	}
	return w.Part(extract.Body, "").WriteString(string(b))
}

// envelope is a file that holds its bytes after "envelope " as a member.
type envelope struct{}

func (envelope) Name() string               { return "envelope" }
func (envelope) Match(f *extract.File) bool { return strings.HasPrefix(string(f.Head), "envelope ") }
func (envelope) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	b, err := f.Bytes(1 << 20)
	if err != nil {
		return err
	}
	return w.Member("inside", extract.Memory(b[len("envelope "):]), extract.Hint{})
}

func TestNested(t *testing.T) {
	for _, x := range []struct {
		name, content string
		limits        extract.Limits
		bodies        string // texts of the places, in order
		parts         int
		reason        extract.Reason
		at            string // where the first trouble is
	}{
		{name: "each place has its own budget of members", content: "mailbox a b c d e", limits: extract.Limits{Members: 3}, bodies: "a b c d e", parts: 15},
		{name: "a place over its budget ends alone", content: "mailbox a flood c", limits: extract.Limits{Members: 3}, bodies: "a flood c", parts: 10, reason: extract.Limit, at: "message 2/note (4)"},
		{name: "a panic ends its place", content: "mailbox a bad c", bodies: "a bad c", parts: 7, reason: extract.Damaged, at: "message 2"},
		{name: "an error ends its place", content: "mailbox a broken c", bodies: "a broken c", parts: 7, reason: extract.Damaged, at: "message 2"},
		{name: "inside another file the budget is shared", content: "envelope mailbox a b c", limits: extract.Limits{Members: 3}, bodies: "a b", parts: 4, reason: extract.Limit, at: "inside/message 2/note"},
		{name: "too deep", content: "envelope mailbox a b", limits: extract.Limits{Depth: 1}, reason: extract.TooDeep, at: "inside/message 1"},
	} {
		t.Run(x.name, func(t *testing.T) {
			var bodies []string
			parts := 0
			formats := []extract.Format{mailbox{}, envelope{}, plain{}}
			out, err := extract.Read(t.Context(), extract.Memory([]byte(x.content)), extract.Hint{}, formats, x.limits, func(p extract.Piece) error {
				parts++
				if p.Text != "plain note" {
					bodies = append(bodies, p.Text)
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(bodies, " "); got != x.bodies || parts != x.parts {
				t.Errorf("places %q in %d parts, want %q in %d", got, parts, x.bodies, x.parts)
			}
			at := ""
			if len(out.Unread) > 0 {
				at = strings.Join(out.Unread[0].Path, "/")
			}
			if out.Reason != x.reason || at != x.at {
				t.Errorf("%s at %q, want %s at %q", out.Reason, at, x.reason, x.at)
			}
		})
	}
}

func TestNestedStopsWithTheCaller(t *testing.T) {
	want := fmt.Errorf("enough")
	n := 0
	_, err := extract.Read(t.Context(), extract.Memory([]byte("mailbox a b c")), extract.Hint{}, []extract.Format{mailbox{}, plain{}}, extract.Limits{}, func(extract.Piece) error {
		n++
		return want
	})
	if err != want || n != 1 {
		t.Errorf("%v after %d pieces", err, n)
	}
}
