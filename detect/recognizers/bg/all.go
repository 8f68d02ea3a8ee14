package bg

import "github.com/datamapper/datamapper/detect"

// All returns the recognizers of this country.
func All() []detect.Recognizer {
	return []detect.Recognizer{EGN(), LNCH()}
}
