package charset

import (
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// CodePage is the encoding of a Windows code page identifier (learn.microsoft.com, "Code Page Identifiers"), and
// [Western] when the number is 0 or unknown.
func CodePage(n int) encoding.Encoding {
	if e, ok := codePages[n]; ok {
		return e
	}
	return Western
}

var codePages = map[int]encoding.Encoding{
	37: charmap.CodePage037, 437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 855: charmap.CodePage855,
	858: charmap.CodePage858, 860: charmap.CodePage860, 862: charmap.CodePage862, 863: charmap.CodePage863, 865: charmap.CodePage865,
	866: charmap.CodePage866, 874: charmap.Windows874, 932: japanese.ShiftJIS, 936: simplifiedchinese.GBK, 949: korean.EUCKR,
	950: traditionalchinese.Big5, 1047: charmap.CodePage1047, 1140: charmap.CodePage1140,
	1200: unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), 1201: unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	1250: charmap.Windows1250, 1251: charmap.Windows1251, 1252: Western, 1253: charmap.Windows1253, 1254: charmap.Windows1254,
	1255: charmap.Windows1255, 1256: charmap.Windows1256, 1257: charmap.Windows1257, 1258: charmap.Windows1258,
	10000: charmap.Macintosh, 10007: charmap.MacintoshCyrillic, 20127: Western, 20866: charmap.KOI8R, 21866: charmap.KOI8U,
	28591: Western, 28592: charmap.ISO8859_2, 28593: charmap.ISO8859_3, 28594: charmap.ISO8859_4, 28595: charmap.ISO8859_5,
	28596: charmap.ISO8859_6, 28597: charmap.ISO8859_7, 28598: charmap.ISO8859_8, 28599: charmap.ISO8859_9, 28603: charmap.ISO8859_13,
	28605: charmap.ISO8859_15, 38598: charmap.ISO8859_8I, 50220: japanese.ISO2022JP, 50221: japanese.ISO2022JP, 50222: japanese.ISO2022JP,
	51932: japanese.EUCJP, 51949: korean.EUCKR, 52936: simplifiedchinese.HZGB2312, 54936: simplifiedchinese.GB18030,
	65000: utf7{}, 65001: Western,
}
