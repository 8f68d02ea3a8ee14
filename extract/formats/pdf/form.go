package pdf

// formFiller is PDFium's view of a document's form, which knows values that fields inherit and makes the appearance of
// fields that have none.
type formFiller struct {
	handle   uint32
	callback uint32 // an empty table of callbacks
}

// formInfoSize is more than FPDF_FORMFILLINFO takes on a 32-bit machine in any version; the rest stays zero.
const formInfoSize = 512

func (f *formFiller) start(m *machine, document uint32) {
	if m.call("FPDF_GetFormType", uint64(document)) == 0 {
		return
	}
	f.callback = m.call("malloc", formInfoSize)
	if f.callback == 0 {
		return
	}
	for _, version := range []byte{1, 2} { // 2 where PDFium was built with XFA
		m.memory.Write(f.callback, make([]byte, formInfoSize))
		m.memory.WriteByte(f.callback, version)
		if f.handle = m.call("FPDFDOC_InitFormFillEnvironment", uint64(document), uint64(f.callback)); f.handle != 0 {
			return
		}
	}
}

func (f *formFiller) end(m *machine) {
	if f.handle != 0 {
		m.call("FPDFDOC_ExitFormFillEnvironment", uint64(f.handle))
	}
	if f.callback != 0 {
		m.call("free", uint64(f.callback))
	}
}
