package phoneplan

import (
	"encoding/binary"
	"regexp/syntax"
	"slices"
)

// machine turns patterns over digits into one minimal automaton: the generator's workshop.
type machine struct {
	programs []*syntax.Prog
	of       []int // what each program means
}

// position is a place in a program.
type position struct {
	program uint16
	pc      uint16
}

// add enters a pattern that must match a whole run of digits; what is its meaning.
func (m *machine) add(pattern string, what int) {
	re, err := syntax.Parse("(?:"+pattern+")", syntax.Perl)
	if err != nil {
		panic(err)
	}
	p, err := syntax.Compile(re.Simplify())
	if err != nil {
		panic(err)
	}
	m.programs = append(m.programs, p)
	m.of = append(m.of, what)
}

// close follows the empty steps from a place.
func (m *machine) close(at position, seen map[position]bool) {
	if seen[at] {
		return
	}
	seen[at] = true
	in := m.programs[at.program].Inst[at.pc]
	switch in.Op {
	case syntax.InstAlt, syntax.InstAltMatch:
		m.close(position{at.program, uint16(in.Out)}, seen)
		m.close(position{at.program, uint16(in.Arg)}, seen)
	case syntax.InstCapture, syntax.InstNop:
		m.close(position{at.program, uint16(in.Out)}, seen)
	case syntax.InstEmptyWidth:
		panic("a plan has no empty widths")
	}
}

// states builds the automaton: row i holds the states after the digits 0..9 from state i, and mean what it accepts, as
// mean gives it for the meanings that are matched there. State 0 is where nothing can match any more, 1 the start.
func (m *machine) states(mean func(matched []int) int) (next [][10]int, accept []int) {
	key := func(set map[position]bool) (string, []position) {
		var list []position
		for p := range set {
			switch m.programs[p.program].Inst[p.pc].Op {
			case syntax.InstAlt, syntax.InstAltMatch, syntax.InstCapture, syntax.InstNop, syntax.InstFail:
			default:
				list = append(list, p)
			}
		}
		slices.SortFunc(list, func(a, b position) int {
			return int(a.program)<<16 + int(a.pc) - int(b.program)<<16 - int(b.pc)
		})
		b := make([]byte, 0, len(list)*4)
		for _, p := range list {
			b = binary.LittleEndian.AppendUint16(b, p.program)
			b = binary.LittleEndian.AppendUint16(b, p.pc)
		}
		return string(b), list
	}
	number := map[string]int{}
	var lists [][]position
	enter := func(set map[position]bool) int {
		k, list := key(set)
		if n, ok := number[k]; ok {
			return n
		}
		number[k] = len(lists)
		lists = append(lists, list)
		next = append(next, [10]int{})
		var matched []int
		for _, p := range list {
			if m.programs[p.program].Inst[p.pc].Op == syntax.InstMatch {
				matched = append(matched, m.of[p.program])
			}
		}
		slices.Sort(matched)
		accept = append(accept, mean(slices.Compact(matched)))
		return len(lists) - 1
	}
	enter(nil)
	start := map[position]bool{}
	for i, p := range m.programs {
		m.close(position{uint16(i), uint16(p.Start)}, start)
	}
	enter(start)
	for i := 1; i < len(lists); i++ {
		for d := range 10 {
			to := map[position]bool{}
			for _, p := range lists[i] {
				in := &m.programs[p.program].Inst[p.pc]
				if in.Op != syntax.InstMatch && in.MatchRune(rune('0'+d)) {
					m.close(position{p.program, uint16(in.Out)}, to)
				}
			}
			next[i][d] = enter(to)
		}
	}
	return next, accept
}

// minimal merges the states that nothing tells apart (Moore), keeping 0 and 1 in their places.
func minimal(next [][10]int, accept []int) ([][10]int, []int) {
	class := slices.Clone(accept)
	classes := 0
	for {
		type sig struct {
			self int
			to   [10]int
		}
		number := map[sig]int{}
		fresh := make([]int, len(next))
		for i := range next {
			s := sig{self: class[i]}
			for d, to := range next[i] {
				s.to[d] = class[to]
			}
			n, ok := number[s]
			if !ok {
				n = len(number)
				number[s] = n
			}
			fresh[i] = n
		}
		class = fresh
		if len(number) == classes {
			break
		}
		classes = len(number)
	}
	if class[0] != 0 || class[1] != 1 {
		panic("the first two states moved")
	}
	outNext, outAccept := make([][10]int, classes), make([]int, classes)
	for i := range next {
		for d, to := range next[i] {
			outNext[class[i]][d] = class[to]
		}
		outAccept[class[i]] = accept[i]
	}
	return outNext, outAccept
}
