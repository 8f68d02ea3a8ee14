package ooxml

import (
	"errors"
	"path"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/xmlscan"
	"github.com/datamapper/datamapper/extract/zipscan"
)

// roles by the beginning of a part's file name, for parts to which no relationship leads.
var roles = []struct{ folder, file, role string }{
	{"", "[content_types].xml", "types"},
	{"docprops/", "core", "core-properties"},
	{"docprops/", "app", "extended-properties"},
	{"docprops/", "custom", "custom-properties"},
	{"docprops/", "thumbnail", "thumbnail"},
	{"customxml/", "itemprops", "customxmlprops"},
	{"customxml/", "item", "customxml"},
	{"", "vbaproject.bin", "vbaproject"},
	{"/media/", "", "image"},
	{"/embeddings/", "", "oleobject"},
	{"/charts/", "chart", "chart"},
	{"/charts/", "", "style"},
	{"/diagrams/", "data", "diagramdata"},
	{"/diagrams/", "", "diagramlayout"},
	{"/theme/", "", "theme"},
	{"/fonts/", "", "font"},
	{"/printersettings/", "", "printersettings"},
	{"word/glossary/", "document", "glossarydocument"},
	{"word/glossary/", "", "styles"},
	{"word/", "document", "officedocument"},
	{"word/", "header", "header"},
	{"word/", "footer", "footer"},
	{"word/", "footnotes", "footnotes"},
	{"word/", "endnotes", "endnotes"},
	{"word/", "commentsi", "commentsids"},
	{"word/", "commentse", "commentsextended"},
	{"word/", "comments", "comments"},
	{"word/", "settings", "settings"},
	{"word/", "people", "people"},
	{"word/", "styles", "styles"},
	{"word/", "fonttable", "fonttable"},
	{"word/", "websettings", "websettings"},
	{"word/", "numbering", "numbering"},
	{"xl/", "workbook", "officedocument"},
	{"xl/", "sharedstrings", "sharedstrings"},
	{"xl/", "styles", "styles"},
	{"xl/", "calcchain", "calcchain"},
	{"xl/", "connections", "connections"},
	{"xl/", "metadata", "sheetmetadata"},
	{"xl/worksheets/", "", "worksheet"},
	{"xl/chartsheets/", "", "chartsheet"},
	{"xl/dialogsheets/", "", "worksheet"},
	{"xl/macrosheets/", "", "worksheet"},
	{"xl/", "comments", "comments"},
	{"xl/threadedcomments/", "", "threadedcomment"},
	{"xl/persons/", "", "person"},
	{"xl/drawings/", "vmldrawing", "vmldrawing"},
	{"xl/drawings/", "", "drawing"},
	{"xl/tables/", "", "table"},
	{"xl/querytables/", "", "querytable"},
	{"xl/pivotcache/", "pivotcachedefinition", "pivotcachedefinition"},
	{"xl/pivotcache/", "pivotcacherecords", "pivotcacherecords"},
	{"xl/pivottables/", "", "pivottable"},
	{"xl/externallinks/", "", "externallink"},
	{"xl/revisions/", "revisionlog", "revisionlog"},
	{"xl/revisions/", "revisionheaders", "revisionheaders"},
	{"xl/revisions/", "usernames", "usernames"},
	{"ppt/", "presentation", "officedocument"},
	{"ppt/", "commentauthors", "commentauthors"},
	{"ppt/", "authors", "authors"},
	{"ppt/slides/", "", "slide"},
	{"ppt/notesslides/", "", "notesslide"},
	{"ppt/slidelayouts/", "", "slidelayout"},
	{"ppt/slidemasters/", "", "slidemaster"},
	{"ppt/notesmasters/", "", "notesmaster"},
	{"ppt/handoutmasters/", "", "handoutmaster"},
	{"ppt/comments/", "", "comments"},
	{"ppt/tags/", "", "tags"},
	{"ppt/", "presprops", "presprops"},
	{"ppt/", "viewprops", "viewprops"},
	{"ppt/", "tablestyles", "tablestyles"},
}

// roleOf guesses the role of a part by its name.
func roleOf(name string) string {
	folder, file := path.Split(strings.ToLower(name))
	for _, r := range roles {
		in := folder == r.folder || r.folder == "" || r.folder[0] == '/' && strings.HasSuffix("/"+folder, r.folder)
		if in && strings.HasPrefix(file, r.file) {
			return r.role
		}
	}
	return ""
}

// silent are the roles of parts in which nobody writes: looks, layouts, lists of ids, and pictures of what is read anyway.
var silent = map[string]bool{
	"types": true, "styles": true, "styleswitheffects": true, "theme": true, "themeoverride": true, "fonttable": true, "font": true, "numbering": true,
	"websettings": true, "customxmlprops": true, "thumbnail": true, "printersettings": true, "calcchain": true, "sheetmetadata": true,
	"chartcolorstyle": true, "chartstyle": true, "style": true, "diagramlayout": true, "diagramquickstyle": true, "diagramcolors": true, "diagramdrawing": true,
	"commentsextended": true, "commentsids": true, "commentsextensible": true, "presprops": true, "viewprops": true, "tablestyles": true,
	"keymapcustomizations": true, "attachedtoolbars": true, "pivottable": true, "table": true, "tablesinglecells": true, "ctrlprop": true, "activexcontrolbinary": true,
	"revisionheaders": true, "wordvbadata": true, "customproperty": true, "volatiledependencies": true, "xmlmaps": true, "querytable": true,
	"slideupdateinfo": true, "rdrichvaluestructure": true, "rdrichvaluetypes": true, "featurepropertybag": true, "documenttasks": true, "revisioninfo": true,
	"digital-signature/origin": true, "origin": true, "certificate": true, "extended": true, "transitional": true, "legacydiagramtext": true, "slicercache": true, "slicer": true, "timeline": true, "timelinecache": true,
}

// describe turns an error of the zip or of the XML into a reason and a line.
func describe(err error) (extract.Reason, string) {
	switch {
	case errors.Is(err, zipscan.ErrEncrypted):
		return extract.Encrypted, "the part is encrypted inside the zip"
	case errors.Is(err, zipscan.ErrMethod):
		return extract.Unsupported, "the part is packed by a method that is not read yet"
	case errors.Is(err, zipscan.ErrChecksum):
		return extract.Damaged, "the part does not match its checksum"
	case errors.Is(err, extract.ErrLimit):
		return extract.Limit, err.Error()
	case errors.Is(err, extract.ErrTooLarge):
		return extract.TooLarge, err.Error()
	case errors.Is(err, extract.ErrUnreadable):
		return extract.Unreadable, "the source refused the bytes"
	case errors.Is(err, xmlscan.ErrCut):
		return extract.Damaged, "the part ends early"
	default:
		return extract.Damaged, "the part breaks off"
	}
}
