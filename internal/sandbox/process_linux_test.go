package sandbox

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/formats/pdf"
)

// children are the processes that this one has, dead ones that nobody has awaited included.
func children(t testing.TB) (pids []int) {
	entries, err := os.ReadDir("/proc")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		pid, err := strconv.Atoi(e.Name())
		if err != nil {
			continue
		}
		stat, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
		if i := bytes.LastIndexByte(stat, ')'); i > 0 {
			if f := bytes.Fields(stat[i+1:]); len(f) > 1 && string(f[1]) == strconv.Itoa(os.Getpid()) {
				pids = append(pids, pid)
			}
		}
	}
	return pids
}

// status is a field of /proc/PID/status.
func status(t testing.TB, pid int, name string) string {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		if v, ok := strings.CutPrefix(line, name+":"); ok {
			return strings.TrimSpace(v)
		}
	}
	t.Fatalf("process %d has no %s", pid, name)
	return ""
}

// TestLazyAndWarm holds that a child is started by the first document, stays for the next, and is replaced when it has
// read enough.
func TestLazyAndWarm(t *testing.T) {
	pool := newPool(t, Options{Children: 2, Documents: 3})
	if left := children(t); len(left) > 0 {
		t.Errorf("running before the first document: %v", left)
	}
	content := extract.Memory(letter(t, "letter.pdf"))
	var seen []int
	for i := range 7 {
		if err := pool.Read(t.Context(), content, request5000, &collected{}); err != nil {
			t.Fatal(err)
		}
		now := children(t)
		if len(now) > 1 {
			t.Errorf("%d children for one reader", len(now))
		}
		if i%3 < 2 {
			seen = append(seen, now...)
		}
	}
	slices.Sort(seen)
	if seen = slices.Compact(seen); len(seen) != 3 {
		t.Errorf("%d processes read 7 documents, want 3", len(seen))
	}
	pool.Close()
	if left := children(t); len(left) > 0 {
		t.Errorf("left running: %v", left)
	}
	if err := pool.Read(t.Context(), content, request5000, &collected{}); err == nil {
		t.Error("a closed pool reads")
	}
}

// TestConfined holds what a child may not do.
func TestConfined(t *testing.T) {
	pool := newPool(t, Options{Children: 1})
	if err := pool.Read(t.Context(), extract.Memory(letter(t, "letter.pdf")), request5000, &collected{}); err != nil {
		t.Fatal(err)
	}
	pids := children(t)
	if len(pids) != 1 {
		t.Fatalf("%d children", len(pids))
	}
	if got := status(t, pids[0], "NoNewPrivs"); got != "1" {
		t.Errorf("NoNewPrivs is %s", got)
	}
	limits, err := os.ReadFile(fmt.Sprintf("/proc/%d/limits", pids[0]))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Max address space 3221225472 3221225472", "Max file size 0 0", "Max core file size 0 0", "Max open files 32 32"} {
		if !strings.Contains(strings.Join(strings.Fields(string(limits)), " "), want) {
			t.Errorf("%q is not among its limits:\n%s", want, limits)
		}
	}
	group, err := syscall.Getpgid(pids[0])
	if err != nil || group == syscall.Getpgrp() {
		t.Errorf("in the process group %d of its parent, %v", group, err)
	}
}

// TestMemory holds that a child stays within its bounds with a large file, and gives its memory back after it.
func TestMemory(t *testing.T) {
	pool := newPool(t, Options{Children: 1})
	large := append(letter(t, "letter.pdf"), bytes.Repeat([]byte("% nothing\n"), 6<<20)...) // 60 MB
	for range 2 {
		for _, content := range []extract.Content{extract.Memory(large), extract.Memory(letter(t, "letter.pdf"))} {
			var got collected
			if err := pool.Read(t.Context(), content, request5000, &got); err != nil || len(got.pages) != 2 {
				t.Fatalf("error %v, %d pages", err, len(got.pages))
			}
		}
	}
	peak, err := strconv.Atoi(strings.TrimSuffix(status(t, children(t)[0], "VmHWM"), " kB"))
	if err != nil || peak > 512<<10 {
		t.Errorf("%d kB resident at its peak, %v", peak, err)
	}
	now, _ := strconv.Atoi(strings.TrimSuffix(status(t, children(t)[0], "VmRSS"), " kB"))
	if now > 200<<10 {
		t.Errorf("%d kB resident after a small document", now)
	}
}

// TestOrphan holds that a child ends with its parent, however that ends.
func TestOrphan(t *testing.T) {
	parent := exec.Command(self(), "parent://")
	out, err := parent.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := parent.Start(); err != nil {
		t.Fatal(err)
	}
	b := make([]byte, 16)
	n, err := out.Read(b)
	if err != nil {
		t.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(b[:n])))
	if err != nil {
		t.Fatal(err)
	}
	parent.Process.Kill()
	parent.Wait()
	for deadline := time.Now().Add(10 * time.Second); ; time.Sleep(10 * time.Millisecond) {
		stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
		if err != nil || bytes.Contains(stat, []byte(") Z ")) {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("process %d outlives its parent", pid)
		}
	}
}

// beParent starts a child that hangs, says which it is, and waits to be killed.
func beParent() {
	pool := New(Options{Children: 1, command: []string{self(), "bad://hangs"}})
	pool.Read(context.Background(), extract.Memory([]byte("%PDF-")), pdf.Request{First: 1, Last: 10}, &collected{page: func() error {
		for k := range pool.all {
			fmt.Println(k.cmd.Process.Pid)
		}
		return nil
	}})
}
