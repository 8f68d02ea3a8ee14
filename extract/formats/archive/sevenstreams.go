package archive

// streams reads where the packed streams are and how they unpack to files.
func (p *sevenParser) streams(a *sevenArchive) {
	for p.err == nil {
		switch p.byte() {
		case idEnd:
			p.whole(a)
			return
		case idPackInfo:
			p.packInfo(a)
		case idUnpackInfo:
			p.unpackInfo(a)
		case idSubStreams:
			p.subStreams(a)
		default:
			p.fail()
		}
	}
}

func (p *sevenParser) packInfo(a *sevenArchive) {
	a.packAt = p.number()
	a.packed = make([]int64, p.count())
	for p.err == nil {
		switch p.byte() {
		case idEnd:
			return
		case idSize:
			for i := range a.packed {
				a.packed[i] = p.number()
			}
		case idCRC:
			p.digests(len(a.packed), func(int, uint32) {})
		default:
			p.fail()
		}
	}
}

func (p *sevenParser) unpackInfo(a *sevenArchive) {
	if p.byte() != idFolder {
		p.fail()
	}
	n := p.count()
	if p.byte() != 0 { // folders kept elsewhere
		p.fail()
	}
	for range n {
		a.folders = append(a.folders, p.folder())
	}
	if p.byte() != idUnpackSize {
		p.fail()
	}
	for i := range a.folders {
		for j := range a.folders[i].sizes {
			a.folders[i].sizes[j] = p.number()
		}
	}
	for p.err == nil {
		switch p.byte() {
		case idEnd:
			return
		case idCRC:
			p.digests(len(a.folders), func(i int, crc uint32) { a.folders[i].crc = sevenSub{crc: crc, hasCRC: true} })
		default:
			p.fail()
		}
	}
}

// maxCoders bounds the coders of a folder; 7-Zip itself reads up to 32.
const maxCoders = 32

func (p *sevenParser) folder() (f sevenFolder) {
	n := p.number()
	if n < 1 || n > maxCoders {
		p.fail()
	}
	ins, outs := 0, 0
	for i := int64(0); i < n && p.err == nil; i++ {
		flags := p.byte()
		c := sevenCoder{id: string(p.take(int(flags & 15))), in: 1, out: 1}
		if flags&0x10 != 0 {
			in, out := p.number(), p.number()
			if in < 1 || out < 1 || in > maxCoders || out > maxCoders {
				p.fail()
				return f
			}
			c.in, c.out = int(in), int(out)
		}
		if flags&0x20 != 0 {
			c.props = p.take(int(p.number()))
		}
		f.coders = append(f.coders, c)
		ins, outs = ins+c.in, outs+c.out
	}
	if p.err != nil {
		return f
	}
	f.sizes = make([]int64, outs)
	for range outs - 1 {
		in, out := p.number(), p.number()
		if in >= int64(ins) || out >= int64(outs) {
			p.fail()
			return f
		}
		f.binds = append(f.binds, [2]int{int(in), int(out)})
	}
	packed := ins - (outs - 1)
	switch {
	case packed < 1:
		p.fail()
	case packed == 1:
		for in := range ins {
			if !f.bound(in) {
				f.inputs = append(f.inputs, in)
				break
			}
		}
	default:
		for range packed {
			in := p.number()
			if in >= int64(ins) {
				p.fail()
				return f
			}
			f.inputs = append(f.inputs, int(in))
		}
	}
	if p.err == nil && len(f.inputs) == 0 {
		p.fail()
	}
	return f
}

func (f *sevenFolder) bound(in int) bool {
	for _, b := range f.binds {
		if b[0] == in {
			return true
		}
	}
	return false
}

// subStreams reads how many files a folder has and what their sizes are.
func (p *sevenParser) subStreams(a *sevenArchive) {
	counts := make([]int, len(a.folders))
	for i := range counts {
		counts[i] = 1
	}
	id := p.byte()
	if id == idNumUnpackStream {
		all := 0
		for i := range counts {
			counts[i] = p.count()
			if all += counts[i]; all > p.most {
				p.fail()
				return
			}
		}
		id = p.byte()
	}
	for i := range a.folders {
		f := &a.folders[i]
		f.files = make([]sevenSub, counts[i])
		left := f.size()
		for j := range f.files {
			f.files[j].size = left // of the last: what is left
			if j < counts[i]-1 && id == idSize {
				f.files[j].size = p.number()
			}
			if left -= f.files[j].size; left < 0 {
				p.fail()
				return
			}
		}
	}
	if id == idSize {
		id = p.byte()
	}
	for ; p.err == nil && id != idEnd; id = p.byte() {
		if id != idCRC {
			p.fail()
			return
		}
		var without []*sevenSub
		for i := range a.folders {
			f := &a.folders[i]
			if len(f.files) == 1 && f.crc.hasCRC {
				continue
			}
			for j := range f.files {
				without = append(without, &f.files[j])
			}
		}
		p.digests(len(without), func(i int, crc uint32) { without[i].crc, without[i].hasCRC = crc, true })
	}
}

// whole gives folders that were not divided their one file, and all of them their place.
func (p *sevenParser) whole(a *sevenArchive) {
	first, at := 0, a.packAt
	for i := range a.folders {
		f := &a.folders[i]
		f.first, f.at = first, at
		for range f.inputs {
			if first == len(a.packed) || at > 1<<62-a.packed[first] {
				p.fail()
				return
			}
			at += a.packed[first]
			first++
		}
		if f.files == nil {
			f.files = []sevenSub{{size: f.size()}}
		}
		if len(f.files) == 1 && f.crc.hasCRC {
			f.files[0].crc, f.files[0].hasCRC = f.crc.crc, true
		}
	}
}
