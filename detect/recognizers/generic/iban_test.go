package generic_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestIBAN(t *testing.T) {
	detecttest.Run(t, generic.IBAN(), []detecttest.Row{
		{Name: "Danish in groups", Text: "IBAN: DK50 0040 0440 1162 43", Want: []string{"DK50 0040 0440 1162 43"}, Over: 0.99},
		{Name: "Danish", Text: "Overfør til DK5000400440116243.", Want: []string{"DK5000400440116243"}},
		{Name: "lower case", Text: "iban de89370400440532013000", Want: []string{"de89370400440532013000"}},
		{Name: "letters inside", Text: "GB29 NWBK 6016 1331 9268 19", Want: []string{"GB29 NWBK 6016 1331 9268 19"}},
		{Name: "dashes", Text: "NO93-8601-1117-947", Want: []string{"NO93-8601-1117-947"}},
		{Name: "no-break spaces", Text: "FR14\u00a02004\u00a01010\u00a00505\u00a00001\u00a03M02\u00a0606", Want: []string{"FR14\u00a02004\u00a01010\u00a00505\u00a00001\u00a03M02\u00a0606"}},
		{Name: "the longest", Text: "MT84MALT011000012345MTLCAST001S", Want: []string{"MT84MALT011000012345MTLCAST001S"}},
		{Name: "run into the word", Text: "IBANDE89370400440532013000", Want: []string{"DE89370400440532013000"}},
		{Name: "country apart", Text: "IBAN: DK 50 0040 0440 1162 43", Want: []string{"DK 50 0040 0440 1162 43"}},
		{Name: "country apart, no label", Text: "NO 93 86011117947", Want: []string{"NO 93 86011117947"}},
		{Name: "text behind", Text: "NO93 8601 1117 947 Oslo", Want: []string{"NO93 8601 1117 947"}},
		{Name: "invoice before", Text: "Faktura 2024-17, IBAN SE45 5000 0000 0583 9825 7466", Want: []string{"SE45 5000 0000 0583 9825 7466"}},
		{Name: "after an invoice's word", Text: "Invoice: DE89370400440532013000", Want: []string{"DE89370400440532013000"}},
		{Name: "other groups", Text: "NL91 ABNA 0417164300", Want: []string{"NL91 ABNA 0417164300"}},
		{Name: "Spanish", Text: "ES91 2100 0418 4502 0005 1332", Want: []string{"ES91 2100 0418 4502 0005 1332"}},
		{Name: "Belgian", Text: "BE71 0961 2345 6769", Want: []string{"BE71 0961 2345 6769"}},
		{Name: "Belgian with a wrong digit of its own", Text: "IBAN: BE41091811735141"},
		{Name: "wrong check digit", Text: "IBAN: DK51 0040 0440 1162 43"},
		{Name: "two digits swapped", Text: "IBAN: DE89370400440532010300"},
		{Name: "too short", Text: "IBAN DE8937040044053201300"},
		{Name: "too long", Text: "IBAN DE893704004405320130001"},
		{Name: "no such country", Text: "IBAN XX89370400440532013000"},
		{Name: "letters where digits belong", Text: "IBAN DE89370400440532O13000"},
		{Name: "check digits that are never made", Text: "IBAN GB01BARC20714583608387"},
		{Name: "order code", Text: "Ordre DK12345678", Why: "an order"},
		{Name: "VAT number", Text: "VAT DE123456789", Why: "a VAT number"},
		{Name: "aircraft", Text: "SE20 flies at 10", Why: "a flight"},
	})
}
