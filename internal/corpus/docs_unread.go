package corpus

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"

	"github.com/klauspost/compress/zlib"
)

// unreadable are files that cannot be read, or not to their end; each has to be reported with its reason.
func unreadable() []recipe {
	return []recipe{
		{"Ulæselig/låst.zip", func(m *maker) []byte {
			return locked("løn.csv", []byte(m.value("mette", "id")+"\n"), "nobody knows")
		}},
		{"Ulæselig/afbrudt.docx", func(m *maker) []byte {
			whole := docx{title: "Afbrudt", author: "Nordlys Teknik", body: "Brev til «kirsten.name»."}.make(m)
			m.labels = nil // whether the first part can be saved depends on the reader
			return whole[:len(whole)*2/5]
		}},
		pdf{title: "", locked: true, pages: []string{"x"}}.in("Ulæselig/låst.pdf"),
		pdf{title: "Scannet", picture: true}.in("Ulæselig/scannet pas.pdf"),
		{"Ulæselig/billede.png", func(*maker) []byte { return picture() }},
		{"Ulæselig/gammelt brev.doc", func(m *maker) []byte { return compound(m.value("jens", "name")) }},
		{"Ulæselig/program.bin", func(*maker) []byte {
			d := &dice{state: 7}
			b := []byte("\x7fELF\x02\x01\x01\x00")
			for range 4096 {
				b = append(b, byte(d.next()))
			}
			return b
		}},
	}
}

// picture is a gray PNG (ISO/IEC 15948), large enough to hold writing.
func picture() []byte {
	var raw bytes.Buffer
	z := zlib.NewWriter(&raw)
	for y := range 200 {
		z.Write([]byte{0})
		for x := range 320 {
			z.Write([]byte{byte(x/8*5 + y/8*3)})
		}
	}
	z.Close()
	b := []byte("\x89PNG\r\n\x1a\n")
	chunk := func(kind string, data []byte) {
		b = binary.BigEndian.AppendUint32(b, uint32(len(data)))
		body := append([]byte(kind), data...)
		b = append(b, body...)
		b = binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(body))
	}
	chunk("IHDR", []byte{0, 0, 320 >> 8, 320 & 0xFF, 0, 0, 0, 200, 8, 0, 0, 0, 0})
	chunk("IDAT", raw.Bytes())
	chunk("IEND", nil)
	return b
}

// compound is a file of the old binary office kind ([MS-CFB]): a header, one table sector, one directory sector.
func compound(text string) []byte {
	b := make([]byte, 512*4)
	copy(b, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
	le := binary.LittleEndian
	le.PutUint16(b[24:], 0x3E) // minor version
	le.PutUint16(b[26:], 3)    // major version
	le.PutUint16(b[28:], 0xFFFE)
	le.PutUint16(b[30:], 9) // sectors of 512 bytes
	le.PutUint16(b[32:], 6)
	le.PutUint32(b[44:], 1)          // one table sector
	le.PutUint32(b[48:], 1)          // the directory starts at sector 1
	le.PutUint32(b[56:], 4096)       // streams below this are small ones
	le.PutUint32(b[60:], 0xFFFFFFFE) // no small streams
	le.PutUint32(b[68:], 0xFFFFFFFE)
	for i := 76; i < 512; i += 4 {
		le.PutUint32(b[i:], 0xFFFFFFFF)
	}
	le.PutUint32(b[76:], 0)
	for i := 512; i < 1024; i += 4 {
		le.PutUint32(b[i:], 0xFFFFFFFF)
	}
	le.PutUint32(b[512:], 0xFFFFFFFD)
	le.PutUint32(b[516:], 0xFFFFFFFE)
	le.PutUint32(b[520:], 0xFFFFFFFE)
	entry := func(at int, name string, kind byte, child, start, size uint32) {
		for i := range len(name) {
			b[at+2*i] = name[i]
		}
		le.PutUint16(b[at+64:], uint16(2*len(name)+2))
		b[at+66], b[at+67] = kind, 1
		le.PutUint32(b[at+68:], 0xFFFFFFFF)
		le.PutUint32(b[at+72:], 0xFFFFFFFF)
		le.PutUint32(b[at+76:], child)
		le.PutUint32(b[at+116:], start)
		le.PutUint32(b[at+120:], size)
	}
	entry(1024, "Root Entry", 5, 1, 0xFFFFFFFE, 0)
	entry(1152, "WordDocument", 2, 0xFFFFFFFF, 2, 512)
	copy(b[1536:], "\xEC\xA5\xC1\x00")
	copy(b[1600:], cp1252(text))
	return b
}
