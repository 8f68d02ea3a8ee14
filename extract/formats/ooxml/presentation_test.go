package ooxml

import (
	"context"
	"testing"

	"github.com/datamapper/datamapper/extract"
)

func benchmarkRead(b *testing.B, doc []byte) {
	n := 0
	o, err := extract.Read(context.Background(), extract.Memory(doc), extract.Hint{}, Formats(), extract.DefaultLimits(), func(p extract.Piece) error {
		n += len(p.Text)
		return nil
	})
	if err != nil || o.Reason != "" || n < 1<<20 {
		b.Fatal(o, err, n)
	}
}

// slide is a slide with these shapes.
func slide(shapes string) string {
	return `<p:sld xmlns:p="urn:p"><p:cSld><p:spTree>` + shapes + `</p:spTree></p:cSld></p:sld>`
}

func shape(text string) string {
	return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Titel 1"/></p:nvSpPr><p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="da-DK"/><a:t>` + text + `</a:t></a:r></a:p></p:txBody></p:sp>`
}

func TestPresentation(t *testing.T) {
	table := `<p:graphicFrame><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>a</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>b</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame>`
	picture := `<p:pic><p:nvPicPr><p:cNvPr id="4" name="Billede 3" descr="Ida ved sit skrivebord"/></p:nvPicPr></p:pic>`
	b := build(t, rels("", "officeDocument:ppt/presentation.xml"),
		file{"ppt/presentation.xml", `<p:presentation><p:sldIdLst><p:sldId id="256" r:id="r2"/><p:sldId id="257" r:id="r1"/><p:sldId id="258" r:id="r3"/></p:sldIdLst></p:presentation>`},
		rels("ppt/presentation.xml", "r1=slide:slides/slide1.xml", "r2=slide:slides/slide2.xml", "r3=slide:slides/slide3.xml"),
		file{"ppt/slides/slide1.xml", slide(shape("anden") + table + picture)},
		file{"ppt/slides/slide2.xml", slide(shape("første"))},
		file{"ppt/slides/slide3.xml", `<p:sld show="0">` + shape("gemt") + `</p:sld>`},
		file{"ppt/slides/slide9.xml", slide(shape("glemt"))},
		rels("ppt/slides/slide1.xml", "notesSlide:../notesSlides/notesSlide1.xml", "comments:../comments/comment1.xml", "slideLayout:../slideLayouts/slideLayout1.xml"),
		rels("ppt/slides/slide2.xml", "comments:../comments/modernComment_1.xml"),
		file{"ppt/notesSlides/notesSlide1.xml", `<p:notes>` + shape("husk at ringe") + `</p:notes>`},
		file{"ppt/slideLayouts/slideLayout1.xml", `<p:sldLayout><p:sp><p:nvPr><p:ph type="title"/></p:nvPr><a:p><a:r><a:t>Klik for at redigere</a:t></a:r></a:p></p:sp>` + shape("Eksempel ApS") + `</p:sldLayout>`},
		file{"ppt/comments/comment1.xml", `<p:cmLst><p:cm authorId="0"><p:pos x="1"/><p:text>ret navnet</p:text></p:cm></p:cmLst>`},
		file{"ppt/comments/modernComment_1.xml", `<p188:cmLst><p188:cm authorId="{e}"><p188:replyLst><p188:reply authorId="0"><p188:txBody><a:p><a:r><a:t>enig</a:t></a:r></a:p></p188:txBody></p188:reply></p188:replyLst><p188:txBody><a:p><a:r><a:t>se her</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>`},
		file{"ppt/commentAuthors.xml", `<p:cmAuthorLst><p:cmAuthor id="0" name="Eva Dam"/></p:cmAuthorLst>`},
		file{"ppt/authors.xml", `<p188:authorLst><p188:author id="{e}" name="Bo Bek" userId="bo@eksempel.dk"/></p188:authorLst>`},
		file{"ppt/tags/tag1.xml", `<p:tagLst><p:tag name="KUNDE" val="Ida Holm"/></p:tagLst>`},
	)
	r := read(t, b)
	for _, x := range []struct {
		path string
		kind extract.Kind
		want string
	}{
		{"", extract.Body, "første\nanden\na\tb\n"},
		{"slide 3", extract.Hidden, "gemt\n"},
		{"unlisted slide 9", extract.Hidden, "glemt\n"},
		{"notes", extract.Note, "husk at ringe\n"},
		{"comments", extract.Note, "Eva Dam:\nret navnet\nBo Bek:\nEva Dam:\nenig\nse her\n"},
		{"masters and layouts", extract.Margin, "Eksempel ApS\n"},
		{"alternative text", extract.Hidden, "Ida ved sit skrivebord\n"},
		{"authors", extract.Metadata, "Eva Dam\nBo Bek\nbo@eksempel.dk\n"},
		{"tags", extract.Metadata, "KUNDE Ida Holm\n"},
	} {
		t.Run(x.path, func(t *testing.T) { holds(t, r, x.path, x.kind, x.want) })
	}
	for text, want := range map[string]string{"første": "slide 1", "anden": "slide 2", "b": "slide 2"} {
		if got := r.Part("").PlaceOf(text); got != want {
			t.Errorf("%q is at %q, want %q", text, got, want)
		}
	}
	if got := r.Part("notes").PlaceOf("husk"); got != "slide 2" {
		t.Errorf("the note is at %q", got)
	}
	if r.Outcome.Reason != "" || r.Outcome.Format != "pptx" {
		t.Errorf("outcome %+v", r.Outcome)
	}
}
