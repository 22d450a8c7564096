/// What is known about a row before numbers and dates are read (FORMATS §6.4): join, fill down,
/// text skip rules, width.
struct RowStage {
  /// What becomes of a row.
  enum Verdict {
    case go
    case skip(SkipReason)
    case refuse(RowProblem)
  }

  private let profile: Profile
  private let partners: [PartnerTable]
  private let textRules: [SkipRule]
  private var receipts = SymbolTable()
  private var firstRows: [[[UInt8]]] = []

  init(_ profile: Profile, _ partners: [PartnerTable]) {
    self.profile = profile
    self.partners = partners
    textRules = profile.skips.filter { !$0.isNumeric }
  }

  /// Completes a row and judges it.
  mutating func judge(_ row: inout LogicalRow) -> Verdict {
    if let problem = join(&row) { return .refuse(problem) }
    fillDown(&row)
    for rule in textRules where rule.conditions.allSatisfy({ holds($0, row) }) {
      return .skip(rule.reason)
    }
    return row.isOfWrongWidth ? .refuse(RowProblem(.cellCount, nil)) : .go
  }

  /// True if a condition on text holds; a null word counts as empty.
  func holds(_ condition: Condition, _ row: LogicalRow) -> Bool {
    let cell = meaningful(row.cell(condition.column))
    return switch condition.test {
    case .isIn(let words): words.contains(cell)
    case .isNotIn(let words): !words.contains(cell)
    case .startsWith(let words): words.isPrefix(of: cell)
    case .isEmpty: cell.isEmpty
    case .isFilled: !cell.isEmpty
    case .isNonzero, .isAbove, .isBelow, .isAtLeast: false
    }
  }

  /// The cell, or nothing if it holds a null word of the profile.
  func meaningful(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    profile.numbers.null.contains(cell) ? [] : cell
  }

  private func join(_ row: inout LogicalRow) -> RowProblem? {
    guard !partners.isEmpty else { return nil }
    var problem: RowProblem?
    var column = profile.columns.count - partners.reduce(0) { $0 + $1.names.count }
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
    let columns = profile.reading.fillDown
    guard !columns.isEmpty else { return }
    let key = row.key(profile.grain.receipt)
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
