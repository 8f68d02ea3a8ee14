package sandbox

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"runtime/debug"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/formats/pdf"
)

// childArgument tells the program that it is a child; it is not for people and stands in no help text.
const childArgument = "__read-pdf"

const (
	goMemory   = 96 << 20  // bytes that Go's own heap may have in a child, beside PDFium's 400 MiB
	retireSize = 300 << 20 // bytes a child may have between documents and still be kept
)

// Child makes the process a reader when args say that it is one, and then does not return. It must be the first thing
// that a program does which uses a [Pool].
func Child(args []string) {
	if len(args) < 2 || args[1] != childArgument {
		return
	}
	dir := ""
	if len(args) > 2 {
		dir = args[2]
	}
	os.Exit(serve(os.Stdin, os.Stdout, pdf.NewPDFium(pdf.Options{CacheDir: dir, Killed: true})))
}

// serve reads documents until the parent is gone. Everything it needs is loaded before it locks itself in.
func serve(in, out *os.File, engine *pdf.PDFium) int {
	if err := engine.Warm(context.Background()); err != nil {
		return 3
	}
	debug.SetMemoryLimit(goMemory)
	debug.FreeOSMemory()
	resident := gauge()
	if err := confine(); err != nil {
		return 4
	}
	p := &parent{frames: make(chan incoming), out: bufio.NewWriterSize(out, 64<<10), channel: inheritedChannel()}
	go p.listen(in)
	if p.send(frameReady, nil) != nil {
		return 0
	}
	for f := range p.frames {
		q, err := decodeRequest(f.payload)
		if f.kind != frameRequest || err != nil {
			return 5
		}
		code := p.read(engine, q)
		end := done{code: code, retire: resident() > retireSize}
		if p.send(frameDone, end.encode()) != nil {
			return 0
		}
	}
	return 0
}

// parent is the child's side of its parent.
type parent struct {
	frames  chan incoming
	out     *bufio.Writer
	channel *channel
}

type incoming struct {
	kind    frame
	payload []byte
}

// listen takes frames in until the parent closes the pipe, and then ends the process, whatever it is doing.
func (p *parent) listen(in io.Reader) {
	r := bufio.NewReader(in)
	for {
		kind, payload, err := readFrame(r, nil, maxChunk)
		if err != nil {
			os.Exit(0)
		}
		p.frames <- incoming{kind, payload}
	}
}

func (p *parent) send(kind frame, payload []byte) error {
	if err := writeFrame(p.out, kind, payload); err != nil {
		return err
	}
	return p.out.Flush()
}

// read reads one document and returns how that ended, as an index into ends.
func (p *parent) read(engine *pdf.PDFium, q request) int {
	var c extract.Content = &remote{parent: p, size: q.size}
	if q.descriptor {
		f, err := p.channel.receive()
		if err != nil {
			return codeOf(extract.ErrUnreadable)
		}
		defer f.Close()
		c = descriptor{f, q.size}
	}
	return codeOf(engine.Read(context.Background(), c, pdf.Request{First: q.first, Last: q.last}, outgoing{p}))
}

func codeOf(err error) int {
	if err == nil {
		return 0
	}
	for i := 2; i < len(ends); i++ {
		if errors.Is(err, ends[i].err) {
			return i
		}
	}
	return 1
}

// outgoing hands what is read to the parent.
type outgoing struct{ p *parent }

func (o outgoing) Open(d pdf.Document) error { return o.p.send(frameOpen, encodeOpen(d)) }

func (o outgoing) Page(p pdf.Page) error { return o.p.send(framePage, encodePage(p)) }

func (o outgoing) Attachment(name string, r io.Reader) error {
	var m message
	m.putString(name)
	if err := o.p.send(frameAttachment, m.b); err != nil {
		return err
	}
	b := make([]byte, maxChunk)
	for {
		n, err := r.Read(b)
		if n > 0 {
			if err := o.p.send(frameBytes, b[:n]); err != nil {
				return err
			}
		}
		switch err {
		case nil:
		case io.EOF:
			return o.p.send(frameBytes, nil)
		default:
			return o.p.send(frameBroken, nil)
		}
	}
}
