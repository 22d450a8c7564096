/// The rows of one partner file under the key of a join.
struct PartnerRows {
  private let on: [Int]
  private let take: [Int?]
  private let sum: [Int?]
  private let numeric: Set<Int>
  private let evaluator: RowEvaluator
  private var keys = SymbolTable()
  private var texts: [[[UInt8]]] = []
  /// For each key and summed column the sum; broken where a number could not be read.
  private var sums: [[Sum]] = []

  private enum Sum {
    case none
    case number(ExactNumber)
    case broken
  }

  /// What stands for a number that could not be read, so that nobody takes it for one.
  private static let unreadable: [UInt8] = [UInt8(ascii: "?")]

  init(_ join: Profile.Join, _ file: OpenFile, _ decisions: FileDecisions) {
    on = join.on.compactMap(file.profile.column)
    take = join.take.map(file.profile.column)
    sum = join.sum.map(file.profile.column)
    numeric = Set(file.numeric.map(\.column))
    evaluator = RowEvaluator(file, decisions)
  }

  /// Adds a row: of several with one key the first gives the texts, all give the sums.
  mutating func add(_ row: LogicalRow) {
    let index = Int(keys.symbol(row.key(on)).index)
    if index == texts.count {
      texts.append(take.map { $0.map { text($0, row) } ?? [] })
      sums.append(sum.map { _ in .none })
    }
    for (position, column) in sum.enumerated() {
      guard let column else { continue }
      sums[index][position] = added(column, row, to: sums[index][position])
    }
  }

  /// Enters all keys into the table.
  func enter(into table: inout PartnerTable) {
    for index in texts.indices {
      let key = keys.bytes(Symbol(index: UInt32(index)))
      table.set(Array(key), texts[index] + sums[index].map(PartnerRows.cell))
    }
  }

  /// A copied cell; a number becomes plain, because its decimal mark is that of its own file.
  private func text(_ column: Int, _ row: LogicalRow) -> [UInt8] {
    let cell = Array(row.cell(column))
    guard numeric.contains(column), !cell.isEmpty else { return cell }
    guard let number = try? evaluator.number(column, row) else { return PartnerRows.unreadable }
    return Array(number.text.utf8)
  }

  private func added(_ column: Int, _ row: LogicalRow, to sum: Sum) -> Sum {
    do {
      guard let number = try evaluator.number(column, row) else { return sum }
      switch sum {
      case .none: return .number(number)
      case .number(let before): return before.plus(number).map { .number($0) } ?? .broken
      case .broken: return .broken
      }
    } catch {
      return .broken
    }
  }

  private static func cell(_ sum: Sum) -> [UInt8] {
    switch sum {
    case .none: []
    case .number(let number): Array(number.text.utf8)
    case .broken: unreadable
    }
  }
}
