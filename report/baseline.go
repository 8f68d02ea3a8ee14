package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"maps"
	"slices"
	"strconv"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/scan"
)

// Baseline is what an earlier report in JSON or NDJSON said. A finding is known when that report has one of the same item,
// entity, part and mask, as often as that: a finding that moved within its part is not new, a second one is. It holds
// eight bytes a finding and no text.
type Baseline struct {
	seed     maphash.Seed
	findings []uint64         // sorted
	counts   map[uint64]int64 // of items with many findings, not all of them listed: how many there were, by entity
	unread   []uint64         // sorted: items that were not read, with the reason
	known    int64            // findings recognised so far
}

// countFrom is how many findings an item has before they are counted by entity too.
const countFrom = 100

// ErrNoBaseline says that a file is no report that can be compared with.
var ErrNoBaseline = errors.New("not a complete report in json or ndjson")

// knownRecord is what is read of a line or item, whichever version wrote it; the summary has a kind only.
type knownRecord struct {
	Kind     string                `json:"kind"`
	Path     string                `json:"path"`
	Reason   string                `json:"reason"`
	Counts   map[entity.Type]int64 `json:"counts"`
	Findings []struct {
		Entity entity.Type `json:"entity"`
		Part   string      `json:"part"`
		Masked string      `json:"masked"`
	} `json:"findings"`
}

// ReadBaseline reads an earlier report. A report that ends early is [ErrNoBaseline]: what it lacks would look new.
func ReadBaseline(r io.Reader) (*Baseline, error) {
	b := &Baseline{seed: maphash.MakeSeed(), counts: map[uint64]int64{}}
	in := bufio.NewReaderSize(r, 64<<10)
	head, _ := in.Peek(512)
	head = bytes.TrimLeft(head, " \t\r\n")
	var err error
	if isDocument(head) {
		err = b.readDocument(json.NewDecoder(in))
	} else {
		err = b.readLines(json.NewDecoder(in))
	}
	if err != nil {
		return nil, err
	}
	slices.Sort(b.findings)
	slices.Sort(b.unread)
	return b, nil
}

// isDocument tells {"items": from {"kind":.
func isDocument(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("{")), " \t\r\n")
	return bytes.HasPrefix(head, []byte(`"items"`))
}

func (b *Baseline) readDocument(d *json.Decoder) error {
	for _, want := range []json.Token{json.Delim('{'), "items", json.Delim('[')} {
		if got, err := d.Token(); err != nil || got != want {
			return ErrNoBaseline
		}
	}
	for d.More() {
		var item knownRecord
		if err := d.Decode(&item); err != nil {
			return fmt.Errorf("%w: %v", ErrNoBaseline, err)
		}
		b.add(item)
	}
	for _, want := range []json.Token{json.Delim(']'), "summary"} {
		if got, err := d.Token(); err != nil || got != want {
			return ErrNoBaseline
		}
	}
	return nil
}

func (b *Baseline) readLines(d *json.Decoder) error {
	for {
		var item knownRecord
		if err := d.Decode(&item); err == io.EOF {
			return ErrNoBaseline
		} else if err != nil {
			return fmt.Errorf("%w: %v", ErrNoBaseline, err)
		}
		switch item.Kind {
		case "item":
			b.add(item)
		case "summary":
			return nil
		default:
			return ErrNoBaseline
		}
	}
}

func (b *Baseline) add(item knownRecord) {
	seen := map[uint64]int{}
	for _, f := range item.Findings {
		b.findings = append(b.findings, b.key(seen, item.Path, f.Entity, f.Part, f.Masked))
	}
	counts := item.Counts
	if counts == nil && len(item.Findings) >= countFrom {
		counts = map[entity.Type]int64{}
		for _, f := range item.Findings {
			counts[f.Entity]++
		}
	}
	for e, n := range counts {
		b.counts[b.hash(item.Path, string(e))] = n
	}
	if item.Reason != "" {
		b.unread = append(b.unread, b.hash(item.Path, item.Reason))
	}
}

// key is the hash of a finding and of how many like it came before in its item.
func (b *Baseline) key(seen map[uint64]int, path string, e entity.Type, part, masked string) uint64 {
	like := b.hash(path, string(e), part, masked)
	seen[like]++
	return b.hash(path, string(e), part, masked, strconv.Itoa(seen[like]))
}

func (b *Baseline) hash(fields ...string) uint64 {
	var h maphash.Hash
	h.SetSeed(b.seed)
	for _, f := range fields {
		h.WriteString(strconv.Itoa(len(f)))
		h.WriteByte(':')
		h.WriteString(f)
	}
	return h.Sum64()
}

// New returns the result with only its new findings, and whether there is anything new in it: a finding, or that it was
// not read for a reason it did not have before. The assessment stays that of the whole item. Of an item with more
// findings than are listed, those of an entity are new when there are more of them than before.
func (b *Baseline) New(r scan.Result) (scan.Result, bool) {
	path, all := valid(r.Item.Path), found(r)
	counts := map[entity.Type]int64{}
	settled := map[entity.Type]bool{}
	if capped(r) {
		for e, n := range r.Counts {
			before, ok := b.counts[b.hash(path, string(e))]
			counts[e] = max(0, n-before)
			settled[e] = ok && n <= before
		}
	}
	var fresh []scan.Finding
	seen := map[uint64]int{}
	listed := map[entity.Type]int64{}
	for _, f := range r.Findings {
		key := b.key(seen, path, f.Entity, valid(f.Part), f.Masked)
		if _, known := slices.BinarySearch(b.findings, key); !known && !settled[f.Entity] {
			fresh = append(fresh, f)
			listed[f.Entity]++
		}
	}
	for e, n := range listed {
		counts[e] = max(counts[e], n)
	}
	maps.DeleteFunc(counts, func(_ entity.Type, n int64) bool { return n == 0 })
	r.Findings, r.Counts = fresh, counts
	b.known += all - found(r)
	_, same := slices.BinarySearch(b.unread, b.hash(path, string(r.Reason)))
	return r, found(r) > 0 || r.Reason != "" && !same
}

// onlyNew hands on what a baseline does not have, and always what was not read: that says nothing is known of it.
type onlyNew struct {
	Writer
	baseline *Baseline
}

func (o *onlyNew) Item(r scan.Result) error {
	r, isNew := o.baseline.New(r)
	if !isNew && r.Reason == "" {
		return nil
	}
	return o.Writer.Item(r)
}
