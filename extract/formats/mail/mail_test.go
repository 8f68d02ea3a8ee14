package mail

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

// plain stands for the formats of attachments: it hands their bytes on.
type plain struct{}

func (plain) Name() string             { return "plain" }
func (plain) Match(*extract.File) bool { return true }
func (plain) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	b, err := f.Bytes(64 << 20)
	if err != nil {
		return err
	}
	return w.Part(extract.Body, "").WriteString(string(b))
}

var all = []extract.Format{Mbox{}, EMLX{}, MHTML{}, EML{}, SMIME{}, plain{}}

const from = "From: Mette Holm <mette@eksempel.dk>\nTo: Jens Krogh <jens@eksempel.dk>\nSubject: Ferie\nMIME-Version: 1.0\n"

// b64 is base64 of "Kære Jens, mit CPR-nummer er 010203-1234.\n" in UTF-8.
const b64 = "S8OmcmUgSmVucywgbWl0IENQUi1udW1tZXIgZXIgMDEwMjAzLTEyMzQuCg=="

const letter = "Kære Jens, mit CPR-nummer er 010203-1234.\n"

func multipart(kind, boundary string, parts ...string) string {
	b := "Content-Type: multipart/" + kind + "; boundary=\"" + boundary + "\"\n\n"
	for _, p := range parts {
		b += "--" + boundary + "\n" + p + "\n"
	}
	return b + "--" + boundary + "--\n"
}

// The mails that went wrong somewhere. parts is what is read: path "headers" and "" are the mail's own.
var mails = []struct {
	name  string
	raw   string
	parts map[string]string // exact text by path; "*" in front of a path: the text is contained
	none  []string          // texts that stand nowhere
	why   extract.Reason
}{
	{name: "a plain mail", raw: from + "\nHej Jens\n", parts: map[string]string{
		"headers": "From: Mette Holm <mette@eksempel.dk>\nTo: Jens Krogh <jens@eksempel.dk>\nSubject: Ferie\n", "": "Hej Jens\n"}},
	{name: "line ends of Windows", raw: strings.ReplaceAll(from+"\nHej Jens\nHilsen\n", "\n", "\r\n"), parts: map[string]string{"*headers": "Subject: Ferie\n", "": "Hej Jens\nHilsen\n"}},
	{name: "line ends of an old Mac", raw: strings.ReplaceAll(from+multipart("mixed", "x", "\nHej Jens\nHilsen", "Content-Disposition: attachment; filename=a.txt\n\nBilag"), "\n", "\r"),
		parts: map[string]string{"*headers": "Subject: Ferie\n", "": "Hej Jens\nHilsen\n", "a.txt": "Bilag"}},
	{name: "mixed line ends", raw: "From: a@eksempel.dk\r\nTo: b@eksempel.dk\nSubject: x\r\n\nEn\r\nTo\nTre\r\n", parts: map[string]string{"": "En\nTo\nTre\n"}},
	{name: "doubled carriage returns", raw: strings.ReplaceAll(from+"\nHej\n", "\n", "\r\r\n"), parts: map[string]string{"*headers": "Subject: Ferie\n", "": "Hej\n"}},
	{name: "no headers at all", raw: "Hej Jens, ring på 20 30 40 50\n", parts: map[string]string{"": "Hej Jens, ring på 20 30 40 50\n"}},
	{name: "headers only", raw: from, parts: map[string]string{"*headers": "Ferie"}},
	{name: "no empty line before the body", raw: from + "Hej Jens du\nHilsen\n", parts: map[string]string{"*headers": "Ferie\n", "": "Hej Jens du\nHilsen\n"}},
	{name: "folding lost", raw: "From: a@eksempel.dk\nSubject: Referat af\nmødet med Mette\nTo: b@eksempel.dk\n\nHej\n", parts: map[string]string{"*headers": "Subject: Referat af mødet med Mette\n", "": "Hej\n"}},
	{name: "envelope line", raw: "From mette@eksempel.dk Thu Jan  4 10:15\n" + from + "\nHej\n", parts: map[string]string{"": "Hej\n"}},
	{name: "empty lines first", raw: "\n\n" + from + "\nHej\n", parts: map[string]string{"*headers": "Ferie", "": "Hej\n"}},
	{name: "base64 body", raw: from + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n" + b64 + "\n", parts: map[string]string{"": letter}},
	{name: "base64 with noise", raw: from + "Content-Transfer-Encoding: BASE64\n\n" + b64[:10] + "!\x00" + b64[10:21] + "\n>" + b64[21:] + "\n", parts: map[string]string{"": letter}},
	{name: "base64 without padding", raw: from + "Content-Transfer-Encoding: base64\n\n" + strings.TrimRight(b64, "=") + "\n", parts: map[string]string{"": letter}},
	{name: "base64 joined from two", raw: from + "Content-Transfer-Encoding: base64\n\n" + b64 + "\n" + b64 + "\n", parts: map[string]string{"": letter + letter}},
	{name: "base64 with the footer of a list", raw: from + "Content-Transfer-Encoding: base64\n\n" + b64 + "\n______\nSkriv til liste@eksempel.dk for at melde dig fra\n",
		parts: map[string]string{"": letter + "______\nSkriv til liste@eksempel.dk for at melde dig fra\n"}},
	{name: "base64 that is none", raw: from + "Content-Transfer-Encoding: base64\n\nHej Jens, mit nummer er 20 30 40 50.\n", parts: map[string]string{"": "Hej Jens, mit nummer er 20 30 40 50.\n"}},
	{name: "quoted-printable", raw: from + "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nK=E6re Jens, m=\ndet er flyt= \ntet =3D\n", parts: map[string]string{"": "Kære Jens, mdet er flyttet =\n"}},
	{name: "quoted-printable with errors", raw: from + "Content-Transfer-Encoding: quoted-printable\n\n100 =  50=ZZ =e6 =\n", parts: map[string]string{"": "100 =  50=ZZ æ \n"}},
	{name: "unknown transfer encoding", raw: from + "Content-Transfer-Encoding: x-mine\n\nHej\n", parts: map[string]string{"": "Hej\n"}},
	{name: "UTF-8 under a wrong name", raw: from + "Content-Type: text/plain; charset=us-ascii\n\nKære Søren\n", parts: map[string]string{"": "Kære Søren\n"}},
	{name: "Latin-1 under a wrong name", raw: from + "Content-Type: text/plain; charset=utf-8\n\nK\xE6re S\xF8ren\n", parts: map[string]string{"": "Kære Søren\n"}},
	{name: "unknown charset", raw: from + "Content-Type: text/plain; charset=\"x-unknown\"\n\nK\xE6re\n", parts: map[string]string{"": "Kære\n"}},
	{name: "UTF-7", raw: from + "Content-Type: text/plain; charset=utf-7\n\nK+AOY-re S+APg-ren\n", parts: map[string]string{"": "Kære Søren\n"}},
	{name: "UTF-16 in base64", raw: from + "Content-Type: text/plain; charset=utf-16\nContent-Transfer-Encoding: base64\n\n//5IAOYAagAKAA==\n", parts: map[string]string{"": "Hæj\n"}},
	{name: "8-bit headers", raw: "From: S\xF8ren M\xF8ller <s@eksempel.dk>\nTo: Åse <aase@eksempel.dk>\nSubject: F\xE6rdig\n\nHej\n", parts: map[string]string{"headers": "From: Søren Møller <s@eksempel.dk>\nTo: Åse <aase@eksempel.dk>\nSubject: Færdig\n"}},
	{name: "encoded words", raw: "From: =?ISO-8859-1?Q?S=F8ren_M=F8ller?= <s@eksempel.dk>\nTo: \"=?utf-8?b?w4VzZQ==?=\" <aase@eksempel.dk>\nSubject: =?utf-8?Q?Bl=C3?=\n =?utf-8?Q?=A5b=C3=A6r?= og =?utf-8*da?q?gr=C3=B8d?=\n\nHej\n",
		parts: map[string]string{"headers": "From: Søren Møller <s@eksempel.dk>\nTo: \"Åse\" <aase@eksempel.dk>\nSubject: Blåbær og grød\n"}},
	{name: "encoded words with errors", raw: "From: =?utf-8?Q?Mette Holm?= <m@eksempel.dk>\nSubject: =?utf-8?Q?Hvad?=C3=A6?= =?x?z?a?= =?utf-8?B?S8Omc\n\nHej\n",
		parts: map[string]string{"headers": "From: Mette Holm <m@eksempel.dk>\nSubject: Hvad?æ =?x?z?a?= Kæ\n"}},
	{name: "multipart without its last boundary", raw: from + "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nHej\n--x\nContent-Disposition: attachment; filename=a.txt\n\nBilag\n", parts: map[string]string{"": "Hej\n", "a.txt": "Bilag\n"}},
	{name: "multipart without a boundary", raw: from + "Content-Type: multipart/mixed\n\n--gaet\nContent-Type: text/plain\n\nHej\n--gaet\nContent-Disposition: attachment; filename=a.txt\n\nBilag\n--gaet--\n", parts: map[string]string{"": "Hej\n", "a.txt": "Bilag"}},
	{name: "multipart with another boundary", raw: from + "Content-Type: multipart/mixed; boundary=y\n\n--x\nContent-Type: text/plain\n\nHej\n--x--\n", parts: map[string]string{"": "Hej\n"}},
	{name: "multipart that is plain text", raw: from + "Content-Type: multipart/mixed; boundary=x\n\nHej Jens\n-- \nMette\n", parts: map[string]string{"": "Hej Jens\n-- \nMette\n"}},
	{name: "boundary that begins like another", raw: from + multipart("mixed", "xy", multipart("mixed", "x", "\nEn", "\nTo"), "\nTre"), parts: map[string]string{"": "En\n\nTo\n\nTre\n"}},
	{name: "the same boundary inside", raw: from + multipart("mixed", "x", multipart("mixed", "x", "\nEn"), "\nTo"), parts: map[string]string{"": "En\n\nTo\n"}},
	{name: "inner multipart never closed", raw: from + multipart("mixed", "ud", "Content-Type: multipart/mixed; boundary=ind\n\n--ind\n\nEn", "\nTo"), parts: map[string]string{"": "En\n\nTo\n"}},
	{name: "boundary with blanks and quotes", raw: from + "Content-Type: multipart/mixed; boundary=\"a b=_'c \"\n\n--a b=_'c \t\n\nEn\n--a b=_'c--  \n", parts: map[string]string{"": "En\n"}},
	{name: "semicolons forgotten", raw: from + "Content-Type: multipart/mixed charset=utf-8 boundary=x\n\n--x\n\nEn\n--x--\n", parts: map[string]string{"": "En\n"}},
	{name: "part without headers or empty line", raw: from + "Content-Type: multipart/mixed; boundary=x\n\n--x\nHej Jens du\n--x--\n", parts: map[string]string{"": "Hej Jens du\n"}},
	{name: "text around the parts", raw: from + "Content-Type: multipart/mixed; boundary=x\n\nThis is a multi-part message in MIME format.\n--x\n\nEn\n--x--\nSendt til liste@eksempel.dk\n", parts: map[string]string{"": "En\n", "outside the parts": "Sendt til liste@eksempel.dk\n"}, none: []string{"multi-part"}},
	{name: "parts after the last boundary", raw: from + multipart("mixed", "x", "\nEn") + "--x\n\nTo\n", parts: map[string]string{"": "En\n\nTo\n"}},
	{name: "plain and HTML are read once", raw: from + multipart("alternative", "x", "\nHej Jens, ring på 20304050 i morgen tidlig", "Content-Type: text/html\n\n<p>Hej <b>Jens</b>, ring p&aring; 20304050 i morgen tidlig</p>"), parts: map[string]string{"": "Hej Jens, ring på 20304050 i morgen tidlig\n"}, none: []string{"<p>"}},
	{name: "plain inside another multipart", raw: from + multipart("alternative", "x", multipart("mixed", "y", "\nHej Jens", "Content-Type: text/plain\n\nHilsen Mette"), "Content-Type: text/html\n\n<p>Hej Jens</p><p>Hilsen Mette</p>"), parts: map[string]string{"": "Hej Jens\n\nHilsen Mette\n"}, none: []string{"<p>"}},
	{name: "plain is a stub", raw: from + multipart("alternative", "x", "\nYour mail reader does not show HTML.", "Content-Type: text/html\n\n<p>K&aelig;re Jens, vi ses i morgen klokken fjorten hos Mette Holm</p>"), parts: map[string]string{"body.html": "<p>K&aelig;re Jens, vi ses i morgen klokken fjorten hos Mette Holm</p>"}, none: []string{"reader"}},
	{name: "plain is empty", raw: from + multipart("alternative", "x", "\n  ", "Content-Type: text/html\n\n<p>Hej Jens</p>"), parts: map[string]string{"body.html": "<p>Hej Jens</p>"}},
	{name: "HTML holds one number more", raw: from + multipart("alternative", "x", "\nHej Jens, her er de oplysninger som du bad om i telefonen", "Content-Type: text/html\n\n<p>Hej Jens, her er de oplysninger som du bad om i telefonen</p><td>0102031234</td>"), parts: map[string]string{"*body.html": "0102031234"}},
	{name: "each holds a number of its own", raw: from + multipart("alternative", "x", "\nRing 20304050", "Content-Type: text/html\n\n<p>Ring 60708090</p>"), parts: map[string]string{"": "Ring 20304050\n", "*body.html": "60708090"}},
	{name: "pictures of the HTML are read", raw: from + multipart("alternative", "x", "\nHej Jens", multipart("related", "y", "Content-Type: text/html\n\n<p>Hej Jens</p>", "Content-Type: image/png\nContent-ID: <1>\n\nPNG")), parts: map[string]string{"": "Hej Jens\n", "part 2.png": "PNG"}, none: []string{"<p>"}},
	{name: "HTML called plain", raw: from + "\n<html><body>Hej Jens</body></html>\n", parts: map[string]string{"body.html": "<html><body>Hej Jens</body></html>\n"}},
	{name: "HTML only", raw: from + "Content-Type: text/html; charset=iso-8859-1\n\n<p>Hej</p>\n", parts: map[string]string{"body.html": "<p>Hej</p>\n"}},
	{name: "names of attachments", raw: from + multipart("mixed", "x",
		"Content-Type: text/plain; name=\"=?utf-8?Q?ans=C3=B8gning.txt?=\"\n\nA",
		"Content-Type: text/plain\nContent-Disposition: attachment; filename*=utf-8''l%C3%B8n%202024.txt; filename=\"lon.txt\"\n\nB",
		"Content-Type: text/plain\nContent-Disposition: attachment;\n filename*0*=iso-8859-1'da'%E6ble; filename*1=\"gr\xF8d\"; filename*2*=%2Etxt\n\nC",
		"Content-Disposition: attachment; filename=min fil.txt; size=3\n\nD",
		"Content-Disposition: attachment; filename=\"C:\\temp\\e.txt\n\nE",
		"Content-Disposition: attachment; filename=\"S\xF8ren.txt\"\n\nF",
		"Content-Disposition: attachment; filename=\"a.txt\"\n\nG", "Content-Disposition: attachment; filename=\"a.txt\"\n\nH", "Content-Disposition: attachment; filename=\"\"\nContent-Type: text/csv\n\nI"),
		parts: map[string]string{"ansøgning.txt": "A", "løn 2024.txt": "B", "æblegrød.txt": "C", "min fil.txt": "D", "e.txt": "E", "Søren.txt": "F", "a.txt": "G", "a.txt (2)": "H", "part 9.csv": "I",
			"*headers": "Attachment: ansøgning.txt\nAttachment: løn 2024.txt\n"}},
	{name: "a message attached", raw: from + multipart("mixed", "x", "\nSe nedenfor", "Content-Type: message/rfc822\n\nFrom: Ole Bang <ole@eksempel.dk>\nSubject: Svar\n\nJa tak"), parts: map[string]string{"": "Se nedenfor\n", "message.eml/headers": "From: Ole Bang <ole@eksempel.dk>\nSubject: Svar\n", "message.eml": "Ja tak\n"}},
	{name: "a message attached in base64", raw: from + multipart("mixed", "x", "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogU3ZhcgoKSmEgdGFrCg=="), parts: map[string]string{"message.eml/headers": "Subject: Svar\n", "message.eml": "Ja tak\n"}},
	{name: "a digest", raw: from + multipart("digest", "x", "\nSubject: En\n\nTekst en", "\nSubject: To\n\nTekst to"), parts: map[string]string{"message.eml": "Tekst en\n", "message.eml (2)": "Tekst to\n"}},
	{name: "soft line breaks", raw: from + "Content-Type: text/plain; format=flowed\n\nMit navn er Mette \nHolm og jeg\n>> citat som \n>> er langt\n> andet\n-- \nMette\n", parts: map[string]string{"": "Mit navn er Mette Holm og jeg\n>> citat som er langt\n> andet\n-- \nMette\n"}},
	{name: "soft line breaks without blanks", raw: from + "Content-Type: text/plain; format=flowed; delsp=yes\n\n010203- \n1234\n From her\n", parts: map[string]string{"": "010203-1234\nFrom her\n"}},
	{name: "a uuencoded file in the text", raw: from + "\nHer er filen:\nbegin 644 brev.txt\n+2\\.F<F4@2F5N<PH \n`\nend\nHilsen\n", parts: map[string]string{"": "Her er filen:\nHilsen\n", "brev.txt": "Kære Jens\n"}},
	{name: "begin in a text", raw: from + "\nWe\nbegin 100 years ago\nin Ribe\n", parts: map[string]string{"": "We\nbegin 100 years ago\nin Ribe\n"}},
	{name: "a delivery report", raw: from + multipart("report", "x", "\nCould not deliver", "Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; ole@eksempel.dk", "Content-Type: text/rfc822-headers\n\nTo: ole@eksempel.dk"), parts: map[string]string{"": "Could not deliver\n\nFinal-Recipient: rfc822; ole@eksempel.dk\n", "message.eml/headers": "To: ole@eksempel.dk\n"}},
	{name: "a byte order mark", raw: "\xEF\xBB\xBF" + from + "\nHej\n", parts: map[string]string{"*headers": "Ferie", "": "Hej\n"}},
	{name: "a calendar sent twice", raw: from + multipart("mixed", "x", multipart("alternative", "y", "\nHej", "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nEND:VCALENDAR"), "Content-Type: text/calendar; name=invite.ics\nContent-Transfer-Encoding: base64\n\nQkVHSU46VkNBTEVOREFSCkVORDpWQ0FMRU5EQVI="), parts: map[string]string{"": "Hej\n", "calendar.ics": "BEGIN:VCALENDAR\nEND:VCALENDAR"}},
	{name: "encrypted with OpenPGP", raw: from + multipart("encrypted", "x", "Content-Type: application/pgp-encrypted\n\nVersion: 1", "Content-Type: application/octet-stream\n\n-----BEGIN PGP MESSAGE-----"), parts: map[string]string{"*headers": "Ferie"}, why: extract.Encrypted},
	{name: "OpenPGP armour in the text", raw: from + "\nHej\n-----BEGIN PGP MESSAGE-----\nVersion: 2\n\nhQEMA7xKs9F0\n=abcd\n-----END PGP MESSAGE-----\nHilsen\n", parts: map[string]string{"": "Hej\nHilsen\n"}, none: []string{"hQEMA"}, why: extract.Encrypted},
	{name: "signed with OpenPGP", raw: from + multipart("signed", "x", "Content-Type: text/plain\n\nHej", "Content-Type: application/pgp-signature; name=signature.asc\n\n-----BEGIN PGP SIGNATURE-----"), parts: map[string]string{"": "Hej\n"}, none: []string{"SIGNATURE"}},
	{name: "rights-protected", raw: from + multipart("mixed", "x", "\nHej", "Content-Type: application/x-microsoft-rpmsg-message; name=message.rpmsg\n\nxxx"), parts: map[string]string{"": "Hej\n"}, why: extract.Encrypted},
	{name: "addresses are told once", raw: "Return-Path: <mette@eksempel.dk>\nReceived: from [10.1.2.3] by mx1.eksempel.dk\nX-Original-To: jens@eksempel.dk\nX-Forwarded-For: ole@eksempel.dk\nX-Originating-IP: [192.0.2.7]\nX-Mailer: Post 2.0\nX-Spam-Note: a@b.dk\nMessage-ID: <1@mx.eksempel.dk>\n" + from + "Reply-To: Mette Holm <mette@eksempel.dk>\nPatient: Karen Lund\n\nHej\n",
		parts: map[string]string{"headers": "From: Mette Holm <mette@eksempel.dk>\nTo: Jens Krogh <jens@eksempel.dk>\nSubject: Ferie\nX-Forwarded-For: ole@eksempel.dk\nX-Originating-IP: [192.0.2.7]\nPatient: Karen Lund\n"}},
	{name: "a bounce address", raw: "Return-Path: <bounce-17.ole=eksempel.dk@post.eksempel.dk>\nX-BeenThere: liste@eksempel.dk\n" + from + "\nHej\n", parts: map[string]string{"*headers": "Ferie"}, none: []string{"bounce", "liste"}},
	{name: "attachment of Apple", raw: from + multipart("appledouble", "x", "Content-Type: application/applefile; name=brev.txt\n\nfinder", "Content-Type: text/plain; name=brev.txt\n\nBrev"), parts: map[string]string{"brev.txt": "Brev"}, none: []string{"finder"}},
}

func TestMails(t *testing.T) {
	for _, x := range mails {
		t.Run(x.name, func(t *testing.T) {
			r := extracttest.Read(t, all, extract.Hint{Name: "mail.eml"}, []byte(x.raw))
			if r.Err != nil || r.Outcome.Format != "eml" || r.Outcome.Reason != x.why {
				t.Fatalf("read as %q, ends as %q (%s), %v", r.Outcome.Format, r.Outcome.Reason, r.Outcome.Detail, r.Err)
			}
			for path, want := range x.parts {
				path, part := strings.CutPrefix(path, "*")
				got := r.Part(path).Text
				if got != want && !(part && strings.Contains(got, want)) {
					t.Errorf("part %q is\n%q, want\n%q\nall: %s", path, got, want, r.All())
				}
			}
			for _, text := range x.none {
				if strings.Contains(r.All(), text) {
					t.Errorf("%q is there:\n%s", text, r.All())
				}
			}
		})
	}
}

// TestTruncated cuts every mail in many places: what is left is read, and nothing panics.
func TestTruncated(t *testing.T) {
	for _, x := range mails {
		for n := 0; n < len(x.raw); n += 5 {
			r := extracttest.Read(t, all, extract.Hint{Name: "mail.eml"}, []byte(x.raw[:n]))
			if r.Err != nil || t.Failed() {
				t.Fatalf("%s, cut after %d bytes: %v", x.name, n, r.Err)
			}
		}
	}
}

func TestManyParts(t *testing.T) {
	var b strings.Builder
	b.WriteString(from + "Content-Type: multipart/mixed; boundary=x\n\n")
	for i := range 10_000 {
		fmt.Fprintf(&b, "--x\nContent-Disposition: attachment; filename=f%d.txt\n\nTekst %d\n", i, i)
	}
	r := extracttest.Read(t, all, extract.Hint{Name: "mail.eml"}, []byte(b.String()))
	if r.Outcome.Reason != "" || len(r.Parts) != 10_001 || r.Part("f9999.txt").Text != "Tekst 9999\n" {
		t.Errorf("%d parts, %q", len(r.Parts), r.Outcome.Reason)
	}
	for range maxEntities {
		b.WriteString("--x\n\nTekst\n")
	}
	r = extracttest.Read(t, all, extract.Hint{Name: "mail.eml"}, []byte(b.String()))
	if r.Outcome.Reason != extract.Limit || !strings.Contains(r.Part("").Text, "Tekst") {
		t.Errorf("too many parts: %q", r.Outcome.Reason)
	}
}

func TestDeepNesting(t *testing.T) {
	nest := func(levels int) string {
		body := "Content-Type: text/plain\n\nInderst 20304050"
		for i := range levels {
			body = multipart("mixed", fmt.Sprintf("x%d", i), body)
		}
		return from + body
	}
	r := extracttest.Read(t, all, extract.Hint{Name: "mail.eml"}, []byte(nest(30)))
	if r.Outcome.Reason != "" || r.Part("").Text != "Inderst 20304050\n" {
		t.Errorf("30 levels: %q, %q", r.Outcome.Reason, r.Part("").Text)
	}
	r = extracttest.Read(t, all, extract.Hint{Name: "mail.eml"}, []byte(nest(500)))
	if r.Outcome.Reason != extract.TooDeep {
		t.Errorf("500 levels: %q", r.Outcome.Reason)
	}
}

func TestHugeHeader(t *testing.T) {
	to := strings.Repeat("Mette Holm <mette@eksempel.dk>, ", 40_000)
	r := extracttest.Read(t, all, extract.Hint{Name: "mail.eml"}, []byte("From: a@eksempel.dk\nTo: "+to+"sidst@eksempel.dk\nSubject: x\n\nHej\n"))
	if r.Outcome.Reason != "" || !strings.Contains(r.Part("headers").Text, "sidst@eksempel.dk\nSubject: x") || r.Part("").Text != "Hej\n" {
		t.Errorf("%q", r.Outcome.Reason)
	}
	r = extracttest.Read(t, all, extract.Hint{Name: "mail.eml"}, []byte("To: "+strings.Repeat("a", 2*maxHeaders)+"\n\nHej\n"))
	if r.Outcome.Reason != extract.Limit || r.Part("").Text != "Hej\n" {
		t.Errorf("endless header: %q, body %q", r.Outcome.Reason, r.Part("").Text)
	}
}
