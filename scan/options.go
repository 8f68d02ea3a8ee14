package scan

import (
	"runtime"
	"strings"
	"time"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/risk"
	"github.com/datamapper/datamapper/source"
)

// DefaultMaxFindings is how many findings of one item are kept unless told otherwise; more are counted.
const DefaultMaxFindings = 10_000

// Options of a scan. A zero field takes the default it names.
type Options struct {
	Analyzer *detect.Analyzer // searches the text; required. For Explain it must explain too
	Formats  []extract.Format // read the items, the first that matches; none reads nothing
	Limits   extract.Limits   // of one item; zero fields are [extract.DefaultLimits]
	Policy   risk.Policy      // judges the items; the zero Policy is [risk.DefaultPolicy]

	MaxFindings int  // of one item that are kept; 0 means [DefaultMaxFindings]
	Explain     bool // keep the candidates with their evidence too: those of Findings, and at most MaxFindings rejected ones
	Workers     int  // items read at the same time; 0 means GOMAXPROCS

	// Known returns what an earlier scan found in an item that did not change since; it is then not opened. nil knows none.
	// It is called in the goroutine that walks, one call at a time and in the order of the walk.
	Known func(source.Item) (Result, bool)

	// Progress is told how far the scan is, at most once in Every and once at the end, in one goroutine. nil tells no one.
	// Totals come from a walk of its own that runs beside the scan, unless Expected says what there will be.
	Progress func(Progress)
	Every    time.Duration // 0 means 200 ms
	Expected Total
}

func (o Options) withDefaults() Options {
	if o.Analyzer == nil {
		panic("scan: Options.Analyzer is required")
	}
	if o.MaxFindings <= 0 {
		o.MaxFindings = DefaultMaxFindings
	}
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if o.Every <= 0 {
		o.Every = 200 * time.Millisecond
	}
	return o
}

var escapePart = strings.NewReplacer("%", "%25", "/", "%2F")

// PartPath joins the path of a part into one string: elements escaped (% as %25, / as %2F) and joined by a slash. The
// item's own body is "".
func PartPath(path []string) string {
	switch len(path) {
	case 0:
		return ""
	case 1:
		return escapePart.Replace(path[0])
	}
	var b strings.Builder
	for i, element := range path {
		if i > 0 {
			b.WriteByte('/')
		}
		escapePart.WriteString(&b, element)
	}
	return b.String()
}
