package detect

// Code names a kind of evidence; its String is what people and JSON see.
type Code uint8
