/// A column of words of a closed list: each different cell is looked up once.
struct WordColumn: Sendable {
  /// What a cell says.
  enum Meaning {
    /// The position in the closed list of the field.
    case word(Int)
    case nothing
    case unknown
  }

  /// Different cells that are kept.
  private static let most = 1 << 12

  let column: Int
  private let tool: WordTool
  private var cells = SymbolTable()
  private var meanings: [Meaning] = []

  init(_ tool: WordTool, column: Int) {
    self.tool = tool
    self.column = column
  }

  /// What the cell of a row says.
  mutating func meaning(_ row: LogicalRow) -> Meaning {
    if meanings.count == WordColumn.most { (cells, meanings) = (SymbolTable(), []) }
    let known = Int(cells.symbol(row.bytes.span.extracting(row.place(column))).index)
    if known == meanings.count { meanings.append(tool.meaning(of: row.cell(column))) }
    return meanings[known]
  }
}

extension WordTool {
  /// What a cell says.
  fileprivate func meaning(of cell: ArraySlice<UInt8>) -> WordColumn.Meaning {
    let isNothing = cell.isEmpty || text.null?.contains(cell) == true
    let told = isNothing ? text.otherwise.map { $0[...] } ?? [] : cell
    if told.isEmpty { return .nothing }
    return lookup.position(of: told).map { .word(positions[$0]) } ?? .unknown
  }
}
