//go:build unix

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// contender is one of the programs measured in turn. Sampled ones are slow: they search a sample of the corpus and an
// empty folder, and the time over that of the empty folder is scaled up.
type contender struct {
	name    string // "ripgrep, 10 patterns"
	does    string
	sampled bool
	missing string // why it is not measured; empty when it is
	search  func(ctx context.Context, folder string) (usage, error)

	all []usage
}

// counted runs p and lets count say from its output what was found.
func counted(p program, count func([]byte) int) func(context.Context, string) (usage, error) {
	return func(ctx context.Context, folder string) (usage, error) {
		var out bytes.Buffer
		q := p
		q.out = &out
		q.args = append([]string(nil), p.args...)
		for i, a := range q.args {
			q.args[i] = strings.ReplaceAll(a, "FOLDER", folder)
		}
		u, err := q.run(ctx)
		if err == nil {
			u.Found = count(out.Bytes())
		}
		return u, err
	}
}

func unsaid([]byte) int { return -1 }

// ripgrep searches for the union of the first n patterns. It only counts matches, which is the least that it can do.
func ripgrep(at string, n int) (*contender, error) {
	c := &contender{name: "ripgrep, " + strconv.Itoa(n) + " patterns", does: "finds shapes, checks nothing"}
	rg, err := exec.LookPath("rg")
	if err != nil {
		c.missing = "rg is not installed (Debian: apt-get install ripgrep)"
		return c, nil
	}
	file := filepath.Join(at, "patterns"+strconv.Itoa(n))
	if err := os.WriteFile(file, []byte(strings.Join(patterns[:n], "\n")+"\n"), 0o644); err != nil {
		return nil, err
	}
	p := program{name: rg, args: []string{"--no-config", "-uu", "--count-matches", "--no-filename", "-f", file, "FOLDER"}, ok: []int{1}}
	c.search = counted(p, func(out []byte) int {
		sum := 0
		for line := range strings.Lines(string(out)) {
			k, _ := strconv.Atoi(strings.TrimSpace(line))
			sum += k
		}
		return sum
	})
	return c, nil
}

// gitleaks is built from the module proxy into a folder of its own, so go.mod knows nothing of it; with RE2 if that can be
// had, which makes it several times faster.
func gitleaks(ctx context.Context, at string) *contender {
	const module = "github.com/zricethezav/gitleaks/v8@v8.30.1"
	c := &contender{name: "gitleaks 8.30.1, RE2", does: "secrets"}
	err := install(ctx, at, "-tags", "gore2regex", module)
	if err != nil {
		c.name, c.sampled = "gitleaks 8.30.1, standard regexp", true
		err = install(ctx, at, module)
	}
	if err != nil {
		c.missing = err.Error()
		return c
	}
	p := program{name: filepath.Join(at, "gitleaks"), args: []string{"dir", "FOLDER", "--no-banner", "--log-level", "error", "--exit-code", "0", "--report-format", "json", "--report-path", "-"}}
	c.search = counted(p, func(out []byte) int {
		var leaks []json.RawMessage
		if json.Unmarshal(out, &leaks) != nil {
			return -1
		}
		return len(leaks)
	})
	return c
}

// slow are tools that are measured on a sample, when they are installed or the module proxy has them.
func slow(ctx context.Context, at string) (all []*contender) {
	for _, t := range []struct {
		name, module, does string
		args               []string
		ok                 []int
	}{
		{"trufflehog", "github.com/trufflesecurity/trufflehog/v3@latest", "secrets", []string{"filesystem", "FOLDER", "--no-verification", "--no-update", "--json"}, []int{183}},
		{"pdscan", "github.com/ankane/pdscan@latest", "personal data", []string{"file://FOLDER", "--show-all"}, []int{1}},
		{"ferret-scan", "github.com/awslabs/ferret-scan@latest", "personal data", []string{"--file", "FOLDER", "--recursive", "--quiet"}, []int{1}},
	} {
		c := &contender{name: t.name, does: t.does, sampled: true}
		path, err := exec.LookPath(t.name)
		if err != nil {
			if err = install(ctx, at, t.module); err == nil {
				path, err = exec.LookPath(filepath.Join(at, t.name))
			}
		}
		if err != nil {
			c.missing = "neither installed nor to be had from the module proxy"
		} else {
			c.search = counted(program{name: path, args: t.args, ok: t.ok}, unsaid)
		}
		all = append(all, c)
	}
	return all
}

// install builds a command of another module, for five minutes at most.
func install(ctx context.Context, at string, args ...string) error {
	say("building %s", args[len(args)-1])
	ctx, cancel := context.WithTimeout(ctx, 5*time.Minute)
	defer cancel()
	return goCommand(ctx, at, []string{"GOBIN=" + at, "GOFLAGS=-buildvcs=false"}, append([]string{"install"}, args...)...)
}
