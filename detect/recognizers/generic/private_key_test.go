package generic_test

import (
	"strings"
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

// pem is a block with a made-up body of n lines.
func pem(name string, n int) string {
	line := "MIIEowIBAAKCAQEAxQ3bW7p0uT4kQ9vYzLr8sHdGfJ2nVcX5mE1oPqRtWyUiAbCd\n"
	return "-----BEGIN " + name + "-----\n" + strings.Repeat(line, n) + "-----END " + name + "-----"
}

func TestPrivateKey(t *testing.T) {
	rsa, plain := pem("RSA PRIVATE KEY", 12), pem("PRIVATE KEY", 3)
	ssh, pgp := pem("OPENSSH PRIVATE KEY", 5), pem("PGP PRIVATE KEY BLOCK", 9)
	escaped := strings.ReplaceAll(plain, "\n", `\n`)
	putty := "PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nPublic-Lines: 1\nAAAAB3NzaC1yc2EAAAABJQ\nPrivate-Lines: 1\nAAABAQCX2bW7p0uT4kQ9\nPrivate-MAC: 5f4dcc3b5aa765d61d8327deb882cf99"
	age := "AGE-SECRET-" + "KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
	secret := "q7Zk" + "PfX3bW7p0uT4kQ9vYzLr8sHdGfJ2nVcX5mE1oP0"
	detecttest.Run(t, generic.PrivateKey(), []detecttest.Row{
		{Name: "RSA", Text: "x\n" + rsa + "\ny", Want: []string{rsa}, Over: 0.95},
		{Name: "PKCS 8", Text: plain, Want: []string{plain}},
		{Name: "OpenSSH", Text: ssh, Want: []string{ssh}},
		{Name: "PGP", Text: pgp, Want: []string{pgp}},
		{Name: "encrypted", Text: pem("ENCRYPTED PRIVATE KEY", 4), Want: []string{pem("ENCRYPTED PRIVATE KEY", 4)}},
		{Name: "in JSON", Text: `{"private_key":"` + escaped + `\n"}`, Want: []string{escaped}},
		{Name: "cut", Text: rsa[:300], Want: []string{rsa[:300]}},
		{Name: "PuTTY", Text: putty + "\n", Want: []string{putty}},
		{Name: "age", Text: "# key\n" + age + "\n", Want: []string{age}},
		{Name: "WireGuard", Text: "PrivateKey = " + secret + "=\n", Want: []string{secret + "="}},
		{Name: "JSON web key", Text: `{"kty":"EC","crv":"P-256","d":"` + secret + `","x":"a"}`, Want: []string{secret}},
		{Name: "wallet import format", Text: "5HueCGU8rMjxEXxiPuD5" + "BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ", Want: []string{"5HueCGU8rMjxEXxiPuD5" + "BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ"}},
		{Name: "wallet key with a wrong letter", Text: "5HueCGU8rMjxEXxiPuD5" + "BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTK"},
		{Name: "public key", Text: pem("PUBLIC KEY", 4), Why: "public"},
		{Name: "certificate", Text: pem("CERTIFICATE", 9), Why: "public"},
		{Name: "line in a program", Text: `if strings.Contains(s, "-----BEGIN RSA PRIVATE KEY-----") {`, Why: "a program"},
		{Name: "manual", Text: "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----", Why: "a manual"},
		{Name: "prose", Text: "To begin, keep the private key safe.", Why: "a sentence"},
		{Name: "public JSON web key", Text: `{"kty":"EC","crv":"P-256","x":"` + secret + `"}`, Why: "public"},
		{Name: "begin of a program", Text: "BEGIN\n  x := 1;\nEND", Why: "a program"},
		{Name: "path of a key", Text: "private_key: /etc/ssl/private/key.pem", Why: "a path"},
		{Name: "type of a key", Text: "private_key = rsa.generate_private_key(65537)", Why: "a program"},
	})
}
