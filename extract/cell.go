package extract

import "slices"

// CellAt is the cell that holds an offset of the part, or the last one before it. The cells are in order.
func CellAt(cells []Cell, offset int64) (Cell, bool) {
	i, found := slices.BinarySearchFunc(cells, offset, func(c Cell, at int64) int { return int(c.Start - at) })
	if !found {
		i--
	}
	if i < 0 {
		return Cell{}, false
	}
	return cells[i], true
}

// ColumnName is how spreadsheets call a column, counted from 0: A, B, ... Z, AA.
func ColumnName(column int) string {
	var b []byte
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		b = append(b, byte('A'+(n-1)%26))
	}
	slices.Reverse(b)
	return string(b)
}
