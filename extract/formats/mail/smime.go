package mail

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/pem"
	"fmt"
	"strings"

	"github.com/datamapper/datamapper/extract"
)

// SMIME reads S/MIME envelopes (RFC 8551): what is only signed or compressed is read through, what is encrypted is said.
type SMIME struct{}

// Name implements [extract.Format].
func (SMIME) Name() string { return "smime" }

// Match takes files that are called S/MIME or PKCS #7 and look like DER, BER or PEM.
func (SMIME) Match(f *extract.File) bool {
	switch mediaOf(f.MIME) {
	case "application/pkcs7-mime", "application/x-pkcs7-mime":
	default:
		if ext := f.Ext(); ext != ".p7m" && ext != ".p7z" {
			return false
		}
	}
	return len(f.Head) > 2 && f.Head[0] == 0x30 || bytes.HasPrefix(f.Head, []byte("-----BEGIN "))
}

// Object identifiers of the content types (RFC 5652; RFC 3274; RFC 5083), DER.
const (
	oidSigned      = "\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02"
	oidEnveloped   = "\x2A\x86\x48\x86\xF7\x0D\x01\x07\x03"
	oidSealedTwice = "\x2A\x86\x48\x86\xF7\x0D\x01\x07\x04"
	oidEncrypted   = "\x2A\x86\x48\x86\xF7\x0D\x01\x07\x06"
	oidCompressed  = "\x2A\x86\x48\x86\xF7\x0D\x01\x09\x10\x01\x09"
	oidAuthSealed  = "\x2A\x86\x48\x86\xF7\x0D\x01\x09\x10\x01\x17"
)

// Read implements [extract.Format].
func (SMIME) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	b, err := f.Bytes(w.Limits().Member)
	if err != nil {
		return err
	}
	if block, _ := pem.Decode(b); block != nil {
		b = block.Bytes
	}
	info := berChildren(b, 1)
	if len(info) != 1 || info[0].tag != tagSequence {
		return fmt.Errorf("%w: no cryptographic message", extract.ErrDamaged)
	}
	parts := berChildren(info[0].body, 2)
	if len(parts) < 1 || parts[0].tag != tagOID {
		return fmt.Errorf("%w: no cryptographic message", extract.ErrDamaged)
	}
	kind := string(parts[0].body)
	switch kind {
	case oidEnveloped, oidSealedTwice, oidEncrypted, oidAuthSealed:
		return fmt.Errorf("%w: an S/MIME envelope", extract.ErrEncrypted)
	case oidSigned, oidCompressed:
	default:
		return fmt.Errorf("%w: an unknown kind of cryptographic message", extract.ErrUnsupported)
	}
	content, ok := encapsulated(parts)
	if !ok {
		return fmt.Errorf("%w: the message holds no content", extract.ErrDamaged)
	}
	hint := extract.Hint{Name: inner(f.Name), MIME: "message/rfc822"}
	if kind == oidSigned {
		return w.Member(hint.Name, extract.Memory(content), hint)
	}
	z, err := zlib.NewReader(bytes.NewReader(content))
	if err != nil {
		return fmt.Errorf("%w: not compressed as it says", extract.ErrDamaged)
	}
	return w.UnpackMember(hint.Name, z, int64(len(content)), hint)
}

// inner names the message inside: "letter.pdf.p7m" is a signed letter.pdf, "smime.p7m" a signed message.
func inner(name string) string {
	if i := strings.LastIndexByte(name, '.'); i > 0 && strings.Contains(name[:i], ".") {
		return name[:i]
	}
	return "signed message.eml"
}

// encapsulated is the content inside SignedData or CompressedData: the octets of its EncapsulatedContentInfo.
func encapsulated(parts []berElement) ([]byte, bool) {
	if len(parts) < 2 {
		return nil, false
	}
	data := berChildren(parts[1].body, 1)
	if len(data) < 1 {
		return nil, false
	}
	for _, field := range berChildren(data[0].body, 8) {
		if field.tag != tagSequence {
			continue
		}
		info := berChildren(field.body, 2)
		if len(info) == 2 && info[0].tag == tagOID && info[1].tag == tagExplicit0 {
			octets := berChildren(info[1].body, 1)
			if len(octets) == 1 {
				return berOctets(octets[0], 0), true
			}
		}
	}
	return nil, false
}
