import Facts
import Records
import Testing

@Suite struct PersonRowsTests {
  private static func rows(_ indices: [UInt32?]) -> PersonRows {
    PersonRows(count: indices.count) { row in indices[row].map(Person.init(index:)) }
  }

  @Test func `rows stand by person, ascending, and persons in the order of their first row`() {
    let rows = Self.rows([7, nil, 0, 7, 3, 0, nil, 7])
    #expect(rows.persons.map(\.index) == [7, 0, 3])
    #expect(Array(rows[Person(index: 7)]) == [0, 3, 7])
    #expect(Array(rows[Person(index: 0)]) == [2, 5])
    #expect(Array(rows[Person(index: 3)]) == [4])
  }

  @Test(arguments: [1, 7, 8, 4_000_000_000] as [UInt32])
  func `a person without a row has none`(index: UInt32) {
    #expect(Self.rows([7, 0]).persons.count == 2)
    #expect(Self.rows([7, 0])[Person(index: index)].isEmpty == (index != 7))
  }

  @Test func `no rows are no persons`() {
    #expect(Self.rows([]).persons.isEmpty)
    #expect(Self.rows([nil, nil])[Person(index: 0)].isEmpty)
  }
}
