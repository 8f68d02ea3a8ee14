package bench

// nearMiss writes something that looks like a number of a person and is none.
func (g *generator) nearMiss() {
	switch g.IntN(16) {
	case 0:
		g.putf("ordre %010d", g.Int64N(1e10))
	case 1:
		g.putf("v%d.%d.%d", g.IntN(20), g.IntN(30), g.IntN(400))
	case 2:
		g.putf("EAN %013d", g.Int64N(1e13))
	case 3:
		g.putf("%d.%03d,%02d kr.", 1+g.IntN(900), g.IntN(1000), g.IntN(100))
	case 4:
		g.putf("%08x", g.Uint32())
	case 5:
		g.putf("%02d-%02d-%d", 1+g.IntN(28), 1+g.IntN(12), 1980+g.IntN(45))
	case 6:
		g.putf("%08d", g.IntN(1e8))
	case 7: // no such day
		g.putf("%02d%02d%02d-%04d", 40+g.IntN(59), 13+g.IntN(80), g.IntN(100), g.IntN(1e4))
	case 8:
		g.putf("%02d:%02d:%02d", g.IntN(24), g.IntN(60), g.IntN(60))
	case 9:
		g.putf("faktura %05d-%04d", g.IntN(1e5), g.IntN(1e4))
	case 10: // begins as no card does
		g.putf("1%03d %04d %04d %04d", g.IntN(1000), g.IntN(1e4), g.IntN(1e4), g.IntN(1e4))
	case 11:
		g.putf("%s@%s", g.pick(english.nouns), g.pick(english.nouns))
	case 12:
		g.putf("%08x-%04x-4%03x-b%03x-%012x", g.Uint32(), g.IntN(65536), g.IntN(4096), g.IntN(4096), g.Uint64()>>16)
	case 13:
		g.putf("ISBN 978-87-%04d-%03d-%d", g.IntN(1e4), g.IntN(1000), g.IntN(10))
	case 14:
		g.putf("DK%d %04d", 10+g.IntN(90), g.IntN(1e4))
	default:
		g.putf("%d %%", g.IntN(1000))
	}
}
