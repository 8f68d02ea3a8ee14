package scan

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/risk"
	"github.com/datamapper/datamapper/source"
)

func TestPartPath(t *testing.T) {
	for _, test := range []struct {
		name string
		path []string
		want string
	}{
		{"the body", nil, ""},
		{"a sheet", []string{"Sheet1"}, "Sheet1"},
		{"a slash", []string{"a/b"}, "a%2Fb"},
		{"a percent sign", []string{"100%2F"}, "100%252F"},
		{"nested", []string{"mail.zip", "løn/2017.eml", "attachment"}, "mail.zip/løn%2F2017.eml/attachment"},
	} {
		if got := PartPath(test.path); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// FuzzPartPath checks that different paths stay different: the path can be had back.
func FuzzPartPath(f *testing.F) {
	f.Add("a", "b/c", "%2F")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		path := []string{a, b, c}
		var back []string
		for element := range strings.SplitSeq(PartPath(path), "/") {
			e, err := url.PathUnescape(element)
			if err != nil {
				t.Fatal(err)
			}
			back = append(back, e)
		}
		if !slices.Equal(path, back) {
			t.Errorf("%q came back as %q", path, back)
		}
	})
}

func TestPlaces(t *testing.T) {
	var p places
	for i := range heldPieces + 2 {
		p.add("sheet", extract.Piece{Base: int64(i * 10), Text: "0123456789", Place: func(at int64) string { return strconv.FormatInt(at, 10) }})
	}
	p.add("other", extract.Piece{Base: 300, Text: "x"})
	p.add("other", extract.Piece{Base: 301, Last: true})
	for _, test := range []struct {
		name string
		part string
		at   int64
		want string
	}{
		{"in the latest piece", "sheet", 659, "659"},
		{"in one some time ago", "sheet", 345, "345"},
		{"too long ago", "sheet", 5, ""},
		{"not read yet", "sheet", 660, ""},
		{"a part that tells no places", "other", 300, ""},
		{"the same offset of another part", "sheet", 300, "300"},
	} {
		if got := p.find(test.part, test.at); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
	p.forget()
	if got := p.find("sheet", 345); got != "" || p.ring[5].place != nil {
		t.Errorf("%q is remembered from an item that is done", got)
	}
}

func TestExposure(t *testing.T) {
	for from, want := range map[source.Exposure]risk.Exposure{source.ExposureUnknown: risk.ExposureUnknown, source.Private: risk.Private,
		source.Organisation: risk.Organisation, source.Outside: risk.Outside, source.Anyone: risk.Anyone} {
		if got := exposure(from); got != want {
			t.Errorf("%d becomes %d, want %d", from, got, want)
		}
	}
}
