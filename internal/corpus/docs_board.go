package corpus

// board are the folders of the board and of the management.
func board() []recipe {
	return []recipe{
		docx{title: "Referat", author: "Direktionen", header: "Fortroligt", body: `Referat af bestyrelsesmøde den 21. november 2023
Til stede: «jorgen.name», «bodil.name», «goran.name» og «margaret.name».
1. Regnskab. Årets resultat blev 2,4 mio. kr. Revisor havde ingen bemærkninger, jf. bilag «!2023-11/4».
2. Personale. En medarbejder («kaare.name», cpr. «kaare.id») er opsagt efter længere tids sygdom.
3. Eventuelt. Næste møde 16-01-2024 kl. 13.00 i lokale «!204-1133».`}.in("Bestyrelse/Referat 2023-11-21.docx"),
		plain("Bestyrelse/Referat 2023-09-05.md", `# Referat, 5. september 2023

Til stede: «jorgen.name», «bodil.name»

1. Godkendelse af dagsorden.
2. Salget steg 12 % til 14.812.330 kr.
3. Ny hjemmeside, se <https://nordlysteknik.example.com/2023/09/05?id=«!0509231180»>.
4. Leje af hal, matr.nr. «!12ab», 1 240 m², 86.000 kr./md.
`),
		pdf{title: "Ejerbog", pages: []string{`Ejerbog for Nordlys Teknik A/S, CVR «dk_cvr=12345674»

Navn                     Personnummer    Aktier
«jorgen.name»            «jorgen.id»     4.000
«bodil.name»             «bodil.id»      3.500
«goran.name»             «goran.id»      2.500`}}.in("Bestyrelse/Ejerbog.pdf"),
		pdf{title: "Fuldmagt", pages: []string{`Fuldmagt

Undertegnede giver «bodil.name» fuldmagt til at stemme på
generalforsamlingen den 24. april 2024.

Pas nr. «bodil.passport»`}, field: "CPR-nr. «jorgen.id»"}.in("Bestyrelse/Fuldmagt.pdf"),
		plain("Bestyrelse/Straffeattester.txt", `Til sagen lægges:

Straffeattest for «jorgen.name» (cpr-nr. «jorgen.id»): ingen domme.
Straffeattest for «kaare.name» (cpr-nr. «kaare.id»): bøde for overtrædelse af færdselsloven, 2019.

Attesterne slettes efter mødet. Sagsnummer «!2023-181818».
`),
		plain("Noter/todo.txt", `- ring til «hanne.name» «hanne.phone»
- bestil 4 x NT-400, ordre «!130923-0012»
- wifi på lager: Nordlys-Gaest, adgangskode: «password=Sommer!2023kanin»
- mødet flyttes til 14:30-15:45
- mål: 120-4500 mm, tegning «!A4-210297-3»
`),
		latin1("Noter/gammel liste.txt", `Tlf.liste 1998 (må smides ud)

«anne.name»         «phone=86 82 14 27»
«jens.name»         «phone=86 81 20 55»
Åse Bruun            «phone=86 80 77 10»
`),
		plain("Noter/cpr uden modulus.txt", `Personer født den 1. januar har ofte et cpr-nummer uden modulus 11.

CPR-nr.: «dk_cpr=010165-5123»
Cpr.nr «dk_cpr=010188 7004»
Ikke datoer: «!310299-1234» findes ikke, og «!991399-4321» heller ikke.
`),
	}
}
