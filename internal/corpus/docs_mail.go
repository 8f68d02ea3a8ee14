package corpus

// mailbox are mails, alone and in a mailbox.
func mailbox() []recipe {
	return []recipe{
		message{from: "«mette.name» <«mette.email»>", to: "«kirsten.name» <«kirsten.email»>", subject: "Barns sygedag på fredag", body: "Hej «kirsten.given»\n\nJeg holder barns sygedag på fredag. Ring på «mette.phone», hvis det haster.\n\nVh «mette.given»"}.in("Mail/Barns sygedag.eml"),
		message{from: "«anne.name» <«anne.private»>", to: "«email=job@nordlysteknik.example.com»", subject: "Ansøgning, cpr «anne.id»", html: true, body: "Til rette vedkommende\nMit cpr-nr. er «anne.id».\nMvh «anne.name», «anne.address»",
			attached: []attachment{
				{"CV.docx", ooType + "wordprocessingml.document", docx{title: "CV", author: "Nordlys Teknik", body: "CV\n«anne.name», født «anne.born»\nTelefon «anne.phone»"}.make},
				{"billede.png", "image/png", func(*maker) []byte { return picture() }},
			}}.in("Mail/Ansøgning med bilag.eml"),
		message{from: "«jens.name» <«jens.email»>", to: "«margaret.name» <«margaret.email»>", subject: "Order 4500123456", body: "Dear «margaret.given»\n\nYour order «!4500123456» ships on 1 December. Tracking «!00370733920000123465».\n\nBest regards\n«jens.name»\n«jens.phone»"}.in("Mail/Order.eml"),
		mbox("Mail/arkiv.mbox",
			message{from: "«lars.name» <«lars.email»>", to: "«kirsten.name» <«kirsten.email»>", subject: "Nyt kontonummer", body: "Hej\n\nMin nye konto er «lars.account», cpr «lars.id».\n\n«lars.given»"},
			message{from: "«sofie.name» <«sofie.private»>", to: "«email=job@nordlysteknik.example.com»", subject: "Spørgsmål", body: "From nu af kan I skrive til «sofie.private».\nFrom den 1. december er mit nummer «sofie.phone»."},
			message{from: "«goran.name» <«goran.private»>", to: "«kirsten.name» <«kirsten.email»>", subject: "Personnummer", body: "Hej, mitt personnummer är «goran.id».",
				attached: []attachment{{"lista.csv", "text/csv", func(m *maker) []byte { return []byte(m.text("namn;personnummer\n«astrid.name»;«astrid.id»\n")) }}}},
		),
	}
}
