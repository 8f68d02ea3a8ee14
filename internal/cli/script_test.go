package cli

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/datamapper/datamapper/internal/sandbox"
)

// TestMain lets this test binary stand in for the program: scripts and tests run it as "datamapper". A reader of PDF is
// started by the binary's own path, whatever it was called by, so that comes first.
func TestMain(m *testing.M) {
	sandbox.Child(os.Args)
	testscript.Main(m, map[string]func(){"datamapper": func() { os.Exit(Main()) }})
}

// TestScripts runs the scenarios of testdata/script, one a file.
func TestScripts(t *testing.T) {
	corpus, err := filepath.Abs("../../testdata/corpus")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"} {
				e.Setenv(name, "")
			}
			e.Setenv("CORPUS", corpus)
			e.Setenv("XDG_CACHE_HOME", filepath.Join(os.TempDir(), "datamapper-test-cache")) // compiled code is shared between scripts
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"exits":  exits,
			"mkfifo": mkfifo,
			"rename": rename,
			"settle": settle,
		},
	})
}

// exits runs a command and wants exactly one exit code: exits 3 datamapper scan folder.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[0])
	if neg || err != nil || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND...")
	}
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var e *exec.ExitError
		if !errors.As(err, &e) {
			ts.Fatalf("%v", err)
		}
		got = e.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d, not %d", got, want)
	}
}

func mkfifo(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(syscall.Mkfifo(ts.MkAbs(args[0]), 0o600))
}

// rename gives a file a name that a script cannot hold: rename file 'x\ty' (Go's escapes).
func rename(ts *testscript.TestScript, _ bool, args []string) {
	name, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.Rename(ts.MkAbs(args[0]), ts.MkAbs(name)))
}

// settle waits until the times of files made so far are behind by more than a tick of the kernel's clock: before that a
// change could go unseen, so a scan takes nothing over (source/connectors/file).
func settle(*testscript.TestScript, bool, []string) { time.Sleep(30 * time.Millisecond) }
