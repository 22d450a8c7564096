/// What the patterns of a profile read in one column (FORMATS §6.8).
struct DateBallot: Sendable {
  let patterns: [DatePattern]
  private(set) var filled = 0
  /// By pattern, the filled cells that it cannot read.
  private(set) var failures: [Int]
  /// For each pair of patterns, whether they once read a cell differently.
  private var disagreements: [Bool]
  private var readings: [DateReading?]
  private var last: [UInt8] = []

  init(_ patterns: [DatePattern]) {
    self.patterns = patterns
    failures = Array(repeating: 0, count: patterns.count)
    readings = Array(repeating: nil, count: patterns.count)
    disagreements = Array(repeating: false, count: patterns.count * patterns.count)
  }

  /// Counts a filled cell.
  mutating func count(_ cell: ArraySlice<UInt8>) {
    filled += 1
    // Neighbouring rows often hold the same date, which says the same again.
    if !last.elementsEqual(cell) { read(cell) }
    for index in readings.indices where readings[index] == nil { failures[index] += 1 }
  }

  private mutating func read(_ cell: ArraySlice<UInt8>) {
    last.removeAll(keepingCapacity: true)
    last.append(contentsOf: cell)
    for index in readings.indices { readings[index] = patterns[index].read(cell) }
    for one in readings.indices {
      for other in 0..<one where readings[other] != readings[one] {
        disagreements[one * readings.count + other] = true
      }
    }
  }

  /// The patterns with the fewest failures; `nil` if even they fail in more than half the cells.
  var survivors: [Int]? {
    guard let fewest = failures.min() else { return filled == 0 ? [] : nil }
    if fewest * 2 > filled { return nil }
    return patterns.indices.filter { failures[$0] == fewest }
  }

  /// True if some of these patterns read a cell differently.
  func disagree(_ survivors: [Int]) -> Bool {
    survivors.contains { one in
      survivors.contains { $0 < one && disagreements[one * patterns.count + $0] }
    }
  }
}
