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

  /// The least and the greatest number that a cell can be.
  func range(_ name: String) -> ClosedRange<Int>? {
    var ranges = ranges
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (parts, total) in sums {
        for part in parts {
          let others = parts.filter { $0 != part }.map { ranges[$0] ?? 0...Reader.most }
          let low = total - others.reduce(0) { $0 + $1.upperBound }
          let high = total - others.reduce(0) { $0 + $1.lowerBound }
          let known = ranges[part] ?? 0...Reader.most
          let (least, greatest) = (max(known.lowerBound, low), min(known.upperBound, high))
          guard least <= greatest else { return nil }
          if least...greatest != known {
            ranges[part] = least...greatest
            isSettled = false
          }
        }
      }
    }
    return ranges[name]
  }
}
