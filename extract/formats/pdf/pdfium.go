package pdf

import (
	"context"
	"fmt"
	"runtime"
	"sync"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/experimental"
	"github.com/tetratelabs/wazero/imports/emscripten"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"

	"github.com/datamapper/datamapper/extract"
	pdfiumwasm "github.com/datamapper/datamapper/third_party/pdfium"
)

// Options are those of [NewPDFium]. The zero value is what a program wants that reads PDF files in its own process.
type Options struct {
	// CacheDir keeps the compiled machine code between runs; it is executed, so only this user may be able to write
	// there. Empty is the user's cache directory. A folder that others can write to, or that cannot be made, is not used.
	CacheDir string
	// Memory is how many bytes one document may use, the file itself included; 0 is 400 MiB.
	Memory int64
	// Killed says that whoever holds this process ends it when a document takes too long. Without it the reading of a page
	// can be broken off, which makes all pages slower.
	Killed bool
}

const (
	defaultMemory = 400 << 20
	maxFile       = 256 << 20 // bytes of a document; it is held in the machine's memory while it is read
	maxIdle       = 48 << 20  // bytes of memory above which a machine is not kept for the next document
	maxTraps      = 16        // machines that one document may break
)

// PDFium is the engine that runs PDFium within this process. It compiles it at the first document: two seconds once, and
// a twentieth of that when the compiled code is found again in the cache.
type PDFium struct {
	options Options
	once    sync.Once
	err     error
	runtime wazero.Runtime
	module  wazero.CompiledModule
	mu      sync.Mutex
	idle    []*machine
}

// NewPDFium prepares an engine; nothing is loaded before the first document or [PDFium.Warm].
func NewPDFium(o Options) *PDFium {
	if o.Memory <= 0 {
		o.Memory = defaultMemory
	}
	return &PDFium{options: o}
}

// inProcess is the engine shared by all formats made without one, so that the code is compiled once a process.
var inProcess = sync.OnceValue(func() *PDFium { return NewPDFium(Options{}) })

// Warm loads everything that reading a document needs, files and memory included.
func (e *PDFium) Warm(ctx context.Context) error {
	m, err := e.take(ctx)
	if err == nil {
		e.give(m)
	}
	return err
}

func (e *PDFium) load(ctx context.Context) error {
	config := wazero.NewRuntimeConfig().
		WithMemoryLimitPages(uint32(e.options.Memory >> 16)).
		WithMemoryCapacityFromMax(false).
		WithCloseOnContextDone(!e.options.Killed)
	if dir, ok := cacheDir(e.options.CacheDir); ok {
		if cache, err := wazero.NewCompilationCacheWithDir(dir); err == nil {
			config = config.WithCompilationCache(cache)
		}
	}
	ctx = experimental.WithCompilationWorkers(context.WithoutCancel(ctx), runtime.GOMAXPROCS(0))
	e.runtime = wazero.NewRuntimeWithConfig(ctx, config)
	module, err := e.runtime.CompileModule(ctx, pdfiumwasm.Wasm())
	if err != nil {
		return fmt.Errorf("compile PDFium: %w", err)
	}
	e.module = module
	if _, err := wasi_snapshot_preview1.Instantiate(ctx, e.runtime); err != nil {
		return fmt.Errorf("load PDFium: %w", err)
	}
	env := e.runtime.NewHostModuleBuilder("env")
	jumps, err := emscripten.NewFunctionExporterForModule(module)
	if err != nil {
		return fmt.Errorf("load PDFium: %w", err)
	}
	jumps.ExportFunctions(env)
	for _, f := range module.ImportedFunctions() {
		if from, name, _ := f.Import(); from == "env" && !isJump(name) {
			env.NewFunctionBuilder().WithGoModuleFunction(hostFunction(name, len(f.ResultTypes()) > 0), f.ParamTypes(), f.ResultTypes()).Export(name)
		}
	}
	if _, err := env.Instantiate(ctx); err != nil {
		return fmt.Errorf("load PDFium: %w", err)
	}
	return nil
}

// take hands out a machine that no one else uses.
func (e *PDFium) take(ctx context.Context) (*machine, error) {
	e.once.Do(func() { e.err = e.load(ctx) })
	if e.err != nil {
		return nil, fmt.Errorf("%w: %v", extract.ErrUnreadable, e.err)
	}
	e.mu.Lock()
	if n := len(e.idle); n > 0 {
		m := e.idle[n-1]
		e.idle = e.idle[:n-1]
		e.mu.Unlock()
		return m, nil
	}
	e.mu.Unlock()
	return newMachine(e.runtime, e.module)
}

// give takes a machine back for the next document unless it is broken or has grown.
func (e *PDFium) give(m *machine) {
	if m.broken != nil || m.memory.Size() > maxIdle {
		m.close()
		return
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if len(e.idle) >= runtime.GOMAXPROCS(0) {
		m.close()
		return
	}
	e.idle = append(e.idle, m)
}
