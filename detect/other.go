package detect

// otherLabels are words that stand beside numbers which are no personal data. They speak against every entity that does
// not declare them itself. Words of Danish, English, German, Swedish, Norwegian, Dutch, French, Spanish, Italian, Polish,
// Portuguese and Finnish offices.
var otherLabels = []string{
	// invoices, orders, cases of goods
	"faktura*", "fakt", "invoice*", "rechnung*", "rechnungsnummer*", "factuur*", "facture*", "factura*", "fattura*", "faktury", "fatura*", "lasku*",
	"ordre", "ordrenr", "ordrenummer*", "order", "orderno", "ordernr", "ordernummer*", "bestilling*", "bestelling*", "bestellung*", "bestellnummer*", "auftrag*", "auftragsnummer*", "commande*", "pedido*", "ordine*", "zamówieni*", "tilaus*", "beställning*",
	"kvittering*", "kvitto*", "receipt*", "beleg*", "quittung*", "bon", "bilag*", "bilagsnr", "bilagsnummer*", "voucher*", "kreditnota*", "credit note*", "gutschrift*", "tilbud*", "offer no*", "quote no*", "angebot*", "offert*", "rekvisition*", "purchase order*", "indkøbsordre*",
	"levering*", "delivery*", "lieferschein*", "lieferung*", "følgeseddel*", "packing slip*", "pakke*", "parcel*", "forsendelse*", "sendung*", "sendungsnummer*", "shipment*", "tracking*", "track and trace", "fragt*", "waybill*", "container*", "pallet*",
	"vare", "varenr", "varenummer*", "item no*", "item number*", "article*", "artikel*", "artikelnr", "artikelnummer*", "produkt*", "produktnr", "produktnummer*", "product*", "sku", "part no*", "part number*", "reservedel*", "stock no*", "lager*", "batch*", "lot no*", "lot number*",
	// codes of goods, books and things
	"ean", "gtin*", "upc", "isbn*", "issn*", "doi", "asin", "barcode*", "stregkode*", "streckkod*", "serie nr", "serienr", "serienummer*", "serial*", "seriennummer*", "imei*", "iccid*", "vin", "stelnummer*", "stelnr", "chassis*", "fahrgestell*", "model*", "modell*", "version*", "build*", "revision*", "release*", "firmware*", "patent*",
	// files, cases, databases
	"sag", "sagsnr", "sagsnummer*", "journalnr", "journalnummer*", "case no*", "case number*", "aktenzeichen*", "diarienummer*", "ticket*", "issue", "incident*", "request id*", "session*", "transaktion*", "transaction*", "transaktionsnummer*", "txn", "reference*", "referencenr", "referenz*", "referens*", "reference number*", "løbenr*", "løbenummer*", "row id*", "record*", "hash*", "checksum*", "commit*", "uuid*", "guid*", "timestamp*", "tidsstempel*", "zeitstempel*", "port", "pid", "offset*", "length", "size", "størrelse*", "bytes", "count", "antal*", "anzahl*", "total*", "sum", "beløb*", "betrag*", "amount*", "pris*", "price*", "preis*", "moms*", "saldo*", "balance*", "kvm", "meter", "measure*", "zip", "coordinates*",
	// contracts, meters, policies, customers of a firm (no personal number by themselves)
	"kontrakt*", "contract no*", "contract number*", "vertrag*", "vertragsnummer*", "aftalenr*", "aftalenummer*", "police*", "policenr*", "policy no*", "policy number*", "versicherungsschein*", "målernr*", "målernummer*", "meter no*", "zählernummer*", "installationsnr*", "matrikel*", "bfe", "projekt*", "projektnr*", "project no*", "project number*", "kundenr", "kundenummer*", "kundnummer*", "kundennummer*", "customer no*", "customer number*", "customer id*", "klantnummer*", "kunde nr", "medlemsnr*", "member no*", "lot", "budget*", "konto plan*", "kontering*", "afdelingsnr*", "p nummer*", "pnummer*", "se nummer*", "side", "page", "seite", "kapitel", "chapter", "figur", "figure", "table", "tabel",
	"iso", "rfc", "din en", "standard*", "norm", "bekendtgørelse*", "lov nr*", "directive*", "forordning*", "regulation*",
}
