package main

import (
	"fmt"

	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// The rows of the Danish civil number: with modulus 11, without it beside a label, with an impossible date, beside
// another label. All in the forms and words of Danish offices.
const (
	cprRight      = "CPR with modulus 11"
	cprPlain      = "CPR without modulus 11, with label"
	cprImpossible = "CPR with an impossible date"
	cprOther      = "CPR beside another label"
)

var cpr = kind{
	entity: entity.DKCPR, forms: []string{"{dmy}[0123]###"}, masks: []string{"######-####", "######-####", "##########", "###### ####"}, alone: true,
	labels: "da:CPR-nr.|CPR|cpr-nummer|personnummer|Cpr.nr.|borgerens CPR;en:CPR number|Danish personal number",
}

func cprSamples(g *gen) []sample {
	k := cpr
	k.valid = digits(checksum.DKCPR)
	labelled := k
	labelled.alone = false
	// Without a label a value needs its dash: ten digits are anything.
	all := positives(&labelled, g, cprRight)
	k.masks = []string{"######-####"}
	for range 24 {
		all = append(all, frame(pick(g, of("da").bare), "", k.written(g, k.value(g)), mark{entity: k.entity, row: cprRight}))
	}
	labelled.valid = func(v string) bool { return !k.valid(v) }
	all = append(all, positives(&labelled, g, cprPlain)...)
	words := cpr.words()
	impossible := func() string {
		return cpr.written(g, fmt.Sprintf("%02d%02d%s", 32+g.IntN(28), 1+g.IntN(12), g.fill("##[0123]###")))
	}
	badMonth := func() string {
		return cpr.written(g, fmt.Sprintf("%02d%02d%s", 1+g.IntN(28), 13+g.IntN(80), g.fill("##[0123]###")))
	}
	for i := range 64 {
		v := impossible()
		if i%2 == 1 {
			v = badMonth()
		}
		all = append(all, frame("{l}: {v}\n", words[i%len(words)].text, v, mark{entity: k.entity, truth: "impossible date", row: cprImpossible}))
	}
	for i := range 64 {
		made := cpr
		if i%2 == 0 {
			made.valid = k.valid
		}
		v := made.written(g, made.value(g))
		l := pick(g, []string{"Faktura", "Fakturanr.", "Ordrenr.", "Varenummer", "EAN", "Kundenummer", "Sagsnr.", "Bilag", "Rekvisition", "Invoice no.", "Følgeseddel"})
		all = append(all, frame(pick(g, []string{"{l}: {v}\n", "{l} {v}\n", "Se {l} {v} af i går."}), l, v, mark{entity: k.entity, truth: "other label", row: cprOther}))
	}
	return append(all, decoys(&cpr, g, "")...)
}
