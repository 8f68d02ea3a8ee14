package pdf

import (
	"context"
	"errors"
	"strings"

	"github.com/tetratelabs/wazero/api"
)

// notImplemented is what emscripten's system calls return for ENOSYS (52 in WASI's numbering).
const notImplemented = ^uint32(51)

var errAborted = errors.New("PDFium gave up")

// isJump reports whether wazero's emscripten module provides the import: C's setjmp and longjmp.
func isJump(name string) bool {
	return name == "_emscripten_throw_longjmp" || strings.HasPrefix(name, "invoke_")
}

// hostFunction is the host's side of an import. PDFium may grow its memory and give up; it sees no file and no clock, so
// the same document gives the same text.
func hostFunction(name string, result bool) api.GoModuleFunc {
	switch name {
	case "emscripten_resize_heap":
		return growMemory
	case "emscripten_date_now":
		return func(_ context.Context, _ api.Module, stack []uint64) { stack[0] = 0 }
	case "_abort_js":
		return func(context.Context, api.Module, []uint64) { panic(errAborted) }
	}
	return func(_ context.Context, _ api.Module, stack []uint64) {
		if result {
			stack[0] = uint64(notImplemented)
		}
	}
}

// growMemory serves emscripten_resize_heap: a fifth more than there is, as emscripten does itself, or just what is wanted.
func growMemory(ctx context.Context, m api.Module, stack []uint64) {
	want, have := uint32(stack[0]), m.Memory().Size()
	stack[0] = 1
	if want <= have {
		return
	}
	for _, size := range []uint32{max(want, have+have/5), want} {
		if _, ok := m.Memory().Grow((size - have + 1<<16 - 1) >> 16); ok {
			return
		}
	}
	stack[0] = 0
	if full, ok := ctx.Value(fullKey{}).(*bool); ok {
		*full = true
	}
}

// fullKey is where a call's context carries the machine's mark that memory was refused.
type fullKey struct{}
