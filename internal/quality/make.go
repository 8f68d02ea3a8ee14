package main

import (
	"crypto/sha256"
	"fmt"
	"math/big"
	"strings"

	"github.com/datamapper/datamapper/detect/checksum"
)

// phone is a number of one of many plans, with its country code or in the national form.
func phone(g *gen) string {
	return g.fill(pick(g, []string{
		"+45 [2345][01][123456789]# ## ##", "+45 [2345]0[123456789]#####", "[2345]0 [123456789]# ## ##", "+49 151 [123456789]#######", "0151 [123456789]#######", "+44 7[4578][0123456789]# ######", "07[4578]## ######", "+46 70 [123456789]## ## ##", "070-[123456789]## ## ##",
		"+47 4## ## ###", "9[123456789]# ## ###", "+33 6 [123456789]# ## ## ##", "06 [123456789]# ## ## ##", "+31 6 [123456789]#######", "06-[123456789]#######", "+34 6[0123456789]# ### ###", "6[0123456789]# ### ###", "+39 34[0123456789] #######", "34[0123456789] #######", "+48 50# ### ###", "60# ### ###",
		"+358 40 #######", "+41 79 [123456789]## ## ##", "+43 664 #######", "+32 47# ## ## ##", "+353 87 ### ####", "+420 60[123456789] ### ###", "+36 30 [123456789]## ####", "+40 72# ### ###", "+30 694 ### ####", "+351 91# ### ###",
	}))
}

func birthDate(g *gen) string {
	return g.fill(pick(g, []string{"{d}.{m}.{Y}", "{d}-{m}-{Y}", "{d}/{m}/{Y}", "{Y}-{m}-{d}", "[123456789]. marts 19[56789]#", "[123456789] March 19[56789]#", "[123456789]. März 19[56789]#"}))
}

func address(g *gen) string {
	return g.fill(pick(g, []string{
		"Nørregade [123456789]#, [12]. tv, 1165 København K", "Vestergade [123456789]#, 8000 Aarhus C", "Storgatan [123456789]#, 111 23 Stockholm", "Karl Johans gate [123456789]#, 0154 Oslo", "Hauptstraße [123456789]#, 10115 Berlin", "Bahnhofstraße [123456789]#a, 80331 München",
		"[123456789]# High Street, London SW1A 1AA", "[123456789]# rue de la Paix, 75002 Paris", "Calle Mayor [123456789]#, 28013 Madrid", "Via Roma [123456789]#, 00184 Roma", "Kerkstraat [123456789]#, 1017 GC Amsterdam", "Mannerheimintie [123456789]#, 00100 Helsinki", "ul. Długa [123456789]#, 00-238 Warszawa", "Rua Augusta [123456789]#, 1100-053 Lisboa",
	}))
}

func drivingLicence(g *gen) string {
	return g.fill(pick(g, []string{"@@@@@#0[123456789]1##@@9@@", "@###@@###@#", "#####/##/####", "############", "##########", "@@######"}))
}

func plate(g *gen) string {
	return g.fill(pick(g, []string{"B-@@ [123456789]###", "M-@@ [123456789]##", "HH @@ [123456789]##", "[ABCD]@[123456789]# @@@", "@@-[123456789]##-@@", "[123456789]#-[BDFGH][BDFGH][BDFGH]-[123456789]", "@@ [123456789]## @@", "[123456789]### [BCDFG][BCDFG][BCDFG]", "WA [123456789]####", "@@@ [123456789]##", "@@ [123456789]####", "@@@-[123456789]##", "@@-[123456789]#-@@", "1-@@@-[123456789]##"}))
}

func greekCard(g *gen) string {
	letters := []string{"Α", "Β", "Ε", "Ζ", "Η", "Ι", "Κ", "Μ", "Ν"}
	if g.IntN(3) == 0 {
		return g.fill("A[BEKMN]######")
	}
	return pick(g, letters) + pick(g, letters) + pick(g, []string{"", " ", "-"}) + g.fill("######")
}

// checked is a field and its check digit of ICAO Doc 9303 part 3.
func checked(field string) string {
	for c := byte('0'); c <= '9'; c++ {
		if checksum.MRZ(field, c) {
			return field + string(c)
		}
	}
	panic("quality: no check digit")
}

var mrzNames = []string{"TESTPERSON<<ANNA<MARIA", "EKSEMPEL<<OLE", "MUSTERMANN<<ERIKA", "MODELE<<JEAN<LUC", "ESEMPIO<<CARLA"}

func filled(s string, n int) string { return s + strings.Repeat("<", n-len(s)) }

func passportLines(g *gen) string {
	state := pick(g, []string{"DNK", "D<<", "FRA", "SWE", "GBR"})
	number, birth, expiry, optional := checked(g.fill("[123456789]########")), checked(g.fill("{ymd}")), checked(g.fill("3[01234]0[123456789]1#")), checked(strings.Repeat("<", 14))
	all := checked(number + birth + expiry + optional)
	return filled("P<"+state+pick(g, mrzNames), 44) + "\n" + number + state + birth + pick(g, []string{"F", "M"}) + expiry + optional + all[len(all)-1:]
}

func cardLines(g *gen) string {
	state := pick(g, []string{"NLD", "D<<", "FRA", "SWE", "ESP"})
	number, birth, expiry := checked(g.fill("@########")), checked(g.fill("{ymd}")), checked(g.fill("3[01234]0[123456789]1#"))
	optional := strings.Repeat("<", 15)
	all := checked(number + optional + birth + expiry + strings.Repeat("<", 11))
	return "I<" + state + number + optional + "\n" + birth + "F" + expiry + state + strings.Repeat("<", 11) + all[len(all)-1:] + "\n" + filled(pick(g, mrzNames), 30)
}

const base64Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

func (g *gen) letters(from string, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = from[g.IntN(len(from))]
	}
	return string(b)
}

func pemBlock(g *gen) string {
	name := pick(g, []string{"RSA PRIVATE KEY", "PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY"})
	var b strings.Builder
	b.WriteString("-----BEGIN " + name + "-----\n")
	for range 3 + g.IntN(4) {
		b.WriteString(g.letters(base64Letters, 64) + "\n")
	}
	return b.String() + "-----END " + name + "-----"
}

func apiKey(g *gen) string {
	alphabet := base64Letters[:62]
	switch g.IntN(4) {
	case 0:
		return "AK" + "IA" + g.letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16)
	case 1:
		return "gh" + "p_" + g.letters(alphabet, 36)
	case 2:
		return "sk_" + "live_" + g.letters(alphabet, 24)
	}
	return "xo" + "xb-" + g.letters("123456789", 11) + "-" + g.letters("123456789", 11) + "-" + g.letters(alphabet, 24)
}

// wallet is a Bitcoin address in base 58 or bech32.
func wallet(g *gen) string {
	hash := make([]byte, 20)
	for i := range hash {
		hash[i] = byte(g.IntN(256))
	}
	if g.IntN(2) == 0 {
		return base58(append([]byte{0}, hash...))
	}
	five := []byte{0}
	acc, bits := 0, 0
	for _, b := range hash {
		for acc, bits = acc<<8|int(b), bits+8; bits >= 5; bits -= 5 {
			five = append(five, byte(acc>>(bits-5)&31))
		}
	}
	return bech32(five)
}

// base58 writes a version and hash with the check of four bytes (Bitcoin Wiki, Base58Check encoding).
func base58(payload []byte) string {
	const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
	once := sha256.Sum256(payload)
	twice := sha256.Sum256(once[:])
	n, base, rest := new(big.Int).SetBytes(append(payload, twice[:4]...)), big.NewInt(58), new(big.Int)
	out := ""
	for n.Sign() > 0 {
		n.DivMod(n, base, rest)
		out = string(alphabet[rest.Int64()]) + out
	}
	for i := 0; i < len(payload) && payload[i] == 0; i++ {
		out = "1" + out
	}
	return out
}

// bech32 writes groups of five bits for Bitcoin with the check of BIP 173.
func bech32(five []byte) string {
	const alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
	c := uint32(1)
	step := func(v byte) {
		top := c >> 25
		c = c&0x1ffffff<<5 ^ uint32(v)
		for i, x := range [...]uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3} {
			if top>>i&1 == 1 {
				c ^= x
			}
		}
	}
	for _, v := range []byte{3, 3, 0, 2, 3} { // "bc", spread out
		step(v)
	}
	for _, v := range five {
		step(v)
	}
	for range 6 {
		step(0)
	}
	c ^= 1
	out := "bc1"
	for _, v := range five {
		out += string(alphabet[v])
	}
	for i := range 6 {
		out += string(alphabet[c>>(5*(5-i))&31])
	}
	if !checksum.Bech32(out) {
		panic(fmt.Sprintf("quality: %s is no address", out))
	}
	return out
}
