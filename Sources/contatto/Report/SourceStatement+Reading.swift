import Records
import Reporting

extension SourceStatement {
  /// What the report says of a file that was read, or could not be.
  init(_ reading: FileReading) {
    var skips: [String: Int] = [:]
    for skip in reading.skipped { skips[skip.reason.rawValue, default: 0] += 1 }
    self.init(
      file: reading.file, profile: reading.profile, status: reading.status.rawValue,
      rowsRead: reading.rowsRead, rowsUsed: reading.rowsUsed,
      rowsSkipped: skips.keys.sorted().map { SkipCount(reason: $0, rows: skips[$0] ?? 0) },
      rowsRefused: reading.refused.count, firstDay: reading.firstDay, lastDay: reading.lastDay)
  }

  /// What the report says of a file that could not even be opened or unpacked.
  init(_ complaint: Complaint) {
    self.init(
      file: complaint.place?.file ?? "", profile: nil,
      status: FileReading.Status.refused.rawValue, rowsRead: 0, rowsUsed: 0, rowsSkipped: [],
      rowsRefused: 0, firstDay: nil, lastDay: nil)
  }
}
