/// Size, weight and colour of a text.
package struct TextStyle: Hashable, Sendable {
  /// Size in points.
  package var size: Double
  /// Weight from 400 (regular) to 700 (bold).
  package var weight: Int
  /// Colour.
  package var token: Token

  /// A style.
  package init(size: Double, weight: Int = 400, token: Token = .ink) {
    self.size = size
    self.weight = weight
    self.token = token
  }
}
