// Package layer holds the tests that keep the house in order: which package may use which, what packages and files are
// called and how long they are, and that foreign files are what they were.
//
// The one idea: a rule that no test checks is a wish. Each rule of the house is one test that says in words what is
// forbidden and why, and names the offender when it fails:
//
//	go test ./internal/layer
//
// The package promises nothing to other packages; it holds no code besides its tests.
package layer
