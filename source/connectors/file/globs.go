package file

import (
	"fmt"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// globs say what is left out by the owner's choice.
type globs struct{ include, exclude []glob }

type glob struct {
	pattern string
	steps   []string // of a path pattern without braces, brackets and escapes, which may hold a slash
	path    bool     // matched against the path, not the name
	folders bool     // matches folders only
}

func newGlobs(include, exclude []string) (g globs, err error) {
	if g.include, err = parseGlobs(include); err != nil {
		return g, err
	}
	g.exclude, err = parseGlobs(exclude)
	return g, err
}

func parseGlobs(patterns []string) ([]glob, error) {
	var all []glob
	for _, p := range patterns {
		if p == "" || !doublestar.ValidatePattern(p) {
			return nil, fmt.Errorf("pattern %q: %w", p, doublestar.ErrBadPattern)
		}
		g := glob{pattern: strings.TrimPrefix(p, "./")}
		g.pattern, g.folders = strings.CutSuffix(g.pattern, "/")
		rooted := strings.HasPrefix(g.pattern, "/")
		g.pattern = strings.TrimPrefix(g.pattern, "/")
		g.path = rooted || strings.Contains(g.pattern, "/") || g.pattern == "**"
		if g.path && !strings.ContainsAny(g.pattern, "{[\\") {
			g.steps = strings.Split(g.pattern, "/")
		}
		all = append(all, g)
	}
	return all, nil
}

func (g *glob) match(path, name string, folder bool) bool {
	if g.folders && !folder {
		return false
	}
	if g.path {
		return doublestar.MatchUnvalidated(g.pattern, path)
	}
	return doublestar.MatchUnvalidated(g.pattern, name)
}

// within reports whether something below a folder can match.
func (g *glob) within(path, name string) bool {
	if !g.path || g.steps == nil {
		return true
	}
	for _, step := range g.steps {
		if step == "**" {
			return true
		}
		first, rest, more := strings.Cut(path, "/")
		if !doublestar.MatchUnvalidated(step, first) {
			return false
		}
		if !more {
			return true
		}
		path = rest
	}
	return false
}

// any reports whether there are patterns at all.
func (g *globs) any() bool { return len(g.include)+len(g.exclude) > 0 }

// file reports whether an item is left out, and why. included is as folder returned it for the folder of the item.
func (g *globs) file(path, name string, included bool) (why string, out bool) {
	for i := range g.exclude {
		if g.exclude[i].match(path, name, false) {
			return excludedBy(&g.exclude[i]), true
		}
	}
	if included {
		return "", false
	}
	for i := range g.include {
		if g.include[i].match(path, name, false) {
			return "", false
		}
	}
	return "matches no include pattern", true
}

// folder reports whether a folder and all below it are left out, and whether an include pattern takes all of it in.
// included is that of the folder above; for the root it is whether there are no include patterns.
func (g *globs) folder(path, name string, included bool) (why string, out, in bool) {
	for i := range g.exclude {
		if g.exclude[i].match(path, name, true) {
			return excludedBy(&g.exclude[i]), true, false
		}
	}
	if included {
		return "", false, true
	}
	possible := false
	for i := range g.include {
		if g.include[i].match(path, name, true) {
			return "", false, true
		}
		possible = possible || g.include[i].within(path, name)
	}
	if !possible {
		return "matches no include pattern", true, false
	}
	return "", false, false
}

func excludedBy(g *glob) string { return "matches the exclude pattern " + g.pattern }
