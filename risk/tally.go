package risk

import "github.com/datamapper/datamapper/entity"

// Tally is what an item's findings come to, gathered one by one in bounded memory: a count for each entity of the
// catalogue, and for those that identify a person how many different ones, exact up to a few thousand and estimated
// within about one percent beyond. The zero Tally is empty. It is for one goroutine.
type Tally struct {
	entries map[entity.Type]*entry
}

type entry struct {
	category entity.Category
	identity identity
	count    int64
	people   distinct
}

// identity ranks what tells people apart: the number of a person first, then a mail address, then a name.
type identity uint8

const (
	noIdentity identity = iota
	byNumber
	byMail
	byName
)

func identityOf(e entity.Type, c entity.Category) identity {
	switch {
	case c == entity.CategoryCPR, c == entity.CategoryNational, c == entity.CategoryDocument:
		return byNumber
	case e == entity.Email:
		return byMail
	case e == entity.Person:
		return byName
	}
	return noIdentity
}

// Add counts one finding of an entity by its value's normal form. Entities that are not in the catalogue are ignored.
func (t *Tally) Add(e entity.Type, normal string) {
	x := t.entries[e]
	if x == nil {
		info, ok := entity.Lookup(e)
		if !ok {
			return
		}
		if t.entries == nil {
			t.entries = make(map[entity.Type]*entry, 4)
		}
		x = &entry{category: info.Category, identity: identityOf(e, info.Category)}
		t.entries[e] = x
	}
	x.count++
	if x.identity != noIdentity {
		x.people.add(normal)
	}
}

// People is the number of different people: the distinct normal forms of the most frequent identifying entity, which is
// a number of a person where there is one, else a mail address, else a name. Among numbers the entity with the most
// findings counts, then the one with the most people.
func (t *Tally) People() int64 {
	var best *entry
	var bestType entity.Type
	if t == nil {
		return 0
	}
	for e, x := range t.entries {
		if x.identity != noIdentity && (best == nil || before(e, x, bestType, best)) {
			best, bestType = x, e
		}
	}
	if best == nil {
		return 0
	}
	return best.people.count()
}

func before(e entity.Type, x *entry, f entity.Type, y *entry) bool {
	if x.identity != y.identity {
		return x.identity < y.identity
	}
	if x.count != y.count {
		return x.count > y.count
	}
	if a, b := x.people.count(), y.people.count(); a != b {
		return a > b
	}
	return e < f
}

// identified reports whether a number of a person, or a name, was found.
func (t *Tally) identified() bool {
	if t == nil {
		return false
	}
	for _, x := range t.entries {
		if x.identity == byNumber || x.identity == byName {
			return true
		}
	}
	return false
}

// categories are those of the findings, the gravest first.
func (t *Tally) categories() []entity.Category {
	if t == nil || len(t.entries) == 0 {
		return nil
	}
	found := make(map[entity.Category]bool, len(t.entries))
	for _, x := range t.entries {
		found[x.category] = true
	}
	list := make([]entity.Category, 0, len(found))
	for _, info := range entity.Categories() {
		if found[info.Code] {
			list = append(list, info.Code)
		}
	}
	return list
}
