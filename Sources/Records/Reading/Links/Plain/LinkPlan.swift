import Measures

/// How the rows of one file give contacts or lines without a parser for every cell: decided once
/// for the file.
///
/// Every cell that the full reading would check is checked; a file with rules that need other rows
/// has no plan and is read in full.
struct LinkPlan: Sendable {
  /// What a cell with few different values is for.
  enum WordUse: Sendable {
    case day, store, currency, name, contact
    /// Only that it means what it meant before.
    case checked
  }

  /// What a number is for.
  enum NumberUse: Sendable {
    /// The amount that counts.
    case amount(NumberTool.Sign?)
    /// The other amount of the line.
    case otherAmount
    /// Only that it is a number.
    case checked
  }

  /// Where the customer stands.
  struct Customer: Sendable {
    let cell: Int
    let kind: CustomerTool.Kind
    let mail: CustomerKey
    let id: CustomerKey
  }

  /// The cells of a row.
  let width: Int
  /// The byte of the decimal mark; 0 while the file has shown none.
  let mark: UInt8
  let role: LinkRequest.Role
  /// Cells that hold an identifier, and whether they must be filled; the receipt comes first.
  private(set) var identifiers: [(cell: Int, isRequired: Bool)] = []
  private(set) var words: [(cell: Int, use: WordUse)] = []
  private(set) var numbers: [(cell: Int, use: NumberUse)] = []
  /// The cell of the clock.
  private(set) var clock: (cell: Int, form: PlainClock?)?
  /// The clock behind the date in its cell.
  private(set) var clockBehindDate: PlainClock?
  private(set) var customer: Customer?

  /// The plan of a table; `nil` if it must be read in full.
  init?(_ table: StreamedTable, _ request: LinkRequest, _ role: LinkRequest.Role) {
    let file = table.file
    guard file.settings.forgotten.isEmpty, file.layout.questions.isEmpty,
      let block = LinkPlan.block(of: file.profile, role)
    else { return nil }
    (self.role, mark, width) = (role, table.mark, file.layout.width)
    for (field, tool) in block.tools {
      guard add(tool, field, table, request) else { return nil }
    }
    for column in LinkPlan.conditionColumns(file.profile) { add(column, .checked, file) }
    if role == .receipts {
      guard case .known = table.decisions.currency else { return nil }
      if let column = file.profile.currency.column { add(column, .currency, file) }
      guard identifiers.first?.isRequired == true else { return nil }
    }
    guard words.contains(where: { $0.use == .day }),
      words.count(where: { $0.use == .name }) <= 1
    else { return nil }
  }

  /// The one block that gives what is asked for; `nil` if a row may give it in several ways.
  private static func block(of profile: Profile, _ role: LinkRequest.Role) -> EmitBlock? {
    let kind: RecordKind = role == .touches ? .touch : .receiptLine
    let blocks = profile.blocks.filter { $0.kind == kind }
    // What is learnt of one condition column says nothing about two of them together.
    guard profile.isRowwise, blocks.count == 1, conditionColumns(profile).count <= 1,
      profile.blocks.allSatisfy({ !$0.isOnce && !$0.isPerQuestion }),
      profile.blocks.count == 1 || !conditionColumns(profile).isEmpty
    else { return nil }
    return blocks[0]
  }

  private static func conditionColumns(_ profile: Profile) -> [Int] {
    Set(profile.blocks.flatMap(\.conditions).map(\.column)).sorted()
  }

  private mutating func add(
    _ tool: ValueTool, _ field: Field, _ table: StreamedTable, _ request: LinkRequest
  ) -> Bool {
    let file = table.file
    switch tool {
    case .text(let text): return add(text, field, file)
    case .identifier(let text):
      guard case .column(let column) = text.source, text.lookup == nil else { return false }
      if case .cell(let cell) = file.layout.slots[column] {
        let isRequired = role == .receipts && field == .receipt
        identifiers.insert((cell, isRequired), at: isRequired ? 0 : identifiers.count)
      }
      return text.null == nil && text.otherwise == nil
    case .word(let word):
      if case .column(let column) = word.text.source {
        add(column, field == .kind ? .contact : .checked, file)
      }
      return true
    case .amount(let number), .number(let number), .count(let number):
      return add(number, field, file, request)
    case .time(let time): return field == .at && add(time, table)
    case .customer(let tools): return add(tools, file)
    case .filled, .currency, .machine, .counts, .namedCount, .parts, .period: return false
    }
  }

  private mutating func add(_ text: TextTool, _ field: Field, _ file: OpenFile) -> Bool {
    guard case .column(let column) = text.source else {
      if case .constant = text.source { return true }
      return false
    }
    switch field {
    case .store: add(column, .store, file)
    case .channel, .touchpoint: add(column, .name, file)
    default: if text.lookup != nil { add(column, .checked, file) }
    }
    return true
  }

  private mutating func add(
    _ tool: NumberTool, _ field: Field, _ file: OpenFile, _ request: LinkRequest
  ) -> Bool {
    guard case .column(let column) = tool.source, tool.otherwise == nil, tool.null == nil,
      column != ColumnScope.firstCell, !tool.isOnce
    else { return false }
    guard case .cell(let cell) = file.layout.slots[column] else { return true }
    switch field {
    case .net: numbers.append((cell, request.amount == .net ? .amount(tool.sign) : .otherAmount))
    case .gross, .amount:
      numbers.append((cell, request.amount == .gross ? .amount(tool.sign) : .otherAmount))
    default: numbers.append((cell, .checked))
    }
    return true
  }

  private mutating func add(_ time: TimeTool, _ table: StreamedTable) -> Bool {
    let (layout, patterns) = (table.file.layout, table.decisions.patterns)
    guard time.columns.count == 1, let pattern = patterns[time.columns[0]], pattern.isLocal,
      case .cell = layout.slots[time.columns[0]]
    else { return false }
    if pattern.readsClock {
      // A date of ten bytes, a blank and a clock; other forms are read in full.
      let parts = pattern.text.split(separator: " ")
      guard parts.count == 2, parts[0].utf8.count == 10, pattern.isFixed,
        let form = PlainClock(pattern: parts[1])
      else { return false }
      clockBehindDate = form
    }
    add(time.columns[0], .day, table.file)
    guard let column = time.clock, case .cell(let cell) = layout.slots[column] else { return true }
    let clockPattern = patterns[column]
    clock = (cell, clockPattern.flatMap { PlainClock(pattern: $0.text) })
    return clockPattern == nil || clock?.form != nil
  }

  private mutating func add(_ tools: [CustomerTool], _ file: OpenFile) -> Bool {
    let filled = tools.filter { file.layout.has($0.column) }
    guard let tool = filled.first else { return true }
    guard filled.count == 1, case .cell(let cell) = file.layout.slots[tool.column],
      !tool.namespace.utf8.contains(UInt8(ascii: ":"))
    else { return false }
    var keys = CustomerKeys(secret: file.settings.key)
    customer = Customer(
      cell: cell, kind: tool.kind, mail: keys.key(CustomerKey.mail),
      id: keys.key(CustomerTool.message([], .id, namespace: tool.namespace)))
    return true
  }

  private mutating func add(_ column: Int, _ use: WordUse, _ file: OpenFile) {
    guard column != ColumnScope.firstCell, case .cell(let cell) = file.layout.slots[column] else {
      return
    }
    words.append((cell, use))
  }
}
