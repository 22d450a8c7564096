import Glibc

/// What the cells of one column look like, learnt from the rows that are well-formed.
struct ColumnProfile: Sendable {
  /// Cells seen.
  private(set) var count = 0
  private var types = [Int](repeating: 0, count: CellType.allCases.count)
  private var firsts = [Int](repeating: 0, count: ByteClass.allCases.count)
  private var lasts = [Int](repeating: 0, count: ByteClass.allCases.count)
  private var manyLined = 0
  private var unclean = 0
  private var outlines: [CellOutline: Int] = [:]
  private var hasFewOutlines = true

  /// The most outlines that still mean something.
  private static let mostOutlines = 24

  private var filled: Int { count - types[CellType.empty.rawValue] }

  /// Learns from one cell.
  mutating func add(_ cell: ArraySlice<UInt8>, isClean: Bool) {
    count += 1
    if !isClean { unclean += 1 }
    types[CellType.of(cell).rawValue] += 1
    guard let first = cell.first, let last = cell.last else { return }
    firsts[ByteClass(first).rawValue] += 1
    lasts[ByteClass(last).rawValue] += 1
    if ColumnProfile.hasLines(cell) { manyLined += 1 }
    guard hasFewOutlines, let outline = CellOutline(cell) else {
      hasFewOutlines = false
      return
    }
    outlines[outline, default: 0] += 1
    if outlines.count > ColumnProfile.mostOutlines { hasFewOutlines = false }
  }

  /// The type of the column by the 80 % rule over cells that are not empty; among four or more one
  /// exception is always allowed. Numbers of several forms are one type: the widest that occurs.
  var type: CellType {
    guard filled > 0 else { return .empty }
    let needed = filled < 4 ? filled : filled - max(1, filled / 5)
    for type in CellType.allCases where type.isTyped && types[type.rawValue] >= needed {
      return type
    }
    let numbers = [CellType.integer, .number, .money, .percent].filter { types[$0.rawValue] > 0 }
    let total = numbers.reduce(0) { $0 + types[$1.rawValue] }
    if total >= needed, let widest = numbers.last { return widest }
    let days = types[CellType.date.rawValue] + types[CellType.moment.rawValue]
    return days >= needed ? .moment : .text
  }

  /// How well a cell fits, as the logarithm of a smoothed share: of its emptiness, its type, its
  /// ends, its lines, its quotes, and its outline where the column has few. Zero is perfect.
  func fit(_ cell: ArraySlice<UInt8>, isClean: Bool) -> Double {
    let isEmpty = Blank.trimmed(cell).isEmpty
    let same = isEmpty ? count - filled : filled
    var sum = share(same, of: count)
    if !isClean { sum += share(unclean, of: count) }
    guard !isEmpty, let first = cell.first, let last = cell.last else { return sum }
    sum += share(types[CellType.of(cell).rawValue], of: filled)
    sum += share(firsts[ByteClass(first).rawValue], of: filled)
    sum += share(lasts[ByteClass(last).rawValue], of: filled)
    sum += share(ColumnProfile.hasLines(cell) ? manyLined : filled - manyLined, of: filled)
    if hasFewOutlines {
      sum += share(CellOutline(cell).flatMap { outlines[$0] } ?? 0, of: filled)
    }
    return sum
  }

  private func share(_ part: Int, of whole: Int) -> Double {
    log((Double(part) + 0.2) / (Double(whole) + 1))
  }

  private static func hasLines(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.contains { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
  }
}
