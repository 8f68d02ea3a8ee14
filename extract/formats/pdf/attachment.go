package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
)

// maxAttachments is past the number of members that an item may have by default, so that the item's limit speaks first.
const maxAttachments = 25_000

// attachments hands over the files that the document holds: those of its list, those pinned to pages, and the data of an
// XFA form, which PDFium cannot draw.
func (d *document) attachments(ctx context.Context, m *machine) error {
	listed := int(min(m.call("FPDFDoc_GetAttachmentCount", uint64(d.handle)), maxAttachments))
	packets := int(min(m.call("FPDF_GetXFAPacketCount", uint64(d.handle)), 64))
	for m.broken == nil && d.file < listed+packets+len(d.pinned) {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		var err error
		switch i := d.file; {
		case i < listed:
			err = d.attachment(m, m.call("FPDFDoc_GetAttachment", uint64(d.handle), uint64(i)))
		case i < listed+packets:
			err = d.packet(m, uint64(i-listed))
		default:
			err = d.pinnedFile(m, d.pinned[i-listed-packets])
		}
		if err != nil {
			d.stop = err
			return err
		}
		if m.broken == nil {
			d.file++
		}
	}
	return nil
}

func (d *document) attachment(m *machine, file uint32) error {
	if file == 0 {
		return d.lost(m, d.nameless())
	}
	name := m.text(MaxName, "FPDFAttachment_GetName", uint64(file))
	if name == "" {
		name = d.nameless()
	}
	return d.handOver(m, name, func(buffer, size, length uint64) bool {
		return m.call("FPDFAttachment_GetFile", uint64(file), buffer, size, length) != 0
	})
}

func (d *document) pinnedFile(m *machine, p pin) error {
	page := uint64(m.call("FPDF_LoadPage", uint64(d.handle), uint64(p.page-1)))
	defer m.call("FPDF_ClosePage", page)
	note := uint64(m.call("FPDFPage_GetAnnot", page, uint64(p.index)))
	defer m.call("FPDFPage_CloseAnnot", note)
	return d.attachment(m, m.call("FPDFAnnot_GetFileAttachment", note))
}

// packet hands over the data of an XFA form (ISO 32000-1, 12.7.8): what was filled in, as XML.
func (d *document) packet(m *machine, i uint64) error {
	size := m.call("FPDF_GetXFAPacketName", uint64(d.handle), i, 0, 0)
	if size != uint32(len("datasets\x00")) {
		return nil
	}
	p := m.reserve(size)
	m.call("FPDF_GetXFAPacketName", uint64(d.handle), i, uint64(p), uint64(size))
	if raw, _ := m.memory.Read(p, size-1); string(raw) != "datasets" {
		return nil
	}
	return d.handOver(m, "form data.xml", func(buffer, size, length uint64) bool {
		return m.call("FPDF_GetXFAPacketContent", uint64(d.handle), i, buffer, size, length) != 0
	})
}

// handOver calls fill, which writes bytes and their number into the machine's memory, and hands them over.
func (d *document) handOver(m *machine, name string, fill func(buffer, size, length uint64) bool) error {
	length := uint64(m.scratch)
	if !fill(0, 0, length) || m.broken != nil {
		return d.lost(m, name)
	}
	size, _ := m.memory.ReadUint32Le(m.scratch)
	if size == 0 {
		return d.visitor.Attachment(name, bytes.NewReader(nil))
	}
	p := m.call("malloc", uint64(size))
	defer m.call("free", uint64(p))
	if p == 0 || !fill(uint64(p), uint64(size), length) || m.broken != nil {
		return d.lost(m, name)
	}
	raw, ok := m.memory.Read(p, size)
	if !ok {
		return d.lost(m, name)
	}
	return d.visitor.Attachment(name, bytes.NewReader(raw))
}

// lost says that an attached file cannot be read. One that breaks the machine is left to [document.skip].
func (d *document) lost(m *machine, name string) error {
	if m.broken != nil {
		return nil
	}
	return d.visitor.Attachment(name, failing{})
}

func (d *document) nameless() string { return fmt.Sprintf("attachment %d", d.file+1) }

// failing is a file that cannot be unpacked.
type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errLost }

var errLost = errors.New("the attached file cannot be unpacked")
