/// What somebody can tell who adds and subtracts everything that is published: whole numbers that
/// are not negative, and the sums in which they stand.
struct Reader {
  private var ranges: [String: ClosedRange<Int>] = [:]
  private var sums: [(parts: [String], total: Int)] = []
  private static let most = 1_000_000

  /// Nothing is known yet.
  init() {}

  /// Notes a printed cell: a number, `<10`, `hidden`, or nothing.
  mutating func note(_ name: String, _ printed: String?) {
    if let number = printed.flatMap({ Int($0) }) {
      ranges[name] = number...number
    } else if let printed, printed.hasPrefix("<"), let below = Int(printed.dropFirst()) {
      // A zero that had to be hidden prints like a small number.
      ranges[name] = 0...(below - 1)
    } else {
      ranges[name] = 0...Reader.most
    }
  }

  /// Notes that cells add up to a number; nothing where it is not published.
  mutating func sum(_ parts: [String], _ total: Double?) {
    if let total { sums.append((parts, Int(total.rounded()))) }
  }

  /// The least and the greatest number that a cell can be; `nil` if nothing fits.
  func range(_ name: String) -> ClosedRange<Int>? {
    var ranges = ranges
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (parts, total) in sums {
        for part in parts {
          guard let known = Reader.known(part, parts, total, ranges) else { return nil }
          if known != ranges[part] { isSettled = false }
          ranges[part] = known
        }
      }
    }
    return ranges[name]
  }

  /// What a sum and the ranges of its other parts leave to one part; `nil` if nothing fits.
  private static func known(
    _ part: String, _ parts: [String], _ total: Int, _ ranges: [String: ClosedRange<Int>]
  ) -> ClosedRange<Int>? {
    let others = parts.filter { $0 != part }.map { ranges[$0] ?? 0...most }
    let before = ranges[part] ?? 0...most
    let least = max(before.lowerBound, total - others.reduce(0) { $0 + $1.upperBound })
    let greatest = min(before.upperBound, total - others.reduce(0) { $0 + $1.lowerBound })
    return least <= greatest ? least...greatest : nil
  }
}
