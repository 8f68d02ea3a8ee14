package rtf

// nowhere are the destinations in which nobody writes, with or without a star before them.
var nowhere = map[string]bool{
	"colortbl": true, "stylesheet": true, "themedata": true, "colorschememapping": true, "datastore": true, "latentstyles": true, "listtable": true,
	"listoverridetable": true, "rsidtbl": true, "generator": true, "xmlnstbl": true, "filetbl": true, "blipuid": true, "panose": true, "fontemb": true,
	"mmathPr": true, "pgptbl": true, "wgrffmtfilter": true, "bkmkstart": true, "bkmkend": true, "fldtype": true, "datafield": true, "nonshppict": true,
	"listpicture": true, "objclass": true, "objname": true, "objalias": true, "objsect": true, "pntxta": true, "pntxtb": true, "nonesttables": true, "background": true,
	"falt": true, "passwordhash": true, "atnref": true, "atnicn": true, "atndate": true, "atnparent": true, "ftnsep": true, "ftnsepc": true,
	"ftncn": true, "aftnsep": true, "aftnsepc": true, "aftncn": true, "creatim": true, "revtim": true, "printim": true, "buptim": true, "pnseclvl": true,
	"listlevel": true, "levelnumbers": true, "leveltext": true, "htmltag": true, "mhtmltag": true, "tc": true, "rxe": true, "txe": true,
}

// properties are the destinations of the group of document information, by what people call them.
var properties = map[string]string{
	"title": "title", "subject": "subject", "author": "author", "manager": "manager", "company": "company", "operator": "operator", "category": "category",
	"keywords": "keywords", "comment": "comment", "doccomm": "description", "hlinkbase": "link base", "propname": "property", "staticval": "value", "linkval": "value",
	"docvar": "document variable", "template": "template",
}

// shapeTexts are the properties of shapes that hold text.
var shapeTexts = map[string]bool{"wzName": true, "wzDescription": true, "wzTooltip": true, "gtextUNICODE": true, "pihlShape": true}

// through are the starred destinations whose text is read where they stand.
var through = map[string]bool{"shptxt": true, "shpinst": true, "shprslt": true, "shppict": true, "pn": true, "nesttableprops": true, "userprops": true, "xe": true, "ud": true, "upr": true}

// destination enters the destination that a word names; any other word means nothing, and behind a star hides its group.
func (r *reader) destination(word string) {
	if r.group.place == inNowhere && word != "ud" || len(r.outer) == 0 {
		return
	}
	switch word {
	case "fonttbl":
		r.group.place, r.group.fontTable = inNowhere, true
	case "header", "headerl", "headerr", "headerf":
		r.gather(inMargin, "header")
	case "footer", "footerl", "footerr", "footerf":
		r.gather(inMargin, "footer")
	case "footnote":
		r.gather(inNote, "footnotes")
	case "ftnalt":
		if r.group.place == inNote {
			r.group.name = "endnotes"
		}
	case "annotation":
		r.gather(inComment, "comments")
	case "atnauthor", "atnid":
		r.gather(inComment, "comments")
	case "revtbl":
		r.gather(inAuthors, "")
	case "fldinst":
		r.gather(inField, "")
	case "ffname", "ffdeftext", "ffl", "ffhelptext", "ffstattext", "ffentrymcr", "ffexitmcr", "formfield":
		r.gather(inForm, "form fields")
	case "sn":
		r.gather(inShapeName, "")
	case "sv":
		if shapeTexts[r.shapeName] {
			r.gather(inShapeValue, "")
		} else {
			r.gather(inTrash, "")
		}
	case "userprops":
		r.group.name = "info"
	case "upr":
		// holds the same text twice; the second, in \ud, is the better
		r.group.place = inNowhere
	case "ud":
		r.leaveUpr()
	case "pict":
		r.startPicture()
	case "object":
		r.group.object = &object{embed: true}
	case "objdata":
		r.startHex(true)
	case "pngblip", "jpegblip", "emfblip", "wmetafile", "dibitmap", "wbitmap", "macpict", "pmmetafile":
		r.pictureKind(word)
	default:
		switch name, ok := properties[word]; {
		case ok && (r.inInfo() || r.star):
			r.gather(inProperty, name)
		case word == "info":
			r.group.name = "info"
		case nowhere[word] || r.star && !through[word]:
			r.group.place = inNowhere
		}
	}
}

// inInfo reports whether the group around this one is that of document information: "title" elsewhere is another word.
func (r *reader) inInfo() bool {
	for i := len(r.outer) - 1; i >= 0 && i >= len(r.outer)-3; i-- {
		if r.outer[i].name == "info" {
			return true
		}
	}
	return false
}

// leaveUpr goes on where the text stood before \upr.
func (r *reader) leaveUpr() {
	if n := len(r.outer); n >= 2 {
		owner := r.group.owner
		keep := r.outer[n-2]
		r.group.place, r.group.text, r.group.name = keep.place, keep.text, keep.name
		r.group.owner = owner
	}
}
