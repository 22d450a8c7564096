import Measures
import Synchronization

/// The clocks that rows of files name, each read from the system once.
final class ZoneCache: Sendable {
  private let tables = Mutex<[String: ZoneTable?]>([:])

  /// The clock of an IANA name; `nil` for a name that the system does not know.
  func table(named name: String) -> ZoneTable? {
    tables.withLock { tables in
      if let known = tables[name] { return known }
      let table = try? SystemZone.table(named: name)
      tables[name] = .some(table)
      return table
    }
  }
}
