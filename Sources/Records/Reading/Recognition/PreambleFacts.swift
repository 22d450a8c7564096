import Measures

/// What the lines above a header say.
struct PreambleFacts: Sendable {
  private(set) var period: ClosedRange<Day>?
  /// The number of rows that the file declares; `nil` where it does not.
  private(set) var declaredRows: Int?
  private(set) var isIncomplete = false

  init(_ records: [SampledRecord], _ profile: Profile, delimiter: UInt8) {
    switch profile.reading.preamble {
    case nil: break
    case .titlePeriod:
      if records.count > 1 {
        period = PeriodText.period(PreambleFacts.joined(records[1], delimiter))
      }
    case .commentDates:
      let mark = profile.reading.comment ?? []
      let comments = records.filter { $0.cells.first?.starts(with: mark) == true }
      period = PeriodText.twoDates(comments.flatMap { PreambleFacts.joined($0, delimiter) + [10] })
    case .keyValue:
      for record in records { note(PreambleFacts.joined(record, delimiter), profile) }
    }
  }

  /// The line as it was before the scanner cut it.
  private static func joined(_ record: SampledRecord, _ delimiter: UInt8) -> [UInt8] {
    Array(record.cells.joined(separator: [delimiter]))
  }

  private mutating func note(_ line: [UInt8], _ profile: Profile) {
    guard let colon = line.firstIndex(of: Byte.colon) else { return }
    let key = FoldedText(line[..<colon])
    let value = line[(colon + 1)...].filter { !Byte.delimiters.contains($0) || $0 == Byte.comma }
    if key == profile.verification.rows {
      let digits = value.filter(Byte.isDigit)
      declaredRows = Int(String(decoding: digits, as: UTF8.self))
    }
    if key == profile.verification.incomplete {
      let word = FoldedText(value.filter { $0 != Byte.comma }).text
      isIncomplete = !["", "false", "no", "0"].contains(word)
    }
  }
}
