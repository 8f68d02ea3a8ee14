package corpus

// archives are files in files, and files in those.
func archives() []recipe {
	return []recipe{
		{"Arkiv/2017.zip", func(m *maker) []byte {
			return zipped(
				member{"lønsedler/januar.csv", []byte(m.text(rows("navn;cpr;beløb", danes[:6], func(k string, _ int) string { return "«" + k + ".name»;«" + k + ".id»;21000" })))},
				member{"læs mig.txt", []byte("Arkiv fra 2017. Kan slettes i 2023.\n")},
				member{"kontrakt.docx", docx{title: "Kontrakt", author: "Nordlys Teknik", body: "Kontrakt for «kaare.name», cpr-nr. «kaare.id»"}.make(m)})
		}},
		{"Arkiv/indlejret.zip", func(m *maker) []byte {
			inner := zipped(member{"inderst.txt", []byte(m.text("Inderst i arkivet: cpr «hanne.id», mail «hanne.private»\n"))})
			return zipped(member{"mellem.zip", zipped(member{"inderst.zip", inner})}, member{"billede.png", picture()})
		}},
		{"Arkiv/server.tar.gz", func(m *maker) []byte {
			return tarGz(member{"etc/hosts", []byte(m.text("127.0.0.1 localhost\n«ip_address=10.20.30.41» srv02\n"))}, member{"home/noter.txt", []byte(m.text("ring til «bjorn.name» på «bjorn.phone»\n"))})
		}},
		{"Arkiv/mail.zip", func(m *maker) []byte {
			return zipped(member{"gammel.eml", message{from: "«emil.name» <«emil.private»>", to: "«kirsten.name» <«kirsten.email»>", subject: "Opsigelse", body: "Jeg siger op. Cpr «emil.id».",
				attached: []attachment{{"bilag.pdf", "application/pdf", pdf{title: "Bilag", pages: []string{"Bilag\nKontonummer «emil.account»"}}.make}}}.make(m)})
		}},
	}
}
