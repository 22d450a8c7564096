import Testing

@testable import Records

@Suite struct FieldSetTests {
  @Test func `every field has a place of its own`() {
    for field in Field.allCases {
      let set = FieldSet([field])
      #expect(Field.allCases.filter(set.contains) == [field])
    }
  }

  @Test func `sets are compared as a whole`() {
    let set = FieldSet([.at, .demand])
    #expect(set.isSuperset(of: FieldSet([.demand])))
    #expect(!set.isSuperset(of: FieldSet([.at, .gross])))
    #expect(set.isDisjoint(with: FieldSet([.gross])))
    #expect(!set.isDisjoint(with: FieldSet([.gross, .at])))
    #expect(FieldSet().isEmpty && !set.isEmpty)
  }
}
