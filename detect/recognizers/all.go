// Package recognizers is the list of recognizers that ship, one folder a country, one file an entity. To add one, write it
// in its country's folder and add its line here.
package recognizers

import (
	"slices"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers/at"
	"github.com/datamapper/datamapper/detect/recognizers/be"
	"github.com/datamapper/datamapper/detect/recognizers/bg"
	"github.com/datamapper/datamapper/detect/recognizers/ch"
	"github.com/datamapper/datamapper/detect/recognizers/cy"
	"github.com/datamapper/datamapper/detect/recognizers/cz"
	"github.com/datamapper/datamapper/detect/recognizers/de"
	"github.com/datamapper/datamapper/detect/recognizers/dk"
	"github.com/datamapper/datamapper/detect/recognizers/ee"
	"github.com/datamapper/datamapper/detect/recognizers/es"
	"github.com/datamapper/datamapper/detect/recognizers/fi"
	"github.com/datamapper/datamapper/detect/recognizers/fr"
	"github.com/datamapper/datamapper/detect/recognizers/gb"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
	"github.com/datamapper/datamapper/detect/recognizers/gr"
	"github.com/datamapper/datamapper/detect/recognizers/hr"
	"github.com/datamapper/datamapper/detect/recognizers/hu"
	"github.com/datamapper/datamapper/detect/recognizers/ie"
	"github.com/datamapper/datamapper/detect/recognizers/is"
	"github.com/datamapper/datamapper/detect/recognizers/it"
	"github.com/datamapper/datamapper/detect/recognizers/lt"
	"github.com/datamapper/datamapper/detect/recognizers/lu"
	"github.com/datamapper/datamapper/detect/recognizers/lv"
	"github.com/datamapper/datamapper/detect/recognizers/mt"
	"github.com/datamapper/datamapper/detect/recognizers/nl"
	"github.com/datamapper/datamapper/detect/recognizers/no"
	"github.com/datamapper/datamapper/detect/recognizers/pl"
	"github.com/datamapper/datamapper/detect/recognizers/pt"
	"github.com/datamapper/datamapper/detect/recognizers/ro"
	"github.com/datamapper/datamapper/detect/recognizers/se"
	"github.com/datamapper/datamapper/detect/recognizers/si"
	"github.com/datamapper/datamapper/detect/recognizers/sk"
)

// All returns every recognizer that ships.
func All() []detect.Recognizer {
	return slices.Concat(
		at.All(),
		be.All(),
		bg.All(),
		ch.All(),
		cy.All(),
		cz.All(),
		de.All(),
		dk.All(),
		ee.All(),
		es.All(),
		fi.All(),
		fr.All(),
		gb.All(),
		generic.All(),
		gr.All(),
		hr.All(),
		hu.All(),
		ie.All(),
		is.All(),
		it.All(),
		lt.All(),
		lu.All(),
		lv.All(),
		mt.All(),
		nl.All(),
		no.All(),
		pl.All(),
		pt.All(),
		ro.All(),
		se.All(),
		si.All(),
		sk.All(),
	)
}
