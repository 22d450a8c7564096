/// What the well-formed rows of a table have in common: how many cells, and what each column holds.
struct TableProfile: Sendable {
  /// The columns from left to right.
  let columns: [ColumnProfile]
  /// Their types.
  let types: [CellType]
  /// All but one row in twenty of those learnt from fit at least as well.
  let usualFit: Double
  /// A repaired row must fit at least as well.
  let worstFit: Double

  /// How many rows were learnt from.
  let rows: Int

  private let quote: UInt8
  /// True if rows of years are nothing special here.
  private let hasYears: Bool

  /// How much worse than the worst good row a repaired row may fit: one cell of an unusual form,
  /// but none of a type that its column never has.
  private static let slack = 6.0

  /// Learns from rows of `width` cells.
  init(_ rows: [[CellSpan]], in text: [UInt8], width: Int, quote: UInt8) {
    var columns = [ColumnProfile](repeating: ColumnProfile(), count: width)
    for row in rows {
      for (index, cell) in row.enumerated() {
        columns[index].add(cell.raw(text), isClean: cell.isClean)
      }
    }
    let types = columns.map(\.type)
    let yearly = rows.count { TableProfile.areYears($0, types, in: text) }
    self.columns = columns
    self.quote = quote
    self.types = types
    self.rows = rows.count
    hasYears = yearly * 5 > rows.count
    let fits = rows.map { row in
      row.indices.reduce(0) { $0 + columns[$1].fit(row[$1].raw(text), isClean: row[$1].isClean) }
    }.sorted()
    usualFit = fits.isEmpty ? 0 : fits[fits.count / 20]
    worstFit = (fits.first ?? 0) - TableProfile.slack
  }

  /// Learns from the well-formed rows of a sample: first what type the columns have, then, from
  /// those rows only that conform to it, what their cells look like.
  init(_ sample: DialectSample, in text: [UInt8]) {
    let regular = sample.records.filter { $0.width == sample.width }
    let clean = regular.filter(\.isClean)
    let rows = (clean.count * 2 > regular.count ? clean : regular).map(\.cells)
    let quote = sample.dialect.quote
    // The first may be the header.
    let likely = TableProfile(
      Array(rows.dropFirst()), in: text, width: sample.width, quote: quote)
    let data = likely.isTyped ? rows.filter { likely.isData($0, in: text) } : rows.dropFirst() + []
    self.init(data, in: text, width: sample.width, quote: quote)
  }

  /// The number of cells in a well-formed row.
  var width: Int { columns.count }

  /// True if some column holds more than text, so that a row can be told from a header.
  var isTyped: Bool { types.contains(where: \.isTyped) }

  /// How well a cell fits a column; a stray quote in front of it does not count.
  func fit(_ cell: CellSpan, _ column: Int, in text: [UInt8]) -> Double {
    columns[column].fit(bare(cell.raw(text)), isClean: cell.isClean)
  }

  /// How well a row of the right width fits.
  func fit(_ cells: [CellSpan], in text: [UInt8]) -> Double {
    cells.indices.reduce(0) { $0 + fit(cells[$1], $1, in: text) }
  }

  /// True if at least half of the cells in typed columns have the type of their column.
  func isData(_ cells: [CellSpan], in text: [UInt8]) -> Bool {
    let counts = typed(cells, in: text)
    return counts.fitting > 0 && counts.fitting * 2 >= counts.filled
  }

  /// True if all of them have, and there is at least one.
  func isStrictlyData(_ cells: [CellSpan], in text: [UInt8]) -> Bool {
    let counts = typed(cells, in: text)
    return counts.fitting > 0 && counts.fitting == counts.filled
  }

  /// How many cells in typed columns are filled, and how many of them have the type.
  private func typed(_ cells: [CellSpan], in text: [UInt8]) -> (filled: Int, fitting: Int) {
    guard cells.count == width else { return (0, 0) }
    var counts = (filled: 0, fitting: 0)
    for (cell, type) in zip(cells, types) where type.isTyped {
      let bytes = Blank.trimmed(bare(cell.raw(text)))
      if bytes.isEmpty || TableProfile.isPlaceholder(bytes) { continue }
      counts.filled += 1
      if TableProfile.matches(CellType.of(bytes), type) { counts.fitting += 1 }
    }
    return counts
  }

  /// True for years above columns of figures: they name the columns.
  func isYears(_ cells: [CellSpan], in text: [UInt8]) -> Bool {
    !hasYears && cells.count == width && TableProfile.areYears(cells, types, in: text)
  }

  /// True if at least two typed columns are filled, with different years only.
  private static func areYears(
    _ cells: [CellSpan], _ types: [CellType], in text: [UInt8]
  ) -> Bool {
    let filled = zip(cells, types).filter { $1.isTyped && !$0.isEmpty }.map { $0.0.raw(text) }
    guard filled.count >= 2, Set(filled).count == filled.count else { return false }
    return filled.allSatisfy { cell in
      cell.count == 4 && cell.allSatisfy(Byte.isDigit)
        && (cell.starts(with: "19".utf8) || cell.starts(with: "20".utf8))
    }
  }

  private func bare(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    cell.first == quote ? cell.dropFirst() : cell
  }

  /// A cell that says that there is no value.
  private static func isPlaceholder(_ cell: ArraySlice<UInt8>) -> Bool {
    if cell.allSatisfy({ !Byte.isDigit($0) && !Byte.isLetter($0) && $0 < 0x80 }) { return true }
    let word = cell.count <= 4 ? cell.map { $0 | 0x20 } : []
    return ["na", "n/a", "nan", "null", "none"].contains { word.elementsEqual($0.utf8) }
  }

  /// A number is a number, however it is written.
  private static func matches(_ type: CellType, _ column: CellType) -> Bool {
    let numbers: [CellType] = [.integer, .number, .money, .percent]
    let days: [CellType] = [.date, .moment]
    return type == column || numbers.contains(type) && numbers.contains(column)
      || days.contains(type) && days.contains(column)
  }
}
