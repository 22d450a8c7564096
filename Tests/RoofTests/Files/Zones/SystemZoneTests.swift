import Measures
import Testing

@testable import contatto

struct SystemZoneTests {
  @Test func `the clock changes of twelve zones are those of Python's zoneinfo`() throws {
    let text = String(decoding: try Repository.bytes("Tests/Oracles/zones.txt"), as: UTF8.self)
    let start = 631_152_000  // 1990-01-01T00:00Z
    let end = 1_767_225_600  // 2026-01-01T00:00Z
    var zones = 0
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      let table = try SystemZone.table(named: String(words[0]))
      #expect(table.offsetSeconds(at: start) == Int(words[1]))
      let far = words.last.flatMap { Int($0.prefix { $0 != ":" }) } ?? 0
      let last = max(far + 1, end)
      let found = table.transitions.filter { $0.instant > start && $0.instant < last }
      #expect(
        found.map { "\($0.instant):\($0.offsetSeconds)" } == words.dropFirst(2).map(String.init))
      zones += 1
    }
    #expect(zones == 12)
  }

  @Test(arguments: [
    "", "Nowhere/Land", "../../etc/passwd", "/etc/localtime", ":Europe/Rome", "Europe", "CET-1CEST",
    "Europe//Rome", "Europe/Rome ", "Europe/R\u{F6}m",
  ])
  func `a zone that the database does not hold is refused, not taken for UTC`(name: String) throws {
    let refusal = #expect(throws: Refusal.self) { try SystemZone.table(named: name) }
    #expect(refusal?.status == .configuration)
  }
}
