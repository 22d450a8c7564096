/// What is known about a row before numbers and dates are read (FORMATS §6.4): join, fill down,
/// text skip rules, width.
struct RowStage {
  /// What becomes of a row.
  enum Verdict {
    case go
    case skip(SkipReason)
    case refuse(RowProblem)
  }

  let rules: RowRules
  private var receipts = SymbolTable()
  private var firstRows: [[[UInt8]]] = []

  init(_ profile: Profile, _ partners: [PartnerTable]) {
    rules = RowRules(profile, partners)
  }

  /// Completes a row and judges it.
  mutating func judge(_ row: inout LogicalRow) -> Verdict {
    if let problem = join(&row) { return .refuse(problem) }
    fillDown(&row)
    if let reason = rules.skipReason(row) { return .skip(reason) }
    return row.isOfWrongWidth ? .refuse(RowProblem(.cellCount, nil)) : .go
  }

  private func join(_ row: inout LogicalRow) -> RowProblem? {
    let partners = rules.partners
    guard !partners.isEmpty else { return nil }
    var problem: RowProblem?
    var column = rules.columns - partners.reduce(0) { $0 + $1.names.count }
    for partner in partners {
      if let cells = partner.cells(row.key(partner.on)) {
        for (offset, cell) in cells.enumerated() { row.set(column + offset, cell) }
      } else if partner.join.isRequired, problem == nil {
        problem = RowProblem(.joinMissingRow, partner.on.last)
      }
      column += partner.names.count
    }
    return problem
  }

  /// A blank cell takes the value of the first row of the same receipt; a row of the wrong width
  /// takes but never gives.
  private mutating func fillDown(_ row: inout LogicalRow) {
    let columns = rules.fillDown
    guard !columns.isEmpty else { return }
    let key = row.key(rules.receipt)
    guard key.contains(where: { $0 != 0x1F }) else { return }
    if let known = receipts.known(key) {
      let first = firstRows[Int(known.index)]
      for (offset, column) in columns.enumerated() where row.isEmpty(column) {
        row.set(column, first[offset])
      }
    } else if !row.isOfWrongWidth {
      _ = receipts.symbol(key)
      firstRows.append(columns.map { Array(row.cell($0)) })
    }
  }
}
