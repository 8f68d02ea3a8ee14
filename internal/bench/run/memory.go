//go:build unix

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"time"
	"unsafe"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers"
	"github.com/datamapper/datamapper/entity"
)

const pieceSize = 64 << 10 // bytes handed to detect at a time, as extract hands them on

// ten are the kinds that ten patterns of a search tool look for too.
var ten = []entity.Type{entity.Email, entity.Phone, entity.IPAddress, entity.IBAN, entity.CreditCard, entity.DKCPR,
	entity.SEPersonnummer, entity.NOFodselsnummer, entity.FIHetu, entity.DESteuerID}

// recognizersOf are all that ship, or those of ten kinds.
func recognizersOf(kinds string) ([]detect.Recognizer, error) {
	all := recognizers.All()
	switch kinds {
	case "all":
		return all, nil
	case "ten":
		return slices.DeleteFunc(all, func(r detect.Recognizer) bool { return !slices.Contains(ten, r.Declare().Entity) }), nil
	}
	return nil, fmt.Errorf("kinds %q: neither all nor ten", kinds)
}

// shipped are the kinds that have a recognizer.
func shipped() map[entity.Type]bool {
	kinds := map[entity.Type]bool{}
	for _, r := range recognizers.All() {
		kinds[r.Declare().Entity] = true
	}
	return kinds
}

// searched is what detectFolder says.
type searched struct {
	CPU      float64 // seconds
	Findings int
}

// detectFolder searches the files below a folder in memory, on one core, and writes what it took. Their text lies outside
// the heap, so that garbage is collected as often as in the scanner.
func detectFolder(w io.Writer, folder, kinds string) error {
	rules, err := recognizersOf(kinds)
	if err != nil {
		return err
	}
	texts, err := load(folder)
	if err != nil {
		return err
	}
	a := detect.New(rules...)
	for _, text := range texts[:min(len(texts), 20)] { // warm up
		search(a, text, func(detect.Finding) {})
	}
	var r searched
	begin := cpuTime()
	for _, text := range texts {
		search(a, text, func(f detect.Finding) {
			if f.Kept {
				r.Findings++
			}
		})
	}
	r.CPU = (cpuTime() - begin).Seconds()
	return json.NewEncoder(w).Encode(r)
}

// search hands a text to detect as the scanner does.
func search(a *detect.Analyzer, text string, visit func(detect.Finding)) {
	d := a.Document(visit)
	for base := 0; base < len(text); base += pieceSize {
		end := min(len(text), base+pieceSize)
		d.Add(detect.Piece{Base: int64(base), Text: text[base:end], Last: end == len(text)})
	}
	d.Close()
}

// load reads all files below a folder into memory of their own.
func load(folder string) ([]string, error) {
	var names []string
	total := int64(0)
	err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			names = append(names, name)
			total += info.Size()
		}
		return err
	})
	if err != nil || total == 0 {
		return nil, fmt.Errorf("nothing to read in %s: %v", folder, err)
	}
	room, err := syscall.Mmap(-1, 0, int(total), syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		return nil, fmt.Errorf("memory for %d bytes: %w", total, err)
	}
	texts := make([]string, 0, len(names))
	for _, name := range names {
		n, err := readInto(room, name)
		if err != nil {
			return nil, err
		}
		if n > 0 {
			texts = append(texts, unsafe.String(&room[0], n))
			room = room[n:]
		}
	}
	return texts, nil
}

func readInto(room []byte, name string) (int, error) {
	f, err := os.Open(name)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	n, err := io.ReadFull(f, room)
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		err = nil
	}
	return n, err
}

// hostileSpeed is how fast one hostile input is searched.
type hostileSpeed struct {
	Name   string
	Speed  float64 // MB a CPU second
	Slower float64 // how many times slower the same is a byte when eight times as long
}

// timed is the least time of several tries: the work is always the same, and only what disturbs it differs.
func timed(a *detect.Analyzer, text string, tries int) time.Duration {
	best := time.Duration(0)
	for range tries {
		begin := cpuTime()
		search(a, text, func(detect.Finding) {})
		if took := cpuTime() - begin; best == 0 || took < best {
			best = took
		}
	}
	return max(best, time.Microsecond)
}
