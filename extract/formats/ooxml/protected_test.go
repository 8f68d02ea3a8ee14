package ooxml

import (
	"bytes"
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha1"
	"crypto/sha512"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/compound/compoundtest"
	"github.com/datamapper/datamapper/extract/extracttest"
)

// padded fills b up to whole blocks.
func padded(b []byte) []byte {
	return append(bytes.Clone(b), make([]byte, (aes.BlockSize-len(b)%aes.BlockSize)%aes.BlockSize)...)
}

func encryptCBC(key, iv, b []byte) []byte {
	block, err := aes.NewCipher(key)
	if err != nil {
		panic(err)
	}
	out := padded(b)
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(out, out)
	return out
}

// lockAgile encrypts a package as Office since 2010 does. A wrong verifier stands for another password.
func lockAgile(plain []byte, wrong bool) []byte {
	salt, dataSalt, key := []byte("saltsaltsaltsalt"), []byte("datadatadatadata"), []byte("an AES key of 32 bytes is enough")
	sum := spin(sha512.New, salt, 1000)
	lock := func(purpose string, secret []byte) string {
		return base64.StdEncoding.EncodeToString(encryptCBC(sized(digest(sha512.New, sum, []byte(purpose)), 32), salt, secret))
	}
	verifier := []byte("verifierverifier")
	check := digest(sha512.New, verifier)
	if wrong {
		check[0]++
	}
	info := append([]byte{4, 0, 4, 0, 0x40, 0, 0, 0}, fmt.Sprintf(`<?xml version="1.0"?><encryption><keyData saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="%s"/><keyEncryptors><keyEncryptor uri="password"><p:encryptedKey spinCount="1000" saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="%s" encryptedVerifierHashInput="%s" encryptedVerifierHashValue="%s" encryptedKeyValue="%s"/></keyEncryptor></keyEncryptors></encryption>`,
		base64.StdEncoding.EncodeToString(dataSalt), base64.StdEncoding.EncodeToString(salt),
		lock("\xfe\xa7\xd2\x76\x3b\x4b\x9e\x79", verifier), lock("\xd7\xaa\x0f\x6d\x30\x61\x34\x4e", check), lock("\x14\x6e\x0b\xe7\xab\xac\xd0\xd6", key))...)
	packed := binary.LittleEndian.AppendUint64(nil, uint64(len(plain)))
	for n := 0; n*segment < len(plain); n++ {
		iv := sized(digest(sha512.New, dataSalt, binary.LittleEndian.AppendUint32(nil, uint32(n))), aes.BlockSize)
		packed = append(packed, encryptCBC(key, iv, plain[n*segment:min(len(plain), (n+1)*segment)])...)
	}
	return compoundtest.Build(compoundtest.Stream{Path: "EncryptionInfo", Data: info}, compoundtest.Stream{Path: "EncryptedPackage", Data: packed})
}

func encryptECB(block cipher.Block, b []byte) []byte {
	out := padded(b)
	for i := 0; i < len(out); i += aes.BlockSize {
		block.Encrypt(out[i:], out[i:])
	}
	return out
}

// lockStandard encrypts a package as Office 2007 does.
func lockStandard(plain []byte) []byte {
	salt, verifier := []byte("saltsaltsaltsalt"), []byte("verifierverifier")
	sum := digest(sha1.New, spin(sha1.New, salt, standardSpin), make([]byte, 4))
	inner := bytes.Repeat([]byte{0x36}, 64)
	for i, c := range sum {
		inner[i] ^= c
	}
	block, err := aes.NewCipher(digest(sha1.New, inner)[:16])
	if err != nil {
		panic(err)
	}
	header := make([]byte, 34)
	binary.LittleEndian.PutUint32(header[8:], 0x660E)
	binary.LittleEndian.PutUint32(header[16:], 128)
	info := []byte{4, 0, 2, 0, 0x24, 0, 0, 0}
	info = append(binary.LittleEndian.AppendUint32(info, uint32(len(header))), header...)
	info = append(binary.LittleEndian.AppendUint32(info, 16), salt...)
	info = append(info, encryptECB(block, verifier)...)
	info = append(binary.LittleEndian.AppendUint32(info, 20), encryptECB(block, digest(sha1.New, verifier))...)
	packed := append(binary.LittleEndian.AppendUint64(nil, uint64(len(plain))), encryptECB(block, plain)...)
	return compoundtest.Build(compoundtest.Stream{Path: "EncryptionInfo", Data: info}, compoundtest.Stream{Path: "EncryptedPackage", Data: packed})
}

func TestProtected(t *testing.T) {
	var long strings.Builder
	for i := range 3000 {
		fmt.Fprint(&long, p(fmt.Sprint("låst afsnit ", i)))
	}
	plain := word(t, long.String())
	for _, c := range []struct {
		name   string
		b      []byte
		want   string
		reason extract.Reason
	}{
		{"default password, agile", lockAgile(plain, false), "låst afsnit 2999\n", ""},
		{"default password, standard", lockStandard(plain), "låst afsnit 2999\n", ""},
		{"another password", lockAgile(plain, true), "", extract.Encrypted},
		{"rights management", compoundtest.Build(compoundtest.Stream{Path: "EncryptedPackage", Data: plain}), "", extract.Encrypted},
		{"another way", compoundtest.Build(compoundtest.Stream{Path: "EncryptionInfo", Data: []byte("\x03\x00\x03\x00\x00\x00\x00\x00")}, compoundtest.Stream{Path: "EncryptedPackage", Data: plain}), "", extract.Encrypted},
		{"no document inside", lockAgile([]byte("nothing of the kind"), false), "", extract.Damaged},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.b)
			if !strings.HasSuffix(r.Part("").Text, c.want) || r.Outcome.Reason != c.reason || r.Outcome.Format != "ooxml" {
				t.Errorf("outcome %+v", r.Outcome)
			}
		})
	}
}

// FuzzDecrypt holds the reading of encryption headers to: no panic.
func FuzzDecrypt(f *testing.F) {
	f.Add([]byte("\x04\x00\x04\x00\x40\x00\x00\x00<keyData/>"))
	f.Add([]byte("\x04\x00\x02\x00\x24\x00\x00\x00\x20\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, info []byte) {
		if bytes.Contains(info, []byte("spinCount")) && len(info) > 4000 {
			return
		}
		r, err := decrypt(info, strings.NewReader(strings.Repeat("x", 5000)))
		if (r == nil) == (err == nil) {
			t.Errorf("reader %v, error %v", r, err)
		}
	})
}

func samples(t testing.TB) []extracttest.Sample {
	sheet, strs := rowsOf(40)
	object := compoundtest.Build(compoundtest.Stream{Path: "\x01Ole10Native", Data: compoundtest.Packaged("indlejret.docx", word(t, p("indlejret")))})
	return []extracttest.Sample{
		{Name: "brev.docx", Data: word(t, strings.Repeat(p("Kære Ida Holm"), 50), rels("word/document.xml", "oleObject:embeddings/oleObject1.bin"), file{"word/embeddings/oleObject1.bin", string(object)}), Want: []string{"Kære Ida Holm", "indlejret"}},
		{Name: "ark.xlsx", Data: excel(t, sheet, file{"xl/styles.xml", styles}, file{"xl/sharedStrings.xml", strs}), Want: []string{"Medarbejder nummer 39"}},
		{Name: "dias.pptx", Data: build(t, rels("", "officeDocument:ppt/presentation.xml"), file{"ppt/presentation.xml", `<p:presentation><p:sldIdLst><p:sldId r:id="r1"/></p:sldIdLst></p:presentation>`}, rels("ppt/presentation.xml", "r1=slide:slides/slide1.xml"), file{"ppt/slides/slide1.xml", slide(strings.Repeat(shape("dias"), 30))}), Want: []string{"dias"}},
	}
}

// every reads all three kinds, so that the suite can be run on each.
type every struct{}

func (every) Match(f *extract.File) bool { return kindOf(f) != nil }

func (every) Name() string { return "ooxml" }

func (e every) Read(ctx context.Context, f *extract.File, w *extract.Writer) error {
	return kindOf(f).Read(ctx, f, w)
}

func kindOf(f *extract.File) extract.Format {
	for _, known := range Formats() {
		if known.Match(f) {
			return known
		}
	}
	return nil
}

func TestContract(t *testing.T) {
	locked := extracttest.Sample{Name: "ark-låst.xlsx", Data: lockAgile(samples(t)[1].Data, false), Want: []string{"Medarbejder nummer 39"}}
	extracttest.Run(t, every{}, append(samples(t), locked)...)
}

func FuzzFormat(f *testing.F) { extracttest.Fuzz(f, every{}, samples(f)...) }
