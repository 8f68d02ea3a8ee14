package corpus

import "fmt"

const firm = "Nordlys Teknik A/S, Industrivej 7, 8600 Silkeborg"

// staff are the folders of the personnel office.
func staff() []recipe {
	return []recipe{
		docx{title: "Ansættelseskontrakt", author: "Personalekontoret", header: "Nordlys Teknik A/S · fortroligt · CVR-nr. «dk_cvr=12345674»",
			body: `Ansættelseskontrakt
Mellem Nordlys Teknik A/S og nedenstående medarbejder er der dags dato indgået aftale om ansættelse.
Navn: «mette.name»
CPR-nr.: «mette.id»
Bopæl: «mette.address»
Telefon: «mette.phone», e-mail: «mette.private»
Løn udbetales til reg./konto «mette.account».
Stilling: teknisk assistent, 37 timer om ugen. Kontrakt nr. «!2023-4471», bilag «!30-11-2023/17».`,
			deleted: "Tidligere udkast: medarbejderens cpr var skrevet som «jens.id».", footnote: "Oplysningerne er bekræftet over telefon «mette.phone».", remark: "Ring til «kirsten.name», «kirsten.phone», hvis noget mangler.",
		}.in("HR/Ansættelse/Kontrakt teknisk assistent.docx"),
		docx{title: "Ansættelseskontrakt", author: "Personalekontoret", header: "Nordlys Teknik A/S",
			body:  "Kontrakt for «lars.name», født «lars.born», cpr «lars.id».\nLønnen er 38.450,00 kr. om måneden og gælder fra 01.12.2023.\nKørekort nr. «lars.licence», gyldigt til 2031.",
			table: [][]string{{"Felt", "Værdi"}, {"Navn", "«lars.name»"}, {"CPR", "«lars.id»"}, {"Pasnummer", "«lars.passport»"}, {"Mobil", "«lars.phone»"}},
		}.in("HR/Ansættelse/Kontrakt montør.docx"),
		odt("HR/Ansøgninger/CV lager.odt", `Curriculum vitae
«anne.name»
«anne.address»
Tlf. «anne.phone» · «anne.private»
Født den «anne.born»
2015-2023 Lagermedarbejder, Havnens Lager. Kørte 3 500 paller om året, projekt «!20150301-20230630».
2009-2015 Butiksassistent. Referencer oplyses efter aftale.`),
		pdf{title: "Ansøgning", pages: []string{`«niels.name»
«niels.street»
«niels.town»

Ansøgning til stillingen som elektriker, jobnr. «!4410-2231»

Jeg er 31 år og har svendebrev. Jeg kan træffes på «niels.phone»
eller «niels.private».

Med venlig hilsen
«niels.name»`, "Bilag 1\nEksamensbevis nr. «!118822-40»\nCPR-nummer: «niels.id»\nKarakterer: 10, 7, 12, 12, 4"}}.in("HR/Ansøgninger/Ansøgning elektriker.pdf"),
		rtf("HR/Ansøgninger/Følgebrev.rtf", `Følgebrev
Kære «kirsten.name»
Tak for samtalen. Mit personnummer er «sofie.id», og jeg bor «sofie.address».
Ring endelig på «sofie.phone». Prisen på rejsen blev 1.240,50 kr. {kvittering «!88-1203»}.
Hilsen «sofie.name»`),
		xlsx{{name: "Sygefravær", rows: sickness()}, {name: "Noter", hidden: true, rows: [][]string{{"Medarbejder", "CPR", "Bemærkning"}, {"«hanne.name»", "«hanne.id»", "Sygemeldt med depression, samtale med lægen i uge 48"}}}}.in("HR/Sygefravær 2023.xlsx"),
		plain("HR/Samtaler/MUS-notat.md", `# MUS-samtale

Medarbejder: **«rasmus.name»** (initialer «rasmus.user»)

- Trives, vil gerne på kursus i PLC.
- Er tillidsrepræsentant i fagforeningen.
- Ny adresse: «rasmus.address»
- Næste samtale 15-03-2024, sag «!150324-01»

| Aftale | Frist |
|---|---|
| Kursus | 01-04-2024 |
| Ring til «rasmus.phone» | fredag |
`),
		latin1("HR/Samtaler/advarsel.txt", `SKRIFTLIG ADVARSEL

Til «emil.name», personnr. «emil.id»
«emil.lines»

Du har den 3., 4. og 9. oktober været udeblevet uden gyldig grund.
Denne advarsel er nr. 2 af 2. Journal «!2023-10-0931-2».

Silkeborg, den 10. oktober 2023
«kirsten.name», personalechef
`),
		wide("HR/Samtaler/fratrædelse.txt", `Fratrædelsesaftale

«freja.name», cpr-nr. «freja.id», fratræder den 31. december 2023.
Feriepenge overføres til konto «freja.account» eller IBAN «freja.iban».
Privat e-mail: «freja.private»
`),
		plain("HR/Børneattester.csv", rows("Navn;CPR-nummer;Indhentet;Sagsnr;Resultat", []string{"mette", "lars", "anne", "jens", "kirsten", "niels", "sofie", "rasmus"}, func(k string, i int) string {
			return fmt.Sprintf("«%s.name»;«%s.id»;%02d-09-2023;2023-%05d;ingen anmærkninger", k, k, i+3, 11870+i*37)
		})),
		plain("HR/Jubilæer.ics", `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Nordlys Teknik//DA
BEGIN:VEVENT
UID:20231130T120000-7781@nordlysteknik.example.com
DTSTART;VALUE=DATE:20240215
SUMMARY:25 års jubilæum for «jorgen.name»
LOCATION:Kantinen\, Industrivej 7
DESCRIPTION:Gave købes af «kirsten.name». Tilmelding til «kirsten.email» eller «kirsten.phone».
ATTENDEE;CN=«jorgen.name»:mailto:«jorgen.email»
END:VEVENT
END:VCALENDAR
`),
		plain("HR/Nødkontakter.vcf", `BEGIN:VCARD
VERSION:3.0
N:«aisha.family»;«aisha.given»;;;
FN:«aisha.name»
TEL;TYPE=CELL:«aisha.phone»
EMAIL:«aisha.private»
NOTE:Pårørende til «mette.name»
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:«bjorn.name»
TEL;TYPE=HOME:«bjorn.phone»
EMAIL:«bjorn.private»
END:VCARD
`),
		plain("HR/Personalehåndbog.html", `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title>Personalehåndbog</title>
<style>p{margin:0 0 12px}</style><script>var build = "20231130-1201";</script></head>
<body><h1>Personalehåndbog</h1>
<p>Spørgsmål om løn besvares af <b>«kirsten.name»</b>, <a href="mailto:«kirsten.email»">«kirsten.email»</a>, lokal «!4417».</p>
<p>Vi beder aldrig om dit CPR-nummer på mail. Et CPR-nummer ser sådan ud: DDMMÅÅ-XXXX.</p>
<!-- gammel kontakt: «jens.email» -->
<table><tr><th>Vagt</th><th>Telefon</th></tr><tr><td>Dag</td><td>«jens.phone»</td></tr><tr><td>Nat</td><td>«lars.phone»</td></tr></table>
</body></html>
`),
	}
}

func sickness() [][]string {
	out := [][]string{{"Medarbejdernr.", "Navn", "CPR-nr.", "Dage", "Årsag"}}
	causes := []string{"influenza", "brækket arm", "barns sygedag", "stress", "rygoperation", "migræne"}
	for i, k := range []string{"mette", "lars", "anne", "jens", "niels", "sofie", "rasmus", "hanne", "emil", "freja", "bodil", "kaare"} {
		out = append(out, []string{fmt.Sprint(100417 + 13*i), "«" + k + ".name»", "«" + k + ".id»", fmt.Sprint(1 + i*7%19), causes[i%len(causes)]})
	}
	return out
}

// rows makes a table of text: a head, and a line for each key.
func rows(head string, keys []string, line func(key string, i int) string) string {
	out := head + "\n"
	for i, k := range keys {
		out += line(k, i) + "\n"
	}
	return out
}
