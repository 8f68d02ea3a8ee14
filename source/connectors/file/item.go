package file

import (
	"fmt"
	"os/user"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/datamapper/datamapper/source"
)

// facts are what the system says of one name.
type facts struct {
	kind     kind
	size     int64
	modified int64 // nanoseconds since 1970
	changed  int64 // of content or attributes, likewise; 0 when unknown
	ino, dev uint64
	perm     uint32 // the nine permission bits
	uid      int64  // -1 when unknown
	blocks   int64  // bytes that the file occupies; -1 when unknown
	online   bool   // kept by a cloud service, and fetched when it is read
	what     string // for a special kind: "a socket"
}

// version changes whenever the content may have changed: writing moves the times, replacing moves the inode.
func (f *facts) version() string {
	b := make([]byte, 0, 64)
	for i, v := range [...]int64{f.size, f.modified, f.changed, int64(f.ino)} {
		if i > 0 {
			b = append(b, '.')
		}
		b = strconv.AppendInt(b, v, 36)
	}
	return string(b)
}

// settled reports whether a change after now must show in the version. Times advance in ticks, of 10 ms on the slowest
// kernels and 2 s on file systems that store whole seconds only, and a second write in one tick cannot be seen.
func (f *facts) settled(now time.Time) bool {
	tick := 10 * time.Millisecond
	if f.modified%int64(time.Second) == 0 && f.changed%int64(time.Second) == 0 {
		tick = 2 * time.Second
	}
	age := now.Sub(time.Unix(0, max(f.modified, f.changed)))
	return age > tick || age < -tick
}

// exposure says who can open an item; way says that every account can come as far as its folder.
func (f *facts) exposure(shared, way bool) source.Exposure {
	switch {
	case f.uid < 0:
		return source.ExposureUnknown
	case f.perm&0o044 == 0:
		return source.Private
	case shared && way && f.perm&0o004 != 0:
		return source.Anyone
	}
	return source.ExposureUnknown
}

// forPeople shows a path whose bytes are not UTF-8: those bytes as \xNN, so that two names stay two.
func forPeople(path string) string {
	if utf8.ValidString(path) {
		return path
	}
	var b strings.Builder
	for len(path) > 0 {
		r, n := utf8.DecodeRuneInString(path)
		if r == utf8.RuneError && n == 1 {
			fmt.Fprintf(&b, `\x%02x`, path[0])
		} else {
			b.WriteString(path[:n])
		}
		path = path[n:]
	}
	return b.String()
}

// owners remembers the names of accounts.
type owners struct {
	mu    sync.Mutex
	names map[int64]string
}

// name of an account, or its number when it has no name here.
func (o *owners) name(uid int64) string {
	if uid < 0 {
		return ""
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	if name, ok := o.names[uid]; ok {
		return name
	}
	name := strconv.FormatInt(uid, 10)
	if u, err := user.LookupId(name); err == nil && u.Username != "" {
		name = u.Username
	}
	if o.names == nil {
		o.names = map[int64]string{}
	}
	o.names[uid] = name
	return name
}
