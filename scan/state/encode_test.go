package state

import (
	"bytes"
	"fmt"
	"reflect"
	"testing"
	"time"

	"github.com/datamapper/datamapper/scan"
)

// fill sets every field below v to something of its own, so that a field that is not kept shows.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			v.Set(reflect.ValueOf(time.Unix(1_600_000_000, int64(*n)).UTC()))
			return
		}
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), n)
		fill(v.Index(1), n)
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range 2 {
			k, e := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			fill(k, n)
			fill(e, n)
			v.SetMapIndex(k, e)
		}
	case reflect.String:
		v.SetString(fmt.Sprint("word ", *n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Float64:
		v.SetFloat(float64(*n) / 7)
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(*n) << 33)
	case reflect.Uint8:
		v.SetUint(uint64(*n%3 + 1))
	default:
		panic("a kind of field that is new here: " + v.Kind().String())
	}
}

func TestEveryFieldIsKept(t *testing.T) {
	var full, bare scan.Result
	n := 0
	fill(reflect.ValueOf(&full).Elem(), &n)
	full.Candidates, full.More, full.Unchanged = nil, 0, false // of the scan, not of the item
	plain := result("a/b\xff", "v")
	plain.Item.Size = -1
	for _, r := range []scan.Result{full, bare, plain} {
		var w words
		got, ok := w.decode(encode(nil, &r))
		if !ok || !reflect.DeepEqual(got, r) {
			t.Errorf("came back %v as\n%+v\nwas\n%+v", ok, got, r)
		}
	}
}

// FuzzDecode checks that any bytes are a result or none: no panic, no more memory than bytes, and a result writes and
// reads back the same.
func FuzzDecode(f *testing.F) {
	var full scan.Result
	n := 0
	fill(reflect.ValueOf(&full).Elem(), &n)
	f.Add(encode(nil, &full))
	plain := result("a/b", "v")
	f.Add(encode(nil, &plain))
	f.Fuzz(func(t *testing.T, b []byte) {
		var w words
		r, ok := w.decode(b)
		if len(r.Findings)+len(r.Unread)+len(r.Counts)+len(r.Assessment.Steps) > len(b) {
			t.Error("more things than bytes")
		}
		if !ok {
			return
		}
		again := encode(nil, &r)
		back, ok := w.decode(again)
		if !ok || !bytes.Equal(again, encode(nil, &back)) {
			t.Errorf("%+v came back as %+v", r, back)
		}
	})
}
