package generic

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// CryptoWallet finds addresses of Bitcoin and its kin, of Ethereum, and of others beside their labels.
//
// Source: Bitcoin Wiki (Base58Check), BIP 13, BIP 173 and BIP 350 (bech32), ERC-55 (capitals as check of an Ethereum
// address). Four bytes or thirty bits of check are proof alone; an Ethereum address all in one case has no check, and is
// kept for its form. What it misses: addresses of ledgers without check or label, and short test addresses.
func CryptoWallet() detect.Recognizer { return cryptoWallet{} }

type cryptoWallet struct{}

func (cryptoWallet) Declare() detect.Declaration {
	shapes := []string{"42X", "62X", "43X", "63X", "44X"}
	for n := 26; n <= 35; n++ {
		shapes = append(shapes, string([]byte{'0' + byte(n/10), '0' + byte(n%10), 'X'}))
	}
	return detect.Declaration{
		Entity:  entity.CryptoWallet,
		Shapes:  shapes,
		Anchors: []string{"monero", "xmr", "addr", "bitcoincash", "monero address", "xmr address", "monero wallet"},
		Labels: []string{
			"wallet*", "bitcoin*", "btc", "btc address", "bitcoin address", "ethereum*", "eth", "eth address", "crypto*", "cryptowallet*", "kryptotegnebog*", "tegnebog", "kryptovaluta*", "krypto*", "litecoin*", "ltc", "dogecoin*", "doge", "tron", "trx", "ripple", "xrp", "solana", "phantom", "metamask", "usdt", "usdc", "tether",
			"portefeuille", "monedero", "billetera", "portafoglio", "carteira", "plånbok*", "lommebok*", "lompakko*", "portemonnee", "portfel", "peněženka", "zcash", "dash address", "bnb", "polygon", "cardano",
		},
	}
}

func (cryptoWallet) Judge(t *detect.Token, j *detect.Judgement) {
	s := t.Text
	if t.Kind == detect.Word {
		longWallet(t, j)
		return
	}
	v := t.Raw()
	n := len(v)
	if t.Start > 0 && (s[t.Start-1] == '_' || s[t.Start-1] == '/' && t.Start > 1 && isAlnum(s[t.Start-2]) && !strings.Contains(s[max(0, t.Start-40):t.Start], "://") || s[t.Start-1] == '+') || t.End < len(s) && (s[t.End] == '=' && t.End+1 < len(s) && s[t.End+1] == '=' || s[t.End] == '+' || s[t.End] == '_') {
		j.Drop() // a piece of base 64
		return
	}
	switch {
	case n == 42 && v[0] == '0' && v[1]|0x20 == 'x':
		if hexRun(v[2:]) != 40 {
			j.Drop()
			return
		}
		l := lookAt(v[2:])
		switch {
		case l.lower > 0 && l.upper > 0:
			if !checksum.EIP55("0x" + v[2:]) {
				j.Add(detect.CheckFail)
				return
			}
			j.Add(detect.CheckOK)
		case l.distinct < 5 || strings.HasPrefix(v[2:], "00000000"):
			j.Add(detect.Example)
		default:
			j.Add(detect.Format)
		}
	case n > 36 && (equalFold(v[:3], "bc1") || equalFold(v[:3], "tb1") || equalFold(v[:4], "ltc1")):
		if checksum.Bech32(v) {
			j.Add(detect.CheckOK)
		} else {
			j.Add(detect.CheckFail)
		}
	case n <= 36 && n >= 26:
		// The first character tells the version byte: Bitcoin 1 3, test networks m n 2, Litecoin L M, Dogecoin D A, Dash X,
		// Tron T, Zcash t.
		switch {
		case strings.IndexByte("13LMDAXTt", v[0]) >= 0 && lookAt(v).switches > 6 && strings.IndexByte(v, '0') < 0:
			if checksum.Base58Check(v) {
				j.Add(detect.CheckOK)
			} else if v[0] == '1' || v[0] == '3' {
				j.Add(detect.CheckFail)
			} else {
				j.Drop()
			}
		case v[0] == 'r' && random(v) && strings.ContainsAny(v, "ABCDEFGHJKLMNPQRSTUVWXYZ") && !strings.ContainsAny(v, "0OIl"):
			j.Add(detect.Unusual) // the ledger of XRP, whose alphabet is another
		default:
			j.Drop()
		}
	case (n == 43 || n == 44) && random(v) && !strings.ContainsAny(v, "0OIl") && lookAt(v).upper > 5:
		j.Add(detect.Unusual) // 32 bytes in base 58: Solana
	default:
		j.Drop()
	}
}

// longWallet takes the addresses that are longer than a token: Monero, Cardano, Bitcoin Cash.
func longWallet(t *detect.Token, j *detect.Judgement) {
	s, p := t.Text, t.End
	word := s[t.Start:t.End]
	switch {
	case equalFold(word, "addr"):
		for p < len(s) && isAlnum(s[p]) {
			p++
		}
		if n := p - t.Start; n < 58 || n > 108 || s[t.End] != '1' || t.Start > 0 && isAlnum(s[t.Start-1]) {
			j.Drop()
			return
		}
		j.Span(t.Start, p)
	case equalFold(word, "bitcoincash"):
		if p >= len(s) || s[p] != ':' {
			j.Drop()
			return
		}
		for p++; p < len(s) && isAlnum(s[p]); {
			p++
		}
		if n := p - t.End - 1; n != 42 || strings.IndexByte("qpQP", s[t.End+1]) < 0 {
			j.Drop()
			return
		}
		j.Span(t.Start, p)
	default:
		for p < len(s) && p-t.End < widestGap && !isDigit(s[p]) && s[p] != '\n' {
			p++
		}
		start := p
		for p < len(s) && isAlnum(s[p]) {
			p++
		}
		if n := p - start; n != 95 && n != 106 || s[start] != '4' && s[start] != '8' || !isLetter(s[start+1]) && !isDigit(s[start+1]) {
			j.Drop()
			return
		}
		j.Span(start, p)
	}
	j.Add(detect.Prefix)
	j.Add(detect.Format)
}
