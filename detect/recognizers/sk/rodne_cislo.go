// Package sk holds the recognizer of Slovak numbers.
package sk

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/rodnecislo"
	"github.com/datamapper/datamapper/entity"
)

// RodneCislo finds Slovak birth numbers: yymmdd with 50 added to the month for women (and 20 where the numbers of a day were
// used up), a slash, and three digits, or since 1954 four of which the whole is divisible by eleven.
//
// Source: Zákon č. 301/1995 Z. z. o rodnom čísle. The number is the same in the Czech Republic and in Slovakia: labels decide, and
// without one it counts as Czech. With its slash a value stands alone; ten digits as one want a label.
func RodneCislo() detect.Recognizer {
	return rodnecislo.Recognizer(detect.Declaration{
		Entity: entity.SKRodneCislo,
		Labels: []string{"rodné číslo", "rodného čísla", "rodne cislo", "rodným číslom", "rodnom čísle", "rod číslo", "osobné číslo", "birth number*", "slovak id*", "slovak birth*", "social security number*", "ssn", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*", "tax number*", "tax id", "tin", "tax identification number*"},
	})
}
