package corpus

import "fmt"

// sales are the folders of sales and accounts: few people, and many numbers that are nobody's.
func sales() []recipe {
	list := []recipe{
		plain("Salg/Kunder/kundeliste.csv", rows("Kundenr,Kontakt,E-mail,Telefon,Adresse,Seneste ordre", danes, func(k string, i int) string {
			return fmt.Sprintf(`%d,«%s.name»,«%s.private»,«%s.phone»,"«%s.address»",%d-%04d`, 1204410000+i*7919, k, k, k, k, 230100+i*31, 1180+i*97)
		})),
		plain("Salg/Kunder/ordrer.csv", orders()),
		plain("Salg/Kunder/kunder.json", fmt.Sprintf(`{
  "eksport": "2023-11-30T12:00:00Z",
  "kunder": [
    {"id": 88120001, "navn": "«mette.name»", "cpr": "«mette.id»", "kort": "«credit_card=4111 1111 1111 1111»", "udloeb": "11/27"},
    {"id": 88120002, "navn": "«lars.name»", "mail": "«lars.private»", "telefon": "«lars.phone»"},
    {"id": 88120003, "navn": "«anne.name»", "note": "betaler med \"Dankort\" «credit_card=5019717010103742»"}
  ],
  "sporing": ["«!00370733920000123458»", "«!JJFI65432100000012345»"], "version": "«!2.14.0.118»", "antal": %d
}
`, 3)),
		plain("Salg/Kunder/hændelser.ndjson", `{"ts":"2023-11-30T11:58:02Z","ip":"«mette.ip»","bruger":"«mette.email»","handling":"login"}
{"ts":"2023-11-30T11:59:41Z","ip":"«lars.ip»","bruger":"«lars.email»","handling":"køb","ordre":"«!2311-300044»"}
{"ts":"2023-11-30T12:03:10Z","ip":"«ip_address=2001:db8:0:1234::17»","bruger":"«anne.email»","handling":"logud"}
`),
		docx{title: "Tilbud", author: "Salg", header: firm,
			body: `Tilbud nr. «!231130-4410»
Til: «margaret.name», «margaret.email»
Vi tilbyder levering af 12 stk. styretavler, varenr. «!4711-0815-22», EAN «!5790000123450».
Pris i alt 184.250,00 kr. ekskl. moms. Gyldigt til 31-12-2023.
Bank: IBAN «iban=DK5000400440116243», BIC «bic=NDEADKKK». CVR «dk_cvr=12345674».
Spørgsmål: «jens.name», «jens.phone», «jens.email»`}.in("Salg/Tilbud/Tilbud styretavler.docx"),
		rtf("Salg/Tilbud/Rykker.rtf", `2. rykker
Fakturanr. «!120923-0417» af 12-09-2023 er ikke betalt. Beløb 12.480,00 kr.
Betal med kode +71<«!000000012345678»+«!81234567»< eller til konto «kaare.account».
Har du spørgsmål, ring til «bodil.name» på «bodil.phone».`),
		pptx{
			{"Salgsmøde november\nNye kunder: 14\nOmsætning: 4.812.330 kr.", "Husk at takke «sofie.name», ring på «sofie.phone»."},
			{"Kontakt\n«jens.email»\n«jens.phone»", "Slide 2: kundens cpr «anne.id» må ikke vises på mødet."},
		}.in("Salg/Præsentationer/Salgsmøde.pptx"),
		odt("Salg/Klager/Klage.odt", `Klage over levering
Jeg, «aisha.name», klager hermed over ordre «!230911-7720».
Min adresse er «aisha.address», og jeg kan nås på «aisha.private».
Jeg betalte med kort «credit_card=5555555555554444», kontrolcifre «card_security_code=737».
Nummerpladen på vognen var «aisha.plate».`),
		plain("Salg/Prisliste.csv", prices()),
		plain("Salg/produktblad.html", `<html><head><meta charset="utf-8"><title>Styretavle NT-400</title><meta name="description" content="IP65, 24 V"></head><body>
<h1>Styretavle NT-400</h1><ul><li>Varenr. «!400123-4567»</li><li>EAN «!5790001234562»</li><li>Spænding 230/400 V</li><li>Firmware «!10.4.22.1»</li><li>Mål 1200-0800-0300 mm</li></ul>
<p>&copy; 2023 Nordlys Teknik A/S, CVR&nbsp;«dk_cvr=12345674»</p></body></html>
`),
		xlsx{{name: "Varelager", rows: stock()}}.in("Salg/Varelager.xlsx"),
	}
	for i := range 6 {
		list = append(list, invoice(i))
	}
	return list
}

// invoice is a bill full of numbers that are no person's; every third says whose it is.
func invoice(i int) recipe {
	who := ""
	if i%3 == 0 {
		who = fmt.Sprintf("Att.: «%s.name»\n", danes[i])
	}
	body := fmt.Sprintf(`Faktura
Nordlys Teknik A/S · Industrivej 7 · 8600 Silkeborg
CVR-nr. «dk_cvr=12345674»
%sFakturanr.:   «!%06d-%04d»
Ordrenr.:     «!%06d-%04d»
Kundenr.:     «!%d»
Dato:         %02d-11-2023

Antal  Varenr.        Tekst                    Pris
  12   «!4400-%04d-11»   Styretavle NT-400        14.250,00
   3   «!0000-%04d-07»   Kabel 5 x 2,5 mm2           480,00

I alt inkl. moms                             18.412,50
Betales til reg. og konto «dk_bank_account=9570 0012345678» senest 30-11-2023
+71<«!%015d»+«!80112233»<`, who, 101123+i*10000, 1204+i*13, 120923+i*10000, 8810+i*7, 2401181200+i, 5+i, 1180+i, 2210+i, 1120110012340+i*7)
	path := fmt.Sprintf("Salg/Fakturaer/Faktura %d", 2301+i)
	switch i % 3 {
	case 0:
		return pdf{title: "Faktura", pages: []string{body}}.in(path + ".pdf")
	case 1:
		return docx{title: "Faktura", author: "Bogholderiet", body: body}.in(path + ".docx")
	}
	return latin1(path+".txt", body)
}

// orders is a column of 400 numbers with the shape of a CPR number; by chance some hold its rule.
func orders() string {
	d := &dice{state: 20231130}
	out := "ordrenr;dato;beløb;status\n"
	for range 400 {
		out += fmt.Sprintf("%02d%02d%02d-%s;2023-%02d-%02d;%d,%02d;afsluttet\n", d.roll(1, 28), d.roll(1, 12), d.roll(10, 99), d.digits(4), d.roll(1, 11), d.roll(1, 28), d.roll(100, 90000), d.roll(0, 99))
	}
	return out
}

// prices is a column of item numbers of 16 digits; by chance one in ten passes Luhn.
func prices() string {
	d := &dice{state: 4000}
	out := "varenummer,tekst,pris\n"
	for i := range 200 {
		out += fmt.Sprintf("%s,Reservedel %d,%d.%02d\n", "90"+d.digits(14), i+1, d.roll(5, 9000), d.roll(0, 99))
	}
	return out
}

func stock() [][]string {
	d := &dice{state: 16}
	out := [][]string{{"Varenr.", "EAN", "Lokation", "Antal", "Optalt"}}
	for range 60 {
		out = append(out, []string{"#plain 1" + d.digits(9), "57" + d.digits(11), fmt.Sprintf("%c-%02d-%02d", 'A'+d.roll(0, 5), d.roll(1, 40), d.roll(1, 9)), fmt.Sprint(d.roll(0, 500)), fmt.Sprintf("#date %d", d.roll(45000, 45260))})
	}
	return out
}
