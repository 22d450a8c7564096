/// One of the first records of a file, kept for recognition.
struct SampledRecord: Sendable {
  /// Cells with blanks at both ends removed.
  let cells: [[UInt8]]
  /// The physical line where it begins.
  let line: Int
  /// Its position among all records of the file, from 0.
  let position: Int

  init(_ row: ScannedRow, position: Int) {
    cells = (0..<row.count).map { Array(Blank.trimmed(row.cell($0))) }
    line = row.line
    self.position = position
  }

  /// The first 40 records under a delimiter, and how the scan ended.
  static func first(_ text: DecodedText, _ delimiter: UInt8, _ limits: ScanLimits, count: Int = 40)
    -> (records: [SampledRecord], end: RecordScanner.End)
  {
    var records: [SampledRecord] = []
    let end = RecordScanner.scan(text, delimiter: delimiter, limits: limits) { row in
      records.append(SampledRecord(row, position: records.count))
      return records.count < count
    }
    return (records, end)
  }
}
