package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// errInterrupted is the cause of a context that a person or the system ended.
var errInterrupted = errors.New("interrupted")

// interruptible returns a context that ends at the first interrupt, so that the command can stop in good order. A second
// one ends the process at once. Call stop to give the signals back.
func interruptible(stderr io.Writer) (ctx context.Context, stop func()) {
	ctx, cancel := context.WithCancelCause(context.Background())
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	finished := make(chan struct{})
	go func() {
		select {
		case <-signals:
		case <-finished:
			return
		}
		fmt.Fprintln(stderr, "\nStopping. Press Ctrl-C again to stop at once.")
		cancel(errInterrupted)
		select {
		case <-signals:
			os.Exit(int(interrupted))
		case <-finished:
		}
	}()
	return ctx, func() {
		signal.Stop(signals)
		close(finished)
		cancel(nil)
	}
}
