package contentline

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"
)

// dump writes lines as "GROUP|NAME|TYPE=x,...|value".
func dump(t testing.TB, raw string, keep bool) (out []string) {
	r := NewReader(strings.NewReader(raw))
	r.KeepBlank = keep
	for {
		l, err := r.Next()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		var params []string
		for _, p := range l.Params {
			params = append(params, p.Name+"="+p.Value)
		}
		out = append(out, fmt.Sprintf("%s|%s|%s|%s", l.Group, l.Name, strings.Join(params, ","), l.Value))
	}
}

func TestReader(t *testing.T) {
	for _, x := range []struct {
		name, raw string
		keep      bool
		want      []string
	}{
		{"simple", "BEGIN:VCARD\r\nFN:Mette Holm\r\n", false, []string{"|BEGIN||VCARD", "|FN||Mette Holm"}},
		{"folded", "NOTE:S\xC3\r\n \xB8ren er\r\n\t  her\n", false, []string{"|NOTE||Søren er  her"}},
		{"folded between words", "NOTE:S\xC3\xB8ren\r\n er her\n", true, []string{"|NOTE||Søren er her"}},
		{"group and parameters", "item1.TEL;TYPE=home,voice;PREF=1;X=\"a:b;c\":+45 20304050\n", false, []string{"item1|TEL|TYPE=home,voice,PREF=1,X=a:b;c|+45 20304050"}},
		{"bare types", "TEL;HOME;VOICE:20304050\n", false, []string{"|TEL|TYPE=HOME,TYPE=VOICE|20304050"}},
		{"carets", "ATTENDEE;CN=\"Mette ^'Met^' Holm^^\":mailto:m@eksempel.dk\n", false, []string{`|ATTENDEE|CN=Mette "Met" Holm^|mailto:m@eksempel.dk`}},
		{"quoted-printable", "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:S=F8ren=\r\nsen;M=\r\n=F8ller=0D=0Ax =ZZ\r\nFN:x\n", false, []string{`|N|CHARSET=ISO-8859-1,ENCODING=QUOTED-PRINTABLE|Sørensen;Møller\nx =ZZ`, "|FN||x"}},
		{"base64 that was not folded", "PHOTO;ENCODING=BASE64;JPEG:\r\nQUJD\r\nREVG\r\n\r\nTEL:1\n", false, []string{"|PHOTO|ENCODING=BASE64,TYPE=JPEG|QUJDREVG", "|TEL||1"}},
		{"bare line ends in a value", "NOTE:En\nto med 20304050\n\ntre\nTEL:1\nEND:VCARD\nrest\n", false, []string{`|NOTE||En\nto med 20304050`, "|||tre", "|TEL||1", "|END||VCARD", "|||rest"}},
		{"quotes not closed", "FN;X=\"a:Mette\n", false, []string{"|FN|X=a|Mette"}},
		{"UTF-16", "\xFF\xFEF\x00N\x00:\x00\xF8\x00\n\x00", false, []string{"|FN||ø"}},
		{"byte order mark", "\xEF\xBB\xBFFN:x\n", false, []string{"|FN||x"}},
		{"Latin-1 without saying so", "FN:S\xF8ren\n", false, []string{"|FN||Søren"}},
		{"nothing", "\n\n", false, nil},
	} {
		t.Run(x.name, func(t *testing.T) {
			got := dump(t, x.raw, x.keep)
			if strings.Join(got, "\n") != strings.Join(x.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(x.want, "\n"))
			}
		})
	}
}

func TestValues(t *testing.T) {
	if got := Text(`a\nb\, c\; \\ C:\temp`); got != "a\nb, c; \\ C:\\temp" {
		t.Errorf("text %q", got)
	}
	if got := strings.Join(Fields(`;;Nygade 1\;2;Aarhus C;;8000;`), "|"); got != "||Nygade 1;2|Aarhus C||8000|" {
		t.Errorf("fields %q", got)
	}
}

func TestBinary(t *testing.T) {
	for _, x := range []struct {
		name        string
		line        Line
		want, media string
		ok          bool
	}{
		{"base64", Line{Params: []Param{{"ENCODING", "b"}, {"FMTTYPE", "image/PNG"}}, Value: "QUJ DRA=="}, "ABCD", "image/png", true},
		{"vCard 2.1", Line{Params: []Param{{"TYPE", "BASE64"}}, Value: "QUJD"}, "ABC", "", true},
		{"data URL", Line{Value: "data:image/jpeg;base64,QUJD"}, "ABC", "image/jpeg", true},
		{"a letter too many", Line{Params: []Param{{"ENCODING", "B"}}, Value: "QUJDR"}, "ABC", "", true},
		{"an address", Line{Value: "https://eksempel.dk/a,b"}, "", "", false},
	} {
		t.Run(x.name, func(t *testing.T) {
			r, media, ok := x.line.Binary()
			if ok != x.ok || media != x.media {
				t.Fatalf("%q, %v", media, ok)
			}
			if ok {
				if got, err := io.ReadAll(r); string(got) != x.want || err != nil {
					t.Errorf("got %q, %v", got, err)
				}
			}
		})
	}
}

func TestLongLine(t *testing.T) {
	r := NewReader(strings.NewReader("NOTE:" + strings.Repeat("x", 2*MaxLine) + "\nFN:Mette\n"))
	l, err := r.Next()
	if err != nil || !l.Cut || len(l.Value) > MaxLine {
		t.Errorf("%d bytes, cut %v, %v", len(l.Value), l.Cut, err)
	}
	if l, err = r.Next(); err != nil || l.Value != "Mette" {
		t.Errorf("%q, %v", l.Value, err)
	}
}

func FuzzReader(f *testing.F) {
	f.Add("NOTE;ENCODING=QUOTED-PRINTABLE:a=\n=C3\n b\nc\nPHOTO;BASE64:QUJD\n QUJD\n", true)
	f.Fuzz(func(t *testing.T, raw string, keep bool) {
		lines := dump(t, raw, keep)
		total := 0
		for _, l := range lines {
			if total += len(l); !utf8.ValidString(l) {
				t.Fatal("not UTF-8")
			}
		}
		if total > 8*len(raw)+64 {
			t.Fatalf("%d bytes became %d", len(raw), total)
		}
		if strings.Join(dump(t, raw, keep), "\n") != strings.Join(lines, "\n") {
			t.Fatal("not the same twice")
		}
	})
}
