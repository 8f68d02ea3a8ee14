package se

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// BankAccount finds Swedish accounts: a clearing number of four or five digits and an account of seven to ten, bankgiro
// numbers (seven or eight digits, Luhn) and plusgiro numbers (two to eight digits, Luhn).
//
// Source: Bankgirot, "Bankernas kontonummer" and "Bankgironummer"; the check rule of an account differs from bank to bank
// and is not used. Only a label or head makes an account.
func BankAccount() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.SEBankAccount, Labelled: true,
			Shapes: []string{"4~7", "4~9", "4~10", "4~6", "5~9", "5~10", "4~2~5", "4~3~3~3", "4~3~4", "4~2~2~3", "4~1~3~3~3", "5~3~3~3~1", "4~2~2~2~1", "4~6~4", "3-4", "4-4", "11", "12", "13", "14", "6-1", "5 1-1", "7-1"},
			Labels: []string{"bankkonto*", "kontonummer*", "kontonr", "konto nr", "konto", "clearing*", "clearingnummer*", "clearingnr", "bankgiro*", "bankgironummer*", "bgnr", "plusgiro*", "postgiro*", "lönekonto*", "sparkonto*", "personkonto*", "bank account*", "account number*", "account no*"},
		},
		// No Swedish bank writes dots; Norwegian accounts have them.
		Fits: func(t *detect.Token) bool { return t.Digits[0] != 0 && strings.IndexByte(t.Raw(), '.') < 0 },
		More: func(t *detect.Token, j *detect.Judgement) {
			if len(t.Digits) <= 8 {
				if checksum.Luhn(t.Digits) {
					j.Add(detect.CheckOK)
				} else {
					j.Add(detect.CheckFail)
				}
			}
		},
	}
}
