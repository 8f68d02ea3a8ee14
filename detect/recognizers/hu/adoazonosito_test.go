package hu_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/hu"
)

func TestAdoazonosito(t *testing.T) {
	detecttest.Run(t, hu.Adoazonosito(), []detecttest.Row{
		{Name: "label", Text: "Adóazonosító jel: 8353123452", Want: []string{"8353123452"}},
		{Name: "spaced", Text: "adóazonosító 8 353 123 452", Want: []string{"8 353 123 452"}},
		{Name: "other", Text: "adószám 8353123452", Want: []string{"8353123452"}},
		{Name: "English", Text: "Hungarian tax number 8353123452", Want: []string{"8353123452"}},
		{Name: "above", Text: "Adóazonosító jel\n8353123452", Want: []string{"8353123452"}},
		{Name: "whole", Text: "8353123452", Want: []string{"8353123452"}},
		{Name: "wrong digit", Text: "Adóazonosító jel 8353123453"},
		{Name: "begins with 7", Text: "adóazonosító 7353123452"},
		{Name: "no label", Text: "db 8353123452 van"},
		{Name: "order", Text: "order 8353123452"},
		{Name: "nine digits", Text: "adóazonosító 835312345"},
	})
}
