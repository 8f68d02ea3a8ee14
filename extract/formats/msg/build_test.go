package msg

import (
	"encoding/binary"
	"fmt"
	"slices"
	"unicode/utf16"
)

// folder is a storage of a compound file to be built; its values are []byte or folder.
type folder map[string]any

// build writes a compound file of version 3: the smallest that other readers accept too.
func build(root folder) []byte {
	b := &builder{}
	b.entry("Root Entry", kindRoot)
	b.add(0, root)
	const sector = 512
	var sectors [][]byte
	var fat []uint32
	put := func(data []byte) (start uint32) {
		if len(data) == 0 {
			return 0xFFFFFFFE
		}
		start = uint32(len(sectors))
		for chunk := range slices.Chunk(data, sector) {
			sectors = append(sectors, append(slices.Clone(chunk), make([]byte, sector-len(chunk))...))
			fat = append(fat, uint32(len(sectors)))
		}
		fat[len(fat)-1] = 0xFFFFFFFE
		return start
	}
	for i, data := range b.data {
		if len(data) >= 4096 {
			b.starts[i], b.sizes[i] = put(data), len(data)
		}
	}
	b.starts[0], b.sizes[0] = put(b.mini), len(b.mini)
	miniFat := words(b.miniFat)
	miniStart := put(miniFat)
	var directory []byte
	for i := range b.names {
		directory = append(directory, b.directoryEntry(i)...)
	}
	directoryStart := put(directory)
	fatSectors := 1
	for fatSectors*sector/4 < len(sectors)+fatSectors {
		fatSectors++
	}
	first := len(sectors)
	for range fatSectors {
		fat = append(fat, 0xFFFFFFFD)
	}
	for len(fat)%(sector/4) != 0 {
		fat = append(fat, noEntry)
	}
	head := make([]byte, sector)
	copy(head, signature)
	le := binary.LittleEndian
	le.PutUint16(head[24:], 0x3E)
	le.PutUint16(head[26:], 3)
	le.PutUint16(head[28:], 0xFFFE)
	le.PutUint16(head[30:], 9)
	le.PutUint16(head[32:], 6)
	le.PutUint32(head[44:], uint32(fatSectors))
	le.PutUint32(head[48:], directoryStart)
	le.PutUint32(head[56:], 4096)
	le.PutUint32(head[60:], miniStart)
	le.PutUint32(head[64:], uint32((len(miniFat)+sector-1)/sector))
	le.PutUint32(head[68:], 0xFFFFFFFE)
	for i := range 109 {
		le.PutUint32(head[76+4*i:], noEntry)
		if i < fatSectors {
			le.PutUint32(head[76+4*i:], uint32(first+i))
		}
	}
	out := head
	for _, s := range sectors {
		out = append(out, s...)
	}
	return append(out, words(fat)...)
}

type builder struct {
	names   []string
	kinds   []byte
	starts  []uint32
	sizes   []int
	child   []uint32
	right   []uint32
	data    [][]byte
	mini    []byte
	miniFat []uint32
}

func (b *builder) entry(name string, kind byte) int {
	b.names, b.kinds, b.starts, b.sizes = append(b.names, name), append(b.kinds, kind), append(b.starts, 0xFFFFFFFE), append(b.sizes, 0)
	b.child, b.right, b.data = append(b.child, noEntry), append(b.right, noEntry), append(b.data, nil)
	return len(b.names) - 1
}

func (b *builder) add(parent int, f folder) {
	var names []string
	for name := range f {
		names = append(names, name)
	}
	slices.Sort(names)
	before := -1
	for _, name := range names {
		i := 0
		switch value := f[name].(type) {
		case folder:
			i = b.entry(name, kindStorage)
			b.add(i, value)
		case []byte:
			i = b.entry(name, kindStream)
			b.sizes[i] = len(value)
			if len(value) >= 4096 {
				b.data[i] = value
			} else if len(value) > 0 {
				b.starts[i] = uint32(len(b.mini) / miniSector)
				for len(value) > 0 {
					n := min(len(value), miniSector)
					b.mini = append(append(b.mini, value[:n]...), make([]byte, miniSector-n)...)
					b.miniFat = append(b.miniFat, uint32(len(b.mini)/miniSector))
					value = value[n:]
				}
				b.miniFat[len(b.miniFat)-1] = 0xFFFFFFFE
			}
		}
		if before < 0 {
			b.child[parent] = uint32(i)
		} else {
			b.right[before] = uint32(i)
		}
		before = i
	}
}

func (b *builder) directoryEntry(i int) []byte {
	e := make([]byte, 128)
	le := binary.LittleEndian
	for k, u := range utf16.Encode([]rune(b.names[i])) {
		le.PutUint16(e[2*k:], u)
	}
	le.PutUint16(e[64:], uint16(2*len(b.names[i])+2))
	e[66], e[67] = b.kinds[i], 1
	le.PutUint32(e[68:], noEntry)
	le.PutUint32(e[72:], b.right[i])
	le.PutUint32(e[76:], b.child[i])
	le.PutUint32(e[116:], b.starts[i])
	le.PutUint32(e[120:], uint32(b.sizes[i]))
	return e
}

func words(w []uint32) (out []byte) {
	for _, x := range w {
		out = binary.LittleEndian.AppendUint32(out, x)
	}
	return out
}

// wide is UTF-16LE.
func wide(s string) (out []byte) {
	for _, u := range utf16.Encode([]rune(s)) {
		out = binary.LittleEndian.AppendUint16(out, u)
	}
	return out
}

// fixedProperty is a record of a properties stream.
type fixedProperty struct {
	id, kind uint16
	value    uint64
}

func properties(header int, all ...fixedProperty) []byte {
	out := make([]byte, header)
	for _, p := range all {
		out = binary.LittleEndian.AppendUint16(out, p.kind)
		out = binary.LittleEndian.AppendUint16(out, p.id)
		out = append(out, 6, 0, 0, 0)
		out = binary.LittleEndian.AppendUint64(out, p.value)
	}
	return out
}

// strings8 and unicode add string properties to a folder: "0037" is the id.
func (f folder) unicode(pairs ...string) folder {
	for i := 0; i < len(pairs); i += 2 {
		f["__substg1.0_"+pairs[i]+"001F"] = wide(pairs[i+1])
	}
	return f
}

func (f folder) strings8(pairs ...string) folder {
	for i := 0; i < len(pairs); i += 2 {
		f["__substg1.0_"+pairs[i]+"001E"] = []byte(pairs[i+1])
	}
	return f
}

// packRTF writes rich text in the compressed form, without compressing: every flag says "a byte".
func packRTF(rtf string) []byte {
	var body []byte
	for chunk := range slices.Chunk([]byte(rtf), 8) {
		body = append(append(body, 0), chunk...)
	}
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(body)+12))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(rtf)))
	out = append(out, "LZFu\x00\x00\x00\x00"...)
	return append(out, body...)
}

func recipient(n int, kind uint64, name, smtp string) (string, folder) {
	return fmt.Sprintf("__recip_version1.0_#%08X", n), folder{"__properties_version1.0": properties(8, fixedProperty{0x0C15, typeInt, kind})}.unicode("3001", name, "39FE", smtp)
}
