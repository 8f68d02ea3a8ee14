// Package recognizers is the list of recognizers that ship, one folder a country, one file an entity. To add one, write it
// in its country's folder and add its line here.
package recognizers

import (
	"slices"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers/dk"
)

// All returns every recognizer that ships.
func All() []detect.Recognizer {
	return slices.Concat(
		dk.All(),
	)
}
