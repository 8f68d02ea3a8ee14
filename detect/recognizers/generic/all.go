package generic

import "github.com/datamapper/datamapper/detect"

// All returns the recognizers of values that belong to no single country.
func All() []detect.Recognizer {
	return []detect.Recognizer{
		Email(), Phone(), IPAddress(), MACAddress(), IBAN(), BIC(), CreditCard(), CardSecurityCode(), GPSPosition(), PassportMRZ(), IDCardMRZ(),
		Username(), Password(), PrivateKey(), APIKey(), CryptoWallet(),
		DateOfBirth(), Age(), Passport(), DrivingLicence(), VehiclePlate(), VATNumber(), PostalAddress(),
	}
}
