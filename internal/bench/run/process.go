//go:build unix

package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// usage is what a program took.
type usage struct {
	CPU   time.Duration // user and system, its own and that of the processes it waited for
	Wall  time.Duration
	Peak  int64 // bytes of resident memory at most; 0 when the system does not tell
	Found int   // what it says it found; -1 when it does not say
}

// program is a command line to measure.
type program struct {
	name string
	args []string
	env  []string
	ok   []int // exit codes besides 0 that are no failure
	out  io.Writer
}

// run runs p and measures it.
func (p program) run(ctx context.Context) (usage, error) {
	cmd := exec.CommandContext(ctx, p.name, p.args...)
	cmd.Env = append(os.Environ(), p.env...)
	cmd.Stdout = p.out
	var said bytes.Buffer
	cmd.Stderr = &said
	begin := time.Now()
	if err := cmd.Start(); err != nil {
		return usage{}, err
	}
	peak, done := make(chan int64), make(chan struct{})
	go func() { peak <- watchMemory(cmd.Process.Pid, done) }()
	err := cmd.Wait()
	u := usage{Wall: time.Since(begin), Found: -1}
	close(done)
	u.Peak = <-peak
	u.CPU = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) && slices.Contains(p.ok, exit.ExitCode()) {
		err = nil
	}
	if err != nil {
		last := said.String()[max(0, said.Len()-300):]
		return u, fmt.Errorf("%s: %w: %s", p.name, err, strings.Join(strings.Fields(last), " "))
	}
	return u, nil
}

// watchMemory reads the high-water mark of a process until it ends. The one that the system gives with the exit status
// would be that of this program when it is higher: a new process begins as a copy of this one.
func watchMemory(pid int, done <-chan struct{}) (peak int64) {
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for {
		peak = max(peak, highWater(pid))
		select {
		case <-done:
			return peak
		case <-tick.C:
		}
	}
}

// highWater is VmHWM of proc_pid_status(5), in bytes.
func highWater(pid int) int64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	line, _, _ := strings.Cut(rest, "\n")
	kb, _ := strconv.ParseInt(strings.TrimSpace(strings.TrimSuffix(line, "kB")), 10, 64)
	return kb << 10
}

// cpuTime is the processor time that this process has used, collecting garbage included.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// freeDisk is how many bytes may be written below a folder.
func freeDisk(at string) int64 {
	var s syscall.Statfs_t
	if err := syscall.Statfs(at, &s); err != nil {
		return 0
	}
	return int64(s.Bavail) * int64(s.Bsize)
}

// median is the middle one by processor time. Its memory is the highest that any of them had.
func median(all []usage) usage {
	sorted := slices.SortedFunc(slices.Values(all), func(a, b usage) int { return cmp.Compare(a.CPU, b.CPU) })
	m := sorted[len(sorted)/2]
	for _, u := range all {
		m.Peak = max(m.Peak, u.Peak)
	}
	return m
}
