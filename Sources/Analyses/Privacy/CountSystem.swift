/// Counts of persons that will be published, gathered with what adds up to what, so that all are
/// hidden together.
struct CountSystem {
  /// The counts, parts and totals alike.
  private(set) var counts: [Int] = []
  /// True for counts that are printed nowhere and only follow from others.
  private(set) var isUnprinted: [Bool] = []
  /// True for counts that a reader knows from elsewhere.
  private(set) var isPublic: [Bool] = []
  /// What adds up to what.
  private(set) var lines: [CellSuppression.Line] = []

  /// A whole with one part and the rest, which is not printed: a share tells both.
  struct Split {
    /// Cell of the whole.
    var whole: Int
    /// Cell of the part.
    var part: Int
    /// Cell of what is left.
    var rest: Int
  }

  /// An empty system.
  init() {}

  /// A new cell; one that is printed nowhere costs nothing to hide, a public one cannot be hidden.
  mutating func cell(_ count: Int, isUnprinted: Bool = false, isPublic: Bool = false) -> Int {
    counts.append(count)
    self.isUnprinted.append(isUnprinted)
    self.isPublic.append(isPublic)
    return counts.count - 1
  }

  /// Several new cells.
  mutating func cells(_ counts: [Int]) -> [Int] { counts.map { cell($0) } }

  /// Says that `total` is the sum of `parts`.
  mutating func sum(_ total: Int, _ parts: [Int]) { add(.init(total: total, parts: parts)) }

  /// Adds what adds up to what, unless nothing does.
  mutating func add(_ line: CellSuppression.Line) {
    if !line.parts.isEmpty { lines.append(line) }
  }

  /// New cells for a part of a whole that has a cell or gets one.
  mutating func split(_ part: Int, of whole: Int, cell known: Int? = nil) -> Split {
    let total = known ?? cell(whole)
    let split = Split(whole: total, part: cell(part), rest: cell(whole - part, isUnprinted: true))
    sum(total, [split.part, split.rest])
    return split
  }

  /// What is hidden.
  func suppression(minimum: Int) -> CellSuppression {
    CellSuppression(
      counts: counts, lines: lines, minimum: minimum, isUnprinted: isUnprinted,
      isPublic: isPublic)
  }
}
