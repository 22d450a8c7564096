import Testing

@testable import Delivery

struct LedgerTests {
  static func layer(_ text: String) throws -> MemoryLayer {
    let layer = MemoryLayer()
    _ = layer.root.addSafeFolder("s")
    let file = try layer.openPrivate("/s/ledger")
    _ = try layer.write(Array(text.utf8)[...], to: file)
    try layer.close(file)
    return layer
  }

  static func ledger(_ layer: MemoryLayer) throws -> Ledger<MemoryLayer> {
    try Ledger(path: "/s/ledger", run: "r", layer: layer, isLocked: true)
  }

  static let line =
    "{\"v\":1,\"seq\":1,\"at\":\"2026-04-03T04:30:19Z\",\"run\":\"r\","
    + "\"event\":\"late\",\"month\":\"2026-03\",\"sources\":[\"till\"]}\n"

  @Test func `what is appended reads back, in ASCII, with its number`() throws {
    let layer = try Self.layer(Self.line)
    var ledger = try Self.ledger(layer)
    var fields = LedgerFields(month: TestWorld.march, revision: 2)
    fields.add("headline", "più 🇮🇹 \"x\"\n\u{7F}")
    try ledger.append(.published, fields, at: 1_775_190_619)
    let again = try Self.ledger(layer)
    #expect(again.entries.count == 2)
    #expect(again.entries[1].sequence == 2)
    #expect(again.entries[1].text("headline") == "più 🇮🇹 \"x\"\n\u{7F}")
    #expect(again.entries[1].at == 1_775_190_619)
    #expect(layer.content("/s/ledger")?.allSatisfy { $0 < 0x7F } == true)
    #expect(layer.safeContent("/s/ledger") == layer.content("/s/ledger"))
  }

  @Test func `a last line without its end is cut off, any other damage stops`() throws {
    let layer = try Self.layer(Self.line + "{\"v\":1,\"se")
    let ledger = try Self.ledger(layer)
    #expect(ledger.wasTorn && ledger.entries.count == 1)
    #expect(layer.content("/s/ledger") == Array(Self.line.utf8))
    #expect(throws: Setback.badLedger("/s/ledger", line: 1)) {
      try Self.ledger(try Self.layer("nonsense\n" + Self.line))
    }
    #expect(throws: Setback.newerLedger("/s/ledger", version: 2)) {
      try Self.ledger(try Self.layer("{\"v\":2,\"seq\":1,\"event\":\"x\"}\n"))
    }
  }

  @Test func `events and fields of later versions are kept`() throws {
    let odd = "{\"v\":1,\"seq\":2,\"event\":\"danced\",\"deep\":{\"a\":[1.5e3,null,true]}}\n"
    let layer = try Self.layer(Self.line + odd)
    var ledger = try Self.ledger(layer)
    #expect(ledger.entries[1].event == nil)
    try ledger.append(.hooked, LedgerFields(), at: 0)
    let bytes = layer.content("/s/ledger") ?? []
    #expect(bytes.starts(with: Array((Self.line + odd).utf8)))
  }

  @Test(arguments: [
    "", "{", "{}x", "[1,]", "{\"a\":1,}", "\"\\u12\"", "\"\\x\"", "nul", "1e", "\"\u{1}\"",
    "[[[[[[[[[[[[[[[[[[[[",
  ])
  func `text that is no JSON is none`(text: String) {
    #expect(JSONScanner.value(of: Array(text.utf8)) == nil)
  }
}
