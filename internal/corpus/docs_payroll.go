package corpus

import (
	"fmt"
	"strings"
)

var danes = []string{"mette", "lars", "anne", "jens", "kirsten", "niels", "sofie", "rasmus", "hanne", "emil", "freja", "jorgen", "aisha", "bjorn", "bodil", "kaare"}

// payroll are the folders of the pay office.
func payroll() []recipe {
	list := []recipe{
		latin1("HR/Løn/lønkørsel 2023-11.csv", rows("Lønnr;Navn;CPR;Reg.nr. og konto;Brutto;Skat;Netto", danes, func(k string, i int) string {
			gross := 31250 + 417*i
			return fmt.Sprintf("%d;«%s.name»;«%s.id»;«%s.account»;%d,00;%d,50;%d,50", 200145+i*11, k, k, k, gross, gross*38/100, gross-gross*38/100-1)
		})),
		plain("HR/Løn/eindkomst.csv", rows("RecordNr,PersonCivilRegistrationIdentifier,Felt0013,Felt0015", danes, func(k string, i int) string {
			return fmt.Sprintf("%010d,«%s.bare»,%d00,%d00", 6001+i, k, 31250+417*i, 11875+158*i)
		})),
		xlsx{{name: "Personale", rows: numbersAsNumbers()}}.in("HR/Løn/Personnumre som tal.xlsx"),
		ods("HR/Løn/Feriepenge.ods", sheet{name: "2023", rows: holiday()}),
		plain("HR/Løn/kolonne uden navn.csv", rows("kol1,kol2,kol3", danes, func(k string, i int) string { return fmt.Sprintf("%d,«%s.id»,%d", 7100+i*3, k, 12+i%5) })),
		plain("HR/Løn/Lønseddel.xml", `<?xml version="1.0" encoding="UTF-8"?>
<loenseddel periode="2023-11" loebenr="0011872233">
  <medarbejder cpr="«hanne.bare»"><navn>«hanne.name»</navn><adresse>«hanne.address»</adresse></medarbejder>
  <udbetaling><konto>«hanne.account»</konto><dispositionsdato>2023-11-30</dispositionsdato><beloeb>23412.75</beloeb></udbetaling>
</loenseddel>
`),
	}
	for _, k := range []string{"mette", "lars", "anne", "jens"} {
		list = append(list, pdf{title: "Lønseddel november 2023", pages: []string{fmt.Sprintf(`Nordlys Teknik A/S                         Lønseddel 11/2023
CVR-nr. «dk_cvr=12345674»                          Løbenr. «!0011%d»

«%[2]s.name»
«%[2]s.street»
«%[2]s.town»

CPR-nr.            «%[2]s.id»
Medarbejdernr.     «!200%d»
Bruttoløn          31.250,00
A-skat, 38 %%       11.875,00
Pension            2.500,00
Til udbetaling     16.875,00
Overføres til      «%[2]s.account»   30.11.2023`, 440011+len(k), k, 140+len(k))}}.in("HR/Løn/2023-11/Lønseddel "+k+".pdf"))
	}
	return list
}

// numbersAsNumbers is a sheet where people typed numbers without a dash, and days that the program stored as days.
func numbersAsNumbers() [][]string {
	out := [][]string{{"Navn", "CPR-nummer", "Ansat"}}
	for i, k := range []string{"bodil", "kaare", "hanne", "emil", "freja", "jorgen", "aisha", "bjorn"} {
		out = append(out, []string{"«" + k + ".name»", "#cpr «" + k + ".id»", fmt.Sprintf("#date %d", 41000+i*211)})
	}
	return out
}

// holiday is what each has earned, with the number of the holiday fund beside the person's own.
func holiday() [][]string {
	out := [][]string{{"Navn", "Personnummer", "Optjent", "FerieKonto-nr."}}
	for i, k := range danes {
		out = append(out, []string{"«" + k + ".name»", "«" + k + ".id»", fmt.Sprintf("%d,%02d", 2100+i*87, i*7%100), strings.Repeat("0", 4) + fmt.Sprint(551200+i*17)})
	}
	return out
}
