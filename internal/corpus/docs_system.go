package corpus

import (
	"fmt"
	"strings"
)

// systems are what computers write: logs, code, settings, tables.
func systems() []recipe {
	return []recipe{
		plain("IT/logs/access.log", accessLog()),
		plain("IT/logs/syslog", `Nov 30 11:58:02 srv01 sshd[23117]: Accepted publickey for «mette.user» from «mette.ip» port 50412 ssh2
Nov 30 11:58:40 srv01 kernel: [«!12345.678901»] eth0: link up, 1000 Mbps, MAC «mette.mac»
Nov 30 11:59:00 srv01 CRON[23190]: (root) CMD (/usr/bin/backup --since 20231129-2300)
Nov 30 12:00:13 srv01 app[4410]: request «!0611231204-8841» took 118 ms, trace «!4bf92f3577b34da6a3ce929d0e0e4736»
Nov 30 12:01:44 srv01 dhcpd: DHCPACK on «lars.ip» to «lars.mac» (pc-lager) via eth0
Nov 30 12:02:10 srv01 app[4410]: version «!3.11.204.7», uuid «!123e4567-e89b-12d3-a456-426614174000»
`),
		plain("IT/src/cpr.go", `package cpr

// Valid reports whether s holds modulus 11: the weights are 4, 3, 2, 7, 6, 5, 4, 3, 2, 1.
func Valid(s string) bool {
	weights := [10]int{4, 3, 2, 7, 6, 5, 4, 3, 2, 1}
	sum := 0
	for i, w := range weights {
		sum += int(s[i]-'0') * w
	}
	return sum%11 == 0
}

const maxID = 4294967295 // 1<<32 - 1

var primes = []int{2147483647, 1000000007, 998244353}
`),
		plain("IT/src/test_kunder.py", `import kunder

SHA = "«!9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08»"
FARVER = ["#112233", "#445566", "#778899"]

def test_gem():
    # rigtige data glemt i en test
    k = kunder.Kunde(navn="«emil.name»", cpr="«emil.id»", mail="«emil.private»")
    assert k.nr == 1234567890
    assert kunder.VERSION == "1.22.333.4"
`),
		plain("IT/config/app.yaml", `server:
  listen: 0.0.0.0:8443
  upstream: «ip_address=10.20.30.40»
database:
  user: nordlys
  password: «password=tr0ub4dor-og-hest»
  pool: 25
mail:
  from: «email=no-reply@nordlysteknik.example.com»
  id: 0a1b2c3d4e5f
build: 20231130.1204
`),
		plain("IT/config/deploy.env", `APP_ENV=produktion
PORT=8443
RETRY_AFTER=1203040506
DB_PASSWORD=«password=Blaabaer-Grod-1987»
SUPPORT_EMAIL=«email=drift@nordlysteknik.example.com»
`),
		plain("IT/eksport/brugere.sql", rows("CREATE TABLE bruger (id INTEGER PRIMARY KEY, navn TEXT, cpr CHAR(11), mail TEXT, oprettet TIMESTAMP);", danes[:10], func(k string, i int) string {
			return fmt.Sprintf("INSERT INTO bruger VALUES (%d, '«%s.name»', '«%s.id»', '«%s.private»', '2023-%02d-%02d 08:%02d:17');", 1700000000+i*4513, k, k, k, i+1, i+3, i*5)
		})),
		plain("IT/eksport/målinger.csv", measurements()),
		plain("IT/eksport/adgange.tsv", strings.ReplaceAll(rows("bruger;mail;ip;mac", danes[:12], func(k string, _ int) string {
			return fmt.Sprintf("«%s.user»;«%s.email»;«%s.ip»;«%s.mac»", k, k, k, k)
		}), ";", "\t")),
		recipe{"IT/eksport/kunder.csv.gz", func(m *maker) []byte {
			return gzipped("kunder.csv", []byte(m.text(rows("navn;telefon;iban", danes[:8], func(k string, _ int) string { return fmt.Sprintf("«%s.name»;«%s.phone»;«%s.iban»", k, k, k) }))))
		}},
		plain("IT/README.md", "# Drift\n\nKør `make deploy`. Serveren hedder srv01 og har 2 x 1.8 TB disk (serienr. «!WD-1203991188»).\n\nVersion 1.4.2.0, build 20231130-1204.\n"),
		plain("IT/tegn.txt", "Tabel over tegn: 0123456789 9876543210 1111111111 0000000000 123456-7890\nPi: 3.14159265358979323846264338327950288419716939937510\n"),
		plain("IT/tomt.txt", ""),
	}
}

func accessLog() string {
	d := &dice{state: 8080}
	out := ""
	for i := range 120 {
		out += fmt.Sprintf("«ip_address=10.%d.%d.%d» - - [30/Nov/2023:12:%02d:%02d +0100] \"GET /vare/%d-%04d?side=%d HTTP/1.1\" 200 %d\n", d.roll(1, 9), d.roll(0, 255), d.roll(1, 254), i/2, d.roll(0, 59), d.roll(100000, 311299), d.roll(0, 9999), d.roll(1, 40), d.roll(200, 99999))
	}
	return out
}

// measurements are numbers of a machine with many digits; none is anybody's.
func measurements() string {
	d := &dice{state: 50}
	out := "tid,sensor,værdi,kontrol\n"
	for i := range 300 {
		out += fmt.Sprintf("%d,%02d,%d.%s,%s\n", 1701342000+i*60, d.roll(1, 16), d.roll(-20, 80), d.digits(9), d.digits(11))
	}
	return out
}
