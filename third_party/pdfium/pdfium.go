// Package pdfium holds the PDFium library, compiled to WebAssembly by others and kept here unmodified.
//
// The one idea is that a foreign binary is a file with a name, a version, a licence and a digest, all of which stand in
// README.md beside it and the last of which a test checks. Nothing here runs it; that is what extract/formats/pdf is for.
//
//	module, err := runtime.CompileModule(ctx, pdfium.Wasm())
//
// It promises that holding the file costs nothing until it is used: nothing is unpacked when a program starts.
package pdfium

import _ "embed"

// Version is that of the package the file was taken from.
const Version = "2.1.13"

//go:embed pdfium.wasm
var wasm []byte

// Wasm returns the module's bytes. They are shared and must not be changed.
func Wasm() []byte { return wasm }
