import Measures
import Testing

@testable import Publishing

@Suite struct CSVTests {
  @Test func `a file written from any fields reads back the same`() {
    let pieces: [[UInt8]] = [
      Array("\"".utf8), Array(",".utf8), Array("\n".utf8), Array("\r".utf8), Array("\r\n".utf8),
      Array("\u{301}".utf8), Array("\u{338}".utf8), Array("\u{200D}".utf8), Array("\u{FE0F}".utf8),
      Array("a".utf8), Array("ł".utf8), Array(" ".utf8), Array("'".utf8), Array("=".utf8),
    ]
    var random = SeededGenerator(path: "csv")
    for _ in 0..<500 {
      let width = Int(random.next() % 4) + 1
      let records = (0..<3).map { _ in
        (0..<width).map { _ in
          (0..<Int(random.next() % 6)).flatMap { _ in pieces[Int(random.next() % 14)] }
        }
      }
      #expect(CSVReading.records(CSV.bytes(records)) == records)
    }
  }

  @Test func `a quote behind a combining mark is doubled`() {
    let bytes = CSV.bytes([[Array("a\"\u{301}b".utf8), Array("x".utf8)]])
    #expect(bytes == Array("\"a\"\"\u{301}b\",x\n".utf8))
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@x", "\tx", "\nx", "\rx", "＝1", "＋1", "－1", "＠x", "=\u{301}1+1",
    "-\u{301}x", "\r\nx",
  ])
  func `a text that a spreadsheet would calculate gets an apostrophe`(text: String) {
    #expect(CSV.guarded(Array(text.utf8)) == Array("'".utf8) + Array(text.utf8))
  }

  @Test(arguments: ["", "a=1", " =1", "Ａ", "'=1", "１"])
  func `a harmless text stays as it is`(text: String) {
    #expect(CSV.guarded(Array(text.utf8)) == Array(text.utf8))
  }
}
