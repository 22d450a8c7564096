import Glibc
import Measures
import Synchronization

/// Reads the system's time zone database through the C library.
///
/// Not through Foundation: in a binary with the Swift runtime linked statically its `TimeZone`
/// knows no zone and a calendar then works in UTC without a word (OPERATIONS §2.1). The C library
/// reads a zone only through the process-wide `TZ`, so this runs at the start, before any thread,
/// and puts `TZ` back.
enum SystemZone {
  /// The years whose clock changes are read; a record outside has the nearest known offset.
  static let years = 1970...2100

  /// The clock of `name`; throws a refusal where the database has no such zone.
  static func table(named name: String) throws(Refusal) -> ZoneTable {
    guard isPlain(name), hasDatabaseEntry(name) else {
      throw Refusal(
        .configuration, "the time zone \"\(Messages.escaped(name))\" is not known here",
        hint: "use an IANA name such as Europe/Rome; the package tzdata holds the list")
    }
    return lock.withLock { _ in withZone(name) { readTable(name) } }
  }

  private static let lock = Mutex(())

  private static func readTable(_ name: String) -> ZoneTable {
    let first = Day.number(year: years.lowerBound, month: 1, day: 1) * 86_400
    let end = Day.number(year: years.upperBound + 1, month: 1, day: 1) * 86_400
    let firstOffset = offsetSeconds(at: first)
    var transitions: [ZoneTable.Transition] = []
    var offset = firstOffset
    // One look a day: no zone changes its clock twice within one.
    for instant in stride(from: first + 86_400, through: end, by: 86_400) {
      let now = offsetSeconds(at: instant)
      guard now != offset else { continue }
      transitions.append(change(between: instant - 86_400, and: instant, from: offset))
      offset = now
    }
    return ZoneTable(name: name, firstOffsetSeconds: firstOffset, transitions: transitions)
  }

  /// The change in a day that begins with the offset `before`, by bisection.
  private static func change(between start: Int, and end: Int, from before: Int)
    -> ZoneTable.Transition
  {
    var (low, high) = (start, end)
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsetSeconds(at: middle) == before { low = middle } else { high = middle }
    }
    return ZoneTable.Transition(instant: high, offsetSeconds: offsetSeconds(at: high))
  }

  private static func offsetSeconds(at instant: Int) -> Int {
    var seconds = time_t(instant)
    var parts = unsafe tm()
    unsafe localtime_r(&seconds, &parts)
    return unsafe parts.tm_gmtoff
  }

  private static func withZone<Value>(_ name: String, _ body: () -> Value) -> Value {
    let before = unsafe getenv("TZ").map { unsafe String(cString: $0) }
    unsafe setenv("TZ", ":\(name)", 1)
    tzset()
    defer {
      if let before { unsafe setenv("TZ", before, 1) } else { unsafe unsetenv("TZ") }
      tzset()
    }
    return body()
  }

  /// Letters, digits, `_`, `-`, `+` and single slashes inside: a name, not a path or a rule.
  private static func isPlain(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return name.utf8.count <= 64
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2B: true
            default: false
            }
          }
      }
  }

  /// The C library takes an unknown name for UTC; so the entry must be there.
  private static func hasDatabaseEntry(_ name: String) -> Bool {
    let folder = unsafe getenv("TZDIR").map { unsafe String(cString: $0) } ?? "/usr/share/zoneinfo"
    guard let file = unsafe fopen("\(folder)/\(name)", "rbe") else { return false }
    defer { unsafe fclose(file) }
    var magic = [UInt8](repeating: 0, count: 4)
    return unsafe fread(&magic, 1, 4, file) == 4 && magic == Array("TZif".utf8)
  }
}
