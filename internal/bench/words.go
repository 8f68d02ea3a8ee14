package bench

import "strings"

// language is what made-up text of a language is made of. The words are set in the order in which they are drawn, the
// frequent ones first.
type language struct {
	words, nouns []string
	joint        string // what stands between nouns that are joined into new ones; empty when none are
	given        []string
	family       []string
	streets      []string
	towns        []string // with their post codes
	leads        []string // begin a sentence that ends in a value
	greetings    []string
	closings     []string
}

var languages = []*language{danish, english, german}

func (g *generator) language() *language { return languages[g.IntN(len(languages))] }

var danish = &language{
	words:   strings.Fields("og i at det er en til på som med for den de af ikke der var et har vi om han men sig fra sin så vil kan blev også efter ved hun eller skal mange over hvor hvis mellem under uden mere alle år kunne forklare fortælle sende modtage betale arbejder gennemføre overveje beskrive vigtig stor lille ny gammel tidligere næste sidste første anden hele flere store gode god bedre samlet særlig fælles offentlig teknisk økonomisk årlig daglig ugentlig dette denne disse deres vores blive havde været gøre siger mener kommer gik står ligger fik tog sammen igen altid aldrig måske allerede desuden derfor imidlertid"),
	nouns:   strings.Fields("dag tid arbejde sag møde aftale virksomhed medarbejder afdeling levering regning bygning maskine rapport kontor projekt udvikling ansvar opgave periode forslag beslutning bestyrelse leverandør kvalitet plan budget resultat undersøgelse mulighed forhold område kommune skole uddannelse samarbejde spørgsmål svar problem løsning ordning støtte drift vand energi trafik miljø data sikkerhed ledelse økonomi bolig sundhed forsikring marked kunde vare lager rådgivning vejledning regel forskrift gebyr afgift"),
	joint:   "s",
	given:   strings.Fields("Mette Anders Freja Mads Signe Rasmus Ida Søren Karen Jørgen Aisha Fatima Lars Birgit Emil Sofie Magnus Åse"),
	family:  strings.Fields("Holm Juhl Kjær Østergaard Møller Nguyen Jensen Nielsen Lauritsen Bach Thomsen Kruse"),
	streets: strings.Fields("Vestergade Nørrevej Birkeallé Strandvejen Skolegade Kirkestræde Engvænget Havnegade"),
	towns:   []string{"8900 Randers C", "7100 Vejle", "7800 Skive", "4000 Roskilde", "4800 Nykøbing F", "5700 Svendborg", "7500 Holstebro", "6200 Aabenraa"},
	leads:   []string{"Kontakt", "Se også", "Sagen vedrører", "Oplyst af"}, greetings: []string{"Kære kunde", "Hej", "Til rette vedkommende"}, closings: []string{"Med venlig hilsen", "Venlig hilsen", "Mvh."},
}

var english = &language{
	words:   strings.Fields("the of and to in a is that it was for on are as with his they at be this from have or by one had not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now my made over did down only way find use may long little very after called just where most know get through back much before go good new write our used me any same right look think also around another came come three must because does well such here take why things put years different away again off went old number great tell say small every found still between should big give set own under read last never us left end along while might next saw something thought both few those always show large often together asked going want until form keep without once enough took sometimes four above kind began almost got"),
	nouns:   strings.Fields("water word part place help name home air line sound house world school food children land side boy animal life head page earth hand year mother light country father night picture study story paper sentence day change answer room sea top turn point city order account contract supplier customer report meeting budget project agreement delivery invoice office department manager machine building request service policy review result quality period decision proposal board market value record entry batch queue cache buffer index token price stock route ticket"),
	given:   strings.Fields("Alice Oliver Priya Mohammed Grace Daniel Chloe Samuel Emily Harry"),
	family:  strings.Fields("Wang Okafor Brown Turner Hughes Patel Clarke Fraser"),
	streets: []string{"High Street", "Station Road", "Mill Lane", "Park Avenue", "Church Close"},
	towns:   []string{"Leeds LS1 4DY", "Bristol BS1 5TR", "Exeter EX4 3PL", "Norwich NR2 1RX", "Derby DE1 2QQ"},
	leads:   []string{"Please contact", "See also", "This concerns", "Reported by"}, greetings: []string{"Dear customer", "Dear Sir or Madam", "Hello"}, closings: []string{"Kind regards", "Yours sincerely", "Best wishes"},
}

var german = &language{
	words:   strings.Fields("der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine ihre dann unter wir soll ich eines zwei diese dieser wieder keine seiner worden will zwischen immer was sagte gibt alle seit muss wurden beim doch jetzt waren drei neue neuen damit bereits da ihr ihren müssen ab selbst sondern einmal außerdem während größer früher später deshalb"),
	nouns:   strings.Fields("Prozent Mark Uhr Jahr Vertrag Unternehmen Kunde Mitarbeiter Abteilung Lieferung Gebäude Maschine Bericht Büro Projekt Entwicklung Verantwortung Aufgabe Zeitraum Vorschlag Entscheidung Vorstand Lieferant Qualität Haushalt Ergebnis Untersuchung Möglichkeit Verhältnis Bereich Gemeinde Schule Ausbildung Versicherung Leistung Verwaltung Rechnung Prüfung Wohnung Straße Wasser Energie Verkehr Umwelt Sicherheit Gesundheit Markt Ware Lager Beratung Regel Gebühr Übergabe"),
	joint:   "s",
	given:   strings.Fields("Anna Jürgen Sabine Wolfgang Heike Mehmet Klaus Petra Günther Lena"),
	family:  strings.Fields("Schröder Weiß Krüger Schäfer Becker Vogel Hartmann Köhler"),
	streets: strings.Fields("Hauptstraße Bahnhofstraße Gartenweg Lindenallee Goethestraße"),
	towns:   []string{"34117 Kassel", "23552 Lübeck", "52062 Aachen", "99084 Erfurt", "89073 Ulm"},
	leads:   []string{"Ansprechpartner", "Siehe auch", "Betrifft", "Gemeldet von"}, greetings: []string{"Sehr geehrte Damen und Herren", "Guten Tag"}, closings: []string{"Mit freundlichen Grüßen", "Viele Grüße"},
}
