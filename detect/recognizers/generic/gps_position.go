package generic

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// GPSPosition finds pairs of latitude and longitude: decimal degrees, degrees with minutes and seconds, ISO 6709 strings,
// geo addresses and the points of maps.
//
// Source: ISO 6709 annex H, RFC 5870 (geo URIs), RFC 7946 (GeoJSON) and OGC 06-103r4 (well-known text) for the order of the
// two. Two decimals of four or more places side by side are mostly a position; a label, a hemisphere or a sign makes it
// sure. What it misses: single coordinates without the other beside, pairs with fewer than three decimals, and degrees
// written with the degree sign but no label, for which there is no token.
func GPSPosition() detect.Recognizer { return gpsPosition{} }

type gpsPosition struct{}

// pointAnchors is how many of the anchors come first whose order is longitude, latitude.
const pointAnchors = 1

func (gpsPosition) Declare() detect.Declaration {
	shapes := []string{"1.5", "1.6", "1.7", "1.8", "1.9", "2.4", "2.5", "2.6", "2.7", "2.8", "2.9", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9"}
	for _, n := range []string{"10", "11", "12", "13", "14", "15", "16", "17"} {
		shapes = append(shapes, "1."+n, "2."+n, "3."+n)
	}
	return detect.Declaration{
		Entity: entity.GPSPosition,
		Shapes: shapes,
		Anchors: []string{
			"point",
			"gps", "geo", "gps position*", "gps koordinat*", "gps coordinates", "gpsposition", "latitude", "gpslatitude", "lat", "lat lon", "lat long", "lat lng", "latlng", "latlon", "latlong", "coordinates", "coordinate", "koordinat*", "coordonnées", "coordenadas", "coordinate gps", "coördinaten", "współrzędne", "koordinaatit",
			"position", "positionen", "geolocation", "geolokation", "breddegrad", "breitengrad", "breite", "latitud", "latitudine", "geokoordinat*", "location", "lokation", "placering", "standort", "ubicación",
		},
		Labels: []string{"longitude", "lon", "lng", "gpslongitude", "længdegrad", "längengrad", "geojson", "geopoint", "maps", "kort over", "waypoint"},
	}
}

func (gpsPosition) Judge(t *detect.Token, j *detect.Judgement) {
	s, p := t.Text, t.Start
	if t.Kind == detect.Word {
		// Degrees with their sign have no token of their own: look for them behind the label.
		for p = t.End; p < len(s) && p-t.End < 40 && !isDigit(s[p]); p++ {
		}
		if p == len(s) || p-t.End >= 40 {
			j.Drop()
			return
		}
	}
	for p > 0 && (s[p-1] == '-' || s[p-1] == '+') && (p < 2 || !isDigit(s[p-2])) {
		p--
		break
	}
	if p > 2 && s[p-3:p] == "\u2212" {
		p -= 3
	}
	a, ok := angleAt(s, p)
	if !ok || t.Kind == detect.Word && a.parts == 1 && a.decimals >= 4 {
		j.Drop() // decimal degrees are tokens
		return
	}
	q, joiner := betweenAngles(s, a.end)
	if joiner == 0 {
		j.Drop()
		return
	}
	b, ok := angleAt(s, q)
	if !ok || joiner == ',' && a.decimals == 0 && a.parts == 1 {
		j.Drop()
		return
	}
	if a.hemisphere == 0 && a.parts == 1 && hemisphere(s, p) != 0 { // "N 55.6761 E 12.5683"
		p -= hemisphere(s, p)
		a.hemisphere = upper(s[p])
	}
	lat, lon := a, b
	pointed := t.Kind == detect.Word && t.Shape < pointAnchors || strings.HasSuffix(strings.ToUpper(s[max(0, p-6):p]), "POINT(") || strings.HasSuffix(strings.ToUpper(s[max(0, p-7):p]), "POINT (") || joiner == ' ' && a.hemisphere == 0 && a.parts == 1
	reversed := pointed && b.degrees <= 90 && b.degrees >= -90 && (a.degrees > 90 || a.degrees < -90) || strings.IndexByte("EWOVØ", a.hemisphere) >= 0 && a.hemisphere != 0 || joiner == 'r'
	if reversed || (a.degrees > 90 || a.degrees < -90) && brackets(s, p) {
		lat, lon = b, a
	}
	if lat.degrees > 90 || lat.degrees < -90 || lon.degrees > 180 || lon.degrees < -180 {
		j.Drop()
		return
	}
	if a.parts == 1 && (a.decimals < 3 || b.decimals < 3) || b.parts != a.parts {
		j.Drop()
		return
	}
	if joiner == '+' && p < len(s) && isDigit(s[p]) {
		j.Drop() // a sum: in strings of ISO 6709 both have their sign
		return
	}
	if anotherAngle(s, p, b.end) {
		j.Add(detect.Joined) // a row of measures
	}
	j.Span(p, b.end)
	switch {
	case a.hemisphere != 0 && b.hemisphere != 0:
		j.Add(detect.Format)
	case joiner == 'k' || joiner == 'r':
		j.Add(detect.Keyword)
	case joiner == '+':
		j.Add(detect.Format)
	case pointed && joiner == ' ' && p > 0 && s[p-1] == '(':
		j.Add(detect.Keyword)
	}
	switch {
	case a.parts > 1:
		j.Add(detect.Format)
	case joiner == ',' && strings.IndexByte(s[a.end:q], '\n') >= 0, max(a.decimals, b.decimals) > 8 && joiner == ',':
		// Tables of mathematics stand so.
	case min(a.decimals, b.decimals) >= 4 && max(a.decimals, b.decimals)-min(a.decimals, b.decimals) <= 2 && !(joiner == ' ' && a.hemisphere == 0):
		j.Add(detect.Separated)
	case joiner == ' ':
		j.Add(detect.Unusual)
	}
	if lat.degrees < 1 && lat.degrees > -1 && lon.degrees < 1 && lon.degrees > -1 {
		j.Add(detect.RangeBad) // fractions, weights, probabilities
	}
}

// anotherAngle reports whether a third decimal stands beside a pair: a row of numbers, not a position. Altitudes have few
// decimals.
func anotherAngle(s string, start, end int) bool {
	if end+2 < len(s) && (s[end] == ',' || s[end] == ' ') {
		q := end + 1
		for q < len(s) && q < end+4 && (s[q] == ' ' || s[q] == '-') {
			q++
		}
		if x, ok := angleAt(s, q); ok && x.decimals >= 3 {
			return true
		}
	}
	if start > 1 && s[start-1] == ' ' && strings.IndexByte("mlhvcsqtazMLHVCSQTAZ", s[start-2]) >= 0 && (start == 2 || !isAlnum(s[start-3])) {
		return true // a command of a drawn path, SVG 1.1 section 8.3
	}
	p := start
	for p > 0 && start-p < 3 && (s[p-1] == ' ' || s[p-1] == ',') {
		p--
	}
	return p < start && p > 4 && isDigit(s[p-1]) && isDigit(s[p-2]) && isDigit(s[p-3]) && strings.IndexByte(s[max(0, p-10):p], '.') >= 0
}

func brackets(s string, p int) bool { return p > 0 && (s[p-1] == '[' || s[p-1] == '(') }

// hemisphere is the length of a letter of a quarter and the spaces behind it that end before p, or 0.
func hemisphere(s string, p int) int {
	n := 0
	for n < 2 && p-n > 0 && s[p-n-1] == ' ' {
		n++
	}
	if p-n > 0 && strings.IndexByte("NSns", s[p-n-1]) >= 0 && (p-n == 1 || !isAlnum(s[p-n-2])) {
		return n + 1
	}
	return 0
}
