import Foundation
import Testing

@testable import contatto

/// Which month is due at the turns of clocks, months and years (OPERATIONS §2.1), in the program
/// as it ships: only the clock of the machine is another one.
struct ClockTests {
  /// An instant and the last complete month in three zones.
  struct Turn: CustomTestStringConvertible, Sendable {
    let instant: String
    let rome: String
    let utc: String
    let newYork: String

    var testDescription: String { instant }
  }

  static let turns = [
    Turn(instant: "2026-03-31 21:30:00", rome: "2026-02", utc: "2026-02", newYork: "2026-02"),
    Turn(instant: "2026-03-31 22:30:00", rome: "2026-03", utc: "2026-02", newYork: "2026-02"),
    Turn(instant: "2026-03-29 01:30:00", rome: "2026-02", utc: "2026-02", newYork: "2026-02"),
    Turn(instant: "2025-12-31 23:30:00", rome: "2025-12", utc: "2025-11", newYork: "2025-11"),
    Turn(instant: "2024-02-29 23:30:00", rome: "2024-02", utc: "2024-01", newYork: "2024-01"),
    Turn(instant: "2026-10-31 23:30:00", rome: "2026-10", utc: "2026-09", newYork: "2026-09"),
    Turn(instant: "2026-10-25 00:59:59", rome: "2026-09", utc: "2026-09", newYork: "2026-09"),
    Turn(instant: "2026-10-25 01:00:00", rome: "2026-09", utc: "2026-09", newYork: "2026-09"),
    Turn(instant: "2026-11-01 05:59:59", rome: "2026-10", utc: "2026-10", newYork: "2026-10"),
    Turn(instant: "2026-01-01 00:00:00", rome: "2025-12", utc: "2025-12", newYork: "2025-11"),
  ]

  @Test func `the due month is that of the business, whatever the machine believes`() throws {
    guard SameBytesTests.hasFaketime else { return print("skipped: faketime is not installed") }
    let shop = try MonthlyShop()
    let machines = ["UTC", "Asia/Tokyo", "America/St_Johns"]
    var tried = 0
    for (number, turn) in Effort.some(of: Self.turns, sample: 2).enumerated() {
      let zones = [
        ("Europe/Rome", turn.rome), ("UTC", turn.utc), ("America/New_York", turn.newYork),
      ]
      for (zone, due) in zones {
        try shop.configure(mail: MonthlyShop.fileMail)
        let text = String(
          decoding: FileManager.default.contents(atPath: "\(shop.path)/contatto.toml") ?? Data(),
          as: UTF8.self)
        try shop.folder.write("contatto.toml", text.replacing("Europe/Rome", with: zone))
        let run = try BuiltProgram.run(
          in: shop.path,
          shell: """
            export TZ=\(machines[number % 3])
            faketime -f "@$(date -d '\(turn.instant) UTC' '+%F %T')" $CONTATTO run --dry-run
            """)
        #expect(
          run.output.hasPrefix("would publish \(due) revision 1:"),
          "\(turn.instant) \(zone): \(run)")
        tried += 1
      }
    }
    print("clocks tried: \(tried)")
  }

  @Test func `a clock that goes back and forth publishes nothing twice`() throws {
    guard SameBytesTests.hasFaketime else { return print("skipped: faketime is not installed") }
    let shop = try MonthlyShop()
    let days = ["2026-11-03", "2026-10-20", "2027-01-01", "2026-11-03", "1999-12-31", "2026-11-04"]
    for day in Effort.some(of: days, sample: 6) {
      let run = try BuiltProgram.run(
        in: shop.path, shell: "faketime -f '@\(day) 09:00:00' $CONTATTO run")
      #expect([0, 65].contains(run.status), "\(day): \(run.errors)")
      #expect(shop.release == nil || shop.isComplete)
    }
    let published = shop.ledger("published").map {
      $0.components(separatedBy: "\"month\":").last ?? ""
    }
    #expect(Set(published).count == published.count && published.count == 3, "\(published)")
  }
}
