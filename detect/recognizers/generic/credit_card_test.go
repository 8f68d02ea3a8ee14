package generic_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestCreditCard(t *testing.T) {
	detecttest.Run(t, generic.CreditCard(), []detecttest.Row{
		{Name: "Danish label", Text: "Kort: 4571 2345 6789 0112", Want: []string{"4571 2345 6789 0112"}, Over: 0.95},
		{Name: "Visa in groups", Text: "Card: 4716-2210-5188-5662", Want: []string{"4716-2210-5188-5662"}, Over: 0.95},
		{Name: "Visa in groups, no label", Text: "betalt med 4716 2210 5188 5662 i dag", Want: []string{"4716 2210 5188 5662"}},
		{Name: "bare, no label", Text: "4716221051885662", Want: []string{"4716221051885662"}},
		{Name: "bare in a sentence", Text: "he sent 4716221051885662 to us", Want: []string{"4716221051885662"}},
		{Name: "Mastercard of the new range", Text: "pan 2225855203075256", Want: []string{"2225855203075256"}},
		{Name: "American Express", Text: "Amex 3782 822463 10005", Want: []string{"3782 822463 10005"}},
		{Name: "American Express bare", Text: "kortnummer 378282246310005", Want: []string{"378282246310005"}},
		{Name: "Diners Club", Text: "3056 930902 5904", Want: []string{"3056 930902 5904"}},
		{Name: "JCB", Text: "JCB 3530111333300000", Want: []string{"3530111333300000"}},
		{Name: "UnionPay", Text: "6226 0509 6775 0613", Want: []string{"6226 0509 6775 0613"}},
		{Name: "Dankort", Text: "Dankort 5019 7170 1010 3742", Want: []string{"5019 7170 1010 3742"}},
		{Name: "Maestro of twelve", Text: "Maestro card number: 675964982648", Want: []string{"675964982648"}},
		{Name: "test number", Text: "card 4111111111111111", Want: []string{"4111111111111111"}},
		{Name: "expiry behind", Text: "4716 2210 5188 5662 12/27", Want: []string{"4716 2210 5188 5662"}},
		{Name: "field name", Text: `{"cardNumber":"5555555555554444"}`, Want: []string{"5555555555554444"}},
		{Name: "wrong check digit", Text: "Card: 4716-2210-5188-5663"},
		{Name: "no scheme", Text: "card 9999999999999995"},
		{Name: "order number", Text: "Ordre 4716221051885662", Why: "an order"},
		{Name: "tracking number", Text: "tracking number: 4716221051885662", Why: "a parcel"},
		{Name: "device identity", Text: "IMEI 353879234252633", Why: "a device"},
		{Name: "book", Text: "ISBN 9780306406157", Why: "a book"},
		{Name: "longer number", Text: "id 47162210518856621234567", Why: "an identifier"},
		{Name: "amount", Text: "4716221051885662,50", Why: "an amount"},
		{Name: "thirteen digits", Text: "1700000000000 4222222222222", Why: "times in thousandths"},
		{Name: "rare scheme with its label", Text: "Maestro 6759649826438453", Want: []string{"6759649826438453"}},
		{Name: "rare scheme in groups", Text: "pay with 6759 6498 2643 8453 now", Want: []string{"6759 6498 2643 8453"}},
		{Name: "number in a wide range", Text: "item 5683522789872393 moved to the shelf", Why: "one of many random numbers"},
		{Name: "behind a label and a dash", Text: "visa-4716221051885662", Want: []string{"4716221051885662"}},
		{Name: "end of a name", Text: "see testcase-4716221051885662 | Bin", Why: "the name of a file"},
		{Name: "end of an address", Text: "https://status.test/feature/4716221051885662", Why: "a page"},
		{Name: "letters attached", Text: "A4716221051885662B", Why: "a code"},
		{Name: "list of groups", Text: "1234 4716 2210 5188 5662 9876", Why: "a list"},
	})
}
