package file

import (
	"io/fs"
	"syscall"
)

// openFlags keep opening from waiting for a writer of a pipe.
const openFlags = syscall.O_NONBLOCK | syscall.O_NOCTTY

// dataless marks a file whose content a cloud service holds (SF_DATALESS of sys/stat.h).
const dataless = 0x40000000

func systemFacts(info fs.FileInfo, f *facts) {
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return
	}
	f.changed, f.ino, f.dev, f.uid = st.Ctimespec.Nano(), st.Ino, uint64(st.Dev), int64(st.Uid)
	f.blocks, f.online = st.Blocks*512, st.Flags&dataless != 0
}
