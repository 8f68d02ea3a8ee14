package generic_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestGPSPosition(t *testing.T) {
	detecttest.Run(t, generic.GPSPosition(), []detecttest.Row{
		{Name: "decimals", Text: "Mødested 55.6761, 12.5683 kl. 9", Want: []string{"55.6761, 12.5683"}},
		{Name: "label", Text: "GPS: 55.67610,12.56830", Want: []string{"55.67610,12.56830"}, Over: 0.8},
		{Name: "south and west", Text: "position -33.86882, -151.20929", Want: []string{"-33.86882, -151.20929"}},
		{Name: "hemispheres behind", Text: "55.6761° N, 12.5683° E", Want: []string{"55.6761° N, 12.5683° E"}},
		{Name: "degrees, minutes, seconds", Text: "GPS position: 55°40'34\"N 12°34'06\"E", Want: []string{"55°40'34\"N 12°34'06\"E"}},
		{Name: "words for degrees", Text: "GPS Position : 55 deg 40' 34.12\" N, 12 deg 34' 6.50\" E", Want: []string{"55 deg 40' 34.12\" N, 12 deg 34' 6.50\" E"}},
		{Name: "ISO 6709", Text: "+55.6761+012.5683/", Want: []string{"+55.6761+012.5683"}},
		{Name: "geo address", Text: "geo:55.67610,12.56830", Want: []string{"55.67610,12.56830"}},
		{Name: "JSON fields", Text: `{"lat":55.676098,"lon":12.568337}`, Want: []string{`55.676098,"lon":12.568337`}},
		{Name: "JSON strings", Text: `"latitude": "55.676098", "longitude": "12.568337"`, Want: []string{`55.676098", "longitude": "12.568337`}},
		{Name: "well-known text", Text: "POINT(12.568337 55.676098)", Want: []string{"12.568337 55.676098"}},
		{Name: "map link", Text: "https://www.google.com/maps/@55.6760968,12.5683371,15z", Want: []string{"55.6760968,12.5683371"}},
		{Name: "lines of a form", Text: "Latitude: 55.676098\nLongitude: 12.568337\n", Want: []string{"55.676098\nLongitude: 12.568337"}},
		{Name: "latitude too large", Text: "155.6761, 12.5683"},
		{Name: "longitude too large", Text: "55.6761, 212.5683"},
		{Name: "one number", Text: "lat 55.6761"},
		{Name: "prices", Text: "55.67, 12.56", Why: "prices"},
		{Name: "version", Text: "version 10.15000.3", Why: "a version"},
		{Name: "row of measures", Text: "1.23456, 2.34567, 3.45678, 4.56789", Why: "measures"},
		{Name: "probabilities", Text: "p=0.12345, 0.98765", Why: "probabilities"},
		{Name: "drawn path", Text: `<path d="-39.14 l 12.732685,-75.45295 h 2.829486 q 20.7,1"/>`, Why: "a drawing"},
		{Name: "sum", Text: "prob2*(prob2*0.27061+2.3075)", Why: "arithmetic"},
		{Name: "columns of measures", Text: "55.6761 12.5683", Why: "measures"},
		{Name: "address", Text: "10.1234.5.6, 12.5683", Why: "a version"},
	})
}
