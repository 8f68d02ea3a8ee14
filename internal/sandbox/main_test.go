package sandbox

import (
	"bufio"
	"os"
	"testing"
	"time"

	"github.com/datamapper/datamapper/extract/formats/pdf"
)

// TestMain makes the test's own program a child when it is started as one: a real reader, or one that misbehaves.
func TestMain(m *testing.M) {
	Child(os.Args)
	if len(os.Args) > 1 && len(os.Args[1]) > 6 && os.Args[1][:6] == "bad://" {
		misbehave(os.Args[1][6:])
		os.Exit(0)
	}
	if len(os.Args) > 1 && os.Args[1] == "parent://" {
		beParent()
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// misbehave is a child that is broken in one way.
func misbehave(way string) {
	in, out := bufio.NewReader(os.Stdin), os.Stdout
	if way == "never ready" {
		time.Sleep(time.Hour)
	}
	writeFrame(out, frameReady, nil)
	kind, payload, err := readFrame(in, nil, maxChunk)
	asked, err2 := decodeRequest(payload)
	if err != nil || err2 != nil || kind != frameRequest {
		os.Exit(9)
	}
	open := func() { writeFrame(out, frameOpen, encodeOpen(pdf.Document{Pages: 3})) }
	page := func(n byte) { writeFrame(out, framePage, []byte{n, 0, 2, 'o', 'k', 0}) }
	switch way {
	case "hangs":
		open()
		page(1)
		for { // until it is killed
			time.Sleep(time.Second)
		}
	case "dies":
		open()
		page(byte(asked.first))
		os.Exit(7)
	case "huge frame":
		out.Write([]byte{byte(framePage), 0xff, 0xff, 0xff, 0xff})
	case "unknown frame":
		out.Write([]byte{200, 0, 0, 0, 0})
	case "page twice":
		open()
		page(1)
		page(1)
	case "page left out":
		open()
		page(2)
	case "page past the end":
		open()
		page(1)
		page(2)
		page(3)
		page(4)
	case "page before the document":
		page(1)
	case "reads beyond the content":
		writeFrame(out, frameRead, encodeRead(0, maxChunk))
	case "string longer than its frame":
		open()
		writeFrame(out, framePage, []byte{1, 0, 100, 'x'})
	case "attachment without end":
		open()
		var m message
		m.putString("a.bin")
		writeFrame(out, frameAttachment, m.b)
		for {
			writeFrame(out, frameBytes, make([]byte, maxChunk))
		}
	case "attachment breaks off":
		open()
		var m message
		m.putString("a.bin")
		writeFrame(out, frameAttachment, m.b)
		writeFrame(out, frameBytes, []byte("abc"))
		writeFrame(out, frameBroken, nil)
		writeFrame(out, frameDone, done{}.encode())
	case "not text":
		open()
		writeFrame(out, framePage, []byte{1, 0, 2, 0xff, 'k', 0})
		page(2)
		page(3)
		writeFrame(out, frameDone, done{}.encode())
	}
	time.Sleep(time.Hour)
}
