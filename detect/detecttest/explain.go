package detecttest

import (
	"fmt"
	"strings"

	"github.com/datamapper/datamapper/detect"
)

func line(f detect.Finding, text string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %q score %.3f kept %v:", f.Entity, text[f.Span.Start:f.Span.End], f.Score, f.Kept)
	for _, e := range f.Evidence {
		fmt.Fprintf(&b, " %v%+.1f", e.Code, e.Weight)
	}
	return b.String()
}
