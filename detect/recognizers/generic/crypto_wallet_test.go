package generic_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestCryptoWallet(t *testing.T) {
	detecttest.Run(t, generic.CryptoWallet(), []detecttest.Row{
		{Name: "Bitcoin", Text: "send to 1G5Tjyznf4hmWoStygje9h2u1Y7rFBjtmS now", Want: []string{"1G5Tjyznf4hmWoStygje9h2u1Y7rFBjtmS"}, Over: 0.9},
		{Name: "Bitcoin script", Text: "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", Want: []string{"3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"}},
		{Name: "segwit", Text: "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", Want: []string{"bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"}},
		{Name: "segwit in capitals", Text: "BC1QARDV855YJNGSPVXUTTQ897AQCA3LXJU2Y69JCE", Want: []string{"BC1QARDV855YJNGSPVXUTTQ897AQCA3LXJU2Y69JCE"}},
		{Name: "taproot", Text: "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", Want: []string{"bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"}},
		{Name: "Ethereum", Text: "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", Want: []string{"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"}},
		{Name: "Ethereum in lower case", Text: "pay 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", Want: []string{"0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"}},
		{Name: "label", Text: "Ethereum wallet: 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", Want: []string{"0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"}, Over: 0.95},
		{Name: "payment link", Text: "bitcoin:1G5Tjyznf4hmWoStygje9h2u1Y7rFBjtmS?amount=1", Want: []string{"1G5Tjyznf4hmWoStygje9h2u1Y7rFBjtmS"}},
		{Name: "in JSON", Text: `{"btc":"3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"}`, Want: []string{"3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"}},
		{Name: "XRP with its label", Text: "XRP: rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", Want: []string{"rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh"}},
		{Name: "wrong letter", Text: "1G5Tjyznf4hmWoStygje9h2u1Y7rFBjtmT"},
		{Name: "wrong letter beside the label", Text: "Bitcoin: 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLx"},
		{Name: "wrong segwit", Text: "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp"},
		{Name: "wrong capitals", Text: "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeaED"},
		{Name: "hash", Text: "da39a3ee5e6b4b0d3255bfef95601890afd80709", Why: "a hash"},
		{Name: "piece of base 64", Text: "AAAA/1G5Tjyznf4hmWoStygje9h2u1Y7rFBjtmS+aaaa==", Why: "base 64"},
		{Name: "identifier of a session", Text: "PHPSESSID=r2t5uvjq435r4q7ib3vtdjq120", Why: "a session"},
		{Name: "code of a program", Text: "0x0123456789abcdef", Why: "a constant"},
		{Name: "run of letters and digits", Text: "Xa9bC8dE7fG6hJ5kL4mN3pQ2rS1", Why: "a token"},
	})
}
