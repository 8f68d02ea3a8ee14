package main

import "strings"

// positives are texts that hold values of the kind: in sentences, forms, JSON and tables.
func positives(k *kind, g *gen, row string) []sample {
	m := mark{entity: k.entity, row: row}
	var all []sample
	words := k.words()
	at := 0
	next := func() label { at++; return words[(at-1)%len(words)] }
	value := func() string { return k.written(g, k.value(g)) }
	lines := strings.Contains(value(), "\n")
	for i := range 64 {
		w := next()
		l := w.lang
		switch {
		case lines:
			all = append(all, frame(pick(g, []string{"{v}", "{l}:\n{v}\n", "scan.txt\n\n{v}\n\nend"}), w.text, value(), m))
		case i%4 == 0:
			all = append(all, frame(pick(g, l.sentences), w.text, value(), m))
		case i%16 == 5:
			all = append(all, frame("{l}\n{v}\n", w.text, value(), m))
		case i%16 == 6 && !k.free:
			all = append(all, frame("{l} {v}", w.text, value(), m))
		case i%16 == 7:
			all = append(all, frame(`{"id": 7, "{l}": "{v}", "status": "ok"}`, field(w.text), value(), m))
		case i%16 == 9:
			all = append(all, frame("{l}:\t{v}\n", w.text, value(), m))
		case i%16 == 10:
			all = append(all, frame("{l} = {v}\n", field(w.text), value(), m))
		case k.alone && i%8 == 3:
			all = append(all, frame(pick(g, l.bare), "", value(), m))
		default:
			all = append(all, frame("{l}: {v}\n", w.text, value(), m))
		}
	}
	if lines {
		return all
	}
	for range 3 {
		all = append(all, g.column(next().text, 8, m, value), g.column(field(next().text), 8, m, value))
	}
	return all
}
