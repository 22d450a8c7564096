import Foundation
import Testing

@testable import contatto

/// The same exports and configuration give the same published bytes, wherever, whenever and by
/// whomever a run is made (OPERATIONS §12.9).
struct SameBytesTests {
  /// What is different about a run: a shell word before the program, and the environment.
  struct Change: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var before = ""
    var environment: [String: String] = [:]
    var flags = ""
  }

  static let changes = [
    Change(testDescription: "zone", environment: ["TZ": "Asia/Tokyo"]),
    Change(testDescription: "zone with half hours", environment: ["TZ": "America/St_Johns"]),
    Change(
      testDescription: "Turkish", environment: ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"]),
    Change(testDescription: "Polish", environment: ["LANG": "pl_PL.UTF-8"]),
    Change(testDescription: "no home", before: "unset HOME;"),
    Change(testDescription: "another home", environment: ["HOME": "/nonexistent", "USER": "x"]),
    Change(testDescription: "umask", before: "umask 077;"),
    Change(
      testDescription: "other times and order of files", before: "touch -d 2001-01-01 exports/*;"),
    Change(
      testDescription: "nobody",
      before: "chown -R 65534:65534 . && setpriv --reuid 65534 --regid 65534 --clear-groups"),
    Change(
      testDescription: "the next day", before: "faketime '2026-11-13 09:00:00'",
      flags: "--as-of 2026-10-31"),
    Change(
      testDescription: "the last second of a year", before: "faketime '2026-12-31 23:59:59'",
      flags: "--as-of 2026-10-31"),
  ]

  @Test func `place, zone, language, user and day change no published byte`() throws {
    let shop = try MonthlyShop()
    let day = Self.hasFaketime ? "faketime '2026-11-12 09:00:00'" : ""
    let first = try BuiltProgram.run(
      in: shop.path, shell: "\(day) $CONTATTO run --month 2026-10 --as-of 2026-10-31")
    #expect(first.status == 0, "\(first.errors)")
    #expect(shop.visible.count > 20)
    var tried = 0
    for change in Self.changes {
      if change.before.contains("faketime"), !Self.hasFaketime {
        print("skipped: faketime is absent, so the day stays the same")
        continue
      }
      if change.before.contains("setpriv"), geteuid() != 0 {
        print("skipped: only the superuser can become somebody else")
        continue
      }
      let other = try MonthlyShop()
      let run = try BuiltProgram.run(
        in: other.path,
        shell: "\(change.before) $CONTATTO run --month 2026-10 \(change.flags)",
        environment: change.environment)
      #expect(run.status == 0 && run.errors == "", "\(change): \(run.errors)")
      #expect(other.release == shop.release, "\(change)")
      #expect(other.visible == shop.visible, "\(change)")
      tried += 1
    }
    print("compared with \(tried) other places, zones, languages, users and days: the same bytes")
  }

  @Test func `the keys of two owners give the same bytes`() throws {
    let (one, two) = (try Self.shopWithKey(), try Self.shopWithKey())
    #expect(one.release != nil && one.visible == two.visible)
  }

  private static func shopWithKey() throws -> MonthlyShop {
    let shop = try MonthlyShop(more: "[privacy]\nkey_file = \"key\"")
    _ = try BuiltProgram.run(["key", "--new", "key"], in: shop.path)
    let run = try shop.run()
    #expect(run.status == 0, "\(run.errors)")
    return shop
  }

  static let hasFaketime = FileManager.default.isExecutableFile(atPath: "/usr/bin/faketime")
}
