package image

import (
	"bytes"
	"encoding/binary"

	"github.com/datamapper/datamapper/extract"
)

var (
	big    = binary.BigEndian
	little = binary.LittleEndian
)

func has(head []byte, at int, magic string) bool {
	return len(head) >= at+len(magic) && string(head[at:at+len(magic)]) == magic
}

// PNG: W3C Portable Network Graphics, third edition, sections 5.2 and 11.2.2.
func isPNG(head []byte) bool { return has(head, 0, "\x89PNG\r\n\x1a\n") }

func sizePNG(f *extract.File) (int, int) {
	if !has(f.Head, 12, "IHDR") || len(f.Head) < 24 {
		return 0, 0
	}
	return int(big.Uint32(f.Head[16:])), int(big.Uint32(f.Head[20:]))
}

// GIF: GIF89a specification, section 18.
func isGIF(head []byte) bool { return has(head, 0, "GIF87a") || has(head, 0, "GIF89a") }

func sizeGIF(f *extract.File) (int, int) {
	if len(f.Head) < 10 {
		return 0, 0
	}
	return int(little.Uint16(f.Head[6:])), int(little.Uint16(f.Head[8:]))
}

// BMP: [MS-WMF] 2.2.2.3 to 2.2.2.5. The word "BM" may begin a text, so the length of the header must be one of those.
func isBMP(head []byte) bool {
	if !has(head, 0, "BM") || len(head) < 26 {
		return false
	}
	switch little.Uint32(head[14:]) {
	case 12, 40, 52, 56, 64, 108, 124:
		return true
	}
	return false
}

func sizeBMP(f *extract.File) (int, int) {
	if little.Uint32(f.Head[14:]) == 12 {
		return int(little.Uint16(f.Head[18:])), int(little.Uint16(f.Head[20:]))
	}
	height := int32(little.Uint32(f.Head[22:]))
	if height < 0 {
		height = -height // rows from top to bottom
	}
	return int(int32(little.Uint32(f.Head[18:]))), int(height)
}

// WebP: RFC 9649, sections 2.4 to 2.7.
func isWebP(head []byte) bool { return has(head, 0, "RIFF") && has(head, 8, "WEBP") }

func sizeWebP(f *extract.File) (int, int) {
	h := f.Head
	if len(h) < 30 {
		return 0, 0
	}
	switch string(h[12:16]) {
	case "VP8 ":
		return int(little.Uint16(h[26:]) & 0x3FFF), int(little.Uint16(h[28:]) & 0x3FFF)
	case "VP8L":
		v := little.Uint32(h[21:])
		return int(v&0x3FFF) + 1, int(v>>14&0x3FFF) + 1
	case "VP8X":
		return int(little.Uint32(h[24:])&0xFFFFFF) + 1, int(little.Uint32(h[26:])>>8) + 1
	}
	return 0, 0
}

// HEIC and AVIF: ISO/IEC 23008-12, section 6.5.3: the property "ispe" holds the size; a grid of tiles has the largest.
func isHEIC(head []byte) bool {
	if !has(head, 4, "ftyp") || len(head) < 12 {
		return false
	}
	switch string(head[8:12]) {
	case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis":
		return true
	}
	return false
}

func sizeHEIC(f *extract.File) (width, height int) {
	for rest := f.Head; ; {
		i := bytes.Index(rest, []byte("ispe"))
		if i < 0 || len(rest) < i+16 {
			return width, height
		}
		w, h := int(big.Uint32(rest[i+8:])), int(big.Uint32(rest[i+12:]))
		if w > width || h > height {
			width, height = max(width, w), max(height, h)
		}
		rest = rest[i+16:]
	}
}

// JPEG 2000: ISO/IEC 15444-1, annexes A.5.1 and I.5.3.1.
func isJPEG2000(head []byte) bool {
	return has(head, 0, "\x00\x00\x00\x0cjP  \r\n\x87\n") || has(head, 0, "\xff\x4f\xff\x51")
}

func sizeJPEG2000(f *extract.File) (int, int) {
	if i := bytes.Index(f.Head, []byte("ihdr")); i >= 0 && len(f.Head) >= i+12 {
		return int(big.Uint32(f.Head[i+8:])), int(big.Uint32(f.Head[i+4:]))
	}
	if has(f.Head, 0, "\xff\x4f\xff\x51") && len(f.Head) >= 24 {
		return int(big.Uint32(f.Head[8:])) - int(big.Uint32(f.Head[16:])), int(big.Uint32(f.Head[12:])) - int(big.Uint32(f.Head[20:]))
	}
	return 0, 0
}

// PSD: Adobe Photoshop File Formats Specification, "File Header Section".
func isPSD(head []byte) bool { return has(head, 0, "8BPS\x00\x01") || has(head, 0, "8BPS\x00\x02") }

func sizePSD(f *extract.File) (int, int) {
	if len(f.Head) < 22 {
		return 0, 0
	}
	return int(big.Uint32(f.Head[18:])), int(big.Uint32(f.Head[14:]))
}
