package xml

import (
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

const book = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
 <DocumentProperties><Author>Jens Holm</Author></DocumentProperties>
 <Styles><Style ss:ID="s1"><Font ss:Color="#000000"/></Style></Styles>
 <Worksheet ss:Name="Løn"><Table>
  <Row><Cell><Data ss:Type="String">Navn</Data></Cell><Cell><Data ss:Type="String">CPR</Data></Cell></Row>
  <Row ss:Index="5"><Cell ss:HRef="mailto:mette@firma.example"><Data ss:Type="String">Mette <B>Holm</B></Data></Cell><Cell ss:Index="3"><Data ss:Type="String">020381-5581</Data><Comment ss:Author="HR"><Data>tjekket</Data></Comment></Cell></Row>
  <Row><Cell/></Row>
 </Table><WorksheetOptions><PageSetup><Header x:Data="Fortroligt"/></PageSetup></WorksheetOptions></Worksheet>
</Workbook>`

var books = []extracttest.Sample{
	{Name: "pay.xls", Data: []byte(book), Want: []string{"Author: Jens Holm", "Navn\tCPR\n", "Mette Holm mailto:mette@firma.example\t020381-5581 HR tjekket", "Fortroligt"}},
}

func TestSpreadsheet(t *testing.T) { extracttest.Run(t, Spreadsheet{}, books...) }

func FuzzSpreadsheet(f *testing.F) { extracttest.Fuzz(f, Spreadsheet{}, books...) }

// TestSpreadsheetCells: a column is judged as a whole, so its cells must stand where they stand in the sheet.
func TestSpreadsheetCells(t *testing.T) {
	r := extracttest.Read(t, []extract.Format{Spreadsheet{}}, extract.Hint{Name: "pay.xls"}, []byte(book))
	p := r.Part("Løn")
	if got := p.PlaceOf("020381"); got != "Løn!C5" {
		t.Errorf("the number is said to stand at %q", got)
	}
	if got := p.PlaceOf("CPR"); got != "Løn!B1" {
		t.Errorf("the header is said to stand at %q", got)
	}
	if strings.Contains(p.Text, "000000") {
		t.Error("the styles were read")
	}
}

func TestSpreadsheetMatch(t *testing.T) {
	for _, x := range []struct {
		name, data string
		want       bool
	}{
		{"a workbook", book, true},
		{"other XML", "<?xml version='1.0'?><a/>", false},
		{"text about the format", "urn:schemas-microsoft-com:office:spreadsheet", false},
	} {
		t.Run(x.name, func(t *testing.T) {
			f := &extract.File{Content: extract.Memory([]byte(x.data)), Hint: extract.Hint{Name: "a.xls"}, Head: []byte(x.data)}
			if got := (Spreadsheet{}).Match(f); got != x.want {
				t.Errorf("got %v", got)
			}
		})
	}
}
