/// How a mark is filled and outlined; colours are tokens, the theme resolves them when painting.
package struct Paint: Hashable, Sendable {
  /// Colour of the inside; `nil` leaves it open.
  package var fill: Token?
  /// Opacity of the fill, 0 to 1.
  package var opacity: Double
  /// Colour of the outline; `nil` draws none.
  package var outline: Token?
  /// Width of the outline in points.
  package var width: Double
  /// Lengths of dashes and gaps in points; empty is solid.
  package var dash: [Double]
  /// True adds 45° hatching in the outline colour (boxes only).
  package var hatch: Bool

  /// A paint; nothing is drawn where both colours are `nil`.
  package init(
    fill: Token? = nil, opacity: Double = 1, outline: Token? = nil, width: Double = 0,
    dash: [Double] = [], hatch: Bool = false
  ) {
    self.fill = fill
    self.opacity = opacity
    self.outline = outline
    self.width = width
    self.dash = dash
    self.hatch = hatch
  }
}
