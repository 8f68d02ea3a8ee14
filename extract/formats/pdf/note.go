package pdf

import "strings"

// Kinds of annotations and of form fields, from PDFium's fpdf_annot.h and fpdf_formfill.h.
const (
	noteLink           = 2
	notePopup          = 16
	noteFileAttachment = 17
	noteWidget         = 20

	fieldPush     = 1
	fieldCheckbox = 2
	fieldRadio    = 3

	flagHidden = 2
)

const (
	maxNotes    = 20_000 // annotations of a page looked at
	actionURI   = 3
	maxFormText = 1 << 20 // bytes of one value
)

// pin is an annotation that holds a file.
type pin struct {
	page  int
	index uint32
}

// notes is what the annotations of a page hold.
type notes struct {
	lines   []note
	flatten bool // some have an appearance that belongs into the page's text
	cut     bool // there are more than are looked at
}

type note struct {
	label, value string
	field        bool // not part of the page's text
}

// readNotes reads the annotations of a page. It comes before flattening, which makes them part of the page; a page to
// which files are pinned is not flattened, because they are to be found again.
func (d *document) readNotes(m *machine, handle uint32, page int) notes {
	var n notes
	pinned := false
	count := m.call("FPDFPage_GetAnnotCount", uint64(handle))
	n.cut = count > maxNotes
	for i := range min(count, maxNotes) {
		a := uint64(m.call("FPDFPage_GetAnnot", uint64(handle), uint64(i)))
		if a == 0 {
			continue
		}
		switch kind := m.call("FPDFAnnot_GetSubtype", a); kind {
		case noteLink:
			n.add("", d.target(m, a))
		case notePopup: // the window of another note, with that note's text
		case noteWidget:
			if !d.readField(m, a, &n) {
				n.flatten = true
			}
		default:
			if kind == noteFileAttachment {
				d.pinned = append(d.pinned, pin{page, i})
				pinned = true
			}
			n.flatten = true
			n.add(m.noteString(a, "T"), m.noteString(a, "Contents"))
		}
		m.call("FPDFPage_CloseAnnot", a)
		if m.broken != nil {
			break
		}
	}
	n.flatten = n.flatten && !pinned
	return n
}

func (m *machine) noteString(a uint64, key string) string {
	return m.text(maxFormText, "FPDFAnnot_GetStringValue", a, m.name(key))
}

// readField reads the value of the form field that a widget shows, and reports whether that is all there is to it: the
// widget is then left out when the page is flattened. The value stands once, beside its label; in the page's text it would
// come after everything else.
func (d *document) readField(m *machine, a uint64, n *notes) bool {
	form := uint64(d.form.handle)
	if form == 0 {
		n.add(m.noteString(a, "T"), m.noteString(a, "V"))
		return false
	}
	switch m.call("FPDFAnnot_GetFormFieldType", form, a) {
	case fieldPush, fieldCheckbox, fieldRadio:
		return false
	}
	value := m.text(maxFormText, "FPDFAnnot_GetFormFieldValue", form, a)
	if strings.TrimSpace(value) == "" {
		return false
	}
	label := m.text(MaxName, "FPDFAnnot_GetFormFieldAlternateName", form, a)
	if label == "" {
		label = m.text(MaxName, "FPDFAnnot_GetFormFieldName", form, a)
	}
	n.lines = append(n.lines, note{oneLine(label), strings.TrimSpace(value), true})
	m.call("FPDFAnnot_SetFlags", a, uint64(m.call("FPDFAnnot_GetFlags", a)|flagHidden))
	return true
}

// target is the address that a link leads to: a mailto or tel link names a person that the page may not.
func (d *document) target(m *machine, a uint64) string {
	link := m.call("FPDFAnnot_GetLink", a)
	if link == 0 {
		return ""
	}
	action := uint64(m.call("FPDFLink_GetAction", uint64(link)))
	if action == 0 || m.call("FPDFAction_GetType", action) != actionURI {
		return ""
	}
	size := m.call("FPDFAction_GetURIPath", uint64(d.handle), action, 0, 0)
	if size <= 1 || size > MaxName {
		return ""
	}
	p := m.reserve(size)
	m.call("FPDFAction_GetURIPath", uint64(d.handle), action, uint64(p), uint64(size))
	raw, ok := m.memory.Read(p, size-1)
	if p == 0 || !ok {
		return ""
	}
	return strings.ToValidUTF8(string(raw), "\uFFFD")
}

func (n *notes) add(label, value string) {
	if strings.TrimSpace(value) != "" {
		n.lines = append(n.lines, note{oneLine(label), strings.TrimSpace(value), false})
	}
}

// unseen is the values of fields, and what other notes hold that the page does not show, a line each.
func (n *notes) unseen(text string) string {
	if len(n.lines) == 0 {
		return ""
	}
	var b strings.Builder
	shown := oneLine(text)
	for _, x := range n.lines {
		value := strings.TrimPrefix(strings.TrimPrefix(x.value, "mailto:"), "tel:")
		if !x.field && strings.Contains(shown, oneLine(value)) {
			continue
		}
		if b.Len()+len(x.label)+len(x.value)+3 > MaxPageText {
			n.cut = true
			break
		}
		if x.label != "" {
			b.WriteString(x.label + ": ")
		}
		b.WriteString(x.value + "\n")
	}
	return b.String()
}

// oneLine makes each run of white space one space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
