package checksum

import "testing"

func BenchmarkLuhn(b *testing.B) {
	d := AppendDigits(nil, "4111111111111111")
	b.ReportAllocs()
	for b.Loop() {
		if !Luhn(d) {
			b.Fatal("refused")
		}
	}
}

func BenchmarkIBAN(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if !IBAN("DK5000400440116243") {
			b.Fatal("refused")
		}
	}
}

func BenchmarkModulus11(b *testing.B) {
	d := AppendDigits(nil, "0707614285")
	b.ReportAllocs()
	for b.Loop() {
		if !DKCPR(d) {
			b.Fatal("refused")
		}
	}
}

func TestRulesDoNotAllocate(t *testing.T) {
	for _, row := range digitRules {
		d := AppendDigits(nil, row.good)[:min(16, len(AppendDigits(nil, row.good)))]
		if n := testing.AllocsPerRun(20, func() { row.rule(d) }); n > 0 {
			t.Errorf("%s allocates %v times", row.name, n)
		}
	}
	hashes := map[string]bool{"Base58Check": true, "EIP55": true}
	for _, row := range textRules {
		if n := testing.AllocsPerRun(20, func() { row.rule(row.good[:min(15, len(row.good))]) }); n > 0 && !hashes[row.name] {
			t.Errorf("%s allocates %v times", row.name, n)
		}
	}
}
