// Package cli is the command line: one file a command.
//
// The one idea: a command does its work through the public packages and says three things about it: results on standard
// output, progress and trouble on standard error, and an exit code that a program can act on.
//
//	os.Exit(cli.Main())
//
// It promises the exit codes of [exit], that no value is shown unless the command's purpose is to show text (extract), and
// that an error is one line what happened and one line what to do, never a stack.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime/debug"
	"strings"

	"github.com/alecthomas/kong"
	"golang.org/x/term"

	"github.com/datamapper/datamapper/report"
)

// exit is how a command ended. A program must take a code that it does not know as a failure.
type exit int

const (
	done        exit = 0   // finished, and all that should have been read was
	found       exit = 1   // an item reached the class of --fail-on
	wrong       exit = 2   // wrong use, or the work could not start or be written
	incomplete  exit = 3   // something failed, could not be listed or was cut short; wins over found
	interrupted exit = 130 // by Ctrl-C or a stop signal; what was found until then was reported
)

func (e exit) Error() string { return fmt.Sprintf("exit code %d", int(e)) }

// problem is an error for a person: what happened and what to do, a line each.
type problem struct{ what, do string }

func (p problem) Error() string { return p.what }

// shell is what a command may touch of the world.
type shell struct {
	ctx            context.Context // ends at the first Ctrl-C
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	global         global
	lang           report.Language
}

// global are the flags of every command.
type global struct {
	Lang    string           `help:"Language of what people read: en or da. Default: that of LC_ALL, LC_MESSAGES or LANG, else en." placeholder:"en|da"`
	Quiet   bool             `short:"q" help:"No progress and no hints."`
	NoColor bool             `help:"No colours, also when standard output is a terminal. NO_COLOR in the environment does the same."`
	Version kong.VersionFlag `help:"Print the version and exit."`
}

// commands is the grammar of the command line.
type commands struct {
	global
	Scan     scanCommand     `cmd:"" help:"Find personal data in files and folders."`
	Report   reportCommand   `cmd:"" help:"Show the last result that a scan kept with --state."`
	Explain  explainCommand  `cmd:"" help:"Say why: every candidate in a file with its evidence, kept or rejected."`
	Detect   detectCommand   `cmd:"" help:"Find personal data in text from standard input."`
	Extract  extractCommand  `cmd:"" help:"Show the text that a scan sees in files."`
	Entities entitiesCommand `cmd:"" help:"List what is searched for."`
	Version  versionCommand  `cmd:"" help:"Print the version."`
}

const description = `Finds personal data in files and says what it found, and what it could not read. Values are shown masked. Nothing leaves this machine.

Exit codes: 0 finished, 1 an item reached --fail-on, 2 wrong use or could not start, 3 something could not be read, 130 interrupted.`

// Main runs the program with the arguments and streams of the process.
func Main() int {
	tuneMemory(os.Getenv)
	ctx, stop := interruptible(os.Stderr)
	defer stop()
	s := &shell{ctx: ctx, stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv}
	return int(s.run(os.Args[1:]))
}

// helped unwinds from the parser once help or the version was printed.
type helped struct{ code int }

func (s *shell) run(args []string) (code exit) {
	defer func() {
		switch p := recover().(type) {
		case nil:
		case helped:
			code = exit(p.code)
		default:
			panic(p)
		}
	}()
	var c commands
	parser, err := kong.New(&c, kong.Name("datamapper"), kong.Description(description), kong.Writers(s.stdout, s.stderr),
		kong.Exit(func(code int) { panic(helped{code}) }), kong.Vars{"version": "datamapper " + versionText()},
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}))
	if err != nil {
		return s.fail(err)
	}
	if len(args) == 0 {
		fmt.Fprintln(s.stderr, "datamapper finds personal data in files. Start with: datamapper scan FOLDER")
		fmt.Fprintln(s.stderr, "All commands: datamapper --help")
		return wrong
	}
	parsed, err := parser.Parse(args)
	if err != nil {
		return s.fail(wrongUse(err))
	}
	s.global = c.global
	if s.lang, err = s.language(); err != nil {
		return s.fail(problem{err.Error(), "Use --lang en or --lang da."})
	}
	return s.fail(parsed.Run(s))
}

// wrongUse is what the parser says, and where the help is.
func wrongUse(err error) error {
	help := "datamapper --help"
	var parse *kong.ParseError
	if errors.As(err, &parse) && parse.Context != nil && parse.Context.Command() != "" {
		name, _, _ := strings.Cut(parse.Context.Command(), " ")
		help = "datamapper " + name + " --help"
	}
	what := err.Error()
	if flag, _, ok := strings.Cut(what, ": expected "); ok && strings.Contains(what, "<EOL>") {
		what = flag + " needs a value"
	}
	return problem{what, "How to use it: " + help}
}

// fail says what went wrong and returns the exit code for it.
func (s *shell) fail(err error) exit {
	var code exit
	var p problem
	var path *fs.PathError
	switch {
	case err == nil:
		return done
	case errors.As(err, &code):
		return code
	case errors.As(err, &p):
		s.complain(p.what, p.do)
	case errors.As(err, &path) && path.Op == "write":
		s.complain("standard output could not be written: "+path.Err.Error(), "")
	default:
		s.complain(err.Error(), "")
	}
	if context.Cause(s.ctx) != nil {
		return interrupted
	}
	return wrong
}

func (s *shell) complain(what, do string) {
	fmt.Fprintf(s.stderr, "datamapper: %s\n", printable(what))
	if do != "" {
		fmt.Fprintf(s.stderr, "  %s\n", printable(do))
	}
}

// language is that of --lang, else that of the environment; a language we do not speak there is no error.
func (s *shell) language() (report.Language, error) {
	if s.global.Lang != "" {
		return report.ParseLanguage(s.global.Lang)
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := s.getenv(name); v != "" {
			if l, err := report.ParseLanguage(v); err == nil {
				return l, nil
			}
			break
		}
	}
	return report.English, nil
}

// say picks the words of the language.
func (s *shell) say(english, danish string) string {
	if s.lang == report.Danish {
		return danish
	}
	return english
}

// terminal returns the width of a terminal, and whether w is one.
func terminal(w any) (width int, ok bool) {
	f, isFile := w.(*os.File)
	if !isFile || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	if width, _, err := term.GetSize(int(f.Fd())); err == nil && width > 0 {
		return width, true
	}
	return 80, true
}

// colorful reports whether w may get colours: a terminal, or anything when CLICOLOR_FORCE asks for it; see
// https://bixense.com/clicolors and https://no-color.org.
func (s *shell) colorful(w io.Writer) bool {
	if force := s.getenv("CLICOLOR_FORCE"); force != "" && force != "0" && !s.global.NoColor && s.getenv("NO_COLOR") == "" {
		return true
	}
	_, ok := terminal(w)
	return ok && !s.global.NoColor && s.getenv("NO_COLOR") == "" && s.getenv("TERM") != "dumb"
}

// printable replaces what could steer a terminal: names of files may hold anything.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// Memory that the collector may use instead of time. A scan holds some ten megabytes that live; measured on the mixed
// corpus of the benchmarks, collecting four times as seldom saves a fifth of the processor and stays below 64 MiB.
const (
	collectAt  = 400       // percent of what lives
	softMemory = 176 << 20 // bytes, from which on it is collected as often as it takes
)

// tuneMemory sets how much memory the process uses, unless GOGC or GOMEMLIMIT say it.
func tuneMemory(getenv func(string) string) {
	if getenv("GOGC") == "" {
		debug.SetGCPercent(collectAt)
	}
	if getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(softMemory)
	}
}
