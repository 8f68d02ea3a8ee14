//go:build unix

package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	corpus "github.com/datamapper/datamapper/internal/bench"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers"
)

// searchHostile measures 512 kB of each, and 4 MB to see that eight times the text takes eight times the time.
func (r *runner) searchHostile(ctx context.Context) error {
	const short, long = 512 << 10, 4 << 20
	a := detect.New(recognizers.All()...)
	big := corpus.HostileInputs(long)
	for i, h := range corpus.HostileInputs(short) {
		quick := timed(a, h.Text, r.rounds).Seconds() / float64(len(h.Text))
		slow := timed(a, big[i].Text, max(1, r.rounds/2)).Seconds() / float64(len(big[i].Text))
		r.hostile = append(r.hostile, hostileSpeed{h.Name, 1e-6 / max(quick, slow), slow / quick})
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	return nil
}

func (r *runner) scanSmall(ctx context.Context) error {
	t := tree{at: filepath.Join(r.at, "small")}
	defer os.RemoveAll(t.at)
	if err := corpus.Small(r.seed, r.small, t.write); err != nil {
		return err
	}
	var all []usage
	for range r.rounds {
		u, s, err := r.report(ctx, false, t.at)
		if err != nil {
			return err
		}
		if s.listed != t.files || s.short > 0 {
			return fmt.Errorf("%d files written, %d listed, %d not read", t.files, s.listed, s.short)
		}
		all = append(all, u)
	}
	r.smallFiles = median(all)
	return nil
}

func (r *runner) scanUnchanged(ctx context.Context) error {
	t := tree{at: filepath.Join(r.at, "many")}
	defer os.RemoveAll(t.at)
	if err := corpus.Small(r.seed+1, r.unchanged, t.write); err != nil {
		return err
	}
	state := filepath.Join(r.at, "state")
	if _, _, err := r.report(ctx, false, "--state", state, t.at); err != nil {
		return err
	}
	var all []usage
	for range r.rounds {
		u, s, err := r.report(ctx, false, "--state", state, "--since", t.at)
		if err != nil {
			return err
		}
		if s.unchanged != t.files {
			return fmt.Errorf("of %d unchanged files %d were opened again", t.files, t.files-s.unchanged)
		}
		all = append(all, u)
	}
	r.again = median(all)
	return nil
}

// scanLarge scans one large csv, if the disk has room for it twice.
func (r *runner) scanLarge(ctx context.Context) error {
	switch free := freeDisk(r.at); {
	case r.large <= 0:
		r.bigMissing = "not asked for"
		return nil
	case free < 2*r.large:
		r.bigMissing = fmt.Sprintf("needs %d MB of disk, %d MB are free", 2*r.large/1e6, free/1e6)
		return nil
	}
	name := filepath.Join(r.at, "large.csv")
	defer os.Remove(name)
	var err error
	if r.bigSize, err = writeTable(name, r.seed, r.large); err != nil {
		return err
	}
	u, s, err := r.report(ctx, false, name)
	if err != nil {
		return err
	}
	if s.short > 0 {
		return fmt.Errorf("the large csv was not read whole")
	}
	r.big = u
	return nil
}
