// Package compoundtest builds compound files for tests, so that no binary file needs to be kept for them.
//
// The one idea: the smallest layout that readers accept. Streams under 4,096 bytes go to the mini stream, all others to
// sectors of 512 bytes, each in one run; the directory is a list in which each entry's right sibling is the next.
//
//	b := compoundtest.Build(compoundtest.Stream{Path: "Workbook", Data: data})
//
// It promises files that Office's own tools would open; it is not made for files over 6 MB.
package compoundtest

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
)

// Stream is a stream to be written; storages in its path are made.
type Stream struct {
	Path string // joined by "/"
	Data []byte
}

const (
	sector     = 512
	end        = 0xFFFFFFFE
	none       = 0xFFFFFFFF
	tableEntry = 0xFFFFFFFD
)

type node struct {
	name        string
	kind        byte
	data        []byte
	children    []*node
	id, sibling uint32
	start       uint32
}

// Build writes a compound file of version 3.
func Build(streams ...Stream) []byte {
	root := &node{name: "Root Entry", kind: 5}
	for _, s := range streams {
		at := root
		names := strings.Split(s.Path, "/")
		for _, name := range names[:len(names)-1] {
			at = at.storage(name)
		}
		at.children = append(at.children, &node{name: names[len(names)-1], kind: 2, data: s.Data})
	}
	nodes := number(root, nil)
	var body, mini bytes.Buffer
	var table, miniTable []uint32
	for _, n := range nodes {
		switch {
		case n.kind != 2:
		case len(n.data) >= 4096:
			n.start = put(&body, &table, n.data, sector)
		default:
			n.start = put(&mini, &miniTable, n.data, 64)
		}
	}
	root.data = mini.Bytes()
	root.start = put(&body, &table, root.data, sector)
	miniStart := put(&body, &table, bytesOf(miniTable), sector)
	var directory bytes.Buffer
	for _, n := range nodes {
		directory.Write(n.entry())
	}
	directoryStart := put(&body, &table, directory.Bytes(), sector)
	tables := 1
	for tables*sector/4 < len(table)+tables {
		tables++
	}
	tableStart := uint32(len(table))
	for range tables {
		table = append(table, tableEntry)
	}
	for len(table)%(sector/4) != 0 {
		table = append(table, none)
	}
	body.Write(bytesOf(table))
	return append(header(directoryStart, miniStart, (len(miniTable)*4+sector-1)/sector, tableStart, tables), body.Bytes()...)
}

func (n *node) storage(name string) *node {
	for _, c := range n.children {
		if c.name == name && c.kind == 1 {
			return c
		}
	}
	c := &node{name: name, kind: 1}
	n.children = append(n.children, c)
	return c
}

// number gives each node its place in the directory and its next sibling.
func number(n *node, nodes []*node) []*node {
	n.id, n.sibling = uint32(len(nodes)), none
	nodes = append(nodes, n)
	for i, c := range n.children {
		nodes = number(c, nodes)
		if i > 0 {
			n.children[i-1].sibling = c.id
		}
	}
	return nodes
}

func (n *node) entry() []byte {
	b := make([]byte, 128)
	u32 := binary.LittleEndian.PutUint32
	name := utf16.Encode([]rune(n.name))
	for i, u := range name {
		binary.LittleEndian.PutUint16(b[2*i:], u)
	}
	binary.LittleEndian.PutUint16(b[64:], uint16(2*len(name)+2))
	b[66], b[67] = n.kind, 1
	u32(b[68:], none)
	u32(b[72:], n.sibling)
	u32(b[76:], none)
	if len(n.children) > 0 {
		u32(b[76:], n.children[0].id)
	}
	u32(b[116:], n.start)
	u32(b[120:], uint32(len(n.data)))
	return b
}

// put appends data in sectors of a size, chains them, and returns the first.
func put(body *bytes.Buffer, table *[]uint32, data []byte, size int) uint32 {
	if len(data) == 0 {
		return end
	}
	start := uint32(len(*table))
	for at := 0; at < len(data); at += size {
		body.Write(data[at:min(at+size, len(data))])
		*table = append(*table, uint32(len(*table)+1))
	}
	(*table)[len(*table)-1] = end
	body.Write(make([]byte, (size-len(data)%size)%size))
	return start
}

func bytesOf(table []uint32) []byte {
	b := make([]byte, 0, 4*len(table))
	for _, v := range table {
		b = binary.LittleEndian.AppendUint32(b, v)
	}
	return b
}

func header(directory, mini uint32, minis int, tableStart uint32, tables int) []byte {
	b := bytes.Repeat([]byte{0xFF}, sector)
	copy(b, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	clear(b[8:76])
	u16, u32 := binary.LittleEndian.PutUint16, binary.LittleEndian.PutUint32
	u16(b[24:], 0x3E)
	u16(b[26:], 3)
	u16(b[28:], 0xFFFE)
	u16(b[30:], 9)
	u16(b[32:], 6)
	u32(b[44:], uint32(tables))
	u32(b[48:], directory)
	u32(b[56:], 4096)
	u32(b[60:], mini)
	u32(b[64:], uint32(minis))
	u32(b[68:], end)
	for i := range tables {
		u32(b[76+4*i:], tableStart+uint32(i))
	}
	return b
}

// Packaged is a file as the Packager writes it into the stream "\x01Ole10Native" of an embedded object.
func Packaged(name string, data []byte) []byte {
	var b []byte
	b = append(b, 2, 0)
	b = append(b, name+"\x00C:\\Temp\\"+name+"\x00\x00\x00\x03\x00"...)
	temporary := "C:\\Temp\\" + name + "\x00"
	b = binary.LittleEndian.AppendUint32(b, uint32(len(temporary)))
	b = append(b, temporary...)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(data)))
	b = append(b, data...)
	return append(binary.LittleEndian.AppendUint32(nil, uint32(len(b))), b...)
}
