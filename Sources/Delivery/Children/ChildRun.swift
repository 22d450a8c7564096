/// What is known of a program after its end.
package struct ChildRun: Equatable, Sendable {
  /// How it ended.
  package let end: ChildEnd
  /// The last of what it printed.
  package let output: [UInt8]
  /// True if it read everything that it was given.
  package let hasReadAll: Bool

  /// An end.
  package init(end: ChildEnd, output: [UInt8], hasReadAll: Bool) {
    self.end = end
    self.output = output
    self.hasReadAll = hasReadAll
  }
}
