import Delivery
import Measures

/// What the status files and the ledger tell about earlier runs.
enum StatusFile {
  /// When a run ended well.
  static func lastSuccess(_ places: RunPlaces<DiskLayer>) -> Int? {
    let bytes = try? NamedFile.bytes(places.state.status, limit: 1 << 16, missing: .noInput)
    return bytes.flatMap(RunStatus.lastSuccess)
  }

  /// The newest published month and its revision.
  static func newest(_ places: RunPlaces<DiskLayer>) -> (month: Month, revision: Int)? {
    let histories = try? histories(places)
    return histories?.last { $0.published != nil }.map { ($0.month, $0.revision) }
  }

  /// What the ledger knows, read without the lock.
  static func histories(_ places: RunPlaces<DiskLayer>) throws(Setback) -> [MonthHistory] {
    MonthHistory.all(in: try ledger(places).entries)
  }

  /// The ledger, read without the lock.
  static func ledger(_ places: RunPlaces<DiskLayer>) throws(Setback) -> Ledger<DiskLayer> {
    try Ledger(path: places.state.ledger, run: "", layer: places.layer, isLocked: false)
  }
}
