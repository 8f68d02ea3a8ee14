package ooxml

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/aside"
	"github.com/datamapper/datamapper/extract/xmlscan"
	"github.com/datamapper/datamapper/extract/zipscan"
)

// document is one package being read.
type document struct {
	w       *extract.Writer
	zip     *zipscan.Archive
	parts   []*part          // all, in the order of the zip
	byName  map[string]*part // by lower-case name; of doubles the last, as Office does
	texts   *aside.Texts
	authors map[string]string // what people are called, by the id that comments give
}

// part is one file in the zip.
type part struct {
	file zipscan.File
	name string // without a leading slash
	role string // last word of the relationship type that leads here, in lower case; else made of the name; "" when unknown
	rels []relationship
	byID map[string]*part // the targets of rels
	done bool             // read, or left out on purpose
}

// relationship is a pointer from one part to another, or out of the package.
type relationship struct {
	id, role string
	target   *part // nil when it leads outside or nowhere
}

func newDocument(a *zipscan.Archive, w *extract.Writer) *document {
	d := &document{w: w, zip: a, byName: map[string]*part{}, texts: aside.New(w.Limits()), authors: map[string]string{}}
	for _, f := range a.Files {
		p := &part{file: f, name: strings.TrimPrefix(f.Name, "/")}
		d.parts = append(d.parts, p)
		d.byName[strings.ToLower(p.name)] = p
	}
	return d
}

// relationships reads all pointers. See ECMA-376 part 2, section 9.3.
func (d *document) relationships() {
	for _, p := range d.parts {
		folder, file := path.Split(strings.ToLower(p.name))
		if !strings.HasSuffix(file, ".rels") || !strings.HasSuffix(folder, "_rels/") {
			continue
		}
		p.done = true
		base := strings.TrimSuffix(folder, "_rels/")
		from := d.byName[base+strings.TrimSuffix(file, ".rels")]
		if from == nil {
			from = &part{} // the package itself, or a part that is missing
		}
		d.xml(p, func(s *xmlscan.Scanner) {
			if string(s.Local()) == "Relationship" {
				d.relationship(s, base, from)
			}
		})
	}
	for _, p := range d.parts {
		if p.role == "" {
			p.role = roleOf(p.name)
		}
	}
}

func (d *document) relationship(s *xmlscan.Scanner, base string, from *part) {
	r := relationship{id: string(s.Attr("Id"))}
	kind := string(s.Attr("Type"))
	r.role = strings.ToLower(kind[strings.LastIndexByte(kind, '/')+1:])
	target := string(s.Attr("Target"))
	if strings.EqualFold(string(s.Attr("TargetMode")), "External") {
		d.texts.AddOnce(extract.Metadata, "links", "", target)
		return
	}
	if r.target = d.resolve(base, target); r.target != nil && r.target.role == "" && r.role != "hyperlink" {
		r.target.role = r.role
	}
	from.rels = append(from.rels, r)
	if from.byID == nil {
		from.byID = map[string]*part{}
	}
	if from.byID[r.id] == nil {
		from.byID[r.id] = r.target
	}
}

// resolve finds the part that a target names, seen from a folder. Programs write "/xl/x.xml", "x.xml", "..\x.xml", and
// names in another case than the zip has.
func (d *document) resolve(base, target string) *part {
	target, _, _ = strings.Cut(strings.ReplaceAll(target, `\`, "/"), "#")
	if !strings.HasPrefix(target, "/") {
		target = base + target
	}
	name := strings.TrimPrefix(path.Clean("/"+strings.ToLower(target)), "/")
	if p := d.byName[name]; p != nil {
		return p
	}
	return d.byName[strings.TrimPrefix(strings.ToLower(target), "/")]
}

// target is the part that a relationship of p with this id leads to, or nil.
func (p *part) target(id []byte) *part { return p.byID[string(id)] }

// targets are the parts that relationships of p with this role lead to.
func (p *part) targets(role string) []*part {
	var out []*part
	for _, r := range p.rels {
		if r.role == role && r.target != nil {
			out = append(out, r.target)
		}
	}
	return out
}

// with are the parts of a role that were not read yet, by the numbers in their names: slide2 before slide10.
func (d *document) with(roles ...string) []*part {
	var out []*part
	for _, p := range d.parts {
		if !p.done && slices.Contains(roles, p.role) {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b *part) int {
		return cmp.Or(cmp.Compare(slices.Index(roles, a.role), slices.Index(roles, b.role)), cmp.Compare(numberIn(a.name), numberIn(b.name)))
	})
	return out
}

// numberIn is the number at the end of a part's name, or 0.
func numberIn(name string) int {
	name = strings.TrimSuffix(name, path.Ext(name))
	n, unit := 0, 1
	for i := len(name) - 1; i >= 0 && name[i] >= '0' && name[i] <= '9' && unit < 1e9; i-- {
		n += int(name[i]-'0') * unit
		unit *= 10
	}
	return n
}

// xml reads a part, calling visit at each start of an element. Trouble is recorded.
func (d *document) xml(p *part, visit func(*xmlscan.Scanner)) {
	d.scan(p, func(s *xmlscan.Scanner) error {
		for t := s.Next(); t != xmlscan.EOF; t = s.Next() {
			if t == xmlscan.Start {
				visit(s)
			}
		}
		return nil
	})
}

// scan opens a part for read. Trouble with the part is recorded; an error means that reading must stop.
func (d *document) scan(p *part, read func(*xmlscan.Scanner) error) error {
	p.done = true
	r, err := d.zip.Reader(p.file)
	if err != nil {
		return d.trouble(p, err)
	}
	defer r.Close()
	s := xmlscan.New(d.w.Stream(r, p.file.Packed))
	if err := read(s); err != nil {
		return err
	}
	if err := s.Err(); err != nil {
		return d.trouble(p, err)
	}
	return d.w.Stopped()
}

// trouble records that a part was not read, or not to its end.
func (d *document) trouble(p *part, err error) error {
	if stop := d.w.Stopped(); stop != nil {
		return stop
	}
	reason, detail := describe(err)
	d.w.Unread(p.name, reason, detail)
	return nil
}
