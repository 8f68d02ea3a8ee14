package si_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/si"
)

func TestDavcna(t *testing.T) {
	detecttest.Run(t, si.Davcna(), []detecttest.Row{
		{Name: "label", Text: "Davčna številka: 50223054", Want: []string{"50223054"}},
		{Name: "short", Text: "Davčna št. 12345679", Want: []string{"12345679"}},
		{Name: "grouped", Text: "davčna številka 502 230 54", Want: []string{"502 230 54"}},
		{Name: "English", Text: "Slovenian tax number 50223054", Want: []string{"50223054"}},
		{Name: "above", Text: "Davčna številka\n50223054", Want: []string{"50223054"}},
		{Name: "whole", Text: "50223054", Want: []string{"50223054"}},
		{Name: "wrong digit", Text: "Davčna številka 50223055"},
		{Name: "begins with 0", Text: "Davčna številka 00223054"},
		{Name: "no label", Text: "kosov 50223054"},
		{Name: "date", Text: "20240115"},
		{Name: "order", Text: "order 50223054"},
		{Name: "seven digits", Text: "Davčna 5022305"},
	})
}
