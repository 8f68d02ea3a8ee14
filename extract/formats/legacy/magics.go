package legacy

const (
	sound    = "sound is not read yet"
	video    = "video is not read yet"
	program  = "programs are not searched"
	font     = "fonts are not searched"
	disk     = "disk images are not read yet"
	mailbox  = "Outlook mailboxes are not read yet"
	encoded  = "this archive is not read yet"
	database = "databases of this kind are not read yet"
)

// magics are in the order in which they are tried, the lines of one kind together with its first. Sources: the format's own specification where there is one, else the
// magic database of file(1) as documentation of what is seen in practice.
var magics = []magic{
	{"pst", 0, "!BDN", mailbox, nil},
	{"xls", 0, "\x09\x08\x10\x00\x00\x06\x05\x00", "Excel 97-2003 workbooks are not read yet", nil},
	{"xls", 0, "\x09\x08\x08\x00\x00\x05", "Excel 5.0 and 95 workbooks are not read yet", nil},
	{"xls", 0, "\x09\x04\x06\x00\x00\x04", "Excel 4.0 sheets are not read yet", nil},
	{"xls", 0, "\x09\x02\x06\x00\x00\x00", "Excel 3.0 sheets are not read yet", nil},
	{"doc", 0, "\xdb\xa5\x2d\x00", "Word 2.0 documents are not read yet", nil},
	{"doc", 0, "\x31\xbe\x00\x00\x00\xab", "Write documents are not read yet", nil},
	{"wpd", 0, "\xffWPC", "WordPerfect documents are not read yet", nil},
	{"wk1", 0, "\x00\x00\x02\x00\x06\x04\x06\x00", "Lotus 1-2-3 sheets are not read yet", nil},
	{"one", 0, "\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae\xb1\x53\x78\xd0\x29\x96\xd3", "OneNote sections are not read yet", nil},
	{"chm", 0, "ITSF\x03\x00\x00\x00", "compiled help files are not read yet", nil},
	{"djvu", 0, "AT&TFORM", "DjVu documents are not read yet", nil},
	{"dwg", 0, "AC10", "AutoCAD drawings are not read yet", notText},
	{"lnk", 0, "L\x00\x00\x00\x01\x14\x02\x00", "shortcuts are not read yet", nil},

	{"sqlite", 0, "SQLite format 3\x00", "SQLite databases are not read yet", nil},
	{"access", 4, "Standard Jet DB\x00", "Access databases are not read yet", nil},
	{"access", 4, "Standard ACE DB\x00", "Access databases are not read yet", nil},
	{"parquet", 0, "PAR1", "Parquet tables are not read yet", notText},
	{"evtx", 0, "ElfFile\x00", "Windows event logs are not read yet", nil},
	{"registry", 0, "regf", "Windows registry files are not read yet", notText},
	{"pcap", 0, "\xd4\xc3\xb2\xa1\x02\x00\x04\x00", "network captures are not read yet", nil},
	{"pcap", 0, "\x0a\x0d\x0d\x0a", "network captures are not read yet", notText},
	{"ese", 4, "\xef\xcd\xab\x89", database, nil},

	{"rar", 0, "Rar!\x1a\x07", "RAR archives are not read yet", nil},
	{"cab", 0, "MSCF\x00\x00\x00\x00", "cabinet archives are not read yet", nil},
	{"arj", 0, "\x60\xea", encoded, notText},
	{"lha", 2, "-lh5-", encoded, nil},
	{"lz4", 0, "\x04\x22\x4d\x18", encoded, nil},
	{"compress", 0, "\x1f\x9d\x90", encoded, nil},
	{"rpm", 0, "\xed\xab\xee\xdb", "software packages are not searched", nil},
	{"deb", 0, "!<arch>\ndebian", "software packages are not searched", nil},

	{"iso", 32769, "CD001", disk, nil},
	{"vhd", 0, "conectix", disk, notText},
	{"vhdx", 0, "vhdxfile", disk, notText},
	{"vmdk", 0, "KDMV", disk, notText},
	{"qcow", 0, "QFI\xfb", disk, nil},
	{"wim", 0, "MSWIM\x00\x00\x00", disk, nil},

	{"mp3", 0, "ID3", sound, notText},
	{"mp3", 0, "\xff\xfb", sound, mpegAudio},
	{"mp3", 0, "\xff\xfa", sound, mpegAudio},
	{"wav", 8, "WAVEfmt ", sound, nil},
	{"flac", 0, "fLaC", sound, notText},
	{"ogg", 0, "OggS\x00", "sound and video are not read yet", nil},
	{"midi", 0, "MThd\x00\x00\x00\x06", sound, nil},
	{"aiff", 8, "AIFF", sound, notText},
	{"amr", 0, "#!AMR\n", sound, nil},
	{"m4a", 4, "ftypM4A", sound, nil},
	{"avi", 8, "AVI LIST", video, nil},
	{"mp4", 4, "ftyp", video, notText},
	{"mov", 4, "moov", video, notText},
	{"mov", 4, "mdat", video, notText},
	{"mov", 4, "wide\x00\x00", video, nil},
	{"mkv", 0, "\x1a\x45\xdf\xa3", video, nil},
	{"mpeg", 0, "\x00\x00\x01\xba", video, nil},
	{"mpeg", 0, "\x00\x00\x01\xb3", video, nil},
	{"flv", 0, "FLV\x01", video, nil},
	{"wmv", 0, "\x30\x26\xb2\x75\x8e\x66\xcf\x11", "sound and video are not read yet", nil},

	{"exe", 0, "MZ", program, dosProgram},
	{"elf", 0, "\x7fELF", program, nil},
	{"class", 0, "\xca\xfe\xba\xbe", program, javaClass},
	{"macho", 0, "\xcf\xfa\xed\xfe", program, nil},
	{"macho", 0, "\xce\xfa\xed\xfe", program, nil},
	{"macho", 0, "\xca\xfe\xba\xbe", program, nil},
	{"wasm", 0, "\x00asm\x01\x00\x00\x00", program, nil},
	{"dex", 0, "dex\n03", program, nil},
	{"pyc", 2, "\x0d\x0a\x00\x00\x00\x00", program, notText},

	{"otf", 0, "OTTO\x00", font, nil},
	{"ttf", 0, "\x00\x01\x00\x00", font, trueType},
	{"ttf", 0, "true\x00", font, trueType},
	{"ttc", 0, "ttcf\x00", font, nil},
	{"woff", 0, "wOFF", font, notText},
	{"woff2", 0, "wOF2", font, notText},
	{"eot", 34, "LP", font, notText},
	{"pfb", 0, "\x80\x01", font, notText},
}
