//go:build unix

package pdf

import (
	"github.com/tetratelabs/wazero/experimental"
	"golang.org/x/sys/unix"
)

// allocator backs a machine's memory by pages of the system: address space is set aside once, pages are given when they
// are touched and go back the moment the machine ends. On Go's heap each growth would copy all of it.
func allocator() experimental.MemoryAllocator {
	return experimental.MemoryAllocatorFunc(func(_, max uint64) experimental.LinearMemory {
		b, err := unix.Mmap(-1, 0, int(max), unix.PROT_NONE, unix.MAP_PRIVATE|unix.MAP_ANON)
		if err != nil {
			return &pages{}
		}
		return &pages{all: b}
	})
}

// pages is a linear memory; only its first usable bytes may be touched.
type pages struct {
	all    []byte
	usable uint64
}

func (p *pages) Reallocate(size uint64) []byte {
	if size > uint64(len(p.all)) {
		return nil
	}
	if size > p.usable {
		end := min((size+1<<16-1)&^(1<<16-1), uint64(len(p.all)))
		if unix.Mprotect(p.all[p.usable:end], unix.PROT_READ|unix.PROT_WRITE) != nil {
			return nil
		}
		p.usable = end
	}
	return p.all[:size]
}

func (p *pages) Free() {
	if p.all != nil {
		unix.Munmap(p.all)
		p.all, p.usable = nil, 0
	}
}
