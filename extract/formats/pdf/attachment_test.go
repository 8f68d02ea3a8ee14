package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

// fileSpec adds a file to the builder and returns its specification's number.
func fileSpec(b *builder, name, data string) int {
	return b.add("<</Type/Filespec/F(%s)/UF(%s)/EF<</F %d 0 R>>>>", name, name, b.add("%s", stream("/Type/EmbeddedFile", data)))
}

func listed(b *builder, specs ...string) string {
	return "/Names<</EmbeddedFiles<</Names[" + strings.Join(specs, " ") + "]>>>>"
}

func TestAttachments(t *testing.T) {
	list := func(files ...string) []byte {
		return build(lines("see the files"), func(b *builder) (string, string) {
			var specs []string
			for i := 0; i < len(files); i += 2 {
				specs = append(specs, fmt.Sprintf("(%03d)%d 0 R", i, fileSpec(b, files[i], files[i+1])))
			}
			return listed(b, specs...), ""
		})
	}
	inner := build(lines("the inner file"), nil)
	check(t, []row{
		{name: "two", file: list("a.csv", "navn;cpr", "b.csv", "x;y"), body: "see the files", has: []string{"== a.csv (body)\nnavn;cpr", "== b.csv (body)\nx;y"}},
		{name: "same name twice", file: list("a.csv", "one", "a.csv", "two"), body: "see the files", has: []string{"== a.csv (body)\none", "== a.csv (2) (body)\ntwo"}},
		{name: "a PDF", file: list("inner.pdf", string(inner)), body: "see the files", has: []string{"== inner.pdf (body)\nthe inner file"}},
		{name: "of a kind that is not read", file: list("a.exe", "MZ\x00\x01"), body: "see the files", reason: extract.Unsupported, unread: []string{"a.exe: unsupported"}},
		{name: "empty", file: list("a.csv", ""), body: "see the files"},
		{name: "no file behind the name", file: build(lines("see the files"), func(b *builder) (string, string) {
			return listed(b, "(a)8 0 R", fmt.Sprintf("(b)%d 0 R", fileSpec(b, "b.csv", "x;y"))), ""
		}), body: "see the files", has: []string{"== b.csv (body)\nx;y"}, reason: extract.Damaged, unread: []string{"attachment 1: damaged"}},
		{name: "packed wrongly", file: build(lines("see the files"), func(b *builder) (string, string) {
			return listed(b, fmt.Sprintf("(a)%d 0 R", b.add("<</Type/Filespec/F(a.csv)/UF(a.csv)/EF<</F 99 0 R>>>>"))), ""
		}), body: "see the files", reason: extract.Damaged, unread: []string{"a.csv: damaged"}},
		{name: "pinned to a page", file: build([]sheet{{lines: []string{"see the pin"}, extra: "/Annots[6 0 R]"}}, func(b *builder) (string, string) {
			n := fileSpec(b, "pin.csv", "navn;cpr")
			b.add("<</Type/Annot/Subtype/FileAttachment/Rect[10 10 20 20]/FS %d 0 R/Contents(bilag)>>", n)
			return "", ""
		}), body: "see the pin", form: "bilag\n", has: []string{"== pin.csv (body)\nnavn;cpr"}},
		{name: "data of an XFA form", file: build(lines("Please wait"), func(b *builder) (string, string) {
			data := b.add("%s", stream("", "<xfa:data><navn>Ellen Fiktiv</navn></xfa:data>"))
			template := b.add("%s", stream("", "<template/>"))
			return fmt.Sprintf("/AcroForm<</Fields[]/XFA[(template)%d 0 R(datasets)%d 0 R]>>", template, data), ""
		}), body: "Please wait", has: []string{"== form data.xml (body)\n<xfa:data><navn>Ellen Fiktiv"}},
	})
}

// TestAttachmentBomb reads a file in a file that unpacks to more than the machine's memory: it is named, and the next is read.
func TestAttachmentBomb(t *testing.T) {
	small := NewPDFium(Options{Killed: true, Memory: 32 << 20})
	file := build(lines("see the files"), func(b *builder) (string, string) {
		packed := b.add("%s", stream("/Type/EmbeddedFile/Filter/FlateDecode", deflated(4)))
		spec := b.add("<</Type/Filespec/F(a.csv)/UF(a.csv)/EF<</F %d 0 R>>>>", packed)
		return listed(b, fmt.Sprintf("(a)%d 0 R(b)%d 0 R", spec, fileSpec(b, "b.csv", "x;y"))), ""
	})
	r := extracttest.Read(t, []extract.Format{New(small), plain{}}, extract.Hint{}, file)
	if got := r.Part("b.csv").Text; got != "x;y" {
		t.Errorf("the next file holds %q", got)
	}
	if u := r.Outcome.Unread; len(u) != 1 || u[0].Path[0] != "attachment 1" || u[0].Reason != extract.Damaged {
		t.Errorf("not read: %+v", u)
	}
}

// TestManyNotes holds that notes left out are said.
func TestManyNotes(t *testing.T) {
	file := build([]sheet{{lines: []string{prose}, extra: "/Annots[" + strings.Repeat("4 0 R ", maxNotes+1) + "]"}}, func(b *builder) (string, string) {
		b.add("<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(more)>>")
		return "", ""
	})
	r := extracttest.Read(t, formats(), extract.Hint{}, file)
	if r.Outcome.Reason != extract.Limit || r.Part("").Text != prose {
		t.Errorf("%+v", r.Outcome)
	}
}

// TestNested reads files in files in files, which one engine must not wait for itself to do.
func TestNested(t *testing.T) {
	file := build(lines("level 0"), nil)
	for i := range 12 {
		file = build(lines(fmt.Sprintf("level %d", i+1)), func(b *builder) (string, string) {
			return listed(b, fmt.Sprintf("(x)%d 0 R", fileSpec(b, "in.pdf", string(file)))), ""
		})
	}
	r := extracttest.Read(t, formats(), extract.Hint{}, file)
	if r.Outcome.Reason != extract.TooDeep || len(r.Parts) != 11 || r.Parts[10].Text != "level 2" {
		t.Errorf("%d parts, %+v", len(r.Parts), r.Outcome)
	}
}
