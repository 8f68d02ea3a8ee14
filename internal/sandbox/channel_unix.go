//go:build unix

package sandbox

import (
	"errors"
	"os"
	"syscall"

	"golang.org/x/sys/unix"

	"github.com/datamapper/datamapper/extract"
)

// channel is one end of a socket that carries descriptors, one with each byte.
type channel struct{ *os.File }

// channelDescriptor is where a child finds its end: after standard input, output and error.
const channelDescriptor = 3

func channelPair() (ours *channel, theirs *os.File, err error) {
	syscall.ForkLock.RLock()
	fds, err := syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	if err == nil {
		syscall.CloseOnExec(fds[0])
		syscall.CloseOnExec(fds[1])
	}
	syscall.ForkLock.RUnlock()
	if err != nil {
		return nil, nil, err
	}
	return &channel{os.NewFile(uintptr(fds[0]), "")}, os.NewFile(uintptr(fds[1]), ""), nil
}

func inheritedChannel() *channel { return &channel{os.NewFile(channelDescriptor, "")} }

// send hands over the descriptor of a content that is a whole regular file open for reading only, and reports whether it did.
func (c *channel) send(content extract.Content) bool {
	file, ok := content.(syscall.Conn)
	if !ok {
		return false
	}
	raw, err := file.SyscallConn()
	if err != nil {
		return false
	}
	sent := false
	err = raw.Control(func(fd uintptr) {
		var stat unix.Stat_t
		flags, err := unix.FcntlInt(fd, unix.F_GETFL, 0)
		if err != nil || flags&unix.O_ACCMODE != unix.O_RDONLY || unix.Fstat(int(fd), &stat) != nil {
			return
		}
		if stat.Mode&unix.S_IFMT != unix.S_IFREG || stat.Size != content.Size() {
			return
		}
		sent = c.control(func(to int) error { return syscall.Sendmsg(to, []byte{0}, syscall.UnixRights(int(fd)), nil, 0) }) == nil
	})
	return sent && err == nil
}

// receive takes the next descriptor over.
func (c *channel) receive() (file *os.File, err error) {
	rights := make([]byte, syscall.CmsgSpace(4))
	n := 0
	if err := c.control(func(from int) (err error) {
		_, n, _, _, err = syscall.Recvmsg(from, make([]byte, 1), rights, 0)
		return err
	}); err != nil {
		return nil, err
	}
	messages, err := syscall.ParseSocketControlMessage(rights[:n])
	if err != nil || len(messages) != 1 {
		return nil, errors.New("no descriptor came")
	}
	fds, err := syscall.ParseUnixRights(&messages[0])
	if err != nil || len(fds) != 1 {
		return nil, errors.New("no descriptor came")
	}
	syscall.CloseOnExec(fds[0])
	return os.NewFile(uintptr(fds[0]), ""), nil
}

// control runs f on the socket, which blocks: one byte always fits in it, and one is on its way when it is waited for.
func (c *channel) control(f func(fd int) error) error {
	raw, err := c.SyscallConn()
	if err != nil {
		return err
	}
	var inner error
	if err := raw.Control(func(fd uintptr) { inner = f(int(fd)) }); err != nil {
		return err
	}
	return inner
}
