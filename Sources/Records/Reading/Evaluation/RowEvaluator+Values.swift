import Measures

extension RowEvaluator {
  /// The value of one step of a block; `nil` where the row does not say.
  mutating func value(
    _ plan: BlockPlan, _ number: Int, _ row: LogicalRow, isFirst: Bool, _ draft: inout Draft
  ) throws(RowProblem) -> FieldValue? {
    switch plan.steps[number].way {
    case .text(let column): return RowEvaluator.text(column, row, &draft)
    case .identifier(let column):
      if RowEvaluator.isRounded(row.cell(column)) { throw RowProblem(.longNumber, column) }
      return RowEvaluator.text(column, row, &draft)
    case .constant(let place): return .text(draft.keep(plan.constants[place]))
    case .word(let position): return .word(position)
    case .words(let number):
      switch words[number].meaning(row) {
      case .word(let position): return .word(position)
      case .nothing: return nil
      case .unknown: throw RowProblem(.unknownValue, words[number].column)
      }
    case .amount(let column, let sign):
      if row.place(column).isEmpty { return nil }
      if let plain = plainNumber(column, row) {
        return try amount(plain.signed(sign), column, row, &draft)
      }
    case .number(let column, let sign):
      if row.place(column).isEmpty { return nil }
      if let plain = plainNumber(column, row)?.signed(sign).plain { return .number(plain) }
    case .time(let column, let clock, let isApproximate):
      if row.place(column).isEmpty || isNull(column, row) { return nil }
      return try stamp(column, clock: clock, isApproximate, row)
    case .person(let column, let kind, let prefix):
      let cell = row.cell(column)
      if cell.isEmpty { return nil }
      return .person(draft.keep(person: cell, kind, idPrefix: plan.constants[prefix]))
    case .any: break
    }
    return try value(plan.tools[number], row, isFirst: isFirst, &draft)
  }

  /// A text as it stands in a column.
  private static func text(_ column: Int, _ row: LogicalRow, _ draft: inout Draft) -> FieldValue? {
    let cell = row.bytes.span.extracting(row.place(column))
    if cell.isEmpty { return nil }
    if row.mayHoldReturns { return .text(draft.keep(withPlainLineEnds(row.cell(column)))) }
    return .text(draft.keep(cell))
  }

  /// The value of any tool.
  private mutating func value(
    _ tool: ValueTool, _ row: LogicalRow, isFirst: Bool, _ draft: inout Draft
  ) throws(RowProblem) -> FieldValue? {
    switch tool {
    case .text(let tool):
      return try text(tool, row, isFirst: isFirst).map { .text(draft.keep($0)) }
    case .identifier(let tool):
      return try identifier(tool, row, isFirst: isFirst).map { .text(draft.keep($0)) }
    case .word(let word): return try position(word, row).map { .word($0) }
    case .currency(let tool): return try currency(tool, row).map { .currency($0) }
    case .amount(let number): return try amount(number, row, isFirst: isFirst, &draft)
    case .count(let tool): return try count(tool, row, isFirst: isFirst).map { .count($0) }
    case .number(let tool):
      guard let number = try number(tool, row, isFirst: isFirst) else { return nil }
      guard let plain = number.plain else { throw RowProblem(.badNumber, tool.columns.first) }
      return .number(plain)
    case .time(let time): return try stamp(time, row)
    case .filled(let column):
      return file.layout.has(column) ? .flag(!row.cell(column).isEmpty) : nil
    case .customer(let tools): return person(tools, row, &draft)
    case .machine(let column, let covers):
      guard file.layout.has(column) else { return nil }
      guard let machine = try number(column, row), ExactNumber.zero < machine else {
        return .flag(false)
      }
      guard let all = try number(covers, row) else { return .flag(true) }
      return .flag(!(machine < all))
    case .counts(let counts): return try self.counts(counts, row, isFirst: isFirst, &draft)
    case .namedCount(let word, let number):
      guard let kind = try position(word, row),
        let value = try count(number, row, isFirst: isFirst)
      else { return nil }
      draft.counts = [.init(kind: TouchKind.allCases[kind], number: Int(value))]
      return .counts
    case .parts(let parts): return try self.parts(parts, row, isFirst: isFirst, &draft)
    case .period(let day, let from, let to): return .period(try period(row, day, from, to))
    }
  }

  private func counts(
    _ tools: [(kind: TouchKind, number: NumberTool)], _ row: LogicalRow, isFirst: Bool,
    _ draft: inout Draft
  ) throws(RowProblem) -> FieldValue? {
    for (kind, tool) in tools {
      guard let value = try count(tool, row, isFirst: isFirst) else { continue }
      draft.counts.append(.init(kind: kind, number: Int(value)))
    }
    return draft.counts.isEmpty ? nil : .counts
  }

  private func parts(
    _ tools: [(name: String, number: NumberTool)], _ row: LogicalRow, isFirst: Bool,
    _ draft: inout Draft
  ) throws(RowProblem) -> FieldValue? {
    for (name, tool) in tools {
      guard let number = try number(tool, row, isFirst: isFirst) else { continue }
      guard let score = number.plain else { throw RowProblem(.badNumber, tool.columns.first) }
      draft.parts.append((name, score))
    }
    return draft.parts.isEmpty ? nil : .parts
  }

  // MARK: - Texts

  private func text(_ tool: TextTool, _ row: LogicalRow, isFirst: Bool) throws(RowProblem)
    -> ArraySlice<UInt8>?
  {
    if tool.isOnce, !isFirst { return nil }
    switch tool.source {
    case .constant(let bytes): return bytes[...]
    case .key:
      let key = row.key(file.profile.grain.receipt).map { $0 == 0x1F ? UInt8(ascii: "/") : $0 }
      return key.allSatisfy { $0 == UInt8(ascii: "/") } ? nil : key[...]
    case .column(let column):
      var cell = row.cell(column)
      if tool.null?.contains(cell) == true { cell = [] }
      if cell.isEmpty { return tool.otherwise.map { $0[...] } }
      guard let lookup = tool.lookup else { return RowEvaluator.withPlainLineEnds(cell) }
      guard let position = lookup.position(of: cell) else {
        throw RowProblem(.unknownValue, column)
      }
      return Array(lookup.canonical[position].utf8)[...]
    }
  }

  /// A name of something, which a spreadsheet must not have turned into `5.4E+12`.
  private func identifier(_ tool: TextTool, _ row: LogicalRow, isFirst: Bool) throws(RowProblem)
    -> ArraySlice<UInt8>?
  {
    let columns = tool.source.columns(receipt: file.profile.grain.receipt)
    for column in columns where RowEvaluator.isRounded(row.cell(column)) {
      throw RowProblem(.longNumber, column)
    }
    return try text(tool, row, isFirst: isFirst)
  }

  private func currency(_ tool: TextTool, _ row: LogicalRow) throws(RowProblem) -> Currency? {
    guard let text = try text(tool, row, isFirst: true) else { return nil }
    guard let currency = Currency(code: String(decoding: text, as: UTF8.self)) else {
      throw RowProblem(.unknownValue, tool.source.columns(receipt: []).first)
    }
    return currency
  }

  private func position(_ tool: WordTool, _ row: LogicalRow) throws(RowProblem) -> Int? {
    switch tool.text.source {
    case .constant: return tool.positions.first
    case .key: return nil
    case .column(let column):
      var cell = row.cell(column)
      if tool.text.null?.contains(cell) == true { cell = [] }
      if cell.isEmpty { cell = tool.text.otherwise.map { $0[...] } ?? [] }
      if cell.isEmpty { return nil }
      guard let found = tool.lookup.position(of: cell) else {
        throw RowProblem(.unknownValue, column)
      }
      return tool.positions[found]
    }
  }

  private func person(_ tools: [CustomerTool], _ row: LogicalRow, _ draft: inout Draft)
    -> FieldValue?
  {
    for tool in tools {
      let cell = row.cell(tool.column)
      if cell.isEmpty { continue }
      return .person(draft.keep(person: cell, tool.kind, idPrefix: tool.idPrefix[...]))
    }
    return nil
  }

  private static func withPlainLineEnds(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard cell.contains(Byte.carriageReturn) else { return cell }
    var plain: [UInt8] = []
    var last: UInt8 = 0
    for byte in cell {
      if byte == Byte.carriageReturn {
        plain.append(Byte.lineFeed)
      } else if byte != Byte.lineFeed || last != Byte.carriageReturn {
        plain.append(byte)
      }
      last = byte
    }
    return plain[...]
  }

  /// Digits with an exponent, `5.4E+12`.
  private static func isRounded(_ cell: ArraySlice<UInt8>) -> Bool {
    guard let mark = cell.firstIndex(where: { $0 | 0x20 == 0x65 }), mark > cell.startIndex else {
      return false
    }
    let (front, back) = (cell[..<mark], cell[(mark + 1)...])
    return front.allSatisfy { Byte.isDigit($0) || $0 == Byte.point || $0 == Byte.comma }
      && back.first == 0x2B && back.count > 1 && back.dropFirst().allSatisfy(Byte.isDigit)
  }
}

extension TextTool.Source {
  /// The columns that are read.
  func columns(receipt: [Int]) -> [Int] {
    switch self {
    case .column(let column): [column]
    case .constant: []
    case .key: receipt
    }
  }
}
