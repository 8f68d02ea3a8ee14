package generic_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestIPAddress(t *testing.T) {
	detecttest.Run(t, generic.IPAddress(), []detecttest.Row{
		{Name: "in a sentence", Text: "Login from 87.104.23.199 failed.", Want: []string{"87.104.23.199"}},
		{Name: "private", Text: "printer at 192.168.1.5", Want: []string{"192.168.1.5"}},
		{Name: "label", Text: "IP-adresse: 87.104.23.199", Want: []string{"87.104.23.199"}, Over: 0.95},
		{Name: "field name", Text: `{"clientIp":"8.8.8.8"}`, Want: []string{"8.8.8.8"}},
		{Name: "short name", Text: "ip=8.8.8.8 srcIp: 1.1.1.1", Want: []string{"8.8.8.8", "1.1.1.1"}},
		{Name: "port behind", Text: "tcp 10.1.2.3:8080 open", Want: []string{"10.1.2.3"}},
		{Name: "line of a web server", Text: `203.0.113.9 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.0" 200 2326`, Want: []string{"203.0.113.9"}},
		{Name: "two with an arrow", Text: "172.16.3.4 -> 93.184.216.34", Want: []string{"172.16.3.4", "93.184.216.34"}},
		{Name: "network", Text: "allow 80.62.0.0/16", Want: []string{"80.62.0.0"}},
		{Name: "end of sentence", Text: "It came from 87.104.23.199.", Want: []string{"87.104.23.199"}},
		{Name: "in an address", Text: "http://87.104.23.199/x", Want: []string{"87.104.23.199"}},
		{Name: "version 6", Text: "from 2a02:aa1:1001:20:85a3:8d3:1319:8a2e now", Want: []string{"2a02:aa1:1001:20:85a3:8d3:1319:8a2e"}},
		{Name: "version 6 full", Text: "2001:0db8:85a3:0000:0000:8a2e:0370:7334", Want: []string{"2001:0db8:85a3:0000:0000:8a2e:0370:7334"}},
		{Name: "version 6 short", Text: "[2001:db8::1]:443", Want: []string{"2001:db8::1"}},
		{Name: "link with a zone", Text: "fe80::1ff:fe23:4567:890a%eth0 up", Want: []string{"fe80::1ff:fe23:4567:890a%eth0"}},
		{Name: "version 4 in version 6", Text: "::ffff:87.104.23.199", Want: []string{"::ffff:87.104.23.199"}},
		{Name: "version 6, mapped in words", Text: "peer ::ffff:10.0.0.1 left", Want: []string{"::ffff:10.0.0.1"}},
		{Name: "version", Text: "Version 10.0.19041.1", Why: "a version"},
		{Name: "version of four small numbers", Text: "libfoo 1.2.10.4 is out", Why: "a version"},
		{Name: "file version", Text: `AssemblyVersion("1.22.33.44")`, Why: "a version"},
		{Name: "v before", Text: "v 87.104.23.199", Why: "a version"},
		{Name: "browser", Text: "Chrome/120.0.99.130 Safari/537.36", Why: "a version"},
		{Name: "octet too large", Text: "IP 256.1.1.1 and 87.104.23.299"},
		{Name: "object identifier", Text: "OID 1.3.6.1.4.1.311", Why: "an object identifier"},
		{Name: "end of a word", Text: "trip 1.2.1.1 zip: 1.2.1.1", Why: "a section"},
		{Name: "section", Text: "section 3.1.2.4 says", Why: "a section"},
		{Name: "network", Text: "label 2002::/16 is 6to4", Want: []string{"2002::"}},
		{Name: "moved to", Text: "The server moved to 83.12.7.41 today", Want: []string{"83.12.7.41"}},
		{Name: "in a range", Text: "range 83.112.7.41-83.112.7.60", Want: []string{"83.112.7.41", "83.112.7.60"}},
		{Name: "change of a version", Text: "deps: update V8 to 110.2.154.15; Bump to 81.1.99.71", Why: "a version"},
		{Name: "dependency", Text: "Depends: libx11-6 (>= 91.4.99.71), libxext6", Why: "a version"},
		{Name: "version with three small numbers", Text: "libX11 1.1.99.2 and browser 8.3.110.9", Why: "a version"},
		{Name: "version with a tail", Text: "v8: '112.4.254.14-node.11', x 81.2.3.99+dfsg", Why: "a version"},
		{Name: "year and colons", Text: "2.2.6: Oct 25 2000:: Added a table", Why: "a year"},
		{Name: "small numbers some lines behind a label", Text: "The client opens it.\nThis is said in\nRFC 7540 8.1.2.4, which\nsays more.", Why: "a section"},
		{Name: "version in a list of changes", Text: "at-spi2-core (82.39.90.1-1) experimental", Why: "a version"},
		{Name: "paragraph of a manual", Text: "see\n.IP \"5.5.1.1\" 2\n", Why: "a section"},
		{Name: "netmask", Text: "mask 255.255.255.0", Why: "a netmask"},
		{Name: "loopback", Text: "listening on 127.0.0.1", Why: "every machine's own"},
		{Name: "date with zeros", Text: "01.02.03.04"},
		{Name: "scope of a program", Text: "std::vector::begin ab::cd::ef", Why: "names of a program"},
		{Name: "times", Text: "12:34:56:78 and 10:20:30", Why: "times"},
		{Name: "hardware address", Text: "00:1a:2b:3c:4d:5e", Why: "a hardware address"},
		{Name: "fingerprint", Text: "aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99", Why: "a key's fingerprint"},
	})
}
