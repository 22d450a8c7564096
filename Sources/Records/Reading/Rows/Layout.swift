import Measures

/// Where the columns of a profile stand in one file.
struct Layout: Sendable {
  /// Where one logical column comes from.
  enum Slot: Equatable, Sendable {
    case cell(Int)
    /// A column of a partner table, by its position among all joined columns.
    case joined(Int)
    case absent
  }

  /// A question of a survey that is to be read.
  struct Question: Sendable {
    let cell: Int
    /// The header cell as written.
    let written: String
    let id: [UInt8]
    let lowest: ExactNumber?
    let highest: ExactNumber?
  }

  private(set) var slots: [Slot]
  /// Header cells as written, for each logical column; the first spelling where there is none.
  private(set) var names: [String]
  /// The number of header cells.
  let width: Int
  /// The currency in the header cell of each column that has one.
  private(set) var captured: [Int: Currency] = [:]
  /// A header cell that stands twice though it is mapped.
  private(set) var duplicate: String?
  private(set) var questions: [Question] = []

  /// The columns of a table.
  init(_ profile: Profile, _ header: TableHeader) {
    let written = header.written
    let folded = header.record.cells.map { FoldedText($0) }
    width = written.count
    slots = []
    names = []
    var joined = 0
    for (number, column) in profile.columns.enumerated() {
      names.append(column.written.first ?? column.name)
      guard !column.spellings.isEmpty else {
        slots.append(.joined(joined))
        joined += 1
        continue
      }
      guard let hit = Layout.find(column, in: folded) else {
        slots.append(.absent)
        continue
      }
      slots.append(.cell(hit.cells[0]))
      names[number] = written[hit.cells[0]]
      captured[number] = hit.spelling.currency(in: folded[hit.cells[0]])
      if hit.cells.count > 1, duplicate == nil { duplicate = written[hit.cells[1]] }
    }
  }

  /// The columns of a report of keys and values, or of JSON: each has its own cell.
  init(cellsOf profile: Profile) {
    slots = profile.columns.indices.map { .cell($0) }
    names = profile.columns.map { $0.written.first ?? $0.name }
    width = profile.columns.count
  }

  /// True if the file has the column, or a partner gives it.
  func has(_ column: Int) -> Bool {
    column == ColumnScope.firstCell || slots[column] != .absent
  }

  /// The first spelling that the header has, and the cells spelt so.
  private static func find(_ column: Profile.Column, in header: [FoldedText])
    -> (spelling: ColumnSpelling, cells: [Int])?
  {
    for spelling in column.spellings {
      let cells = header.indices.filter { spelling.matches(header[$0]) }
      if !cells.isEmpty { return (spelling, cells) }
    }
    return nil
  }

  /// Names joined columns as their own files write them.
  mutating func name(_ column: Int, _ written: String) { names[column] = written }
}

extension Layout {
  /// Finds the questions of a survey among the columns that the profile does not name.
  mutating func map(_ wanted: [ReadingSettings.Question], _ header: TableHeader) {
    var mapped: Set<Int> = []
    for case .cell(let cell) in slots { mapped.insert(cell) }
    var question = ""
    for (cell, written) in header.written.enumerated() {
      if !written.isEmpty { question = written }
      guard !mapped.contains(cell) else { continue }
      let part = header.second.flatMap { $0.cells.indices.contains(cell) ? $0.cells[cell] : nil }
      let name = Layout.questionName(question, part.map { String(decoding: $0, as: UTF8.self) })
      guard let hit = wanted.first(where: { FoldedText($0.name) == FoldedText(name) }) else {
        continue
      }
      questions.append(
        Question(
          cell: cell, written: question, id: Array(hit.id.utf8),
          lowest: hit.lowest.flatMap { ExactNumber(constant: $0) },
          highest: hit.highest.flatMap { ExactNumber(constant: $0) }))
    }
  }

  /// The question, and behind ` / ` a sub-question that says something (FORMATS §5.6).
  private static func questionName(_ question: String, _ part: String?) -> String {
    let silent = [FoldedText(""), FoldedText("Response"), FoldedText("Open-Ended Response")]
    guard let part, !silent.contains(FoldedText(part)) else { return question }
    return question + " / " + part
  }
}
