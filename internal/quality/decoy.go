package main

import "github.com/datamapper/datamapper/entity"

// decoysEach is how many wrong values of each kind are tried.
const decoysEach = 60

// decoys are texts that hold what looks like values of the kind and is none.
func decoys(k *kind, g *gen, row string) []sample {
	m := mark{entity: k.entity, row: row}
	var all []sample
	words := k.words()
	if len(k.near) > 0 || k.valid != nil {
		m.truth = "wrong check digit"
		if len(k.near) > 0 {
			m.truth = "near miss"
		}
		for i := range decoysEach {
			w, v := words[i%len(words)], k.wrong(g)
			switch {
			case k.free:
				all = append(all, frame(pick(g, []string{"{v}\n", "note: {v} ok\n", "see {v} there"}), "", v, m))
			case i%3 == 0:
				all = append(all, frame(pick(g, w.lang.sentences), w.text, v, m))
			case i%3 == 1:
				all = append(all, frame("{l}: {v}\n", w.text, v, m))
			default:
				all = append(all, frame(pick(g, w.lang.bare), "", v, m))
			}
		}
	}
	if k.free {
		return all
	}
	m.row = ""
	for i := range 24 {
		l := words[i%len(words)].lang
		m.truth = "other label"
		all = append(all, frame(pick(g, []string{"{l}: {v}\n", "{l} {v}\n"}), pick(g, l.others), k.random(g), m))
		m.truth = "prose"
		all = append(all, frame(pick(g, l.bare), "", k.random(g), m))
	}
	for i := range 4 {
		l := words[i%len(words)].lang
		m.truth = "neutral column"
		all = append(all, g.column(pick(g, l.heads), 12, m, func() string { return k.random(g) }))
		m.truth = "column of orders"
		all = append(all, g.column(pick(g, l.others), 12, m, func() string { return k.random(g) }))
	}
	return all
}

// everyday are texts full of numbers that are no personal data; every finding in them is false.
func everyday() []sample {
	g := newGen("everyday")
	forms := []struct{ truth, form string }{
		{"timestamp", "20[12]#-0[123456789]-1#T1#:[012345]#:[012345]#.###Z INFO request done"},
		{"timestamp", "{\"ts\": 17#########, \"ms\": 17###########, \"seq\": #######}"},
		{"version", "module v[123456789].1#.# => v0.0.0-20[12]#0[123456789]1#1#2#3#-[abcdef]#[abcdef]###[abcdef]####[abcdef]"},
		{"uuid", "id [0123456789]#[abcdef]###[abcdef]#-#[abcdef]##-4#[abcdef]#-[89ab]###-##[abcdef]#[abcdef]###[abcdef]##"},
		{"hash", "commit [abcdef]#[abcdef]###[abcdef]#####[abcdef]##[abcdef]#####[abcdef]####[abcdef]#######[abcdef]##"},
		{"amount", "Total: 1.###.###,## kr., EUR ###.###,##, USD #,###,###.##"},
		{"amount", "I alt #.###,## DKK; saldo ## ### ###,## SEK"},
		{"measure", "size=######## bytes, offset 0x######, took #### ms, ####x#### px"},
		{"isbn", "ISBN 978-87-##-#####-#, ISSN ####-####"},
		{"product", "EAN 57###########, varenr. ###-######, part no. @@####-##"},
		{"case", "Sag 20[12]#-###### / j.nr. ##-####-##, Az. # K ###/##"},
		{"order", "Ordre ######## af 0[123456789].1[012].20[12]#, faktura #########, kundenr. #######"},
		{"source", "const table = [########, #########, ##########, ###########, ############, #############]"},
		{"source", "0x########, ##########UL, 1e##, @@_@@@_####, arr(##) = ##########;"},
		{"score", "1. FC København ## ## #-# ###, ##.###.### views, page ### of ####"},
		{"path", "/var/lib/@###/####/##/##/######.jpg?w=####&h=###&t=##########"},
	}
	var all []sample
	for i := range 240 {
		f := forms[i%len(forms)]
		t := g.fill(f.form)
		all = append(all, sample{text: t, marks: []mark{{start: 0, end: len(t), entity: entity.Type(""), truth: f.truth}}})
	}
	return all
}
