package corpus

// abroad are letters from other countries, each in its language, with its number beside its word.
func abroad() []recipe {
	return []recipe{
		plain("Udland/Sverige/brev.txt", `Hej «kirsten.given»,

här kommer uppgifterna för anställningen i Malmö.
Namn: «astrid.name»
Personnummer: «astrid.id»
Adress: «astrid.address»
Mobil: «astrid.phone»
Kontonummer (IBAN): «astrid.iban»
Ordernummer «!556677-1234» gäller leveransen, inte mig.

Med vänlig hälsning
«astrid.name»
`),
		docx{title: "Anställningsavtal", author: "HR", body: "Anställningsavtal\nArbetstagare: «goran.name», personnr «goran.id», e-post «goran.private».\nFakturanr «!20231130-4410». Telefon «goran.phone»."}.in("Udland/Sverige/Anställningsavtal.docx"),
		plain("Udland/Norge/brev.md", `Hei,

mitt fødselsnummer er «ingeborg.id», og kontoen er «ingeborg.iban».
Adresse: «ingeborg.address». Telefon «ingeborg.phone».
KID-nummer «!00012345678901234» gjelder fakturaen.

Hilsen «ingeborg.name»
`),
		plain("Udland/Norge/ansatte.csv", rows("ansattnr;navn;fødselsnummer;mobil", []string{"ingeborg", "ola"}, func(k string, _ int) string { return "1001;«" + k + ".name»;«" + k + ".id»;«" + k + ".phone»" })),
		plain("Udland/Finland/kirje.txt", `Hei,

nimeni on «aino.name» ja henkilötunnukseni on «aino.id».
Osoite: «aino.address»
Puhelin: «aino.phone»
Tilinumero: «aino.iban»

Terveisin «aino.name»
`),
		plain("Udland/Finland/lista.txt", "Henkilötunnus: «veikko.id»\nSähköposti: «veikko.private»\nViite: «!1234561»\n"),
		plain("Udland/Island/bréf.txt", "Sæl,\n\nég heiti «gudrun.name», kennitala «gudrun.id», sími «gudrun.phone».\nHeimilisfang: «gudrun.address»\n"),
		odt("Udland/Tyskland/Brief.odt", `Sehr geehrte Damen und Herren,
hiermit sende ich Ihnen meine Unterlagen.
Name: «gisela.name»
Geburtsdatum: «gisela.born»
Steuer-ID: «gisela.id»
Anschrift: «gisela.address»
IBAN: «gisela.iban»
Telefon: «gisela.phone»
Rechnungsnummer «!2023-1130-4410», Kundennummer «!88 120 001».
Mit freundlichen Grüßen`),
		rtf("Udland/Tyskland/Lohnsteuer.rtf", "Lohnsteuerbescheinigung 2023\nArbeitnehmer: «jurgen.name»\nSteuerliche Identifikationsnummer: «jurgen.id»\nE-Mail: «jurgen.private»\nBruttolohn 41.250,00 €"),
		latin1("Udland/Østrig/Brief.txt", "Sehr geehrte Frau «kirsten.family»,\n\nmeine Sozialversicherungsnummer lautet «alois.id».\nIch wohne in der «alois.address». Telefon: «alois.phone»\n\n«alois.name»\n"),
		plain("Udland/Schweiz/Brief.html", "<html><head><meta charset='utf-8'></head><body><p>Grüezi</p><p>AHV-Nummer: «verena.id»</p><p>Telefon: «verena.phone»</p><p>Anschrift: «verena.address»</p><p>«verena.name»</p></body></html>\n"),
		plain("Udland/Holland/brief.txt", "Geachte heer,\n\nmijn burgerservicenummer (BSN) is «willem.id». Geboortedatum: «willem.born».\nAdres: «willem.address»\nTelefoon: «willem.phone»\nFactuurnummer «!202311304410».\n\n«willem.name»\n"),
		plain("Udland/Belgien/brief.txt", "Beste,\n\nmijn rijksregisternummer is «joris.id», gsm «joris.phone».\nAdres: «joris.address»\n\n«joris.name»\n"),
		latin1("Udland/Frankrig/lettre.txt", `Madame, Monsieur,

Veuillez trouver ci-joint mes coordonnées.
Nom : «genevieve.name»
Née le «genevieve.born»
Numéro de sécurité sociale : «genevieve.id»
Adresse : «genevieve.address»
Téléphone : «genevieve.phone»
Facture n° «!2023-11-30-4410».
`),
		pdf{title: "Contrat", pages: []string{"Contrat de travail\n\nEntre Nordlys Teknik et «marcel.name»\nN° de sécurité sociale : «marcel.id»\nTéléphone : «marcel.phone»\nCourriel : «marcel.private»"}}.in("Udland/Frankrig/Contrat.pdf"),
		plain("Udland/Spanien/carta.txt", "Estimados señores:\n\nMi nombre es «inigo.name», con DNI «inigo.id».\nTeléfono: «inigo.phone»\nDirección: «inigo.address»\nPedido «!12345678-90».\n"),
		plain("Udland/Portugal/carta.txt", "Exmos. Senhores,\n\nO meu NIF (número de contribuinte) é «joao.id». Telemóvel: «joao.phone».\nMorada: «joao.address»\n\n«joao.name»\n"),
		plain("Udland/Italien/lettera.txt", "Gentile signora,\n\nil mio codice fiscale è «giuseppina.id».\nResidenza: «giuseppina.address»\nCellulare: «giuseppina.phone»\n\n«giuseppina.name»\n"),
		plain("Udland/Polen/list.txt", "Szanowni Państwo,\n\nmój numer PESEL to «malgorzata.id». Telefon: «malgorzata.phone».\nAdres: «malgorzata.address»\n\n«malgorzata.name»\n"),
		plain("Udland/Tjekkiet/dopis.txt", "Dobrý den,\n\nmoje rodné číslo je «ruzena.id», telefon «ruzena.phone».\nAdresa: «ruzena.address»\n\n«ruzena.name»\n"),
		plain("Udland/Estland/kiri.txt", "Tere,\n\nminu isikukood on «juri.id», telefon «juri.phone».\nAadress: «juri.address»\n\n«juri.name»\n"),
		plain("Udland/Irland/letter.txt", "Dear Sir or Madam,\n\nMy PPS number is «siobhan.id». Phone: «siobhan.phone».\nAddress: «siobhan.address»\n\nYours faithfully,\n«siobhan.name»\n"),
	}
}

// england are the letters in English.
func england() []recipe {
	return []recipe{
		docx{title: "Offer letter", author: "HR", body: `Dear «margaret.name»,
We are pleased to offer you the post of field engineer.
National Insurance number: «margaret.id»
NHS number: «margaret.nhs»
Date of birth: «margaret.born»
Address: «margaret.address»
Phone: «margaret.phone»
Bank: «margaret.iban»
Our reference «!NT/2023/1130-4410», purchase order «!4500123456».`}.in("Udland/England/Offer letter.docx"),
		plain("Udland/England/references.txt", "Reference for «tariq.name», NI number «tariq.id», mobile «tariq.phone», «tariq.private».\nHe paid with American Express «credit_card=378282246310005» (test).\nISBN 978-0-306-40615-7, part no. «!7946-0958-11».\n"),
		plain("Udland/England/expenses.csv", "date,employee,card,amount\n2023-11-02,«tariq.name»,«credit_card=4242424242424242»,118.20\n2023-11-09,«margaret.name»,«credit_card=6011111111111117»,44.00\n2023-11-12,«tariq.name»,«credit_card=5105105105105100»,9.75\n"),
	}
}
