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
  /// What the first rows of the receipts give, one cell behind the other, and where each ends.
  private var given: [UInt8] = []
  private var ends: [Int] = []
  private var key: [UInt8] = []

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
        for (offset, cell) in cells.enumerated() { row.set(column + offset, cell[...]) }
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
    row.write(key: rules.receipt, to: &key)
    guard key.contains(where: { $0 != 0x1F }) else { return }
    if let known = receipts.known(key.span) {
      let first = Int(known.index) * columns.count
      for offset in columns.indices where row.place(columns[offset]).isEmpty {
        let start = first + offset == 0 ? 0 : ends[first + offset - 1]
        row.set(columns[offset], given[start..<ends[first + offset]])
      }
    } else if !row.isOfWrongWidth {
      _ = receipts.symbol(key)
      for column in columns {
        given.append(contentsOf: row.cell(column))
        ends.append(given.count)
      }
    }
  }
}
