# make run    build, scan the made-up corpus, say where the report is
# make test   everything CI does, with the race detector where there is a C compiler or one can be installed
# make check  the quick half of it: format, vet, staticcheck, layer rules
# make vuln   known vulnerabilities (asks the Go vulnerability database over the network)
# make bench  speed and memory, beside other tools
# make quality DATA=FOLDER  precision and recall, the development sets of FOLDER too: doc/quality.md
# make corpus makes testdata/corpus anew
# make pictures  the pictures of the README, from the true output
# make fuzz   every fuzz target for FUZZTIME (60s)

GO       ?= go
FUZZTIME ?= 60s
BIN      := bin/datamapper
VERSION  := $(shell git describe --tags --always --dirty 2>/dev/null)
TOOL     := $(GO) tool -modfile=tools/go.mod

.PHONY: build run test check format vet staticcheck layer race vuln bench quality corpus pictures fuzz clean

build:
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags "-X github.com/datamapper/datamapper/internal/cli.version=$(VERSION)" -o $(BIN) ./cmd/datamapper

# 3 means that some items could not be read: the corpus holds damaged and encrypted ones on purpose.
run: build
	@mkdir -p out
	@$(BIN) scan testdata/corpus --format html --output out/report.html --quiet; rc=$$?; [ $$rc -eq 0 ] || [ $$rc -eq 3 ] || exit $$rc
	@$(BIN) scan testdata/corpus; rc=$$?; [ $$rc -eq 0 ] || [ $$rc -eq 3 ] || exit $$rc
	@echo "The same as a page: out/report.html"

test: check race

check: format vet staticcheck layer

format:
	@out=$$(gofmt -l $$($(GO) list -f '{{.Dir}}' ./...)); [ -z "$$out" ] || { echo "not formatted (gofmt -w):"; echo "$$out"; exit 1; }

vet:
	$(GO) vet ./...

staticcheck:
	$(TOOL) staticcheck ./...

layer:
	$(GO) test -count=1 ./internal/layer

# The race detector needs a C compiler. Where there is none and none can be had, the same tests run without it, which is said.
# Fuzz targets run their seeds here, as tests.
RACES := CGO_ENABLED=1 $(GO) test -race -run '^$$' ./entity >/dev/null 2>&1

race:
	@if ! $(RACES) && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends gcc libc6-dev; \
	fi; \
	if $(RACES); then \
		echo "go test -race ./..."; CGO_ENABLED=1 $(GO) test -race -timeout 15m ./...; \
	else \
		echo "go test ./..."; $(GO) test -timeout 15m ./... && \
		echo "Tested without the race detector, which needs a C compiler (Debian: apt-get install gcc libc6-dev)."; \
	fi

vuln:
	$(TOOL) govulncheck ./...

# Other tools are measured where they are installed or can be had; the page names those that could not.
bench:
	@command -v rg >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ripgrep; } || true
	$(GO) run ./internal/bench/run -output doc/bench.md $(BENCH)

# Without DATA only the board of the made-up set.
quality:
	$(GO) test -count=1 -run TestBoard ./internal/quality -update
	@if [ -n "$(DATA)" ]; then mkdir -p out && $(GO) run ./internal/quality -data "$(DATA)" > out/quality.md && mv out/quality.md doc/quality.md; fi

corpus:
	$(GO) test -count=1 ./internal/corpus -update

# The pictures of the README, from the true output; needs chromium.
pictures: build
	@mkdir -p doc/img out
	@CLICOLOR_FORCE=1 $(BIN) scan testdata/corpus --lang en > out/terminal.txt; rc=$$?; [ $$rc -eq 3 ] || [ $$rc -eq 0 ]
	$(GO) run ./internal/picture '$$ datamapper scan testdata/corpus' < out/terminal.txt > doc/img/terminal.svg
	@$(BIN) scan testdata/corpus --lang en --format html --output out/report.html --quiet; rc=$$?; [ $$rc -eq 3 ] || [ $$rc -eq 0 ]
	chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1200,1500 --screenshot=doc/img/report.png "file://$(CURDIR)/out/report.html"

# Minimising what is merely interesting would take most of the time of a target with large seeds.
fuzz:
	@$(GO) list -f '{{$$d := .ImportPath}}{{range .TestGoFiles}}{{$$.Dir}}/{{.}} {{$$d}}{{"\n"}}{{end}}{{range .XTestGoFiles}}{{$$.Dir}}/{{.}} {{$$d}}{{"\n"}}{{end}}' ./... | \
	while read -r file pkg; do [ -n "$$file" ] || continue; \
		for f in $$(sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\)(.*/\1/p' "$$file"); do \
			echo "$$pkg $$f"; $(GO) test -run '^$$' -fuzz "^$$f\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 1x -parallel 2 "$$pkg" || exit 1; \
		done; done

clean:
	rm -rf bin out
