package xmlscan

import "bytes"

// Local is the name of an element without its prefix, of a Start or an End token. After an empty element the name of its
// End is the same. Which prefix a program chose says nothing, so names are compared by this.
func (s *Scanner) Local() []byte {
	if i := bytes.IndexByte(s.name, ':'); i >= 0 {
		return s.name[i+1:]
	}
	return s.name
}

// Prefix is the part of the name before the colon, or nil.
func (s *Scanner) Prefix() []byte {
	if i := bytes.IndexByte(s.name, ':'); i >= 0 {
		return s.name[:i]
	}
	return nil
}

// Attr is the decoded value of the first attribute with this local name, whatever its prefix, or nil.
func (s *Scanner) Attr(local string) []byte {
	for rest := s.attrs; ; {
		name, value, tail, ok := attribute(rest)
		if !ok {
			return nil
		}
		if i := bytes.IndexByte(name, ':'); string(name[i+1:]) == local {
			return s.decoded(value)
		}
		rest = tail
	}
}

// Prefixed is [Scanner.Attr] for attributes that have a prefix: it tells r:id from id.
func (s *Scanner) Prefixed(local string) []byte {
	for rest := s.attrs; ; {
		name, value, tail, ok := attribute(rest)
		if !ok {
			return nil
		}
		if i := bytes.IndexByte(name, ':'); i >= 0 && string(name[i+1:]) == local {
			return s.decoded(value)
		}
		rest = tail
	}
}

// Attrs calls visit for each attribute with its local name and decoded value; declarations of namespaces are left out.
func (s *Scanner) Attrs(visit func(local, value []byte)) {
	for rest := s.attrs; ; {
		name, value, tail, ok := attribute(rest)
		if !ok {
			return
		}
		rest = tail
		colon := -1
		for i, c := range name {
			if c == ':' {
				colon = i
				break
			}
		}
		if len(name) >= 5 && string(name[:5]) == "xmlns" && (colon == 5 || len(name) == 5) {
			continue
		}
		visit(name[colon+1:], s.decoded(value))
	}
}

// attribute splits the first attribute off the inside of a tag. Names and values are short, so bytes are looked at one by one.
func attribute(b []byte) (name, value, rest []byte, ok bool) {
	i := 0
	for i < len(b) && (b[i] <= ' ' || b[i] == '/') {
		i++
	}
	start := i
	for i < len(b) && b[i] != '=' {
		i++
	}
	if i == len(b) {
		return nil, nil, nil, false
	}
	end := i
	for end > start && b[end-1] <= ' ' {
		end--
	}
	name = b[start:end]
	for i++; i < len(b) && b[i] <= ' '; i++ {
	}
	if i == len(b) || b[i] != '"' && b[i] != '\'' {
		return nil, nil, nil, false
	}
	quote := b[i]
	i++
	for start = i; i < len(b) && b[i] != quote; i++ {
	}
	if i == len(b) {
		return nil, nil, nil, false
	}
	return name, b[start:i], b[i+1:], true
}

// Skip moves to the End of the element whose Start was just handed out.
func (s *Scanner) Skip() {
	for depth := s.depth; ; {
		switch s.Next() {
		case EOF:
			return
		case End:
			if s.depth < depth {
				return
			}
		}
	}
}

// Content gathers the text of the element whose Start was just handed out, all elements below it too, at most max bytes,
// and moves to its End.
func (s *Scanner) Content(max int) string {
	var b []byte
	for depth := s.depth; ; {
		switch s.Next() {
		case EOF:
			return string(b)
		case Text:
			if t := s.Text(); len(b)+len(t) <= max {
				b = append(b, t...)
			}
		case End:
			if s.depth < depth {
				return string(b)
			}
		}
	}
}
