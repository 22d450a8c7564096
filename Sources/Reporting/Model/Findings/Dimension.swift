/// One coordinate of a figure: `channel = email`.
package struct Dimension: Hashable, Sendable {
  /// Kind of the coordinate: `channel`, `campaign`, `store`, `phase`, `source`.
  package var name: String
  /// Its value.
  package var value: String

  /// A coordinate.
  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
