//go:build linux && !portable

package file

import (
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"github.com/datamapper/datamapper/source"
)

// dir is an open folder. Everything is reached from it without following a link: by openat2 with RESOLVE_BENEATH and
// RESOLVE_NO_SYMLINKS (openat2(2), Linux 5.6), and where that is missing by openat with O_NOFOLLOW name by name.
type dir struct{ fd int }

const (
	folderFlags = unix.O_RDONLY | unix.O_DIRECTORY | unix.O_CLOEXEC | unix.O_NOATIME
	fileFlags   = unix.O_RDONLY | unix.O_CLOEXEC | unix.O_NONBLOCK | unix.O_NOCTTY | unix.O_NOATIME
	beneath     = unix.RESOLVE_BENEATH | unix.RESOLVE_NO_SYMLINKS | unix.RESOLVE_NO_MAGICLINKS
	pathRoom    = 4000 // bytes of a path that one call takes, PATH_MAX being 4096
)

func openRoot(path string) (dir, error) {
	fd, err := unix.Open(path, unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	return dir{fd}, err
}

func (d dir) close() { unix.Close(d.fd) }

// open opens a path below d, of any length.
func (d dir) open(rel string, flags int) (int, error) {
	at := d.fd
	defer func() {
		if at != d.fd {
			unix.Close(at)
		}
	}()
	for len(rel) > pathRoom {
		cut := strings.LastIndexByte(rel[:pathRoom], '/')
		if cut < 0 {
			return -1, unix.ENAMETOOLONG
		}
		fd, err := openBeneath(at, rel[:cut], unix.O_PATH|unix.O_DIRECTORY|unix.O_CLOEXEC)
		if err != nil {
			return -1, err
		}
		if at != d.fd {
			unix.Close(at)
		}
		at, rel = fd, rel[cut+1:]
	}
	fd, err := openBeneath(at, rel, flags)
	if err == unix.EPERM && flags&unix.O_NOATIME != 0 { // only the owner may ask for it
		fd, err = openBeneath(at, rel, flags&^unix.O_NOATIME)
	}
	if err == unix.ELOOP || err == unix.EXDEV || err == unix.ENXIO || err == unix.ENOTDIR {
		err = errors.Join(source.ErrSpecial, err)
	}
	return fd, err
}

func openBeneath(at int, rel string, flags int) (int, error) {
	for {
		fd, err := unix.Openat2(at, rel, &unix.OpenHow{Flags: uint64(flags), Resolve: beneath})
		switch err {
		case unix.EINTR, unix.EAGAIN:
			continue
		case unix.ENOSYS:
			return openByStep(at, rel, flags)
		case unix.EPERM: // a sandbox that does not know the call, or O_NOATIME
			if flags&unix.O_NOATIME == 0 {
				return openByStep(at, rel, flags)
			}
		}
		return fd, err
	}
}

// openByStep opens a path name by name.
func openByStep(at int, rel string, flags int) (int, error) {
	from := at
	defer func() {
		if at != from {
			unix.Close(at)
		}
	}()
	for {
		first, rest, more := strings.Cut(rel, "/")
		how := flags
		if more {
			how = unix.O_PATH | unix.O_DIRECTORY | unix.O_CLOEXEC
		}
		fd, err := unix.Openat(at, first, how|unix.O_NOFOLLOW, 0)
		if err == unix.EINTR {
			continue
		}
		if err != nil || !more {
			return fd, err
		}
		if at != from {
			unix.Close(at)
		}
		at, rel = fd, rest
	}
}

// folder opens a folder below d.
func (d dir) folder(rel string) (dir, facts, error) {
	fd, err := d.open(rel, folderFlags)
	if err != nil {
		return dir{-1}, facts{}, err
	}
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		unix.Close(fd)
		return dir{-1}, facts{}, err
	}
	return dir{fd}, factsOf(&st), nil
}

// facts looks at a name in d.
func (d dir) facts(name string) (facts, error) {
	var st unix.Stat_t
	for {
		err := unix.Fstatat(d.fd, name, &st, unix.AT_SYMLINK_NOFOLLOW|unix.AT_NO_AUTOMOUNT)
		if err != unix.EINTR {
			return factsOf(&st), err
		}
	}
}

func factsOf(st *unix.Stat_t) facts {
	f := facts{size: st.Size, modified: st.Mtim.Nano(), changed: st.Ctim.Nano(), ino: st.Ino, dev: st.Dev,
		perm: st.Mode & 0o777, uid: int64(st.Uid), blocks: st.Blocks * 512, kind: special}
	switch st.Mode & unix.S_IFMT {
	case unix.S_IFREG:
		f.kind = regular
	case unix.S_IFDIR:
		f.kind = folder
	case unix.S_IFLNK:
		f.kind = link
	case unix.S_IFIFO:
		f.what = "a pipe"
	case unix.S_IFSOCK:
		f.what = "a socket"
	default:
		f.what = "a device"
	}
	return f
}

// names hands on the names in d from the start, as getdents64(2) lays them out: inode, offset, length, type, name, NUL.
func (d dir) names(take func([]byte, kind)) error {
	if _, err := unix.Seek(d.fd, 0, io.SeekStart); err != nil {
		return err
	}
	block := blocks.Get().(*[blockSize]byte)
	defer blocks.Put(block)
	for {
		n, err := unix.Getdents(d.fd, block[:])
		if err == unix.EINTR {
			continue
		}
		if err != nil || n == 0 {
			return err
		}
		for b := block[:n]; len(b) >= 19; {
			size := int(binary.NativeEndian.Uint16(b[16:]))
			if size < 20 || size > len(b) {
				return errors.New("the folder could not be listed to its end")
			}
			entry := b[19:size]
			entry = entry[:cstring(entry)]
			if k := b[18]; string(entry) != "." && string(entry) != ".." && len(entry) > 0 {
				take(entry, kindOf(k))
			}
			b = b[size:]
		}
	}
}

func cstring(b []byte) int {
	for i, c := range b {
		if c == 0 {
			return i
		}
	}
	return len(b)
}

func kindOf(t byte) kind {
	switch t {
	case unix.DT_REG:
		return regular
	case unix.DT_DIR:
		return folder
	case unix.DT_LNK:
		return link
	case unix.DT_UNKNOWN:
		return unknownKind
	}
	return special
}

// pseudo reports whether d is on a file system that shows the system's state: the numbers are from linux/magic.h.
func (d dir) pseudo() bool {
	var st unix.Statfs_t
	if unix.Fstatfs(d.fd, &st) != nil {
		return false
	}
	switch int64(st.Type) & 0xffffffff {
	case unix.PROC_SUPER_MAGIC, unix.SYSFS_MAGIC, unix.DEBUGFS_MAGIC, unix.TRACEFS_MAGIC, unix.SECURITYFS_MAGIC,
		unix.CGROUP_SUPER_MAGIC, unix.CGROUP2_SUPER_MAGIC, unix.DEVPTS_SUPER_MAGIC, unix.BPF_FS_MAGIC, unix.SELINUX_MAGIC,
		unix.PSTOREFS_MAGIC, unix.EFIVARFS_MAGIC, unix.BINFMTFS_MAGIC, unix.NSFS_MAGIC:
		return true
	}
	return false
}

// file opens a regular file below d.
func (d dir) file(rel string) (handle, facts, error) {
	fd, err := d.open(rel, fileFlags)
	if err != nil {
		return handle{-1}, facts{}, err
	}
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		unix.Close(fd)
		return handle{-1}, facts{}, err
	}
	f := factsOf(&st)
	if f.kind != regular {
		unix.Close(fd)
		return handle{-1}, f, source.ErrSpecial
	}
	return handle{fd}, f, nil
}

// handle is an open regular file. A bare descriptor: registering each file with the poller costs more than reading it.
type handle struct{ fd int }

func (h handle) close() error { return unix.Close(h.fd) }

func (h handle) readAt(p []byte, off int64) (n int, err error) {
	for n < len(p) {
		m, err := unix.Pread(h.fd, p[n:], off+int64(n))
		if err == unix.EINTR {
			continue
		}
		if err != nil {
			return n, &fs.PathError{Op: "read", Err: err}
		}
		if m == 0 {
			return n, io.EOF
		}
		n += m
	}
	return n, nil
}

// data returns the next run of bytes at or after off that is stored, by SEEK_DATA and SEEK_HOLE (lseek(2)); io.EOF when
// there is none.
func (h handle) data(off int64) (from, to int64, err error) {
	if from, err = unix.Seek(h.fd, off, unix.SEEK_DATA); err != nil {
		if errors.Is(err, syscall.ENXIO) {
			err = io.EOF
		}
		return 0, 0, err
	}
	to, err = unix.Seek(h.fd, from, unix.SEEK_HOLE)
	return from, to, err
}
