//go:build unix

package main

import (
	"cmp"
	"fmt"
	"math"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/datamapper/datamapper/entity"
)

// speed is MB of the corpus a CPU second. A sampled contender's start-up counts once, its work by the size.
func (r *results) speed(c *contender) float64 {
	if len(c.all) == 0 {
		return 0
	}
	seconds := median(c.all).CPU.Seconds()
	if c.sampled {
		start := median(r.empty[c]).CPU.Seconds()
		seconds = start + max(0, seconds-start)*float64(r.whole.size)/float64(r.part.size)
	}
	return float64(r.whole.size) / 1e6 / max(seconds, 1e-6)
}

// target is a figure beside what it must be and what is wanted. Zero is no target.
type target struct {
	what       string
	value      float64
	must, goal float64
	unit       string
	less       bool   // less is better
	missing    string // why there is no figure
	note       string
}

func (t target) verdict() string {
	reached := func(want float64) bool {
		return t.less && t.value <= want || !t.less && t.value >= want
	}
	switch {
	case t.missing != "":
		return "not measured: " + t.missing
	case t.goal > 0 && reached(t.goal):
		return "goal"
	case t.must > 0 && !reached(t.must):
		return "**missed**"
	case t.must > 0:
		return "must"
	}
	return "below the goal"
}

func (t target) row() string {
	show := func(x float64) string {
		if x == 0 {
			return ""
		}
		return figure(x) + t.unit
	}
	value := figure(t.value) + t.unit
	if t.missing != "" {
		value = ""
	} else if t.note != "" {
		value += " (" + t.note + ")"
	}
	return fmt.Sprintf("| %s | %s | %s | %s | %s |\n", t.what, value, show(t.must), show(t.goal), t.verdict())
}

// count writes a whole number with commas.
func count[N int | int64](n N) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// figure writes a measured number: its first three digits, but never without those before the point.
func figure(x float64) string {
	if x == 0 || math.Abs(x) >= 100 || x == math.Trunc(x) {
		return count(int64(math.Round(x)))
	}
	return fmt.Sprintf("%.*f", max(0, 2-int(math.Floor(math.Log10(math.Abs(x))))), x)
}

func mebibytes(n int64) float64 { return float64(n) / (1 << 20) }

// page is the report as Markdown.
func (r *results) page() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Speed, memory and what was found\n\nWritten by `make bench`; do not edit.\n\n")
	fmt.Fprintf(&b, "Corpus: %s MB of prose (Danish, English, German), letters, csv, logs, json and code in %s files, seed %d, with %s planted values, one in %.1f kB. ",
		figure(float64(r.whole.size)/1e6), count(r.whole.files), r.seed, count(r.planted()), float64(r.whole.size)/1e3/float64(max(1, r.planted())))
	fmt.Fprintf(&b, "Warm cache. Every contender searched it once a round, in turn; of %d rounds the median counts, in MB a CPU second (user and system time, all cores added up). %s, %d cores, %s.\n",
		r.rounds, runtime.Version(), runtime.NumCPU(), cmp.Or(processor(), runtime.GOARCH))
	if r.size < 200e6 || r.rounds < 3 {
		b.WriteString("\n**This was a trial run: less than 200 MB or three rounds.**\n")
	}
	r.contenders(&b)
	b.WriteString("\n## Against the targets\n\n| Measured | here | must | goal | reached |\n|---|---:|---:|---:|---|\n")
	for _, t := range r.targets() {
		b.WriteString(t.row())
	}
	r.found(&b)
	r.hostileTable(&b)
	return b.String()
}

func (r *results) contenders(b *strings.Builder) {
	b.WriteString("\n## Beside other tools\n\n| Tool | MB per CPU s | wall s | peak MiB | says it found | what it does |\n|---|---:|---:|---:|---:|---|\n")
	for _, c := range append([]*contender{r.detect, r.portable, r.ten, r.scan}, r.tools...) {
		if c.missing != "" || len(c.all) == 0 {
			fmt.Fprintf(b, "| %s | | | | | not measured: %s |\n", c.name, strings.ReplaceAll(c.missing, "|", "/"))
			continue
		}
		u := median(c.all)
		name, peak, found := c.name, "", ""
		if c.sampled {
			name += fmt.Sprintf(" (sample of %s MB, scaled)", figure(float64(r.part.size)/1e6))
		}
		if u.Peak > 0 {
			peak = figure(mebibytes(u.Peak))
		}
		if u.Found >= 0 {
			found = count(u.Found)
		}
		fmt.Fprintf(b, "| %s | %s | %.2f | %s | %s | %s |\n", name, figure(r.speed(c)), u.Wall.Seconds(), peak, found, c.does)
	}
	b.WriteString("\nDetection in memory takes one core and text that is there already; the others list, open and read files too. ripgrep counts matches of patterns with ASCII word borders; Unicode ones cost it a factor of 40 on Danish text.\n")
}

// ratio is how many times as fast as the tool whose name begins so we are.
func (r *results) ratio(ours *contender, name string) (times float64, missing string) {
	for _, c := range r.tools {
		if !strings.HasPrefix(c.name, name) {
			continue
		}
		if c.missing != "" || len(c.all) == 0 {
			return 0, name + " could not be run"
		}
		return r.speed(ours) / r.speed(c), ""
	}
	return 0, "other tools were left out"
}

func (r *results) targets() []target {
	against := func(ours *contender, what, name string, must, goal float64) target {
		times, missing := r.ratio(ours, name)
		return target{what: what, value: times, must: must, goal: goal, unit: " x", missing: missing}
	}
	worst := slices.MinFunc(r.hostile, func(a, b hostileSpeed) int { return cmp.Compare(a.Speed, b.Speed) })
	slower := slices.MaxFunc(r.hostile, func(a, b hostileSpeed) int { return cmp.Compare(a.Slower, b.Slower) })
	scan := median(r.scan.all)
	files := float64(r.small)
	return []target{
		{what: "`detect`, all kinds, MB per CPU s", value: r.speed(r.detect), must: 300, goal: 1000},
		{what: "`detect`, portable Go, MB per CPU s", value: r.speed(r.portable), must: 300, goal: 500, missing: r.portable.missing},
		against(r.detect, "`detect` against ripgrep, 10 patterns", "ripgrep, 10", 0.8, 2),
		against(r.detect, "`detect` against ripgrep, 40 patterns", "ripgrep, 40", 0, 6),
		{what: "cost of going from 10 kinds to all", value: 100 * (r.speed(r.ten)/r.speed(r.detect) - 1), must: 40, goal: 15, unit: " %", less: true, missing: r.ten.missing},
		{what: "slowest hostile text, MB per CPU s", value: worst.Speed, must: 30, goal: 50, note: worst.Name},
		{what: "most that a byte slows down in 8 times the text", value: slower.Slower, must: 1.5, unit: " x", less: true, note: slower.Name},
		against(r.scan, "`scan` against gitleaks", "gitleaks", 20, 55),
		against(r.scan, "`scan` against trufflehog", "trufflehog", 30, 70),
		against(r.scan, "`scan` against pdscan", "pdscan", 80, 220),
		against(r.scan, "`scan` against ferret-scan", "ferret-scan", 1500, 5000),
		{what: fmt.Sprintf("`scan` of %s small files, a second of two cores", count(r.small)), value: 2 * files / r.smallFiles.CPU.Seconds(), must: 15000, goal: 40000,
			note: "by the clock " + figure(files/r.smallFiles.Wall.Seconds())},
		{what: "rescan of a million unchanged files, CPU s", value: r.again.CPU.Seconds() * 1e6 / float64(r.unchanged), must: 20, goal: 5, less: true, note: "scaled from " + count(r.unchanged)},
		{what: "memory at most, corpus, MiB", value: mebibytes(scan.Peak), must: 256, goal: 64, less: true, missing: unmeasured(scan.Peak)},
		{what: "memory at most, unchanged files, MiB", value: mebibytes(r.again.Peak), must: 256, goal: 64, less: true, missing: unmeasured(r.again.Peak)},
		{what: fmt.Sprintf("memory at most, one csv of %s MB, MiB", figure(float64(r.bigSize)/1e6)), value: mebibytes(r.big.Peak), must: 256, goal: 64, less: true, missing: cmp.Or(r.bigMissing, unmeasured(r.big.Peak)),
			note: figure(float64(r.bigSize)/1e6/max(r.big.CPU.Seconds(), 1e-6)) + " MB per CPU s"},
	}
}

func unmeasured(peak int64) string {
	if peak > 0 {
		return ""
	}
	return "this system does not tell"
}

func (r *results) planted() int {
	return r.inMemory.sum(func(entity.Type) bool { return true }).planted
}

// found is the table of precision and recall.
func (r *results) found(b *strings.Builder) {
	has := shipped()
	b.WriteString("\n## What was found of what was planted\n\nOn the same corpus. A finding in memory is right when it overlaps a planted value of its kind; from files, values are counted by file and kind. Findings of kinds that were never planted are false alarms too, or values that chance made: one number in eleven passes the check of a CPR.\n\n")
	b.WriteString("| Kind | planted | recall | precision | false | recall, files | precision, files |\n|---|---:|---:|---:|---:|---:|---:|\n")
	line := func(name string, m, f tally) {
		share := func(n int, x float64) string {
			if n == 0 {
				return ""
			}
			return fmt.Sprintf("%.4f", x)
		}
		fmt.Fprintf(b, "| %s | %s | %s | %s | %s | %s | %s |\n", name, count(m.planted), share(m.planted, m.recall()), share(m.found+m.wrong, m.precision()), count(m.wrong),
			share(f.planted, f.recall()), share(f.found+f.wrong, f.precision()))
	}
	line("**all with a recognizer**", r.inMemory.sum(func(e entity.Type) bool { return has[e] }), r.fromFiles.sum(func(e entity.Type) bool { return has[e] }))
	for _, info := range entity.All() {
		m, f := r.inMemory[info.Type], r.fromFiles[info.Type]
		if m == (tally{}) && f == (tally{}) {
			continue
		}
		name := "`" + string(info.Type) + "`"
		if !has[info.Type] {
			name += " (no recognizer)"
		}
		line(name, m, f)
	}
	if r.unread > 0 {
		fmt.Fprintf(b, "\n%s files were not read whole.\n", count(r.unread))
	}
}

func (r *results) hostileTable(b *strings.Builder) {
	b.WriteString("\n## Hostile text\n\nA few bytes, again and again. The last column says how many times longer a byte takes when the text is 8 times as long.\n\n| Text | MB per CPU s | slower |\n|---|---:|---:|\n")
	for _, h := range slices.SortedStableFunc(slices.Values(r.hostile), func(x, y hostileSpeed) int { return cmp.Compare(x.Speed, y.Speed) }) {
		fmt.Fprintf(b, "| %s | %s | %.2f |\n", h.Name, figure(h.Speed), h.Slower)
	}
}

// processor names the processor as Linux does.
func processor() string {
	info, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return ""
	}
	_, rest, _ := strings.Cut(string(info), "model name")
	line, _, _ := strings.Cut(rest, "\n")
	return strings.Trim(line, "\t :")
}
