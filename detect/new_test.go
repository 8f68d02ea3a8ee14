package detect_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers"
)

// BenchmarkNew makes an analyzer: what every start of the program pays.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		detect.New(recognizers.All()...)
	}
}
