package report

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"strings"

	"github.com/datamapper/datamapper/report/chart"
	"github.com/datamapper/datamapper/scan"
)

//go:embed page/page.html page/page.css
var pageFiles embed.FS

// htmlWriter is the report as one page: no script, nothing fetched from anywhere, its style allowed by its hash. It is
// written at the end, from roll-ups and the gravest items.
type htmlWriter struct {
	w       io.Writer
	opt     Options
	account *account
	should  int64
}

const htmlTop = 100

func newHTML(w io.Writer, opt Options) Writer {
	return &htmlWriter{w: w, opt: opt, account: newAccount(opt, htmlTop)}
}

func (h *htmlWriter) Item(r scan.Result) error {
	if should(r.Reason, r.Outcome, h.opt.Strict) {
		h.should++
	}
	h.account.add(r)
	return nil
}

func (h *htmlWriter) Close(l scan.Ledger) error {
	v := voiceOf(h.opt.Language)
	t := template.New("page.html").Funcs(template.FuncMap{"T": func(key string) string { return v.say(key) }})
	t, err := t.ParseFS(pageFiles, "page/page.html")
	if err != nil {
		return err
	}
	b := &pageBuilder{voice: v, opt: h.opt, account: h.account, ledger: l, should: h.should}
	p := b.page()
	p.Style, p.StyleHash, err = style()
	if err != nil {
		return err
	}
	out := bufio.NewWriter(h.w)
	if err := t.Execute(out, p); err != nil {
		return err
	}
	return out.Flush()
}

// style is the page's style sheet, and the source expression of a content security policy that allows it and no other.
func style() (css template.CSS, hash string, err error) {
	own, err := pageFiles.ReadFile("page/page.css")
	if err != nil {
		return "", "", err
	}
	text := strings.ReplaceAll(chart.CSS()+string(own), "\n", "")
	sum := sha256.Sum256([]byte(text))
	return template.CSS(text), "sha256-" + base64.StdEncoding.EncodeToString(sum[:]), nil
}
