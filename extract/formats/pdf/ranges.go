package pdf

import (
	"fmt"
	"strings"
)

// ranges gathers page numbers in rising order, to be named in a few words.
type ranges struct {
	list  [][2]int
	count int
}

// namedRanges is how many runs of pages a name spells out.
const namedRanges = 12

func (r *ranges) add(page int) { r.addRange(page, page) }

func (r *ranges) addRange(from, to int) {
	r.count += to - from + 1
	if n := len(r.list); n > 0 && r.list[n-1][1] == from-1 {
		r.list[n-1][1] = to
		return
	}
	r.list = append(r.list, [2]int{from, to})
}

// name is "page 3", "pages 1-12" or "pages 1-12, 15".
func (r *ranges) name() string {
	var b strings.Builder
	b.WriteString("page")
	if r.count > 1 {
		b.WriteByte('s')
	}
	named := 0
	for i, x := range r.list {
		if i == namedRanges {
			fmt.Fprintf(&b, " and %d more", r.count-named)
			break
		}
		if i > 0 {
			b.WriteByte(',')
		}
		if fmt.Fprintf(&b, " %d", x[0]); x[1] > x[0] {
			fmt.Fprintf(&b, "-%d", x[1])
		}
		named += x[1] - x[0] + 1
	}
	return b.String()
}
