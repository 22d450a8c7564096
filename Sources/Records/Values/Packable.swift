/// A value with one bit pattern to spare, so that an optional of it costs nothing in a record.
package protocol Packable: Hashable, Sendable {
  /// The pattern that stands for "not known" and never for a value.
  static var absent: Self { get }
}

extension Int64: Packable {
  /// The lowest integer, which no amount reaches.
  package static var absent: Int64 { .min }
}
