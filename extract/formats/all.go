// Package formats is the list of file formats that ship.
//
// The one idea is that it is a list: a format is read if and only if a line here names it, and the first line that matches
// a file reads it. So a kind of file that looks like another (a docx is a zip, a mail is text) stands above that other.
//
//	extract.Read(ctx, content, hint, formats.All(), extract.DefaultLimits(), emit)
//
// It promises that text is last: it takes whatever looks like text.
package formats

import (
	"slices"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/formats/archive"
	"github.com/datamapper/datamapper/extract/formats/csv"
	"github.com/datamapper/datamapper/extract/formats/html"
	"github.com/datamapper/datamapper/extract/formats/ics"
	"github.com/datamapper/datamapper/extract/formats/image"
	"github.com/datamapper/datamapper/extract/formats/json"
	"github.com/datamapper/datamapper/extract/formats/legacy"
	"github.com/datamapper/datamapper/extract/formats/mail"
	"github.com/datamapper/datamapper/extract/formats/msg"
	"github.com/datamapper/datamapper/extract/formats/odf"
	"github.com/datamapper/datamapper/extract/formats/ooxml"
	"github.com/datamapper/datamapper/extract/formats/pdf"
	"github.com/datamapper/datamapper/extract/formats/rtf"
	"github.com/datamapper/datamapper/extract/formats/text"
	"github.com/datamapper/datamapper/extract/formats/tnef"
	"github.com/datamapper/datamapper/extract/formats/vcf"
	"github.com/datamapper/datamapper/extract/formats/xml"
)

// All is every format, in the order in which they are asked. Add a format above the kinds that it looks like.
func All() []extract.Format { return AllWith(Options{}) }

// Options choose among ways to read a format.
type Options struct {
	PDF pdf.Engine // nil reads PDF within this process
}

// AllWith is [All] with a choice.
func AllWith(o Options) []extract.Format {
	documents := []extract.Format{
		// Documents that are recognised by their first bytes, or that are archives inside.
		pdf.New(o.PDF),
		msg.Format{}, msg.CompressedRTF{}, tnef.Format{}, rtf.Format{},
	}
	archives := []extract.Format{
		// Archives. A document that is a zip stands above Zip; one that is broken falls through to it.
		archive.Zip{}, archive.SevenZip{}, archive.Gzip{}, archive.Bzip2{}, archive.XZ{}, archive.Zstd{}, archive.Tar{},
	}
	texts := []extract.Format{
		// Formats that are text, from the strictest to the loosest: mail, ics, html, xml, json, csv.
		mail.SMIME{}, mail.Mbox{}, mail.EMLX{}, mail.MHTML{}, mail.EML{}, ics.Format{}, vcf.Format{},

		html.Format{},
		xml.Spreadsheet{}, xml.Format{},
		json.Format{},
		csv.Format{},
		text.Format{},
	}
	return slices.Concat(documents, ooxml.Formats(), odf.Formats(), image.Formats(), archives, legacy.Formats(), texts)
}
