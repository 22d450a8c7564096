import Testing

@testable import Records

/// Every kind of damage at every row and column of a small table gives the table back, exactly.
struct PollutionTests {
  static let table = PollutedTable(seed: 3, rows: 12)

  private func check(_ cases: [PollutedTable.Case]) throws {
    #expect(!cases.isEmpty)
    for one in cases {
      let table = try AnyTable(one.text)
      #expect(table.rows == one.rows, "\(one.name)")
    }
  }

  @Test(arguments: table.fileCases)
  func `whatever form the file has, the table is the same`(one: PollutedTable.Case) throws {
    #expect(try AnyTable(one.text).rows == one.rows)
  }

  @Test func `a delimiter too many anywhere is taken out`() throws {
    try check(Self.table.surplusCases)
  }

  @Test func `a missing delimiter anywhere is put back`() throws {
    try check(Self.table.missingCases)
  }

  @Test func `a stray quote anywhere is an ordinary sign`() throws {
    try check(Self.table.quoteCases)
  }

  @Test func `a row separated by blanks is read like the others`() throws {
    try check(Self.table.delimiterCases)
  }

  @Test func `repairs are noted with their line`() throws {
    let one = try #require(Self.table.surplusCases.first { $0.name == "surplus 5 3" })
    let table = try AnyTable(one.text)
    #expect(table.reading.repairs.first == [RowNote(line: 6, repair: .surplus, leftOut: 0)])
    #expect(table.reading.rejected.count == 0)
  }

  @Test func `a copy of the table is left out and counted`() throws {
    let one = try #require(Self.table.fileCases.first { $0.name == "two tables" })
    let table = try AnyTable(one.text)
    #expect(table.reading.rejected.first == [RowNote(line: 14, repair: nil, leftOut: 11)])
  }
}
