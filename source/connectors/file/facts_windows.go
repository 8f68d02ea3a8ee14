package file

import (
	"io/fs"
	"syscall"
)

const openFlags = 0

// recall are the attributes of a file whose content is fetched when it is read: FILE_ATTRIBUTE_OFFLINE,
// FILE_ATTRIBUTE_RECALL_ON_OPEN and FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS.
const recall = 0x1000 | 0x40000 | 0x400000

func systemFacts(info fs.FileInfo, f *facts) {
	if d, ok := info.Sys().(*syscall.Win32FileAttributeData); ok {
		f.online = d.FileAttributes&recall != 0
	}
}
