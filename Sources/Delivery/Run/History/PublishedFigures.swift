package import Measures

/// The figures of a publication, as they were when it was published.
package struct PublishedFigures: Equatable, Sendable {
  /// The month.
  package let month: Month
  /// The revision.
  package let revision: Int
  /// One figure a line.
  package let bytes: [UInt8]
}
