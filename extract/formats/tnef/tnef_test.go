package tnef

import (
	"bytes"
	"context"
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

// plain stands for the formats of attachments: it hands their bytes on.
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

var all = []extract.Format{Format{}, plain{}}

func file(attributes ...[]byte) []byte {
	return append([]byte(signature+"\x01\x00"), bytes.Join(attributes, nil)...)
}

// attribute writes an attribute; those of attachments have level 2.
func attribute(id uint16, data []byte) []byte {
	level := byte(1)
	switch id {
	case attAttachData, attAttachTitle, attAttachRend, attAttachMAPI:
		level = 2
	}
	out := []byte{level}
	out = binary.LittleEndian.AppendUint16(out, id)
	out = append(out, 6, 0)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(data)))
	out = append(out, data...)
	sum := uint16(0)
	for _, c := range data {
		sum += uint16(c)
	}
	return binary.LittleEndian.AppendUint16(out, sum)
}

// property is one MAPI property; a name makes it a named one.
type property struct {
	kind, id uint16
	name     string
	data     []byte
}

func list(all ...property) []byte {
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(all)))
	for _, p := range all {
		out = binary.LittleEndian.AppendUint16(out, p.kind)
		out = binary.LittleEndian.AppendUint16(out, p.id)
		if p.id >= 0x8000 {
			out = append(out, make([]byte, 16)...)
			name := wide(p.name)
			out = binary.LittleEndian.AppendUint32(out, 1)
			out = binary.LittleEndian.AppendUint32(out, uint32(len(name)))
			out = append(out, name...)
			out = append(out, make([]byte, padded(len(name))-len(name))...)
		}
		if _, fixed := fixedSize[p.kind]; fixed {
			out = append(out, p.data...)
			continue
		}
		out = binary.LittleEndian.AppendUint32(out, 1)
		out = binary.LittleEndian.AppendUint32(out, uint32(len(p.data)))
		out = append(out, p.data...)
		out = append(out, make([]byte, padded(len(p.data))-len(p.data))...)
	}
	return out
}

func wide(s string) (out []byte) {
	for _, u := range utf16.Encode([]rune(s)) {
		out = binary.LittleEndian.AppendUint16(out, u)
	}
	return out
}

func text(id uint16, s string) property { return property{kind: typeString, id: id, data: wide(s)} }
func long(id uint16, n uint32) property {
	return property{kind: 3, id: id, data: binary.LittleEndian.AppendUint32(nil, n)}
}

func sender(name, mail string) []byte {
	n, a := append([]byte(name), 0), append([]byte("SMTP:"+mail), 0)
	out := []byte{4, 0, byte(16 + len(n) + len(a)), 0, byte(len(n)), 0, byte(len(a)), 0}
	return append(append(out, n...), a...)
}

var mails = []struct {
	name  string
	data  []byte
	mime  string
	parts map[string]string
	why   extract.Reason
}{
	{name: "attributes only", data: file(attribute(attCodePage, []byte{0xE4, 4, 0, 0, 0, 0, 0, 0}), attribute(attFrom, sender("Mette Ærø", "mette@eksempel.dk")), attribute(attSubject, []byte("L\xF8n\x00")),
		attribute(attDateSent, []byte{0xE8, 7, 1, 0, 4, 0, 10, 0, 15, 0, 0, 0, 4, 0}), attribute(attBody, []byte("K\xE6re Jens\r\nCPR 010203-1234\x00")),
		attribute(attAttachRend, make([]byte, 14)), attribute(attAttachTitle, []byte("l\xF8n.txt\x00")), attribute(attAttachData, []byte("Bilag")), attribute(attAttachRend, make([]byte, 14)), attribute(attAttachData, []byte("Andet"))),
		parts: map[string]string{"headers": "From: Mette Ærø <mette@eksempel.dk>\nSubject: Løn\nDate: 2024-01-04 10:15\nAttachment: løn.txt\n", "": "Kære Jens\nCPR 010203-1234\n", "løn.txt": "Bilag", "attachment 2": "Andet"}},
	{name: "properties", data: file(attribute(attRecipients, append(binary.LittleEndian.AppendUint32(nil, 1), list(long(0x0C15, 2), text(0x3001, "Ole Bang"), text(0x39FE, "ole@eksempel.dk"))...)),
		attribute(attMAPI, list(text(0x0037, "Løn"), property{kind: 0x0040, id: 0x0039, data: make([]byte, 8)}, text(0x0C1A, "Mette"), text(0x5D01, "mette@eksempel.dk"), property{kind: typeString, id: 0x8001, name: "CPR", data: wide("010203-1234")}, property{kind: typeString, id: 0x8002, name: "x-ms", data: wide("nej")},
			property{kind: typeMany | 3, id: 0x1234, data: nil}, text(0x1000, "Hej Ole"))),
		attribute(attAttachRend, nil), attribute(attAttachData, []byte("Bilag")), attribute(attAttachMAPI, list(text(0x3707, "en lang løn.txt")))),
		parts: map[string]string{"headers": "Cc: Ole Bang <ole@eksempel.dk>\nFrom: Mette <mette@eksempel.dk>\nSubject: Løn\nCPR: 010203-1234\nAttachment: en lang løn.txt\n", "en lang løn.txt": "Bilag", "": "Hej Ole\n"}},
	{name: "HTML", data: file(attribute(attMAPI, list(property{kind: typeBinary, id: 0x1013, data: []byte("<p>Hej</p>")}, long(0x3FDE, 65001)))), parts: map[string]string{"body.html": "<p>Hej</p>"}},
	{name: "compressed rich text", data: file(attribute(attMAPI, list(property{kind: typeBinary, id: 0x1009, data: []byte("0123LZFu")}))), parts: map[string]string{"body.lzfu": "0123LZFu"}},
	{name: "the body stands outside", mime: "application/ms-tnef; body=outside", data: file(attribute(attBody, []byte("Hej")), attribute(attAttachRend, nil), attribute(attAttachTitle, []byte("a.txt")), attribute(attAttachData, []byte("Bilag"))), parts: map[string]string{"": "", "a.txt": "Bilag"}},
	{name: "a message inside", data: file(attribute(attBody, []byte("Hej")), attribute(attAttachRend, nil), attribute(attAttachMAPI, list(property{kind: typeObject, id: 0x3701, data: append([]byte(messageID), file(attribute(attBody, []byte("Ja tak")))...)}))), parts: map[string]string{"": "Hej\n", "message 1": "Ja tak\n"}},
	{name: "cut short", data: file(attribute(attSubject, []byte("Hej")), attribute(attBody, []byte("Kære Jens"))[:15]), parts: map[string]string{"headers": "Subject: Hej\n", "": "Kære\n"}, why: extract.Damaged},
	{name: "rights-protected", data: file(attribute(attAttachRend, nil), attribute(attAttachTitle, []byte("message.rpmsg")), attribute(attAttachData, []byte("x"))), parts: map[string]string{"": ""}, why: extract.Encrypted},
	{name: "signature only", data: file(), parts: map[string]string{}},
}

func TestMails(t *testing.T) {
	for _, x := range mails {
		t.Run(x.name, func(t *testing.T) {
			r := extracttest.Read(t, all, extract.Hint{Name: "winmail.dat", MIME: x.mime}, x.data)
			if r.Err != nil || r.Outcome.Format != "tnef" || r.Outcome.Reason != x.why {
				t.Fatalf("read as %q, ends as %q (%s), %v", r.Outcome.Format, r.Outcome.Reason, r.Outcome.Detail, r.Err)
			}
			for path, want := range x.parts {
				if got := r.Part(path).Text; got != want {
					t.Errorf("part %q is %q, want %q\nall: %s", path, got, want, r.All())
				}
			}
		})
	}
}

func samples() (out []extracttest.Sample) {
	for _, x := range mails {
		out = append(out, extracttest.Sample{Name: x.name + ".dat", Data: x.data, Hint: extract.Hint{MIME: x.mime}, Reason: x.why})
	}
	return out
}

func TestConformance(t *testing.T) { extracttest.Run(t, Format{}, samples()...) }

func FuzzFormat(f *testing.F) { extracttest.Fuzz(f, Format{}, samples()...) }

func BenchmarkMail(b *testing.B) {
	raw := file(attribute(attBody, bytes.Repeat([]byte("Kære Jens\n"), 1000)), attribute(attAttachRend, nil), attribute(attAttachTitle, []byte("a.txt")), attribute(attAttachData, []byte(strings.Repeat("Bilag ", 10_000))))
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		extract.Read(context.Background(), extract.Memory(raw), extract.Hint{}, all, extract.Limits{}, func(extract.Piece) error { return nil })
	}
}
