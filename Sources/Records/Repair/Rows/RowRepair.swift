/// Finds the reading of a damaged row that fits its table best (SCALE §2, tolerant quotes, width).
///
/// The physical line is read again alone: as it is, with each quote as an ordinary sign, with a
/// delimiter put back beside each quote, and with other delimiters; then surplus cells are joined
/// and missing ones split off. A reading counts only if it fits about as well as good rows do.
struct RowRepair {
  let profile: TableProfile
  private let text: [UInt8]
  private var cutter: RecordCutter

  /// More quotes in a line than this are not tried one by one.
  private static let mostQuotes = 64
  /// Longer lines are taken as they are.
  private static let longestLine = 1 << 18
  /// What each change costs beside the fit: the rarer, the more.
  private static let cost = (edit: 1.0, delimiter: 2.0, padding: 0.5)

  init(_ text: [UInt8], _ dialect: TableDialect, _ profile: TableProfile, columns: Int) {
    self.text = text
    self.profile = profile
    cutter = RecordCutter(text, dialect, columns: columns)
  }

  /// True if a record needs no repair: right width, and clean or at least as usual.
  func isGood(_ record: RecordSpan) -> Bool {
    guard record.width == profile.width else { return false }
    if record.isClean { return true }
    return record.innerLines == 0 && profile.fit(record.cells, in: text) >= profile.usualFit
  }

  /// The best reading of `record`; nil if none fits.
  mutating func best(for record: RecordSpan) -> RowCandidate? {
    all(for: record).filter { $0.fit >= profile.worstFit }.max { $0.fit < $1.fit }
  }

  /// Every reading of `record` in the width of the table.
  mutating func all(for record: RecordSpan) -> [RowCandidate] {
    var candidates: [RowCandidate] = []
    if record.width == profile.width {
      let fit = profile.fit(record.cells, in: text)
      candidates.append(
        RowCandidate(
          cells: record.cells, kind: nil, next: record.next, fit: max(fit, profile.worstFit)))
    }
    let end = cutter.lineEnd(from: record.start)
    guard end - record.start <= RowRepair.longestLine else { return candidates }
    var line = RecordSpan()
    cutter.cut(&line, from: record.start, to: end, .none)
    let next = end < text.count ? end + LineEnd.length(text, at: end) : end
    candidates += widths(of: line, next)
    candidates += edits(of: line, next)
    candidates += delimiters(of: line, next)
    // A multi-line record of the wrong width may still be whole.
    if record.innerLines > 0 { candidates += widths(of: record, record.next) }
    return candidates
  }

  /// The reading of a header line that is clean and as wide as the table; nil if there is none.
  /// Nothing can be learnt from the rows about the form of names.
  mutating func exact(line: Range<Int>) -> (cells: [CellSpan], kind: RepairKind)? {
    guard line.count <= RowRepair.longestLine else { return nil }
    var row = RecordSpan()
    (row.start, row.end) = (line.lowerBound, line.upperBound)
    let found = edits(of: row, row.end) + delimiters(of: row, row.end)
    for kind in [RepairKind.quote, .delimiter, .missing] {
      let fitting = found.first { candidate in
        candidate.kind == kind && candidate.cells.allSatisfy(\.isClean)
          && (kind == .quote || candidate.cells.allSatisfy { !$0.isEmpty })
      }
      if let fitting { return (fitting.cells, kind) }
    }
    return nil
  }

  // MARK: - Widths

  /// The line as it is, with surplus cells joined or missing ones added.
  private func widths(of line: RecordSpan, _ next: Int) -> [RowCandidate] {
    if line.width == profile.width {
      return [candidate(line.cells, .quote, next, cost: 0)]
    }
    if let row = CellJoining(profile: profile, text: text).row(line.cells) {
      return [candidate(row, .surplus, next, cost: RowRepair.cost.edit)]
    }
    let splitting = CellSplitting(profile: profile, text: text)
    let split = splitting.split(line.cells).map {
      candidate($0, .missing, next, cost: RowRepair.cost.edit)
    }
    let padded = splitting.padded(line.cells).map {
      candidate($0, .padded, next, cost: RowRepair.cost.padding)
    }
    return [split, padded].compactMap { $0 }
  }

  // MARK: - Quotes

  /// Each quote as an ordinary sign, and with a delimiter put back before or behind it.
  private mutating func edits(of line: RecordSpan, _ next: Int) -> [RowCandidate] {
    let (text, quote) = (text, cutter.dialect.quote)
    let quotes = (line.start..<line.end).lazy.filter { text[$0] == quote }
      .prefix(RowRepair.mostQuotes)
    var found: [RowCandidate] = []
    for quote in quotes {
      let edits: [(LineEdit, RepairKind)] = [
        (.literal(quote), .quote), (.cut(quote), .missing), (.cut(quote + 1), .missing),
      ]
      for (edit, kind) in edits {
        var row = RecordSpan()
        cutter.cut(&row, from: line.start, to: line.end, edit)
        guard row.width == profile.width, row.isClean else { continue }
        found.append(candidate(row.cells, kind, next, cost: RowRepair.cost.edit))
      }
    }
    return found
  }

  // MARK: - Delimiters

  /// The line as if it were separated in another way.
  private func delimiters(of line: RecordSpan, _ next: Int) -> [RowCandidate] {
    var found: [RowCandidate] = []
    for delimiter in TableDialect.delimiters where delimiter != cutter.dialect.delimiter {
      var dialect = cutter.dialect
      dialect.delimiter = delimiter
      var other = RecordCutter(text, dialect, columns: cutter.columns)
      var row = RecordSpan()
      other.cut(&row, from: line.start, to: line.end, .none)
      if row.width == profile.width {
        found.append(candidate(row.cells, .delimiter, next, cost: RowRepair.cost.delimiter))
      } else if let joined = CellJoining(profile: profile, text: text).row(row.cells) {
        found.append(candidate(joined, .delimiter, next, cost: RowRepair.cost.delimiter))
      }
    }
    return found
  }

  private func candidate(
    _ cells: [CellSpan], _ kind: RepairKind, _ next: Int, cost: Double
  ) -> RowCandidate {
    RowCandidate(
      cells: cells, kind: kind, next: next, fit: profile.fit(cells, in: text) - cost)
  }
}
