package ooxml

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"hash"
	"io"
	"strings"
	"unicode/utf16"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/xmlscan"
)

var (
	errPassword = fmt.Errorf("%w: the document needs a password", extract.ErrEncrypted)
	errMethod   = fmt.Errorf("%w: the document is encrypted in a way that is not read yet", extract.ErrEncrypted)
)

// maxSpin is how often a password may have to be hashed. Office writes 100,000; the format allows a hundred times that.
const maxSpin = 1_000_000

const (
	standardSpin = 50_000
	segment      = 4096 // bytes that are encrypted as one
)

// decrypt undoes the encryption that info describes, where the default password does.
func decrypt(info []byte, r io.Reader) (io.Reader, error) {
	if len(info) < 8 {
		return nil, extract.ErrDamaged
	}
	major, minor := binary.LittleEndian.Uint16(info), binary.LittleEndian.Uint16(info[2:])
	switch {
	case major == 4 && minor == 4:
		return agile(info[8:], r)
	case minor == 2 && major >= 2 && major <= 4:
		return standard(info[8:], r)
	default:
		return nil, errMethod
	}
}

func utf16Bytes(s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}

// spin hashes the password with its salt so often that guessing costs.
func spin(newHash func() hash.Hash, salt []byte, times int) []byte {
	h := newHash()
	h.Write(salt)
	h.Write(utf16Bytes(defaultPassword))
	sum := h.Sum(nil)
	var count [4]byte
	for i := range times {
		h.Reset()
		binary.LittleEndian.PutUint32(count[:], uint32(i))
		h.Write(count[:])
		h.Write(sum)
		sum = h.Sum(sum[:0])
	}
	return sum
}

func digest(newHash func() hash.Hash, parts ...[]byte) []byte {
	h := newHash()
	for _, p := range parts {
		h.Write(p)
	}
	return h.Sum(nil)
}

// standard is the encryption of Office 2007: AES in ECB mode, SHA-1. See [MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9.
func standard(b []byte, r io.Reader) (io.Reader, error) {
	u32 := binary.LittleEndian.Uint32
	if len(b) < 4 || int64(u32(b)) > int64(len(b)-4) || u32(b) < 32 {
		return nil, extract.ErrDamaged
	}
	header, verifier := b[4:4+u32(b)], b[4+u32(b):]
	if algorithm := u32(header[8:]); algorithm < 0x660E || algorithm > 0x6610 {
		return nil, errMethod
	}
	bits := u32(header[16:])
	if len(verifier) < 4+16+16+4+32 || u32(verifier) != 16 || bits != 128 && bits != 192 && bits != 256 {
		return nil, extract.ErrDamaged
	}
	sum := digest(sha1.New, spin(sha1.New, verifier[4:20], standardSpin), make([]byte, 4))
	inner, outer := bytes.Repeat([]byte{0x36}, 64), bytes.Repeat([]byte{0x5C}, 64)
	for i, c := range sum {
		inner[i] ^= c
		outer[i] ^= c
	}
	key := append(digest(sha1.New, inner), digest(sha1.New, outer)...)[:bits/8]
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, extract.ErrDamaged
	}
	input, want := bytes.Clone(verifier[20:36]), bytes.Clone(verifier[40:72])
	ecb(block, input)
	ecb(block, want)
	if !bytes.Equal(digest(sha1.New, input), want[:sha1.Size]) {
		return nil, errPassword
	}
	return &segments{r: r, decrypt: func(_ uint32, b []byte) { ecb(block, b) }}, nil
}

func ecb(block cipher.Block, b []byte) {
	for ; len(b) >= aes.BlockSize; b = b[aes.BlockSize:] {
		block.Decrypt(b, b)
	}
}

// keyData is one of the two descriptions in an agile header: of the document's key, and of the password that locks it.
type keyData struct {
	salt, verifier, verifierHash, key []byte
	bits, block, spins                int
	hash                              func() hash.Hash
}

// agile is the encryption since Office 2010: AES in CBC mode. See [MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15.
func agile(b []byte, r io.Reader) (io.Reader, error) {
	data, lock, err := agileHeader(b)
	if err != nil {
		return nil, err
	}
	sum := spin(lock.hash, lock.salt, lock.spins)
	unlock := func(purpose string, secret []byte) []byte {
		key := sized(digest(lock.hash, sum, []byte(purpose)), lock.bits/8)
		return cbc(key, sized(lock.salt, aes.BlockSize), secret)
	}
	input := unlock("\xfe\xa7\xd2\x76\x3b\x4b\x9e\x79", lock.verifier)
	want := unlock("\xd7\xaa\x0f\x6d\x30\x61\x34\x4e", lock.verifierHash)
	got := digest(lock.hash, input)
	if len(want) < len(got) || !bytes.Equal(got, want[:len(got)]) {
		return nil, errPassword
	}
	key := unlock("\x14\x6e\x0b\xe7\xab\xac\xd0\xd6", lock.key)
	if len(key) < data.bits/8 {
		return nil, extract.ErrDamaged
	}
	key = key[:data.bits/8]
	return &segments{r: r, decrypt: func(n uint32, b []byte) {
		iv := sized(digest(data.hash, data.salt, binary.LittleEndian.AppendUint32(nil, n)), aes.BlockSize)
		copy(b, cbc(key, iv, b))
	}}, nil
}

// sized cuts a key or vector to n bytes, or fills it up as the format says.
func sized(b []byte, n int) []byte {
	b = bytes.Clone(b)
	for len(b) < n {
		b = append(b, 0x36)
	}
	return b[:n]
}

func cbc(key, iv, b []byte) []byte {
	out := bytes.Clone(b[:len(b)/aes.BlockSize*aes.BlockSize])
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil
	}
	cipher.NewCBCDecrypter(block, iv).CryptBlocks(out, out)
	return out
}

func agileHeader(b []byte) (data, lock keyData, err error) {
	s := xmlscan.New(bytes.NewReader(b))
	for t := s.Next(); t != xmlscan.EOF; t = s.Next() {
		if t != xmlscan.Start {
			continue
		}
		switch string(s.Local()) {
		case "keyData":
			data, err = readKeyData(s)
		case "encryptedKey":
			if lock.hash == nil && err == nil {
				lock, err = readKeyData(s)
			}
		}
	}
	if err == nil && (data.hash == nil || lock.hash == nil) {
		err = errMethod // locked by a certificate
	}
	if err == nil && (lock.spins < 0 || lock.spins > maxSpin) {
		err = errMethod
	}
	return data, lock, err
}

func readKeyData(s *xmlscan.Scanner) (k keyData, err error) {
	if string(s.Attr("cipherAlgorithm")) != "AES" || string(s.Attr("cipherChaining")) != "ChainingModeCBC" {
		return k, errMethod
	}
	switch strings.ReplaceAll(string(s.Attr("hashAlgorithm")), "-", "") {
	case "SHA1":
		k.hash = sha1.New
	case "SHA256":
		k.hash = sha256.New
	case "SHA384":
		k.hash = sha512.New384
	case "SHA512":
		k.hash = sha512.New
	default:
		return k, errMethod
	}
	k.bits, k.block, k.spins = integer(s.Attr("keyBits")), integer(s.Attr("blockSize")), integer(s.Attr("spinCount"))
	if k.bits != 128 && k.bits != 192 && k.bits != 256 || k.block != aes.BlockSize {
		return k, errMethod
	}
	for name, field := range map[string]*[]byte{"saltValue": &k.salt, "encryptedVerifierHashInput": &k.verifier, "encryptedVerifierHashValue": &k.verifierHash, "encryptedKeyValue": &k.key} {
		if *field, err = base64.StdEncoding.DecodeString(string(s.Attr(name))); err != nil || len(*field) > 1024 {
			return k, extract.ErrDamaged
		}
	}
	return k, nil
}

// segments decrypts a stream piece by piece.
type segments struct {
	r       io.Reader
	decrypt func(n uint32, b []byte)
	n       uint32
	buf     [segment]byte
	ready   []byte
	err     error
}

func (s *segments) Read(b []byte) (int, error) {
	if len(s.ready) == 0 {
		if s.err != nil {
			return 0, s.err
		}
		n, err := io.ReadFull(s.r, s.buf[:])
		if n -= n % aes.BlockSize; err == io.ErrUnexpectedEOF {
			err = io.EOF
		}
		s.ready, s.err = s.buf[:n], err
		s.decrypt(s.n, s.ready)
		s.n++
		if n == 0 {
			return 0, s.err
		}
	}
	n := copy(b, s.ready)
	s.ready = s.ready[n:]
	return n, nil
}
