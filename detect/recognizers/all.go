// Package recognizers is the list of recognizers that ship, one folder a country, one file an entity. To add one, write it
// in its country's folder and add its line here.
package recognizers

import (
	"slices"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers/dk"
	"github.com/datamapper/datamapper/detect/recognizers/ee"
	"github.com/datamapper/datamapper/detect/recognizers/fi"
	"github.com/datamapper/datamapper/detect/recognizers/is"
	"github.com/datamapper/datamapper/detect/recognizers/lt"
	"github.com/datamapper/datamapper/detect/recognizers/lv"
	"github.com/datamapper/datamapper/detect/recognizers/no"
	"github.com/datamapper/datamapper/detect/recognizers/se"
)

// All returns every recognizer that ships.
func All() []detect.Recognizer {
	return slices.Concat(
		dk.All(),
		ee.All(),
		fi.All(),
		is.All(),
		lt.All(),
		lv.All(),
		no.All(),
		se.All(),
	)
}
