import Testing

@testable import Measures

struct ZoneTableTests {
  /// Rome around 2026, as Python's zoneinfo gives it.
  static let rome = ZoneTable(
    name: "Europe/Rome", firstOffsetSeconds: 3600,
    transitions: [
      .init(instant: 1_774_746_000, offsetSeconds: 7200),  // 2026-03-29T01:00Z
      .init(instant: 1_792_890_000, offsetSeconds: 3600),  // 2026-10-25T01:00Z
    ])

  static func instant(_ iso: String, hour: Int, minute: Int) throws -> Int {
    try #require(Day(iso: iso)).number * 86_400 + hour * 3600 + minute * 60
  }

  @Test(arguments: [
    ("2026-03-31", 21, 30, "2026-03"), ("2026-03-31", 22, 30, "2026-04"),
    ("2026-03-29", 1, 30, "2026-03"), ("2026-10-31", 22, 59, "2026-10"),
    ("2026-10-31", 23, 30, "2026-11"),
  ])
  func `an instant falls into the local month`(
    day: String, hour: Int, minute: Int, month: String
  ) throws {
    let instant = try Self.instant(day, hour: hour, minute: minute)
    #expect(Self.rome.wallClock(at: instant).day.month.description == month)
  }

  @Test func `a skipped wall time moves on by the gap and a repeated one is the first`() throws {
    let skipped = try #require(Day(iso: "2026-03-29"))
    let moved = Self.rome.wallClock(at: Self.rome.instant(of: skipped, second: 2 * 3600 + 1800))
    #expect(moved.second == 3 * 3600 + 1800)
    let repeated = try #require(Day(iso: "2026-10-25"))
    let first = Self.rome.instant(of: repeated, second: 2 * 3600 + 1800)
    #expect(first == (try Self.instant("2026-10-25", hour: 0, minute: 30)))
  }

  @Test func `every other wall time comes back as it went`() {
    for instant in stride(from: 1_774_600_000, to: 1_793_100_000, by: 1_777) {
      let wall = Self.rome.wallClock(at: instant)
      let back = Self.rome.instant(of: wall.day, second: wall.second)
      let isRepeated = (1_792_890_000..<1_792_893_600).contains(instant)
      #expect(back == (isRepeated ? instant - 3600 : instant))
    }
  }

  @Test func `March has 743 hours and October 745 in Rome`() throws {
    for (month, hours) in [("2026-03", 743), ("2026-10", 745)] {
      let month = try #require(Month(iso: month))
      let start = Self.rome.instant(of: month.first, second: 0)
      let end = Self.rome.instant(of: (month + 1).first, second: 0)
      #expect((end - start) / 3600 == hours)
    }
  }
}
