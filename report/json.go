package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"github.com/datamapper/datamapper/scan"
)

// encoder writes values as JSON without spaces. Text in JSON is no HTML, so "<" stays as it is.
type encoder struct {
	buf bytes.Buffer
	enc *json.Encoder
}

func newEncoder() *encoder {
	e := &encoder{}
	e.enc = json.NewEncoder(&e.buf)
	e.enc.SetEscapeHTML(false)
	return e
}

// bytes returns v as one line without its end; valid until the next call.
func (e *encoder) bytes(v any) ([]byte, error) {
	e.buf.Reset()
	if err := e.enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(e.buf.Bytes(), []byte("\n")), nil
}

// ndjson writes one line an item, read or not, and a summary last. Each line is handed on when it is complete.
type ndjson struct {
	w       io.Writer
	enc     *encoder
	opt     Options
	classes classes
}

func newNDJSON(w io.Writer, opt Options) Writer { return &ndjson{w: w, enc: newEncoder(), opt: opt} }

func (n *ndjson) Item(r scan.Result) error {
	n.classes.add(r)
	return n.line(recordOf(r))
}

func (n *ndjson) Close(l scan.Ledger) error { return n.line(summaryOf(l, n.classes, n.opt)) }

func (n *ndjson) line(v any) error {
	b, err := n.enc.bytes(v)
	if err != nil {
		return err
	}
	_, err = n.w.Write(append(b, '\n'))
	return err
}

// document writes one JSON object with the same records: {"items": [...], "summary": {...}}.
type document struct {
	w       *bufio.Writer
	enc     *encoder
	opt     Options
	classes classes
	items   int64
}

func newJSON(w io.Writer, opt Options) Writer {
	return &document{w: bufio.NewWriterSize(w, 64<<10), enc: newEncoder(), opt: opt}
}

func (d *document) Item(r scan.Result) error {
	d.classes.add(r)
	b, err := d.enc.bytes(recordOf(r))
	if err != nil {
		return err
	}
	lead := ",\n"
	if d.items++; d.items == 1 {
		lead = "{\"items\":[\n"
	}
	d.w.WriteString(lead)
	_, err = d.w.Write(b)
	return err
}

func (d *document) Close(l scan.Ledger) error {
	b, err := d.enc.bytes(summaryOf(l, d.classes, d.opt))
	if err != nil {
		return err
	}
	if d.items == 0 {
		d.w.WriteString("{\"items\":[")
	}
	d.w.WriteString("\n],\"summary\":")
	d.w.Write(b)
	d.w.WriteString("}\n")
	return d.w.Flush()
}
