package cli

import (
	"github.com/datamapper/datamapper/scan"
	"github.com/datamapper/datamapper/source"
)

type memory struct{}

func (s *shell) openMemory(c scanCommand, roots []string) (*memory, error) { return &memory{}, nil }
func (m *memory) known() func(source.Item) (scan.Result, bool)             { return nil }
func (m *memory) expected() scan.Total                                     { return scan.Total{} }
func (m *memory) record(scan.Result) error                                 { return nil }
func (m *memory) finish(scan.Ledger, bool) error                           { return nil }
func (m *memory) close()                                                   {}

type reportCommand struct{}

func (reportCommand) Run(s *shell) error { return nil }
