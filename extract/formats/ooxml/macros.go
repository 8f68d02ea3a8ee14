package ooxml

import (
	"bytes"
	"encoding/binary"
	"path"

	"golang.org/x/text/encoding/charmap"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/compound"
)

// maxModule is how much of the source of one macro module is read, in bytes.
const maxModule = 8 << 20

// moduleStart is what the source of every module begins with once packed: a flag byte that says eight plain bytes follow,
// and the word "Attribute". See [MS-OVBA] 2.3.4.3 and 2.4.1.
const moduleStart = "\x00Attribut"

// macros reads the source code of macros: people leave names, passwords and connections in it.
func (d *document) macros(p *part) error {
	r, err := d.zip.Reader(p.file)
	if err != nil {
		return d.trouble(p, err)
	}
	defer r.Close()
	c, err := d.w.Unpack(r, p.file.Packed)
	if err != nil {
		return d.trouble(p, err)
	}
	defer c.Close()
	f, err := compound.Open(c, c.Size())
	if err != nil {
		d.w.Unread(p.name, extract.Damaged, "the macros are not in a compound file")
		return d.w.Stopped()
	}
	for _, s := range f.Streams {
		b, err := f.Bytes(s, maxModule)
		if err != nil {
			d.w.Unread(p.name, extract.Damaged, "a macro module ends early")
		}
		at := bytes.Index(b, []byte(moduleStart)) - 3
		if at < 0 || b[at] != 1 {
			continue
		}
		source := unpackModule(b[at+1:])
		text, err := charmap.Windows1252.NewDecoder().Bytes(bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n")))
		if err != nil {
			text = source
		}
		d.texts.Add(extract.Hidden, "macros", path.Base(s.Path), string(text))
	}
	return d.texts.Write(d.w)
}

// unpackModule unpacks the chunks of a module. See [MS-OVBA] 2.4.1.3.
func unpackModule(b []byte) []byte {
	var out []byte
	for len(b) >= 2 && len(out) < maxModule {
		header := binary.LittleEndian.Uint16(b)
		size := min(int(header&0x0FFF)+3, len(b))
		chunk := b[2:max(size, 2)]
		if b = b[max(size, 2):]; header&0x8000 == 0 {
			out = append(out, chunk...)
			continue
		}
		out = append(out, unpackChunk(chunk)...)
	}
	return out
}

// unpackChunk unpacks one chunk of up to 4096 bytes: plain bytes and copies of what came before.
func unpackChunk(b []byte) []byte {
	const full = 4096
	out := make([]byte, 0, full)
	for len(b) > 0 {
		flags := b[0]
		b = b[1:]
		for bit := 0; bit < 8 && len(b) > 0; bit++ {
			if flags>>bit&1 == 0 {
				out, b = append(out, b[0]), b[1:]
			} else {
				if len(b) < 2 {
					return out
				}
				token := int(binary.LittleEndian.Uint16(b))
				b = b[2:]
				bits := 4
				for 1<<bits < len(out) {
					bits++
				}
				back, length := token>>(16-bits)+1, token&(0xFFFF>>bits)+3
				if back > len(out) {
					return out
				}
				for range length {
					out = append(out, out[len(out)-back])
				}
			}
			if len(out) >= full {
				return out[:full]
			}
		}
	}
	return out
}
