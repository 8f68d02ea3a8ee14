package cpr

// Valid reports whether s holds modulus 11: the weights are 4, 3, 2, 7, 6, 5, 4, 3, 2, 1.
func Valid(s string) bool {
	weights := [10]int{4, 3, 2, 7, 6, 5, 4, 3, 2, 1}
	sum := 0
	for i, w := range weights {
		sum += int(s[i]-'0') * w
	}
	return sum%11 == 0
}

const maxID = 4294967295 // 1<<32 - 1

var primes = []int{2147483647, 1000000007, 998244353}
