package cli

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/datamapper/datamapper/entity"
)

// TestP01_NothingOutsideThePathsIsRead: links lead out of what the owner chose to a pipe that nobody writes to, to files and
// to folders. Opening the pipe would wait for ever, and a file that was read would be in the report.
func TestP01_NothingOutsideThePathsIsRead(t *testing.T) {
	top := t.TempDir()
	inside, outside := filepath.Join(top, "inside"), filepath.Join(top, "outside")
	for _, dir := range []string{inside, outside} {
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	write := func(name, text string) {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	link := func(to, name string) {
		if err := os.Symlink(to, name); err != nil {
			t.Fatal(err)
		}
	}
	write(filepath.Join(inside, "mine.txt"), "Cpr-nr. 020381-5581")
	write(filepath.Join(outside, "secret.txt"), "Cpr-nr. 111287-6746")
	if err := syscall.Mkfifo(filepath.Join(outside, "pipe"), 0o600); err != nil {
		t.Fatal(err)
	}
	link(outside, filepath.Join(inside, "folder"))
	link("../outside/secret.txt", filepath.Join(inside, "file.txt"))
	link(filepath.Join(outside, "pipe"), filepath.Join(inside, "pipe.txt"))
	link("/", filepath.Join(inside, "root"))

	code, out, errs := runShell(nil, "scan", inside, "--format", "ndjson")
	if code != done || strings.Count(out, `"entity":"dk_cpr"`) != 1 || !strings.Contains(out, `"listed":5,"scanned":1,"skipped":4,"failed":0`) {
		t.Errorf("exit code %d, %s%s", code, out, errs)
	}
	// A folder that is left out is not opened either: it would fail, were it listed.
	code, out, _ = runShell(nil, "scan", top, "--format", "ndjson", "--exclude", "outside/")
	if code != done || strings.Contains(out, "secret") || strings.Contains(out, "outside/pipe") {
		t.Errorf("exit code %d, %s", code, out)
	}
}

// TestP02_NoPlantedValueIsWritten runs every command that must not show values over the made-up corpus, in every format
// and with everything kept that can be, and looks for the planted values in every byte that was written anywhere.
func TestP02_NoPlantedValueIsWritten(t *testing.T) {
	work := t.TempDir()
	in := func(name string) string { return filepath.Join(work, name) }
	temp := in("tmp")
	if err := os.Mkdir(temp, 0o700); err != nil {
		t.Fatal(err)
	}
	const corpus = "../../testdata/corpus"
	run := func(name string, args ...string) {
		t.Helper()
		cmd := exec.Command("datamapper", args...)
		cmd.Env = append(os.Environ(), "TMPDIR="+temp)
		if args[0] == "detect" {
			cmd.Stdin = bytes.NewReader(planted(t, corpus))
		}
		var out, errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &errs
		cmd.Run() // the exit code is another test's
		if out.Len() == 0 && !strings.Contains(strings.Join(args, " "), "--output") {
			t.Fatalf("datamapper %v wrote nothing: %s", args, errs.String())
		}
		for kind, data := range map[string][]byte{"out": out.Bytes(), "err": errs.Bytes()} {
			if err := os.WriteFile(in(name+"."+kind), data, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, f := range []string{"table", "json", "ndjson", "csv", "html", "sarif"} {
		run(f, "scan", corpus, "--format", f, "--progress", "json")
		run(f+"-file", "scan", corpus, "--format", f, "--output", in("report."+f), "--state", in("state"), "--min-score", "0.1")
		run(f+"-again", "report", "--state", in("state"), "--format", f)
	}
	run("since", "scan", corpus, "--state", in("state"), "--since", "--lang", "da")
	run("unread", "report", "--state", in("state"), "--unread")
	run("explain", "explain", corpus)
	run("explain-jsonl", "explain", corpus, "--jsonl")
	run("detect", "detect")
	run("entities", "entities", "--json")

	secrets := plantedValues(t)
	files := 0
	err := filepath.WalkDir(work, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files++
		for form, entity := range secrets {
			if bytes.Contains(data, []byte(form)) {
				at := bytes.Index(data, []byte(form))
				t.Errorf("%s holds a planted %s after %q", filepath.Base(path), entity, data[max(0, at-60):at])
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 40 || len(secrets) < 500 {
		t.Errorf("only %d files and %d values looked at", files, len(secrets))
	}
}

// planted is all plain text of the corpus, as one.
func planted(t *testing.T, corpus string) []byte {
	t.Helper()
	var all []byte
	for _, pattern := range []string{"*/*.txt", "*/*/*.txt", "*/*/*.csv", "*/*/*.md"} {
		names, err := filepath.Glob(filepath.Join(corpus, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			all = append(append(all, data...), '\n')
		}
	}
	return all
}

// plantedValues are the values of the list, in the forms in which something might give them away.
func plantedValues(t *testing.T) map[string]entity.Type {
	t.Helper()
	data, err := os.ReadFile("../../testdata/corpus.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	forms := map[string]entity.Type{}
	for line := range bytes.Lines(data) {
		var label struct {
			Entity entity.Type
			Value  string
		}
		if err := json.Unmarshal(line, &label); err != nil {
			t.Fatal(err)
		}
		switch label.Entity {
		case "", entity.Person, entity.Username, entity.Organisation: // stand in paths, or are too short to look for
			continue
		case entity.CardSecurityCode:
			continue // three digits stand everywhere
		}
		value := label.Value
		plain := strings.NewReplacer(" ", "", "-", "", ".", "", "/", "").Replace(value)
		for _, form := range []string{value, plain, strings.ToLower(value), entity.Normalize(label.Entity, value), hex.EncodeToString([]byte(value)), base64.RawStdEncoding.EncodeToString([]byte(value)), fmt.Sprintf("%q", value)} {
			if len(form) >= 8 {
				forms[form] = label.Entity
			}
		}
	}
	return forms
}
