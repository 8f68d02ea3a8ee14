package state

import (
	"encoding/binary"
	"math"
	"strings"
	"time"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/risk"
	"github.com/datamapper/datamapper/scan"
	"github.com/datamapper/datamapper/source"
)

// words are strings that come again and again; each is held once.
type words map[string]string

const maxWords = 4096

// body is a record being read. A field that is not there sets bad, and reads as zero.
type body struct {
	b     []byte
	bad   bool
	words words
}

func (d *body) raw() []byte {
	n, size := binary.Uvarint(d.b)
	if size <= 0 || n > uint64(len(d.b)-size) {
		d.bad, d.b = true, nil
		return nil
	}
	s := d.b[size:][:n]
	d.b = d.b[size+int(n):]
	return s
}

func (d *body) text() string { return string(d.raw()) }

func (d *body) word() string {
	raw := d.raw()
	if w, ok := d.words[string(raw)]; ok {
		return w
	}
	w := string(raw)
	if len(d.words) < maxWords && len(w) < 64 {
		d.words[w] = w
	}
	return w
}

func (d *body) number() int64 {
	v, size := binary.Varint(d.b)
	return v * d.took(size)
}

// count is a number of things that take at least a byte each.
func (d *body) count() int {
	v, size := binary.Uvarint(d.b)
	d.took(size)
	if v > uint64(len(d.b)) {
		d.bad, d.b = true, nil
	}
	if d.bad {
		return 0
	}
	return int(v)
}

func (d *body) took(size int) int64 {
	if size <= 0 {
		d.bad, d.b = true, nil
		return 0
	}
	d.b = d.b[size:]
	return 1
}

func (d *body) byte() byte {
	if len(d.b) == 0 {
		d.bad = true
		return 0
	}
	c := d.b[0]
	d.b = d.b[1:]
	return c
}

func (d *body) float() float64 {
	if len(d.b) < 8 {
		d.bad, d.b = true, nil
		return 0
	}
	v := math.Float64frombits(binary.LittleEndian.Uint64(d.b))
	d.b = d.b[8:]
	return v
}

func (d *body) findings() []scan.Finding {
	n := d.count()
	if n == 0 {
		return nil
	}
	all := make([]scan.Finding, 0, min(n, len(d.b)/16+1))
	for ; n > 0 && !d.bad; n-- {
		all = append(all, scan.Finding{Entity: entity.Type(d.word()), Category: entity.Category(d.word()), Part: d.word(),
			Start: d.number(), End: d.number(), Score: d.float(), Masked: d.word(), Place: d.text()})
	}
	return all
}

func (d *body) counts() map[entity.Type]int64 {
	n := d.count()
	if n == 0 {
		return nil
	}
	all := map[entity.Type]int64{}
	for ; n > 0 && !d.bad; n-- {
		t := entity.Type(d.word())
		all[t] = d.number()
	}
	return all
}

func (d *body) unread() (all []scan.Unread) {
	for n := d.count(); n > 0 && !d.bad; n-- {
		all = append(all, scan.Unread{Part: d.text(), Reason: scan.Reason(d.word()), Detail: d.word()})
	}
	return all
}

func (d *body) assessment() (a risk.Assessment) {
	a.Class, a.Weight, a.People = entity.Class(d.byte()), int(d.number()), d.number()
	for n := d.count(); n > 0 && !d.bad; n-- {
		a.Categories = append(a.Categories, entity.Category(d.word()))
	}
	a.Steps, a.ClassSteps = d.steps(), d.steps()
	return a
}

func (d *body) steps() (all []risk.Step) {
	for n := d.count(); n > 0 && !d.bad; n-- {
		all = append(all, risk.Step{Code: d.word(), Points: int(d.number())})
	}
	return all
}

// head reads what decides whether a result is taken over.
func (d *body) head() (id []byte, flags uint64, version []byte) {
	id = d.raw()
	flags, size := binary.Uvarint(d.b)
	d.took(size)
	return id, flags, d.raw()
}

// result reads what follows the head, without the item.
func (d *body) result() scan.Result {
	return scan.Result{Outcome: scan.Outcome(d.word()), Reason: scan.Reason(d.word()), Detail: d.word(), Format: d.word(), Text: d.number(),
		Findings: d.findings(), Counts: d.counts(), Unread: d.unread(), Assessment: d.assessment()}
}

// decode reads a whole body; ok is false when it is none.
func (w *words) decode(b []byte) (r scan.Result, ok bool) {
	if *w == nil {
		*w = words{}
	}
	d := body{b: b, words: *w}
	id, flags, version := d.head()
	r = d.result()
	it := source.Item{ID: string(id), Version: string(version), Folder: flags&flagFolder != 0, Size: d.number()}
	if flags&flagTimed != 0 {
		it.Modified = time.Unix(d.number(), d.number()).UTC()
	}
	it.Owner, it.Exposure, it.Reason, it.Detail = d.word(), source.Exposure(d.byte()), source.Reason(d.word()), d.word()
	if it.Path = it.ID; flags&flagSamePath == 0 {
		it.Path = d.text()
	}
	if it.Name = it.Path[strings.LastIndexByte(it.Path, '/')+1:]; flags&flagSameName == 0 {
		it.Name = d.text()
	}
	r.Item = it
	return r, !d.bad && len(d.b) == 0
}

// bodyID is the ID of the item in a body.
func bodyID(b []byte) (string, bool) {
	d := body{b: b}
	id := d.raw()
	return string(id), !d.bad
}
