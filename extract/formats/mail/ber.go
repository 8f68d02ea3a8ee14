package mail

// The little of BER (ITU-T X.690) that leads to the content of an S/MIME message. Mail programs write both definite and
// indefinite lengths and cut octet strings into pieces; encoding/asn1 reads DER only.

const (
	tagOID         = 0x06
	tagSequence    = 0x30
	tagExplicit0   = 0xA0
	tagConstructed = 0x20
)

// maxBER is how deeply elements of indefinite length may nest.
const maxBER = 32

type berElement struct {
	tag  byte // class, constructed bit and number below 31
	body []byte
}

// berChildren reads up to max elements that stand one after the other. It ends at the first that breaks the rules; a body
// that is cut short is what is left of it.
func berChildren(b []byte, max int) (out []berElement) {
	for len(b) >= 2 && len(out) < max {
		e, n := berNext(b, 0)
		if n == 0 || e.tag == 0 {
			break
		}
		out = append(out, e)
		b = b[n:]
	}
	return out
}

// berNext reads one element and tells how many bytes it takes with its header; 0 means that it breaks the rules.
func berNext(b []byte, depth int) (e berElement, n int) {
	if len(b) < 2 || b[0]&0x1F == 0x1F {
		return e, 0
	}
	e.tag = b[0]
	length, head := int(b[1]), 2
	switch {
	case length == 0x80:
		return berIndefinite(e, b, depth)
	case length > 0x80:
		more := length & 0x7F
		if more > 4 || len(b) < 2+more {
			return e, 0
		}
		length, head = 0, 2+more
		for _, c := range b[2:head] {
			length = length<<8 | int(c)
		}
	}
	length = min(length, len(b)-head)
	e.body = b[head : head+length]
	return e, head + length
}

// berIndefinite reads an element that ends at two zero bytes behind its children.
func berIndefinite(e berElement, b []byte, depth int) (berElement, int) {
	if depth >= maxBER || e.tag&tagConstructed == 0 {
		return e, 0
	}
	n := 2
	for n < len(b) {
		if len(b)-n >= 2 && b[n] == 0 && b[n+1] == 0 {
			e.body = b[2:n]
			return e, n + 2
		}
		_, size := berNext(b[n:], depth+1)
		if size == 0 {
			break
		}
		n += size
	}
	e.body = b[2:n]
	return e, n
}

// berOctets joins an octet string that may be cut into pieces, and those into pieces again.
func berOctets(e berElement, depth int) (out []byte) {
	if e.tag&tagConstructed == 0 {
		return e.body
	}
	for b := e.body; len(b) >= 2 && depth < maxBER; {
		piece, n := berNext(b, 0)
		if n == 0 || piece.tag == 0 {
			break
		}
		out = append(out, berOctets(piece, depth+1)...)
		b = b[n:]
	}
	return out
}
