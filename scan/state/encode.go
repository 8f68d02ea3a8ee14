package state

import (
	"encoding/binary"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/datamapper/datamapper/risk"
	"github.com/datamapper/datamapper/scan"
)

// A record's body is the fields of a result one after the other: numbers as varints, text with its length before it. What
// decides whether a result is taken over stands first. Candidates, and how many more there were, are not kept.

const (
	flagSettled  = 1 << iota // reading again would end the same way
	flagFolder               // an entry for a folder
	flagSamePath             // the path is the ID
	flagSameName             // the name is the last element of the path
	flagTimed                // it has a time of modification
)

func encode(b []byte, r *scan.Result) []byte {
	it := &r.Item
	flags := uint64(0)
	set := func(bit uint64, on bool) {
		if on {
			flags |= bit
		}
	}
	set(flagSettled, settled(r))
	set(flagFolder, it.Folder)
	set(flagSamePath, it.Path == it.ID)
	set(flagSameName, it.Name == it.Path[strings.LastIndexByte(it.Path, '/')+1:])
	set(flagTimed, !it.Modified.IsZero())
	b = str(b, it.ID)
	b = binary.AppendUvarint(b, flags)
	b = str(b, it.Version)
	b = str(b, string(r.Outcome))
	b = str(b, string(r.Reason))
	b = str(b, r.Detail)
	b = str(b, r.Format)
	b = binary.AppendVarint(b, r.Text)
	b = findings(b, r.Findings)
	b = binary.AppendUvarint(b, uint64(len(r.Counts)))
	for _, t := range slices.Sorted(maps.Keys(r.Counts)) {
		b = binary.AppendVarint(str(b, string(t)), r.Counts[t])
	}
	b = binary.AppendUvarint(b, uint64(len(r.Unread)))
	for _, u := range r.Unread {
		b = str(str(str(b, u.Part), string(u.Reason)), u.Detail)
	}
	b = assessment(b, &r.Assessment)

	b = binary.AppendVarint(b, it.Size)
	if flags&flagTimed != 0 {
		b = binary.AppendVarint(binary.AppendVarint(b, it.Modified.Unix()), int64(it.Modified.Nanosecond()))
	}
	b = str(b, it.Owner)
	b = append(b, byte(it.Exposure))
	b = str(b, string(it.Reason))
	b = str(b, it.Detail)
	if flags&flagSamePath == 0 {
		b = str(b, it.Path)
	}
	if flags&flagSameName == 0 {
		b = str(b, it.Name)
	}
	return b
}

// settled reports whether the item would end the same way when it is read again: time and access may be better then.
func settled(r *scan.Result) bool {
	again := func(reason scan.Reason) bool {
		return reason == "timeout" || reason == "unreadable" || reason == "vanished" || reason == "special"
	}
	return r.Item.Reason == "" && !again(r.Reason) && !slices.ContainsFunc(r.Unread, func(u scan.Unread) bool { return again(u.Reason) })
}

func str(b []byte, s string) []byte { return append(binary.AppendUvarint(b, uint64(len(s))), s...) }

func findings(b []byte, all []scan.Finding) []byte {
	b = binary.AppendUvarint(b, uint64(len(all)))
	for i := range all {
		f := &all[i]
		b = str(str(str(b, string(f.Entity)), string(f.Category)), f.Part)
		b = binary.AppendVarint(binary.AppendVarint(b, f.Start), f.End)
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(f.Score))
		b = str(str(b, f.Masked), f.Place)
	}
	return b
}

func assessment(b []byte, a *risk.Assessment) []byte {
	b = append(b, byte(a.Class))
	b = binary.AppendVarint(binary.AppendVarint(b, int64(a.Weight)), a.People)
	b = binary.AppendUvarint(b, uint64(len(a.Categories)))
	for _, c := range a.Categories {
		b = str(b, string(c))
	}
	for _, steps := range [...][]risk.Step{a.Steps, a.ClassSteps} {
		b = binary.AppendUvarint(b, uint64(len(steps)))
		for _, s := range steps {
			b = binary.AppendVarint(str(b, s.Code), int64(s.Points))
		}
	}
	return b
}
