/// A share or rate: 0.123 is 12.3 %.
package struct Ratio: Hashable, Sendable, Comparable {
  /// The share as a fraction of one.
  package let value: Double

  /// The share `value` of one.
  package init(_ value: Double) { self.value = value }

  /// `part / whole`; `nil` where the whole is zero, because then no share is known.
  package init?(_ part: some BinaryInteger, of whole: some BinaryInteger) {
    guard whole != 0 else { return nil }
    self.init(Double(part) / Double(whole))
  }

  package static func < (left: Ratio, right: Ratio) -> Bool { left.value < right.value }
}
