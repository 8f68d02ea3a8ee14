package ics

import (
	"context"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

func calendarOf(version string, lines ...string) string {
	return "BEGIN:VCALENDAR\r\nVERSION:" + version + "\r\nPRODID:-//x//y\r\n" + strings.Join(lines, "\r\n") + "\r\nEND:VCALENDAR\r\n"
}

func event(lines ...string) string {
	return "BEGIN:VEVENT\r\nUID:1@x\r\n" + strings.Join(lines, "\r\n") + "\r\nEND:VEVENT"
}

var calendars = []struct{ name, raw, want string }{
	{"an event", calendarOf("2.0", "BEGIN:VTIMEZONE\r\nTZID:Europe/Copenhagen\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZNAME:CET\r\nEND:STANDARD\r\nEND:VTIMEZONE",
		event("DTSTART;TZID=Europe/Copenhagen:20240104T101500", "SUMMARY:Samtale om sygdom", "DESCRIPTION:CPR 010203-1234\\nRing 20304050", "LOCATION:Nygade 1\\, Aarhus", "GEO:56.15;10.20",
			"ORGANIZER;CN=\"Mette Ærø\":mailto:mette@eksempel.dk", "ATTENDEE;ROLE=REQ-PARTICIPANT;CN=Jens Krogh;PARTSTAT=ACCEPTED:MAILTO:jens@eksempel.dk", "ATTENDEE;CN=\"ole@eksempel.dk\":mailto:ole@eksempel.dk", "ATTENDEE;CN=Bo:urn:uuid:1",
			"STATUS:CONFIRMED", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY", "X-NOTE-TO:karen@eksempel.dk")),
		"Start: 2024-01-04 10:15\nSummary: Samtale om sygdom\nDescription: CPR 010203-1234\nRing 20304050\nLocation: Nygade 1, Aarhus\nGeo: 56.15, 10.20\nOrganizer: Mette Ærø <mette@eksempel.dk>\nAttendee: Jens Krogh <jens@eksempel.dk>\nAttendee: ole@eksempel.dk\nAttendee: Bo\nNote to: karen@eksempel.dk\n"},
	{"what is said twice", calendarOf("2.0", event("SUMMARY:Møde", "DESCRIPTION:Ring 20304050", "X-ALT-DESC;FMTTYPE=text/html:<p>Ring 20304050</p>", "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Møde\r\nTRIGGER:-PT15M\r\nEND:VALARM"), event("SUMMARY:Møde")), "Summary: Møde\nDescription: Ring 20304050\n\nSummary: Møde\n"},
	{"HTML only", calendarOf("2.0", event("X-ALT-DESC;FMTTYPE=text/html:<p>Ring&nbsp\\;<b>20304050</b> til S&oslash\\;ren</p>")), "Description: Ring 20304050 til Søren\n"},
	{"vCalendar", calendarOf("1.0", event("DTSTART:20240104", "SUMMARY;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=F8de om l=\r\n=F8n", "DESCRIPTION:Et\r\n ord")), "Start: 2024-01-04\nSummary: Møde om løn\nDescription: Et ord\n"},
	{"a task and a name", calendarOf("2.0", "X-WR-CALNAME:Mettes kalender", "BEGIN:VTODO\r\nSUMMARY:Ring\r\nDUE:20240104\r\nEND:VTODO"), "Calendar: Mettes kalender\n\nSummary: Ring\nDue: 2024-01-04\n"},
	{"a place of Apple", calendarOf("2.0", event("X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS=\"Nygade 1\\n8000 Aarhus C\";X-TITLE=Hos Mette:geo:56.15,10.20")), "Place: Hos Mette, Nygade 1 8000 Aarhus C, 56.15, 10.20\n"},
	{"never ended", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:En\nBEGIN:VEVENT\nSUMMARY:To", "Summary: En\n\nSummary: To\n"},
	{"ends without beginning", "BEGIN:VCALENDAR\nEND:VEVENT\nEND:VEVENT\nEND:VEVENT\nSUMMARY:En\n", "Summary: En\n"},
}

func TestCalendars(t *testing.T) {
	for _, x := range calendars {
		t.Run(x.name, func(t *testing.T) {
			r := extracttest.Read(t, []extract.Format{Format{}}, extract.Hint{Name: "a.ics"}, []byte(x.raw))
			if r.Outcome.Format != "ics" || r.Outcome.Reason != "" || r.Part("").Text != x.want {
				t.Errorf("%q, %q:\n%s\nwant\n%s", r.Outcome.Format, r.Outcome.Reason, r.Part("").Text, x.want)
			}
		})
	}
}

// file stands for the formats of attachments.
type file struct{}

func (file) Name() string             { return "file" }
func (file) Match(*extract.File) bool { return true }
func (file) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	b, err := f.Bytes(1 << 20)
	if err != nil {
		return err
	}
	return w.Part(extract.Body, "").WriteString(string(b))
}

func TestFiles(t *testing.T) {
	raw := calendarOf("2.0", event("SUMMARY:En", "ATTACH;FMTTYPE=text/plain;ENCODING=BASE64;VALUE=BINARY;X-FILENAME=\"løn.txt\":QUJD", "ATTACH:https://eksempel.dk/a.pdf"), event("SUMMARY:To", "ATTACH;ENCODING=BASE64;VALUE=BINARY:REVG"))
	r := extracttest.Read(t, []extract.Format{Format{}, file{}}, extract.Hint{}, []byte(raw))
	if r.Part("løn.txt").Text != "ABC" || r.Part("attachment 2").Text != "DEF" || !strings.Contains(r.Part("").Text, "Attachment: https://eksempel.dk/a.pdf\n") {
		t.Errorf("%q: %s", r.Outcome.Reason, r.All())
	}
	if got := r.Part("").PlaceOf("To\n"); got != "entry 2" {
		t.Errorf("the second event stands at %q", got)
	}
}

func samples() (out []extracttest.Sample) {
	for _, x := range calendars {
		out = append(out, extracttest.Sample{Name: x.name + ".ics", Data: []byte(x.raw), Want: []string{x.want}})
	}
	return out
}

func TestConformance(t *testing.T) { extracttest.Run(t, Format{}, samples()...) }

func FuzzFormat(f *testing.F) { extracttest.Fuzz(f, Format{}, samples()...) }

func BenchmarkCalendar(b *testing.B) {
	raw := []byte(strings.Repeat(calendars[0].raw, 2000))
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		extract.Read(context.Background(), extract.Memory(raw), extract.Hint{}, []extract.Format{Format{}}, extract.Limits{}, func(extract.Piece) error { return nil })
	}
}
