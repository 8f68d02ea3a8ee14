//go:build !unix

package pdf

import "github.com/tetratelabs/wazero/experimental"

// allocator leaves a machine's memory to Go's heap.
func allocator() experimental.MemoryAllocator { return nil }
