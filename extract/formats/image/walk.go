package image

import (
	"encoding/binary"

	"github.com/datamapper/datamapper/extract"
)

// maxSteps is how many segments or entries of a picture's header are looked at.
const maxSteps = 1000

// JPEG: ITU-T T.81, annex B.
func isJPEG(head []byte) bool { return has(head, 0, "\xff\xd8\xff") }

// sizeJPEG walks the segments up to the one that describes the frame; cameras put thumbnails before it.
func sizeJPEG(f *extract.File) (width, height int) {
	var b [9]byte
	for at, steps := int64(2), 0; steps < maxSteps; steps++ {
		n, _ := f.ReadAt(b[:], at)
		if n < 4 || b[0] != 0xFF {
			return 0, 0
		}
		switch marker := b[1]; {
		case marker == 0xFF:
			at++ // fill byte
		case marker == 0x01 || marker >= 0xD0 && marker <= 0xD8:
			at += 2
		case marker == 0xD9 || marker == 0xDA:
			return 0, 0
		case marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC:
			if n < len(b) {
				return 0, 0
			}
			return int(big.Uint16(b[7:])), int(big.Uint16(b[5:]))
		default:
			at += 2 + int64(big.Uint16(b[2:]))
		}
	}
	return 0, 0
}

// TIFF: revision 6.0, section 2; BigTIFF has another version and is of unknown size.
func isTIFF(head []byte) bool {
	return has(head, 0, "II*\x00") || has(head, 0, "MM\x00*") || has(head, 0, "II+\x00") || has(head, 0, "MM\x00+")
}

// sizeTIFF reads the width and length of the first page: tags 256 and 257 of its directory.
func sizeTIFF(f *extract.File) (width, height int) {
	var order binary.ByteOrder = little
	if f.Head[0] == 'M' {
		order = big
	}
	if len(f.Head) < 8 || order.Uint16(f.Head[2:]) != 42 {
		return 0, 0
	}
	at := int64(order.Uint32(f.Head[4:]))
	var b [12]byte
	if n, _ := f.ReadAt(b[:2], at); n < 2 {
		return 0, 0
	}
	for i := range min(int(order.Uint16(b[:])), maxSteps) {
		if n, _ := f.ReadAt(b[:], at+2+12*int64(i)); n < len(b) {
			break
		}
		value := int(order.Uint32(b[8:]))
		if order.Uint16(b[2:]) == 3 { // of two bytes, at the left
			value = int(order.Uint16(b[8:]))
		}
		switch order.Uint16(b[:]) {
		case 256:
			width = value
		case 257:
			height = value
		}
	}
	return width, height
}
