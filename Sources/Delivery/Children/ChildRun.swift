/// What is known of a program after its end.
package struct ChildRun: Equatable, Sendable {
  /// How it ended.
  package let end: ChildEnd
  /// The last of what it printed; everything up to the wanted size, where a size was asked for.
  package let output: [UInt8]
  /// The last of its errors, where they were kept apart.
  package var errors: [UInt8] = []
  /// True if it read everything that it was given.
  package let hasReadAll: Bool

  /// An end.
  package init(end: ChildEnd, output: [UInt8], hasReadAll: Bool) {
    self.end = end
    self.output = output
    self.hasReadAll = hasReadAll
  }
}
