// Command quality measures how well the recognizers find what they should, and what they find that they should not.
//
// The one idea: the texts are made, so every value in them is known. For each entity that ships there are values with
// right check digits in sentences, forms, JSON and tables, in the country's language and in English, and things that only
// look like values: wrong check digits, the numbers of invoices, orders and articles, random digits in prose and columns.
// The words beside the values are written down as people use them and not taken from the recognizers.
//
//	go run ./internal/quality                   # the board, as in testdata/quality.board.txt
//	go run ./internal/quality -show nl_bsn      # the texts behind what was missed or wrong
//	go run ./internal/quality -data FOLDER      # the development sets of FOLDER too, as in doc/quality.md
//
// It promises the same texts every time (fixed seeds, one for each entity), and that no file of FOLDER is needed by a test.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/datamapper/datamapper/entity"
)

func main() {
	show := flag.String("show", "", "an entity whose mistakes are shown")
	data := flag.String("data", "", "a folder of development sets")
	flag.Parse()
	switch {
	case *show != "":
		for _, line := range measureAll().of(entity.Type(*show)).log {
			fmt.Println(line)
		}
	case *data != "":
		if err := page(os.Stdout, *data); err != nil {
			fmt.Fprintln(os.Stderr, "quality:", err)
			os.Exit(2)
		}
	default:
		measureAll().write(os.Stdout)
	}
}
