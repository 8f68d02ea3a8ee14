package cli

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers"
	"github.com/datamapper/datamapper/entity"
)

// Example is the library in ten lines, as the README shows it.
func Example() {
	analyzer := detect.New(recognizers.All()...)
	text := "Kære Mette, dit CPR-nummer er 020381-5581."
	for _, f := range analyzer.Text(text) {
		info, _ := entity.Lookup(f.Entity)
		fmt.Printf("%s (%s) at %d..%d: %v\n", f.Entity, info.Category, f.Span.Start, f.Span.End, f.Value)
	}
	// Output: dk_cpr (ID.CPR) at 31..42: 02••••-••••
}

// TestReadmeShowsTheExample keeps the README's code the code that is compiled.
func TestReadmeShowsTheExample(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("readme_test.go")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(source), "func Example() {\n")
	body, _, ok := strings.Cut(after, "}\n\n")
	if !ok || !strings.Contains(string(readme), "```go\n"+body+"```") {
		t.Error("the README does not show the body of Example")
	}
}

// TestReadmeNamesEveryCommand: what a person can do is in the README.
func TestReadmeNamesEveryCommand(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	parser, err := kong.New(&commands{}, kong.Vars{"version": ""})
	if err != nil {
		t.Fatal(err)
	}
	for _, command := range parser.Model.Children {
		if command.Name != "version" && !strings.Contains(string(readme), "datamapper "+command.Name) {
			t.Errorf("the README does not mention datamapper %s", command.Name)
		}
	}
	if len(parser.Model.Children) < 7 {
		t.Errorf("only %d commands", len(parser.Model.Children))
	}
}
