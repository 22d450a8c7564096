/// A block of a profile as the row loop walks over it in one file: without the fields of which the
/// file says nothing, and with what can be decided before a row is read.
///
/// A class, because the row loop hands it on; with copies of what every row asks for, because the
/// profile is shared by all files that are read side by side.
final class BlockPlan: Sendable {
  let block: EmitBlock
  /// The position of the block in the profile.
  let number: Int
  let kind: RecordKind
  let conditions: [RowCondition]
  /// True if only the receipt's first row gives the record.
  let isOnce: Bool
  /// True if each mapped question of a survey gives a record.
  let isPerQuestion: Bool
  let steps: [FieldStep]
  /// For each step all that the profile says about the field.
  let tools: [ValueTool]
  /// The texts that all rows have, one behind the other.
  let constants: [UInt8]
  /// What the records need.
  let demands: Demands

  /// What the records of a block need.
  struct Demands: Sendable {
    let required: [Field]
    let allRequired: FieldSet
    /// One of these, where some are named.
    let given: FieldSet
    let openRanges: [(field: Field, above: PlainNumber, below: PlainNumber?)]

    init(_ kind: RecordKind) {
      (required, openRanges) = (kind.required, kind.openRanges)
      allRequired = FieldSet(kind.required)
      given = FieldSet(kind.alternatives.isEmpty ? [] : kind.alternatives + [.net, .gross])
    }
  }

  /// The plan of a block; its columns of words are added to `words`.
  init(_ block: EmitBlock, _ number: Int, in layout: Layout, _ words: inout [WordColumn]) {
    (self.block, self.number, kind) = (block, number, block.kind)
    (isOnce, isPerQuestion) = (block.isOnce, block.isPerQuestion)
    conditions = block.conditions.map { RowCondition($0) }
    demands = Demands(block.kind)
    let spoken = block.tools.filter { !$0.tool.isSilent(in: layout) }
    tools = spoken.map(\.tool)
    var constants: [UInt8] = []
    steps = spoken.map { field, tool in
      FieldStep(field: field, way: BlockPlan.way(tool, &constants, &words))
    }
    self.constants = constants
  }

  private static func way(
    _ tool: ValueTool, _ constants: inout [UInt8], _ words: inout [WordColumn]
  ) -> FieldStep.Way {
    switch tool {
    case .text(let text): return way(text, &constants)
    case .identifier(let text):
      if case .text(let column) = way(text, &constants) { return .identifier(column: column) }
    case .word(let word):
      if case .constant = word.text.source { return word.positions.first.map { .word($0) } ?? .any }
      guard case .column(let column) = word.text.source else { return .any }
      words.append(WordColumn(word, column: column))
      return .words(words.count - 1)
    case .amount(let number):
      if let column = number.plainColumn { return .amount(column: column, number.sign) }
    case .number(let number):
      if let column = number.plainColumn { return .number(column: column, number.sign) }
    case .time(let time):
      guard time.columns.count == 1, let column = time.columns.first else { return .any }
      return .time(column: column, clock: time.clock, isApproximate: time.isApproximate)
    case .customer(let tools):
      guard tools.count == 1, let tool = tools.first else { return .any }
      let prefix = BlockPlan.place(tool.idPrefix, in: &constants)
      return .person(column: tool.column, tool.kind, idPrefix: prefix)
    case .currency, .count, .filled, .machine, .counts, .namedCount, .parts, .period: break
    }
    return .any
  }

  private static func way(_ tool: TextTool, _ constants: inout [UInt8]) -> FieldStep.Way {
    if tool.isOnce { return .any }
    switch tool.source {
    case .key: return .any
    case .constant(let text): return .constant(place(text, in: &constants))
    case .column(let column):
      let isPlain = tool.null == nil && tool.otherwise == nil && tool.lookup == nil
      return isPlain ? .text(column: column) : .any
    }
  }
}

extension BlockPlan {
  /// Puts a text behind the others and says where.
  private static func place(_ text: [UInt8], in constants: inout [UInt8]) -> Range<Int> {
    constants += text
    return constants.count - text.count..<constants.count
  }
}

extension NumberTool {
  /// The column whose numbers are taken as they stand, but for the sign; `nil` for any other tool.
  fileprivate var plainColumn: Int? {
    guard case .column(let column) = source, !isOnce, otherwise == nil, null == nil else {
      return nil
    }
    return column
  }
}
