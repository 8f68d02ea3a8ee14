package formats

import "testing"

func TestAll(t *testing.T) {
	seen := map[string]bool{}
	all := All()
	for _, f := range all {
		if seen[f.Name()] {
			t.Errorf("%s is listed twice", f.Name())
		}
		seen[f.Name()] = true
	}
	if last := all[len(all)-1].Name(); last != "text" {
		t.Errorf("%s is last; it would never be asked for what looks like text", last)
	}
}
