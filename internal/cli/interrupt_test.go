package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestInterrupt: the first interrupt ends a command in good order with 130, and what was answered until then is whole.
func TestInterrupt(t *testing.T) {
	cmd := exec.Command("datamapper", "detect", "--jsonl")
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var stderr strings.Builder
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Process.Kill()
	io.WriteString(stdin, "{\"id\":1,\"text\":\"a\"}\n") // the pipe stays open: the command waits for more
	out := bufio.NewReader(stdout)
	if line, err := out.ReadString('\n'); line != "{\"id\":1,\"findings\":[]}\n" {
		t.Fatalf("answer %q (%v): a question is answered without waiting for the next", line, err)
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	rest, _ := io.ReadAll(out)
	err = cmd.Wait()
	var e *exec.ExitError
	if !errors.As(err, &e) || e.ExitCode() != 130 || len(rest) > 0 {
		t.Errorf("ended with %v after %q, not with exit code 130", err, rest)
	}
	if !strings.Contains(stderr.String(), "Ctrl-C again") {
		t.Errorf("standard error does not say how to stop at once: %q", stderr.String())
	}
}

// TestInterruptedScanReports: a scan that is stopped writes what it found until then, and the report says that it is not
// all.
func TestInterruptedScanReports(t *testing.T) {
	folder := t.TempDir()
	first := filepath.Join(folder, "first.txt")
	if err := os.WriteFile(first, []byte(strings.Repeat("Cpr-nr. 020381-5581 og en linje mere.\n", 100_000)), 0o600); err != nil {
		t.Fatal(err)
	}
	for i := range 1000 { // the same bytes under many names: seconds of work, little of disk
		if err := os.Link(first, filepath.Join(folder, fmt.Sprintf("%04d.txt", i))); err != nil {
			t.Fatal(err)
		}
	}
	report := filepath.Join(t.TempDir(), "report.ndjson")
	cmd := exec.Command("datamapper", "scan", folder, "--format", "ndjson", "--output", report, "--progress", "json")
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Process.Kill()
	time.AfterFunc(100*time.Millisecond, func() { cmd.Process.Signal(os.Interrupt) })
	io.Copy(io.Discard, stderr)
	err = cmd.Wait()
	var e *exec.ExitError
	if !errors.As(err, &e) || e.ExitCode() != 130 {
		t.Fatalf("ended with %v, not with exit code 130", err)
	}
	data, err := os.ReadFile(report)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	if last := lines[len(lines)-1]; !strings.Contains(last, `"complete":false`) || !strings.Contains(last, `"kind":"summary"`) {
		t.Errorf("the report ends with %.200q", last)
	}
}
