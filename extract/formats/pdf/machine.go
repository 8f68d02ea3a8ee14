package pdf

import (
	"context"
	"encoding/binary"
	"fmt"
	"math"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"github.com/datamapper/datamapper/extract"
)

// machine is one instance of PDFium with memory of its own. Once a call has broken it every further call does nothing and
// returns 0, so that a caller looks at broken once, after a group of calls.
type machine struct {
	module    api.Module
	memory    api.Memory
	functions map[string]api.Function
	names     map[string]uint32 // C strings that stand in the machine's memory
	ctx       context.Context   // of the calls; see bind
	stack     [12]uint64
	scratch   uint32 // 64 bytes for small results
	buffer    uint32 // for strings and text
	capacity  uint32 // of buffer, in bytes
	full      bool   // memory was refused
	broken    error
}

func newMachine(r wazero.Runtime, compiled wazero.CompiledModule) (*machine, error) {
	m := &machine{functions: map[string]api.Function{}, names: map[string]uint32{}}
	m.bind(context.Background())
	module, err := r.InstantiateModule(experimental.WithMemoryAllocator(m.ctx, allocator()), compiled, wazero.NewModuleConfig().WithName("").WithStartFunctions())
	if err != nil {
		return nil, fmt.Errorf("%w: no memory for PDFium", extract.ErrLimit)
	}
	m.module, m.memory = module, module.Memory()
	m.call("emscripten_stack_init")
	m.call("__wasm_call_ctors")
	m.call("FPDF_InitLibrary")
	m.scratch = m.call("malloc", 64)
	if m.broken == nil && m.scratch == 0 {
		m.broken = extract.ErrLimit
	}
	if m.broken != nil {
		m.close()
		return nil, m.broken
	}
	return m, nil
}

// bind makes ctx the one that ends the calls that follow.
func (m *machine) bind(ctx context.Context) { m.ctx = context.WithValue(ctx, fullKey{}, &m.full) }

func (m *machine) close() { m.module.Close(context.Background()) }

// call runs a function of PDFium and returns the low 32 bits of its result, which may be a float's.
func (m *machine) call(name string, args ...uint64) uint32 {
	if m.broken != nil {
		return 0
	}
	f := m.functions[name]
	if f == nil {
		if f = m.module.ExportedFunction(name); f == nil {
			m.broken = fmt.Errorf("PDFium has no function %s", name)
			return 0
		}
		m.functions[name] = f
	}
	m.stack[0] = 0
	copy(m.stack[:], args)
	if err := f.CallWithStack(m.ctx, m.stack[:]); err != nil {
		m.broken = m.cause(err)
		return 0
	}
	return uint32(m.stack[0])
}

// cause says in the words of extract why a call broke. What wazero says stays out: it is a stack trace.
func (m *machine) cause(error) error {
	switch {
	case m.ctx.Err() != nil:
		return context.Cause(m.ctx)
	case m.full:
		return fmt.Errorf("%w: it needs more memory than is allowed", extract.ErrLimit)
	}
	return fmt.Errorf("%w: it breaks the PDF reader", extract.ErrDamaged)
}

// reserve returns a buffer of at least size bytes, which the next reserve may move; 0 when there is no memory.
func (m *machine) reserve(size uint32) uint32 {
	if size <= m.capacity {
		return m.buffer
	}
	m.call("free", uint64(m.buffer))
	size = max(size, 4096)
	if m.buffer, m.capacity = m.call("malloc", uint64(size)), size; m.buffer == 0 {
		m.capacity = 0
	}
	return m.buffer
}

// shrink gives a large buffer back.
func (m *machine) shrink() {
	if m.capacity > 1<<20 {
		m.call("free", uint64(m.buffer))
		m.buffer, m.capacity = 0, 0
	}
}

// name returns the address of s as a C string; s is one of this package's constants.
func (m *machine) name(s string) uint64 {
	p, ok := m.names[s]
	if !ok {
		if p = m.call("malloc", uint64(len(s)+1)); p == 0 || !m.memory.WriteString(p, s+"\x00") {
			return 0
		}
		m.names[s] = p
	}
	return uint64(p)
}

// text calls a function that fills a buffer with UTF-16LE text and returns the length in bytes that it has or would have,
// the closing zero included. At most max bytes of UTF-8 come back; longer text is cut.
func (m *machine) text(max int, name string, args ...uint64) string {
	n := m.call(name, append(args, 0, 0)...)
	if n <= 2 || n > 1<<26 {
		return ""
	}
	p := m.reserve(n)
	if p == 0 || m.call(name, append(args, uint64(p), uint64(n))...) > n {
		return ""
	}
	raw, ok := m.memory.Read(p, n)
	if m.broken != nil || !ok {
		return ""
	}
	s, _ := decodeText(raw, max)
	return s
}

// floats reads n floats that PDFium left in scratch.
func (m *machine) floats(n int) (f [4]float64) {
	raw, _ := m.memory.Read(m.scratch, uint32(n)*4)
	for i := range min(n, len(raw)/4) {
		f[i] = float64(math.Float32frombits(binary.LittleEndian.Uint32(raw[i*4:])))
	}
	return f
}

// float calls a function of one handle that returns a float.
func (m *machine) float(name string, handle uint32) float64 {
	return float64(math.Float32frombits(m.call(name, uint64(handle))))
}
