package sandbox

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"github.com/datamapper/datamapper/extract"
)

// startTime is how long a child may take until it is ready; it may have to compile first.
const startTime = time.Minute

// diedError says that a child ended by itself.
type diedError struct{ state string }

func (e diedError) Error() string { return "ended: " + e.state }

// child is the parent's side of a child process.
type child struct {
	cmd       *exec.Cmd
	in        *os.File // to its standard input
	out       *os.File // from its standard output
	reader    *bufio.Reader
	channel   *channel      // to hand it descriptors; nil where the system has none
	done      chan struct{} // closed when the process is gone and its state is known
	documents int           // begun
	late      atomic.Bool   // killed for taking too long
	timer     *time.Timer
	left      time.Duration // of the document's time
	closing   sync.Once
}

// launch starts a child process. One thread starts it and waits for it and ends with it: Linux kills a child when the
// thread that started it ends, and what that thread may not do, the child may not either.
func launch(o Options) (*child, error) {
	cmd := exec.Command(self(), childArgument, o.CacheDir)
	cmd.Args[0] = os.Args[0] // the name that people see in a list of processes
	if o.command != nil {
		cmd = exec.Command(o.command[0], o.command[1:]...)
	}
	cmd.Env = environment()
	cmd.SysProcAttr = attributes()
	stdin, in, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer stdin.Close()
	out, stdout, err := os.Pipe()
	if err != nil {
		in.Close()
		return nil, err
	}
	defer stdout.Close()
	cmd.Stdin, cmd.Stdout = stdin, stdout // standard error goes nowhere: what a broken parser prints is content
	k := &child{cmd: cmd, in: in, out: out, reader: bufio.NewReaderSize(out, 64<<10), done: make(chan struct{})}
	theirs := k.openChannel()
	started := make(chan error)
	go func() {
		runtime.LockOSThread() // and never unlocked: the thread is not fit for other work
		err := pledge()
		if err == nil {
			err = cmd.Start()
		}
		started <- err
		if err == nil {
			cmd.Wait()
		}
		close(k.done)
	}()
	err = <-started
	if theirs != nil {
		theirs.Close()
	}
	if err != nil {
		k.end()
		return nil, err
	}
	k.timer = time.AfterFunc(startTime, k.expire)
	k.timer.Stop()
	return k, nil
}

// openChannel makes the socket over which descriptors go and returns the child's end, if the system has such a thing.
func (k *child) openChannel() *os.File {
	ours, theirs, err := channelPair()
	if err != nil {
		return nil
	}
	k.channel = ours
	k.cmd.ExtraFiles = []*os.File{theirs}
	return theirs
}

// ready waits until the child has loaded what it needs and has locked itself in.
func (k *child) ready(ctx context.Context) error {
	stop := context.AfterFunc(ctx, k.kill)
	defer stop()
	k.left = startTime
	kind, _, err := k.next(nil)
	if err == nil && kind != frameReady {
		err = errors.New("it speaks another language")
	}
	return err
}

// expire kills the child because its time is over.
func (k *child) expire() {
	k.late.Store(true)
	k.kill()
}

// kill ends the process; a second time does nothing.
func (k *child) kill() {
	if k.cmd.Process != nil {
		k.cmd.Process.Kill()
	}
}

// end kills the process and waits until it is gone.
func (k *child) end() {
	k.kill()
	if k.cmd.Process != nil {
		<-k.done
	}
	k.closing.Do(func() {
		k.in.Close()
		k.out.Close()
		if k.channel != nil {
			k.channel.Close()
		}
	})
}

// dead reports whether the process is gone.
func (k *child) dead() bool {
	select {
	case <-k.done:
		return true
	default:
		return false
	}
}

// next reads the next frame into buffer, which may grow; the time until it is there is the document's.
func (k *child) next(buffer []byte) (frame, []byte, error) {
	began := time.Now()
	k.timer.Reset(max(k.left, 0))
	kind, payload, err := readFrame(k.reader, buffer, maxFrame)
	k.timer.Stop()
	k.left -= time.Since(began)
	if err == nil {
		return kind, payload, nil
	}
	k.kill()
	<-k.done
	switch {
	case k.late.Load():
		return 0, nil, fmt.Errorf("%w: reading it took longer than the limit", extract.ErrTimeout)
	case errors.Is(err, errFrame):
		return 0, nil, diedError{"it sent what is no answer"}
	}
	return 0, nil, diedError{k.cmd.ProcessState.String()}
}

// read has the child read a document and reports whether it can read another.
func (k *child) read(ctx context.Context, c extract.Content, g *guard, limit time.Duration) (reusable bool, err error) {
	stop := context.AfterFunc(ctx, k.kill)
	defer stop()
	k.documents++
	k.left = limit
	q := request{size: c.Size(), first: g.next, last: g.last}
	q.descriptor = k.channel != nil && k.channel.send(c)
	if err := writeFrame(k.in, frameRequest, q.encode()); err != nil {
		k.kill()
		<-k.done
		return false, diedError{k.cmd.ProcessState.String()}
	}
	var buffer []byte
	for {
		var kind frame
		if kind, buffer, err = k.next(buffer); err != nil {
			return false, err
		}
		switch kind {
		case frameRead:
			err = k.serve(c, buffer)
		case frameAttachment:
			err = k.attachment(g, buffer)
		case frameDone:
			var end done
			if end, err = decodeDone(buffer); err == nil {
				return !end.retire && stop(), end.err()
			}
		default:
			err = g.take(kind, buffer)
		}
		if err != nil {
			if errors.Is(err, errFrame) {
				err = diedError{"it sent what is no answer"}
			}
			return false, err
		}
	}
}

// serve answers the child's wish for bytes of the content.
func (k *child) serve(c extract.Content, payload []byte) error {
	at, size, err := decodeRead(payload, c.Size())
	if err != nil {
		return err
	}
	b := make([]byte, size)
	n, _ := c.ReadAt(b, at) // no bytes tell the child that the source refuses them
	if err := writeFrame(k.in, frameBytes, b[:n]); err != nil {
		return diedError{"it stopped listening"}
	}
	return nil
}

// attachment hands an attached file over while it comes in, and passes over what the visitor leaves.
func (k *child) attachment(g *guard, payload []byte) error {
	r := &attachmentReader{child: k}
	if err := g.attachment(payload, r); err != nil {
		return err
	}
	if _, err := io.Copy(io.Discard, r); !errors.Is(err, errBrokenFile) {
		return err
	}
	return nil
}

// errBrokenFile says that the child could not unpack an attached file to its end.
var errBrokenFile = fmt.Errorf("%w: the attached file cannot be unpacked", extract.ErrDamaged)

// attachmentReader reads the frames of one attached file.
type attachmentReader struct {
	child  *child
	buffer []byte
	rest   []byte
	err    error
}

func (r *attachmentReader) Read(b []byte) (int, error) {
	for len(r.rest) == 0 && r.err == nil {
		var kind frame
		if kind, r.buffer, r.err = r.child.next(r.buffer); r.err != nil {
			break
		}
		switch r.rest = r.buffer; {
		case kind == frameBroken:
			r.err = errBrokenFile
		case kind != frameBytes:
			r.err = errFrame
		case len(r.rest) == 0:
			r.err = io.EOF
		}
	}
	if len(r.rest) == 0 {
		return 0, r.err
	}
	n := copy(b, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}
