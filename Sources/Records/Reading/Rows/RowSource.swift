/// The rows of a recognised file, whatever it is made of; read as often as needed.
struct RowSource: Sendable {
  /// How a pass over the rows ended.
  struct Outcome {
    var end = RecordScanner.End.done
    /// The blank row that ended the table though more followed.
    var ignoredFrom: Int?
  }

  let text: DecodedText
  let profile: Profile
  let recognition: Recognition
  let layout: Layout
  let limits: ScanLimits

  /// Hands every row to `body`; blank rows and comments are none.
  func forEach(_ body: (inout LogicalRow) -> Void) -> Outcome {
    switch recognition {
    case .table(_, let header): return table(header, body)
    case .keyValue(_, let cells):
      var row = LogicalRow()
      row.fill(cells, line: 1)
      body(&row)
    case .json(_, let elements):
      for (ordinal, element) in elements.enumerated() {
        var row = LogicalRow()
        let cells = profile.columns.map { JSONReport.path($0, in: element)?.cell ?? [] }
        row.fill(cells, line: ordinal + 1)
        body(&row)
      }
    case .unrecognised: break
    }
    return Outcome()
  }

  private func table(_ header: TableHeader, _ body: (inout LogicalRow) -> Void) -> Outcome {
    let firstRow = header.record.position + profile.reading.headerRows
    var outcome = Outcome()
    var blankLine: Int?
    var position = -1
    var row = LogicalRow()
    let slots = slots
    outcome.end = RecordScanner.scan(text, delimiter: header.delimiter, limits: limits) { scanned in
      position += 1
      guard position >= firstRow, !isComment(scanned) else { return true }
      if scanned.isBlank {
        if profile.reading.endsAtBlankRow, blankLine == nil { blankLine = scanned.line }
      } else if let blankLine {
        if outcome.ignoredFrom == nil, scanned.filledCount > 1 { outcome.ignoredFrom = blankLine }
      } else {
        row.isOfWrongWidth = isOfWrongWidth(scanned)
        row.fill(from: &scanned, slots: slots)
        body(&row)
      }
      return true
    }
    return outcome
  }

  private func isComment(_ row: ScannedRow) -> Bool {
    guard let mark = profile.reading.comment else { return false }
    return Blank.trimmed(row.cell(0)).starts(with: mark)
  }

  /// Where each logical column and question stands among the cells; −1 for nowhere.
  var slots: [Int] {
    layout.slots.map { if case .cell(let index) = $0 { index } else { -1 } }
      + layout.questions.map(\.cell)
  }

  /// True if a record has other than the header's cells, and more than empty surplus.
  func isOfWrongWidth(_ scanned: ScannedRow) -> Bool {
    scanned.count < layout.width
      || (layout.width..<scanned.count).contains { !scanned.trimmed($0).isEmpty }
  }
}
