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
      var row = LogicalRow(line: 1, cells: cells.map { $0[...] })
      body(&row)
    case .json(_, let elements):
      for (ordinal, element) in elements.enumerated() {
        let cells = profile.columns.map { column in
          Blank.trimmed((JSONReport.path(column, in: element)?.cell ?? [])[...])
        }
        var row = LogicalRow(line: ordinal + 1, cells: cells)
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
    outcome.end = RecordScanner.scan(
      text.bytes, from: text.start, line: text.line, delimiter: header.delimiter, limits: limits
    ) { scanned in
      position += 1
      guard position >= firstRow, !isComment(scanned) else { return true }
      if scanned.isBlank {
        if profile.reading.endsAtBlankRow, blankLine == nil { blankLine = scanned.line }
      } else if let blankLine {
        if outcome.ignoredFrom == nil, scanned.filledCount > 1 { outcome.ignoredFrom = blankLine }
      } else {
        fill(&row, from: scanned)
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

  private func fill(_ row: inout LogicalRow, from scanned: ScannedRow) {
    row.line = scanned.line
    row.first = Blank.trimmed(scanned.cell(0))
    row.cells.removeAll(keepingCapacity: true)
    for slot in layout.slots {
      if case .cell(let index) = slot, index < scanned.count {
        row.cells.append(Blank.trimmed(scanned.cell(index)))
      } else {
        row.cells.append([])
      }
    }
    row.answers.removeAll(keepingCapacity: true)
    for question in layout.questions {
      let isThere = question.cell < scanned.count
      row.answers.append(isThere ? Blank.trimmed(scanned.cell(question.cell)) : [])
    }
    row.isOfWrongWidth =
      scanned.count < layout.width
      || (layout.width..<scanned.count).contains { !Blank.trimmed(scanned.cell($0)).isEmpty }
  }
}
