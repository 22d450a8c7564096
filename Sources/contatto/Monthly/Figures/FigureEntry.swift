import Delivery

/// A figure as it was published.
struct FigureEntry: Equatable {
  /// What makes two figures of two reports the same one.
  struct Key: Hashable, Comparable {
    let measure: String
    let scope: String
    /// `nil` for figures about no month, or about the month of the report itself.
    let month: String?

    static func < (left: Key, right: Key) -> Bool {
      let order = { (key: Key) in "\(key.measure)|\(key.scope)|\(key.month ?? "")" }
      return order(left).utf8.lexicographicallyPrecedes(order(right).utf8)
    }
  }

  let key: Key
  let kind: String
  let value: String?
  let verdict: String?
  let grade: String?
  /// 90 % bounds of an estimate.
  let bounds: ClosedRange<Double>?

  /// The figure of a line; `nil` if it is none.
  init?(_ line: PlainJSON) {
    guard let measure = line["id"]?.string, let scope = line["scope"]?.string,
      let kind = line["kind"]?.string
    else { return nil }
    key = Key(measure: measure, scope: scope, month: line["month"]?.string)
    self.kind = kind
    value = line["value"]?.string
    verdict = line["verdict"]?.string
    grade = line["grade"]?.string
    let ends = ["low", "high"].map { line[$0]?.double }
    if let low = ends[0], let high = ends[1], low <= high {
      bounds = low...high
    } else {
      bounds = nil
    }
  }

  /// The change from an earlier value as a share of it; `nil` where one of them is not known.
  func change(from earlier: FigureEntry) -> Double? {
    guard let old = earlier.value.flatMap(Double.init), let new = value.flatMap(Double.init),
      old != 0
    else { return nil }
    return (new - old) / old.magnitude
  }
}
