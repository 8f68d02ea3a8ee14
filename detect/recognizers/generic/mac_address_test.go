package generic_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestMACAddress(t *testing.T) {
	detecttest.Run(t, generic.MACAddress(), []detecttest.Row{
		{Name: "colons", Text: "eth0 00:1a:2b:3c:4d:5e up", Want: []string{"00:1a:2b:3c:4d:5e"}},
		{Name: "dashes below the label", Text: "MAC-adresse\n00-3F-C8-67-2D-D3\n", Want: []string{"00-3F-C8-67-2D-D3"}},
		{Name: "capitals", Text: "MAC: 00:1A:2B:3C:4D:5E", Want: []string{"00:1A:2B:3C:4D:5E"}, Over: 0.95},
		{Name: "dashes", Text: "MAC-adresse: 00-1A-2B-3C-4D-5E", Want: []string{"00-1A-2B-3C-4D-5E"}},
		{Name: "dots of a leader", Text: "   Physical Address. . . . . . . . . : 00-1A-2B-3C-4D-5E\r\n", Want: []string{"00-1A-2B-3C-4D-5E"}},
		{Name: "dashes, digits only", Text: "adapter 00-50-56-10-20-30", Want: []string{"00-50-56-10-20-30"}},
		{Name: "groups of four", Text: "001a.2b3c.4d5e dynamic", Want: []string{"001a.2b3c.4d5e"}},
		{Name: "groups of four, digits only", Text: "0012.3456.7890", Want: []string{"0012.3456.7890"}},
		{Name: "groups of four, letters first", Text: "abcd.ef12.3456", Want: []string{"abcd.ef12.3456"}},
		{Name: "eight bytes", Text: "EUI-64 00:1a:2b:ff:fe:3c:4d:5e", Want: []string{"00:1a:2b:ff:fe:3c:4d:5e"}},
		{Name: "without separators", Text: "mac_address=001A2B3C4D5E", Want: []string{"001A2B3C4D5E"}},
		{Name: "field name", Text: `"macAddress":"a4:83:e7:12:34:56"`, Want: []string{"a4:83:e7:12:34:56"}},
		{Name: "two", Text: "a4:83:e7:12:34:56,a4:83:e7:12:34:57", Want: []string{"a4:83:e7:12:34:56", "a4:83:e7:12:34:57"}},
		{Name: "five pairs", Text: "00:1a:2b:3c:4d"},
		{Name: "no hexadecimal digit", Text: "MAC 00:1g:2b:3c:4d:5e"},
		{Name: "mixed separators", Text: "MAC 00:1a-2b:3c-4d:5e"},
		{Name: "nobody", Text: "ff:ff:ff:ff:ff:ff", Why: "all devices"},
		{Name: "fingerprint of a key", Text: "MD5 16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48", Why: "a fingerprint"},
		{Name: "UUID", Text: "123e4567-e89b-12d3-a456-426614174000", Why: "an identifier"},
		{Name: "piece of a hash", Text: "commit 001a2b3c4d5e", Why: "a commit"},
		{Name: "dates", Text: "from 24-12-22 to 25-12-22", Why: "dates"},
		{Name: "time with a zone", Text: "2024:01:02 12:34:56", Why: "a time"},
		{Name: "address of version 6", Text: "2001:db8:85a3:8d3:1319:8a2e:370:7348", Why: "an IP address"},
		{Name: "nothing behind the word", Text: "Mac OS 10-15-7"},
	})
}
