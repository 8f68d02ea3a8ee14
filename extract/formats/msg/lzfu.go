package msg

import (
	"context"
	"encoding/binary"
	"fmt"

	"github.com/datamapper/datamapper/extract"
)

// CompressedRTF reads the bodies that Outlook keeps as compressed rich text: in messages, and as members that other
// formats hand on under the name "body.lzfu".
type CompressedRTF struct{}

// Name implements [extract.Format].
func (CompressedRTF) Name() string { return "lzfu" }

// Match goes by the mark behind the two sizes ([MS-OXRTFCP] 2.1.3.1.4).
func (CompressedRTF) Match(f *extract.File) bool {
	return len(f.Head) >= 16 && (string(f.Head[8:12]) == "LZFu" || string(f.Head[8:12]) == "MELA" && f.Ext() == ".lzfu")
}

// Read implements [extract.Format].
func (CompressedRTF) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	b, err := f.Bytes(w.Limits().Member)
	if err != nil {
		return err
	}
	rtf, err := decompress(b, w.Limits().Text)
	if len(rtf) == 0 {
		return err
	}
	if merr := handOnRTF(rtf, w); merr != nil {
		return merr
	}
	return err
}

// handOnRTF hands rich text to its format, or the HTML that it was made of.
func handOnRTF(rtf []byte, w *extract.Writer) error {
	if html, ok := encapsulatedHTML(rtf); ok {
		return w.Member("body.html", extract.Memory(html), extract.Hint{Name: "body.html", MIME: "text/html", Charset: "utf-8"})
	}
	return w.Member("body.rtf", extract.Memory(rtf), extract.Hint{Name: "body.rtf", MIME: "text/rtf"})
}

// dictionary is what the window holds at the start ([MS-OXRTFCP] 2.1.2.1).
const dictionary = `{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0` + "\r\n" + `\par \pard\plain\f0\fs20\b\i\u\tab\tx`

// decompress undoes LZFu ([MS-OXRTFCP] 3.1.1): bytes, and pairs of an offset into the last 4096 bytes and a length. With an
// error comes what was read before it.
func decompress(b []byte, max int64) ([]byte, error) {
	if len(b) < 16 {
		return nil, fmt.Errorf("%w: compressed rich text without its header", extract.ErrDamaged)
	}
	raw := min(int64(binary.LittleEndian.Uint32(b[4:])), max)
	kind, b := string(b[8:12]), b[16:]
	if kind == "MELA" {
		return b[:min(raw, int64(len(b)))], nil
	}
	if kind != "LZFu" {
		return nil, fmt.Errorf("%w: no compressed rich text", extract.ErrDamaged)
	}
	var window [4096]byte
	at := copy(window[:], dictionary)
	var out []byte
	put := func(c byte) {
		out = append(out, c)
		window[at] = c
		at = (at + 1) & 4095
	}
	for len(b) > 0 && int64(len(out)) < raw {
		flags := b[0]
		b = b[1:]
		for range 8 {
			if flags&1 == 0 {
				if len(b) == 0 {
					break
				}
				put(b[0])
				b = b[1:]
			} else {
				if len(b) < 2 {
					b = nil
					break
				}
				pair := int(b[0])<<8 | int(b[1])
				b = b[2:]
				from := pair >> 4
				if from == at { // the end
					return out, nil
				}
				for range pair&15 + 2 {
					put(window[from])
					from = (from + 1) & 4095
				}
			}
			flags >>= 1
		}
	}
	if int64(len(out)) < raw {
		return out, fmt.Errorf("%w: compressed rich text is cut short", extract.ErrDamaged)
	}
	return out, nil
}
