package cli

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math"
	"runtime"
	"strconv"
	"unicode/utf8"

	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

const (
	maxLine   = 128 << 20 // bytes of one line; a longer one is a bad line
	batchSize = 128 << 10 // bytes of lines handed to a worker at once
	inFlight  = 64 << 20  // bytes of lines read and not yet answered, all workers together

	byteOrderMark = "\uFEFF" // Windows puts one before what it saves as UTF-8
)

// batch is a run of whole lines and, once a worker is done with it, the answer.
type batch struct {
	lines   []byte
	toolong int // when not 0, lines is empty: one line of that many bytes or more
	answer  []byte
	bad     int
	ready   chan struct{}
}

// detectLines answers each line of standard input with a line, in order. One goroutine reads, one a core searches, and
// this one writes; what is read and not yet written is bounded.
func (s *shell) detectLines(analyzer *detect.Analyzer) error {
	workers := runtime.GOMAXPROCS(0)
	group, ctx := errgroup.WithContext(s.ctx)
	work := make(chan *batch, workers)
	order := make(chan *batch, 4*workers)
	room := semaphore.NewWeighted(inFlight)

	group.Go(func() error {
		defer close(order)
		defer close(work)
		in := bufio.NewReaderSize(newPatient(ctx, s.stdin), batchSize)
		if mark, _ := in.Peek(len(byteOrderMark)); string(mark) == byteOrderMark {
			in.Discard(len(mark))
		}
		for {
			b, err := readBatch(in)
			if len(b.lines) > 0 || b.toolong > 0 {
				if err := room.Acquire(ctx, int64(min(len(b.lines), inFlight))); err != nil {
					return err
				}
				for _, queue := range []chan *batch{work, order} {
					select {
					case queue <- b:
					case <-ctx.Done():
						return ctx.Err()
					}
				}
			}
			if err == io.EOF {
				return nil
			} else if err != nil {
				return problem{"standard input could not be read: " + bare(err).Error(), ""}
			}
		}
	})
	for range workers {
		group.Go(func() error {
			for b := range work {
				b.search(analyzer)
				close(b.ready)
			}
			return nil
		})
	}
	bad := 0
	group.Go(func() error {
		out := bufio.NewWriterSize(s.stdout, batchSize)
		for b := range order {
			select {
			case <-b.ready:
			case <-ctx.Done():
				return ctx.Err()
			}
			out.Write(b.answer)
			bad += b.bad
			room.Release(int64(min(len(b.lines), inFlight)))
			if len(order) == 0 { // who waits for an answer before the next question gets it
				if err := out.Flush(); err != nil {
					return closed(err)
				}
			}
		}
		return closed(out.Flush())
	})
	err := group.Wait()
	switch {
	case s.ctx.Err() != nil:
		return interrupted
	case err != nil:
		return err
	case bad > 0:
		if !s.global.Quiet {
			s.complain(strconv.Itoa(bad)+s.say(" of the lines could not be read", " af linjerne kunne ikke læses"), s.say("Their answers hold an \"error\" in place of findings.", "Deres svar har en \"error\" i stedet for fund."))
		}
		return wrong
	}
	return nil
}

// readBatch reads whole lines: at least one, and as many more as are there without waiting, up to the size of a batch.
func readBatch(in *bufio.Reader) (*batch, error) {
	b := &batch{ready: make(chan struct{})}
	for {
		piece, err := in.ReadSlice('\n')
		if len(b.lines)+len(piece) > maxLine && errors.Is(err, bufio.ErrBufferFull) {
			b.toolong = len(b.lines) + len(piece)
			b.lines = nil
			for errors.Is(err, bufio.ErrBufferFull) {
				_, err = in.ReadSlice('\n')
			}
			return b, err
		}
		b.lines = append(b.lines, piece...)
		if errors.Is(err, bufio.ErrBufferFull) {
			continue // in the middle of a long line
		}
		if err != nil || len(b.lines) >= batchSize/2 || !lineWaits(in) {
			return b, err
		}
	}
}

// lineWaits reports whether a whole line can be read without waiting for more input.
func lineWaits(in *bufio.Reader) bool {
	waiting, _ := in.Peek(in.Buffered())
	return bytes.IndexByte(waiting, '\n') >= 0
}

// search answers the lines of a batch.
func (b *batch) search(analyzer *detect.Analyzer) {
	if b.toolong > 0 {
		b.fail(nil, "the line is longer than "+strconv.Itoa(maxLine>>20)+" MB")
	}
	for line := range bytes.Lines(b.lines) {
		if line = bytes.TrimSpace(line); len(line) > 0 {
			b.line(analyzer, line)
		}
	}
}

func (b *batch) line(analyzer *detect.Analyzer, line []byte) {
	q, err := parseQuestion(line)
	if err != nil {
		b.fail(q.id, err.Error())
		return
	}
	b.answer = append(append(append(b.answer, `{"id":`...), q.id...), `,"findings":[`...)
	first := true
	d := analyzer.Document(func(f detect.Finding) {
		if !first {
			b.answer = append(b.answer, ',')
		}
		first = false
		b.answer = appendFinding(b.answer, f)
	})
	d.Add(detect.Piece{Text: q.text, Language: q.lang, Last: true})
	d.Close()
	b.answer = append(b.answer, "]}\n"...)
}

// fail answers a line that is no question. The error never repeats what the line holds.
func (b *batch) fail(id []byte, reason string) {
	if id == nil {
		id = []byte("null")
	}
	b.bad++
	b.answer = append(append(append(b.answer, `{"id":`...), id...), `,"error":`...)
	b.answer = append(strconv.AppendQuote(b.answer, reason), "}\n"...)
}

func appendFinding(out []byte, f detect.Finding) []byte {
	info, _ := entity.Lookup(f.Entity)
	out = append(append(append(out, `{"entity":"`...), f.Entity...), `","category":"`...)
	out = append(append(out, info.Category...), `","start":`...)
	out = strconv.AppendInt(out, f.Span.Start, 10)
	out = strconv.AppendInt(append(out, `,"end":`...), f.Span.End, 10)
	out = strconv.AppendFloat(append(out, `,"score":`...), math.Round(f.Score*10_000)/10_000, 'f', -1, 64)
	return append(out, '}')
}

// question is one line of input.
type question struct {
	id         []byte // as it stands in the line; "null" when there is none
	text, lang string
}

var (
	errNotUTF8 = errors.New("the line is not UTF-8")
	errNotJSON = errors.New("the line is no JSON object")
	errNoText  = errors.New(`"text" is missing or no string`)
	errLang    = errors.New(`"lang" is no string`)
)

// parseQuestion takes a line apart. The id is returned with an error too, when the line was readable that far.
func parseQuestion(line []byte) (question, error) {
	readable := utf8.Valid(line)
	switch {
	case json.Valid(line) && line[0] == '{':
	case !readable:
		return question{}, errNotUTF8
	default:
		return question{}, errNotJSON
	}
	q := question{id: []byte("null")}
	var text, lang []byte
	members(line, func(key string, value []byte) {
		switch key {
		case "id":
			q.id = value
		case "text":
			text = value
		case "lang":
			lang = value
		}
	})
	if !readable {
		if !utf8.Valid(q.id) {
			q.id = nil
		}
		return q, errNotUTF8
	}
	if len(text) == 0 || text[0] != '"' {
		return q, errNoText
	}
	if err := json.Unmarshal(text, &q.text); err != nil {
		return q, errNoText
	}
	if len(lang) > 0 && !bytes.Equal(lang, []byte("null")) {
		if lang[0] != '"' || json.Unmarshal(lang, &q.lang) != nil {
			return q, errLang
		}
	}
	return q, nil
}

// members calls visit for each member of a valid JSON object, without copying the values: one may be 64 MB.
func members(object []byte, visit func(key string, value []byte)) {
	i := 1
	for {
		i += space(object[i:])
		if object[i] == '}' {
			return
		}
		n := valueLength(object[i:])
		var key string
		if json.Unmarshal(object[i:i+n], &key) != nil {
			return
		}
		i += n
		i += space(object[i:]) + 1 // the colon
		i += space(object[i:])
		n = valueLength(object[i:])
		visit(key, object[i:i+n])
		i += n
		if i += space(object[i:]); object[i] == ',' {
			i++
		}
	}
}

func space(b []byte) int {
	for i, c := range b {
		if c != ' ' && c != '\t' && c != '\r' && c != '\n' {
			return i
		}
	}
	return len(b)
}

// valueLength is the length of the valid JSON value that b starts with.
func valueLength(b []byte) int {
	depth := 0
	for i := 0; i < len(b); i++ {
		switch b[i] {
		case '"':
			for i++; b[i] != '"'; i++ {
				if b[i] == '\\' {
					i++
				}
			}
			if depth == 0 {
				return i + 1
			}
		case '{', '[':
			depth++
		case '}', ']':
			if depth == 0 {
				return i
			}
			if depth--; depth == 0 {
				return i + 1
			}
		case ',', ' ', '\t', '\r', '\n', ':':
			if depth == 0 {
				return i
			}
		}
	}
	return len(b)
}
