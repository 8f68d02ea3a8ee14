package scan

import (
	"strconv"

	"github.com/datamapper/datamapper/extract"
)

// heldPieces is how many pieces of an item are remembered to tell where a finding is: those of a column are judged late.
// In text beyond them, some four megabytes, a late finding has no place.
const heldPieces = 64

// places knows where in an item the latest pieces of text stand.
type places struct {
	ring [heldPieces]heldPiece
	n    int
}

type heldPiece struct {
	part      string
	base, end int64
	place     func(int64) string
}

func (p *places) add(part string, piece extract.Piece) {
	if piece.Text == "" {
		return
	}
	p.ring[p.n%heldPieces] = heldPiece{part, piece.Base, piece.Base + int64(len(piece.Text)), piece.Place}
	p.n++
}

// find tells where a byte of a part is; "" when that is not known.
func (p *places) find(part string, at int64) string {
	for i := p.n - 1; i >= max(0, p.n-heldPieces); i-- {
		h := &p.ring[i%heldPieces]
		if h.base <= at && at < h.end && h.part == part {
			if h.place == nil {
				return ""
			}
			return h.place(at)
		}
	}
	return ""
}

// forget lets go of the item.
func (p *places) forget() {
	clear(p.ring[:min(p.n, heldPieces)])
	p.n = 0
}

// plural is a count with its noun.
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
