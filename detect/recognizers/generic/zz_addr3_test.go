package generic_test
import ("testing";"fmt";"os";"strings";"github.com/datamapper/datamapper/detect";"github.com/datamapper/datamapper/detect/recognizers/generic")
func TestZZAddressProbe(t *testing.T) {
	a := detect.New(generic.PostalAddress())
	x, _ := os.ReadFile(os.Getenv("PROBE"))
	for _, l := range strings.Split(string(x), "\n") {
		fmt.Printf("%s\n", l)
		for _, f := range a.Text(l) { fmt.Printf("      %.2f [%s]\n", f.Score, f.Value.Reveal()) }
	}
}
