import Measures
import Testing

@testable import Shards

struct ShardWriterTests {
  static func row(_ fill: (inout ShardWriter) -> Void) -> String {
    var writer = ShardWriter(columns: [.whole("a")])
    fill(&writer)
    writer.endRow()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `a row is one line whatever its texts hold`() {
    let row = Self.row {
      $0.add(Array("a\"\u{301}b\r\nc,\u{0}\t\\".utf8))
      $0.add("".utf8)
      $0.add(Int64?.none)
      $0.add(Int64.min)
      $0.add(Trade.day("2026-10-31"))
      $0.add(Trade.day("2026-10-31").month)
      $0.add(true)
    }
    let expected =
      "a\n\"a\"\"\u{301}b  c,  \\\",\"\",,-9223372036854775808,2026-10-31,\"2026-10\",1\n"
    #expect(Array(row.utf8) == Array(expected.utf8))
  }
}
