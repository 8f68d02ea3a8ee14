package report

import (
	"strings"
	"testing"
	"time"

	"github.com/datamapper/datamapper/scan"
)

func TestNumbers(t *testing.T) {
	v := map[Language]*voice{English: voiceOf(English), Danish: voiceOf(Danish)}
	for _, tt := range []struct {
		name   string
		say    func(*voice) string
		en, da string
	}{
		{"small", func(v *voice) string { return v.number(7) }, "7", "7"},
		{"thousands", func(v *voice) string { return v.number(1204) }, "1,204", "1.204"},
		{"millions", func(v *voice) string { return v.number(12345678) }, "12,345,678", "12.345.678"},
		{"negative", func(v *voice) string { return v.number(-1234) }, "−1,234", "−1.234"},
		{"decimals", func(v *voice) string { return v.decimal(1234.5678, 2) }, "1,234.57", "1.234,57"},
		{"negative decimals", func(v *voice) string { return v.decimal(-0.25, 2) }, "−0.25", "−0,25"},
		{"nothing, negative", func(v *voice) string { return v.decimal(-0.001, 1) }, "0.0", "0,0"},
		{"short below 100,000", func(v *voice) string { return v.short(99_949) }, "99,949", "99.949"},
		{"short thousands", func(v *voice) string { return v.short(184_203) }, "184k", "184 t"},
		{"short millions", func(v *voice) string { return v.short(1_980_000) }, "1.98 M", "1,98 mio."},
		{"percent", func(v *voice) string { return v.percent(1, 8) }, "12.5%", "12,5 %"},
		{"whole percent", func(v *voice) string { return v.percent(38, 100) }, "38%", "38 %"},
		{"all", func(v *voice) string { return v.percent(5, 5) }, "100%", "100 %"},
		{"almost all is not all", func(v *voice) string { return v.percent(999_999, 1_000_000) }, "99.9%", "99,9 %"},
		{"almost none is not none", func(v *voice) string { return v.percent(1, 1_000_000) }, "0.1%", "0,1 %"},
		{"none", func(v *voice) string { return v.percent(0, 9) }, "0%", "0 %"},
		{"of nothing", func(v *voice) string { return v.percent(0, 0) }, "0%", "0 %"},
		{"under ten seconds", func(v *voice) string { return v.duration(420 * time.Millisecond) }, "0.4 s", "0,4 s"},
		{"seconds", func(v *voice) string { return v.duration(42 * time.Second) }, "42 s", "42 s"},
		{"minutes", func(v *voice) string { return v.duration(108 * time.Second) }, "1 min 48 s", "1 min 48 s"},
		{"hours", func(v *voice) string { return v.duration(125 * time.Minute) }, "2 h 5 min", "2 t 5 min"},
		{"clock turned back", func(v *voice) string { return v.duration(-time.Second) }, "0.0 s", "0,0 s"},
		{"bytes", func(v *voice) string { return v.bytes(880_000) }, "880 kB", "880 kB"},
		{"megabytes", func(v *voice) string { return v.bytes(4_140_000) }, "4.1 MB", "4,1 MB"},
		{"date", func(v *voice) string { return v.date(now) }, "7 November 2026, 14:02 UTC", "7. november 2026 kl. 14.02 UTC"},
		{"one", func(v *voice) string { return v.count("items", 1) }, "1 item", "1 element"},
		{"none at all", func(v *voice) string { return v.count("items", 0) }, "0 items", "0 elementer"},
		{"many", func(v *voice) string { return v.count("items", 1204) }, "1,204 items", "1.204 elementer"},
		{"age in years", func(v *voice) string { return v.ageOf(now.AddDate(-9, -1, 0), now) }, "9 y", "9 år"},
		{"age a day short of a year", func(v *voice) string { return v.ageOf(now.AddDate(-1, 0, 1), now) }, "11 mo", "11 md."},
		{"age from the future", func(v *voice) string { return v.ageOf(now.AddDate(1, 0, 0), now) }, "0 d", "0 d."},
		{"age unknown", func(v *voice) string { return v.ageOf(time.Time{}, now) }, "", ""},
		{"place", func(v *voice) string { return v.place("bilag.pdf, page 3") }, "bilag.pdf, page 3", "bilag.pdf, side 3"},
		{"place in a table", func(v *voice) string { return v.place("row 1200, column B (CPR, old)") }, "row 1,200, column B (CPR, old)", "række 1.200, kolonne B (CPR, old)"},
		{"place in an archive", func(v *voice) string {
			return v.place(placeOf(scan.Finding{Part: "løn%2F2017.zip/a%25b.txt", Place: "line 7"}))
		}, "løn/2017.zip › a%b.txt, line 7", "løn/2017.zip › a%b.txt, linje 7"},
		{"place of a sheet", func(v *voice) string { return v.place("Ark1!B12") }, "Ark1!B12", "Ark1!B12"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for l, want := range map[Language]string{English: tt.en, Danish: tt.da} {
				if got := strings.ReplaceAll(tt.say(v[l]), nbsp, " "); got != want {
					t.Errorf("%s: %q, want %q", l, got, want)
				}
			}
		})
	}
}
