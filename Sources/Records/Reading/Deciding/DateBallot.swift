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
  /// The patterns that are still read.
  private var running: [Int]
  private let dropsLosers: Bool
  private var different = 0

  /// Different cells after which losers are dropped.
  private static let trial = 1024
  /// Failures beyond the best pattern that make a loser: so many cells that nothing can read may
  /// still come without a doubt.
  private static let distance = 256

  /// A ballot over patterns. One that drops losers reads those that have failed far more often than
  /// the best no longer; afterwards it knows whether that can have mattered (`isCertain`).
  init(_ patterns: [DatePattern], dropsLosers: Bool = false) {
    self.patterns = patterns
    self.dropsLosers = dropsLosers
    running = Array(patterns.indices)
    failures = Array(repeating: 0, count: patterns.count)
    readings = Array(repeating: nil, count: patterns.count)
    disagreements = Array(repeating: false, count: patterns.count * patterns.count)
  }

  /// Counts the filled cell of a column.
  mutating func count(_ row: LogicalRow, _ column: Int) {
    // Neighbouring rows often hold the same date, which says the same again.
    if CellBytes.areEqual(last.span, row.bytes.span.extracting(row.place(column))) {
      countAgain()
    } else {
      count(row.cell(column))
    }
  }

  /// Counts a filled cell.
  mutating func count(_ cell: ArraySlice<UInt8>) {
    if !CellBytes.areEqual(last.span, cell.span) { read(cell) }
    countAgain()
  }

  /// Counts the cell that was read last.
  private mutating func countAgain() {
    filled += 1
    for index in running where readings[index] == nil { failures[index] += 1 }
  }

  private mutating func read(_ cell: ArraySlice<UInt8>) {
    last.removeAll(keepingCapacity: true)
    last.append(contentsOf: cell)
    for index in running { readings[index] = patterns[index].read(cell) }
    if running.count > 1 { compare() }
    different += 1
    if dropsLosers, different % DateBallot.trial == 0 { drop() }
  }

  /// Notes which patterns have read a cell differently.
  private mutating func compare() {
    for (place, one) in running.enumerated() {
      for other in running[..<place] where readings[other] != readings[one] {
        disagreements[one * readings.count + other] = true
      }
    }
  }

  private mutating func drop() {
    guard let fewest = running.map({ failures[$0] }).min() else { return }
    running.removeAll { failures[$0] >= fewest + DateBallot.distance }
  }

  /// True if no pattern that was dropped can have failed as seldom as the best.
  var isCertain: Bool {
    guard let fewest = running.map({ failures[$0] }).min() else { return true }
    return failures.indices.allSatisfy { running.contains($0) || failures[$0] > fewest }
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
