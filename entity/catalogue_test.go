package entity_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/entity"
)

// declared are the values of the Type constants of type.go, in its order.
func declared(t *testing.T) []entity.Type {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "type.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var all []entity.Type
	ast.Inspect(file, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			s, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, entity.Type(s))
		}
		return true
	})
	if len(all) < 100 {
		t.Fatalf("type.go declares %d entities", len(all))
	}
	return all
}

func TestCatalogueHoldsEveryTypeInOrder(t *testing.T) {
	types, all := declared(t), entity.All()
	if len(types) != len(all) {
		t.Fatalf("%d types, %d in the catalogue", len(types), len(all))
	}
	for i, want := range types {
		info, ok := entity.Lookup(want)
		if !ok || all[i].Type != want || info != all[i] || entity.Order(want) != i {
			t.Errorf("%s: place %d holds %s, Order %d, Lookup %t", want, i, all[i].Type, entity.Order(want), ok)
		}
	}
}

func TestCatalogueRowsAreComplete(t *testing.T) {
	english, danish := map[string]entity.Type{}, map[string]entity.Type{}
	for _, info := range entity.All() {
		if info.English == "" || info.Danish == "" || info.Source == "" {
			t.Errorf("%s: a name or source is missing", info.Type)
		}
		if _, ok := entity.LookupCategory(info.Category); !ok {
			t.Errorf("%s: category %q is unknown", info.Type, info.Category)
		}
		if other, ok := english[info.English]; ok {
			t.Errorf("%s and %s are both %q", info.Type, other, info.English)
		}
		if other, ok := danish[info.Danish]; ok {
			t.Errorf("%s and %s are both %q", info.Type, other, info.Danish)
		}
		english[info.English], danish[info.Danish] = info.Type, info.Type
		prefix, _, _ := strings.Cut(string(info.Type), "_")
		if info.Country != "" && strings.ToLower(info.Country) != prefix {
			t.Errorf("%s: country %s", info.Type, info.Country)
		}
	}
}

func TestUnknownTypesAndCategories(t *testing.T) {
	if _, ok := entity.Lookup("xx_nothing"); ok {
		t.Error("an unknown type is found")
	}
	if got, want := entity.Order("xx_nothing"), len(entity.All()); got != want {
		t.Errorf("Order of an unknown type is %d, not %d", got, want)
	}
	if _, ok := entity.LookupCategory("XX"); ok {
		t.Error("an unknown category is found")
	}
}

func TestAnswersAreTheCallers(t *testing.T) {
	entity.All()[0].English = "changed"
	entity.Categories()[0].English = "changed"
	if entity.All()[0].English == "changed" || entity.Categories()[0].English == "changed" {
		t.Error("a caller's change reached the catalogue")
	}
}

func TestCategoryOfEntity(t *testing.T) {
	for typ, want := range map[entity.Type]entity.Category{
		entity.DKCPR: "ID.CPR", entity.SEPersonnummer: "ID.NAT", entity.GBNHS: "ID.NAT", entity.DEKrankenversicherung: "ID.NAT",
		entity.MTID: "ID.NAT", entity.PTCC: "ID.DOC", entity.ITPatente: "ID.DOC", entity.DKPassport: "ID.DOC", entity.PLDowod: "ID.DOC",
		entity.CreditCard: "FIN.CARD", entity.IBAN: "FIN.ACC", entity.Pay: "FIN.ACC", entity.CryptoWallet: "FIN.ACC",
		entity.NOKontonummer: "FIN.ACC", entity.APIKey: "AUTH", entity.DKVehiclePlate: "CONT", entity.Username: "ONL",
		entity.FIYtunnus: "BUS", entity.VATNumber: "BUS", entity.Health: "S9.HEALTH", entity.CriminalMatter: "C10",
	} {
		if info, _ := entity.Lookup(typ); info.Category != want {
			t.Errorf("%s is %s, not %s", typ, info.Category, want)
		}
	}
}

func TestCategoriesFollowTheLaw(t *testing.T) {
	class := entity.High
	for _, c := range entity.Categories() {
		if c.Class > class {
			t.Errorf("%s stands after a category of a lower class", c.Code)
		}
		class = c.Class
		special := strings.HasPrefix(string(c.Code), "S9.")
		if c.Special != special || (c.Mark == "sensitive") != special || (c.MarkDanish == "følsom") != special {
			t.Errorf("%s: special %t, marks %s and %s", c.Code, c.Special, c.Mark, c.MarkDanish)
		}
		if criminal := c.Code == entity.CategoryCriminal; c.Criminal != criminal || (c.MarkDanish == "strafbart") != criminal {
			t.Errorf("%s: criminal %t, mark %s", c.Code, c.Criminal, c.MarkDanish)
		}
		if strings.Contains(strings.ToLower(c.Danish), "personfølsom") || c.English == "" || c.Danish == "" || c.Law == "" {
			t.Errorf("%s: words are missing or wrong", c.Code)
		}
	}
	if cpr, _ := entity.LookupCategory(entity.CategoryCPR); cpr.MarkDanish != "fortrolig" || cpr != entity.Categories()[0] {
		t.Errorf("CPR is %s", cpr.MarkDanish)
	}
}
