import Measures

/// How the rows of one file can be added up without a parser for every cell: decided once for the
/// file, from its profile and from what was decided over its columns.
///
/// Only profiles whose rows stand for themselves have a plan: one block without conditions, no
/// joins, nothing that depends on other rows. All others are read in full.
struct SumPlan: Sendable {
  /// What a number of a row is for.
  enum NumberUse: Sendable {
    case net(NumberTool.Sign?)
    case gross(NumberTool.Sign?)
    /// Only that it is a number.
    case checked
  }

  /// What a cell with few different values is for.
  enum WordUse: Sendable {
    case day, store, currency
    /// Only that it is a known word or time.
    case checked
  }

  /// The cells of a row.
  let width: Int
  /// The byte of the decimal mark; 0 while the file has shown none.
  let mark: UInt8
  /// The cell that names the receipt, which must be filled.
  let receipt: Int
  private(set) var numbers: [(cell: Int, use: NumberUse)] = []
  private(set) var words: [(cell: Int, use: WordUse)] = []
  /// The currency of rows that name none.
  let currency: Currency

  /// The plan of a file; `nil` if its rows must be read in full.
  init?(_ table: StreamedTable) {
    let (file, decisions) = (table.file, table.decisions)
    guard SumPlan.isRowwise(file.profile), case .known(let currency, _) = decisions.currency,
      let block = file.profile.blocks.first, let receipt = block.tool(.receipt),
      case .identifier(let name) = receipt, case .column(let column) = name.source,
      case .cell(let cell) = file.layout.slots[column], name.null == nil, name.otherwise == nil
    else { return nil }
    self.currency = currency
    self.receipt = cell
    width = file.layout.width
    mark = table.mark
    for (field, tool) in block.tools where field != .receipt {
      guard add(tool, field, file, decisions) else { return nil }
    }
    if let column = file.profile.currency.column { add(column, .currency, file) }
    guard words.contains(where: { $0.use == .day }) else { return nil }
  }

  /// True if a profile is only about sales, and a row says all about itself.
  static func isRowwise(_ profile: Profile) -> Bool {
    guard profile.blocks.count == 1, let block = profile.blocks.first else { return false }
    return block.kind == .receiptLine && block.conditions.isEmpty && profile.isRowwise
  }

  private mutating func add(
    _ tool: ValueTool, _ field: Field, _ file: OpenFile, _ decisions: FileDecisions
  ) -> Bool {
    switch tool {
    case .text(let text), .identifier(let text):
      guard case .column(let column) = text.source else { return false }
      if case .identifier = tool { return false }
      if field == .store {
        add(column, .store, file)
      } else if text.lookup != nil {
        add(column, .checked, file)
      }
      return true
    case .word(let word):
      guard case .column(let column) = word.text.source else { return false }
      add(column, .checked, file)
      return true
    case .amount(let number), .number(let number): return add(number, field, file)
    case .time(let time):
      guard field == .at, time.columns.count == 1,
        decisions.patterns[time.columns[0]]?.isLocal == true
      else { return false }
      add(time.columns[0], .day, file)
      if let clock = time.clock { add(clock, .checked, file) }
      return true
    case .customer: return true
    case .filled, .currency, .count, .machine, .counts, .namedCount, .parts, .period: return false
    }
  }

  private mutating func add(_ tool: NumberTool, _ field: Field, _ file: OpenFile) -> Bool {
    guard case .column(let column) = tool.source, tool.otherwise == nil, tool.null == nil,
      column != ColumnScope.firstCell
    else { return false }
    guard case .cell(let cell) = file.layout.slots[column] else { return true }
    switch field {
    case .net: numbers.append((cell, .net(tool.sign)))
    case .gross, .amount: numbers.append((cell, .gross(tool.sign)))
    default: numbers.append((cell, .checked))
    }
    return true
  }

  private mutating func add(_ column: Int, _ use: WordUse, _ file: OpenFile) {
    guard column != ColumnScope.firstCell, case .cell(let cell) = file.layout.slots[column] else {
      return
    }
    words.append((cell, use))
  }
}
