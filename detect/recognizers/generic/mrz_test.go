package generic_test

import (
	"strings"
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestPassportMRZ(t *testing.T) {
	const td3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
	const visa = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<"
	detecttest.Run(t, generic.PassportMRZ(), []detecttest.Row{
		{Name: "passport", Text: td3, Want: []string{td3}, Over: 0.95},
		{Name: "in a text", Text: "Pas:\n" + td3 + "\nslut", Want: []string{td3}},
		{Name: "one line", Text: strings.ReplaceAll(td3, "\n", " "), Want: []string{strings.ReplaceAll(td3, "\n", " ")}},
		{Name: "in JSON", Text: `"mrz":"` + strings.ReplaceAll(td3, "\n", `\n`) + `"`, Want: []string{strings.ReplaceAll(td3, "\n", `\n`)}},
		{Name: "no break", Text: strings.ReplaceAll(td3, "\n", ""), Want: []string{strings.ReplaceAll(td3, "\n", "")}},
		{Name: "indented", Text: "  " + strings.ReplaceAll(td3, "\n", "\r\n  ") + "\r\n", Want: []string{strings.ReplaceAll(td3, "\n", "\r\n  ")}},
		{Name: "visa", Text: visa, Want: []string{visa}},
		{Name: "two", Text: td3 + "\n\n" + td3, Want: []string{td3, td3}},
		{Name: "wrong check digit", Text: strings.Replace(td3, "36UTO", "35UTO", 1)},
		{Name: "wrong digit in the birth date", Text: strings.Replace(td3, "7408122", "7408132", 1)},
		{Name: "wrong composite", Text: strings.Replace(td3, "<<10", "<<11", 1)},
		{Name: "second line too short", Text: td3[:len(td3)-1]},
		{Name: "first line alone", Text: td3[:44]},
		{Name: "stream of a program", Text: "std::cout << x << y", Why: "a program"},
		{Name: "end of a merge", Text: "<<<<<<< HEAD", Why: "a conflict"},
		{Name: "row of signs", Text: strings.Repeat("<", 90), Why: "a line"},
	})
}

func TestIDCardMRZ(t *testing.T) {
	const td1 = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
	const td2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6"
	detecttest.Run(t, generic.IDCardMRZ(), []detecttest.Row{
		{Name: "three lines", Text: td1, Want: []string{td1}, Over: 0.95},
		{Name: "two lines", Text: td2, Want: []string{td2}, Over: 0.95},
		{Name: "in a text", Text: "Id-kort\n\n" + td1 + "\n\nog", Want: []string{td1}},
		{Name: "one line", Text: strings.ReplaceAll(td1, "\n", " "), Want: []string{strings.ReplaceAll(td1, "\n", " ")}},
		{Name: "in JSON", Text: `"mrz":"` + strings.ReplaceAll(td1, "\n", `\n`) + `"`, Want: []string{strings.ReplaceAll(td1, "\n", `\n`)}},
		{Name: "two cards", Text: td1 + "\n" + td2, Want: []string{td1, td2}},
		{Name: "line ends of Windows", Text: strings.ReplaceAll(td2, "\n", "\r\n"), Want: []string{strings.ReplaceAll(td2, "\n", "\r\n")}},
		{Name: "wrong check digit", Text: strings.Replace(td1, "907<", "906<", 1)},
		{Name: "wrong birth date", Text: strings.Replace(td1, "7408122", "7409122", 1)},
		{Name: "wrong composite", Text: strings.Replace(td1, "<6\n", "<7\n", 1)},
		{Name: "wrong digit in two lines", Text: strings.Replace(td2, "1204159", "1204158", 1)},
		{Name: "a line missing", Text: td1[:61]},
		{Name: "line too short", Text: td1[:len(td1)-1]},
		{Name: "another letter", Text: "X" + td1[1:]},
		{Name: "shifts of a program", Text: "a = 1<<30 | 1<<31", Why: "a program"},
		{Name: "here document", Text: "cat <<EOF", Why: "a program"},
	})
}
