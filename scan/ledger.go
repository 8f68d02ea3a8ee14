package scan

import "github.com/datamapper/datamapper/source"

// add enters one result into the account. opened is how many bytes of content it had; below 0 it was not opened.
func (l *Ledger) add(r *Result, opened int64) {
	l.Listed++
	switch r.Outcome {
	case Scanned:
		l.Scanned++
		if r.Reason != "" {
			l.Partial++
		}
	case Skipped:
		l.Skipped++
	default:
		l.Failed++
	}
	if r.Unchanged {
		l.Unchanged++
	} else {
		l.Text += r.Text
	}
	if r.Reason != "" {
		if l.Reasons == nil {
			l.Reasons = map[Reason]int64{}
		}
		l.Reasons[r.Reason]++
	}
	l.Bytes += max(opened, 0)
}

// unopened says what becomes of an item that the source lists with a reason why it cannot be opened.
func unopened(item source.Item) (Outcome, Reason) {
	switch item.Reason {
	case source.Special, source.Excluded, source.Vanished:
		return Skipped, Reason(item.Reason)
	}
	return Failed, Reason(source.Unreadable)
}
