import Facts
import Measures
import Testing

@testable import Shards

struct EngineRowsTests {
  static func rows(_ rows: [[String?]]) -> EngineRows { EngineRows(.lastTouch, rows: rows) }

  @Test func `rows are the same in any order, and rows of zeros are none`() {
    let one = Self.rows([["0", "2", "300"], ["-1", "1", "5"], ["2", "0", "0"]])
    let other = Self.rows([["-1", "1", "5"], ["0", "2", "300"]])
    #expect(one.difference(to: other) == nil)
    #expect(one == other)
  }

  @Test func `one unit of difference is told with its row and both figures`() throws {
    let one = Self.rows([["0", "2", "300"], ["1", "1", "5"]])
    let cent = try #require(one.difference(to: Self.rows([["0", "2", "301"], ["1", "1", "5"]])))
    #expect(cent.row == "channel 0" && cent.figure == "net")
    #expect(cent.own == "300" && cent.other == "301")
    let less = try #require(one.difference(to: Self.rows([["0", "2", "300"]])))
    #expect(less.row == "channel 1" && less.figure == "row" && less.other == "none")
    let more = try #require(
      one.difference(to: Self.rows([["0", "2", "300"], ["0x", "9", "9"], ["1", "1", "5"]])))
    #expect(more.row == "channel 0x" && more.own == "none" && more.other == "9 9")
    let unknown = try #require(one.difference(to: Self.rows([["0", "2", nil], ["1", "1", "5"]])))
    #expect(unknown.other == "unknown")
  }

  @Test func `of contacts of one second the last by bytes counts, before the receipt`() {
    let facts = Trade.facts
    let links = facts.lastTouches(lookbackDays: 7)
    // Both channels contact the same persons at the second of every other receipt; b sorts last,
    // though it was declared and written first.
    #expect(links.map(\.channel) == [0, 1, nil])
    #expect(links[0].purchases > 0 && links[1].purchases == 0)
    let known = facts.receipts.filter { $0.customer != nil && !$0.isVoid }
    #expect(links.reduce(0) { $0 + $1.purchases } == known.count)
    #expect(links.reduce(0) { $0 + $1.net } == known.reduce(0) { $0 + $1.keptNet })
  }
}
