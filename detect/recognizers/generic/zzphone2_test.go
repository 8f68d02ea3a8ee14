package generic_test

import (
	"fmt"
	"io/fs"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestZZPhoneTree(t *testing.T) {
	a := detect.New(recognizers.All()...)
	p := detect.New(generic.Phone())
	for _, root := range strings.Fields(os.Getenv("ROOT")) {
		bytes, cnt := 0, 0
		var spent time.Duration
		filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || bytes > 150<<20 {
				return nil
			}
			if i, _ := d.Info(); i == nil || i.Size() > 4<<20 {
				return nil
			}
			b, _ := os.ReadFile(path)
			if strings.IndexByte(string(b[:min(len(b), 2000)]), 0) >= 0 {
				return nil
			}
			bytes += len(b)
			t0 := time.Now()
			p.Text(string(b))
			spent += time.Since(t0)
			for _, f := range a.Text(string(b)) {
				if f.Entity == "phone" {
					cnt++
					if cnt < 60 || cnt%20 == 0 {
						fmt.Printf("%.2f %.60q in %q %s\n", f.Score, f.Value.Reveal(), string(b[max(0, f.Span.Start-50):min(int64(len(b)), f.Span.End+20)]), path)
					}
				}
			}
			return nil
		})
		fmt.Println(root, bytes>>20, "MB", cnt, "phones;", spent)
	}
}

func TestZZPhoneRandom(t *testing.T) {
	a := detect.New(recognizers.All()...)
	r := rand.New(rand.NewSource(1))
	dig := func(n int) string {
		b := make([]byte, n)
		for i := range b {
			b[i] = '0' + byte(r.Intn(10))
		}
		return string(b)
	}
	neg := map[string]func() string{
		"order":   func() string { return "Order no. " + dig(8) },
		"ordre":   func() string { return "Ordrenr.: " + dig(3) + "-" + dig(7) + "-" + dig(7) },
		"ord":     func() string { return "ORD-2024-" + dig(5) + " and #" + dig(9) },
		"inv":     func() string { return "Invoice number: " + dig(10) },
		"fakt":    func() string { return "Faktura 2024-" + dig(6) },
		"date":    func() string { return fmt.Sprintf("on %02d-%02d-20%02d", 1+r.Intn(28), 1+r.Intn(12), r.Intn(30)) },
		"date2":   func() string { return fmt.Sprintf("on 20%02d%02d%02d", r.Intn(30), 1+r.Intn(12), 1+r.Intn(28)) },
		"dates":   func() string { return fmt.Sprintf("den %02d %02d 20%02d", 1+r.Intn(28), 1+r.Intn(12), r.Intn(30)) },
		"ts":      func() string { return fmt.Sprintf("20%02d-%02d-%02dT%02d:%02d:%02d.%sZ", r.Intn(30), 1+r.Intn(12), 1+r.Intn(28), r.Intn(24), r.Intn(60), r.Intn(60), dig(6)) },
		"epoch":   func() string { return "at 17" + dig(8) + " and 17" + dig(11) },
		"amount":  func() string { return "i alt " + dig(2) + "." + dig(3) + "." + dig(3) + ",00 kr." },
		"amount2": func() string { return "total " + dig(3) + " " + dig(3) + " " + dig(3) + " EUR" },
		"amount3": func() string { return "betalt " + dig(2) + " " + dig(3) + " " + dig(3) + ",50" },
		"isbn":    func() string { return "ISBN 978-" + dig(1) + "-" + dig(2) + "-" + dig(6) + "-" + dig(1) },
		"isbnx":   func() string { return "bog 978-" + dig(2) + "-" + dig(4) + "-" + dig(3) + "-" + dig(1) },
		"isbn10":  func() string { return "0-" + dig(3) + "-" + dig(5) + "-" + dig(1) },
		"ean":     func() string { return "EAN " + dig(13) },
		"ean2":    func() string { return "vare 57" + dig(11) },
		"ip":      func() string { return fmt.Sprintf("from %d.%d.%d.%d port %s", r.Intn(256), r.Intn(256), r.Intn(256), r.Intn(256), dig(5)) },
		"ver":     func() string { return fmt.Sprintf("v%d.%d.%s.%s", r.Intn(20), r.Intn(20), dig(5), dig(4)) },
		"coord":   func() string { return "55." + dig(6) + ", 12." + dig(6) },
		"coord2":  func() string { return "+55." + dig(4) + "+012." + dig(4) + "/" },
		"konto":   func() string { return "Konto " + dig(4) + " " + dig(10) },
		"konto2":  func() string { return "Bank account " + dig(4) + "-" + dig(10) },
		"sortc":   func() string { return "Sort code " + dig(2) + "-" + dig(2) + "-" + dig(2) + " account " + dig(8) },
		"cvr":     func() string { return "CVR " + dig(8) },
		"cvr2":    func() string { return "CVR-nr. " + dig(2) + " " + dig(2) + " " + dig(2) + " " + dig(2) },
		"zip":     func() string { return "2100 2300 og " + dig(4) + " " + dig(4) },
		"log":     func() string { return "[worker-" + dig(4) + "] request_id=" + dig(12) + " took " + dig(4) + "ms id=" + dig(9) },
		"case":    func() string { return "Sagsnr. " + dig(4) + "-" + dig(6) },
		"case2":   func() string { return "j.nr. 20" + dig(2) + "-" + dig(7) },
		"cpr":     func() string { return dig(6) + "-" + dig(4) },
		"cpr0":    func() string { return "0" + dig(5) + "-" + dig(4) },
		"card":    func() string { return dig(4) + " " + dig(4) + " " + dig(4) + " " + dig(4) },
		"bare":    func() string { return "the value " + dig(7+r.Intn(8)) + " was" },
		"zero":    func() string { return "ref 0" + dig(9) },
		"zgroup":  func() string { return "code 0" + dig(3) + "-" + dig(6) },
		"zgroup2": func() string { return "code 0" + dig(2) + " " + dig(3) + " " + dig(4) },
		"track":   func() string { return "Tracking 00" + dig(18) },
		"serial":  func() string { return "S/N " + dig(3) + "-" + dig(3) + "-" + dig(4) },
		"phase":   func() string { return "Call " + dig(6) + "; meter " + dig(8) },
		"diff":    func() string { return "@@ -" + dig(4) + "," + dig(2) + " +" + dig(4) + "," + dig(2) + " @@" },
		"plus":    func() string { return "growth +" + dig(7+r.Intn(4)) + " units" },
		"hotel":   func() string { return "Room " + dig(3) + ", seats " + dig(2) + "-" + dig(2) + "-" + dig(2) + "-" + dig(2) },
		"lotto":   func() string { return "tal " + dig(2) + " " + dig(2) + " " + dig(2) + " " + dig(2) + " " + dig(2) },
	}
	for _, k := range keys(neg) {
		n, ex := 0, ""
		for range 1000 {
			s := neg[k]()
			for _, f := range a.Text(s) {
				if f.Entity == "phone" {
					n++
					ex = fmt.Sprintf("%q %.2f in %q", f.Value.Reveal(), f.Score, s)
					break
				}
			}
		}
		fmt.Printf("%-8s %.3f %s\n", k, float64(n)/1000, ex)
	}
}

func keys(m map[string]func() string) []string {
	var k []string
	for x := range m {
		k = append(k, x)
	}
	for i := range k {
		for j := i + 1; j < len(k); j++ {
			if k[j] < k[i] {
				k[i], k[j] = k[j], k[i]
			}
		}
	}
	return k
}
