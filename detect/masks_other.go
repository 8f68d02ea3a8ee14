//go:build !amd64

package detect

func classifyBlocks(b []byte, digit, letter, upper, sep, colon, high []uint64) {
	classifyPortable(b, digit, letter, upper, sep, colon, high)
}
