/// Why a theme cannot be used: a pair of colours that readers could not see or tell apart.
package struct ThemeRefusal: Error, Equatable, Sendable, CustomStringConvertible {
  /// What the pair fails.
  package enum Rule: String, Sendable {
    /// Contrast of text or of marks with a meaning (WCAG 2.2).
    case contrast
    /// Colour difference ΔE for one kind of eye.
    case difference
    /// Two tokens with one colour.
    case equal
  }

  /// The rule broken.
  package let rule: Rule
  /// The colour at fault.
  package let one: Token
  /// What it is too close to.
  package let other: Token
  /// The eye for which it fails.
  package let vision: ColourVision
  /// The figure measured.
  package let measured: Double
  /// The least figure allowed.
  package let wanted: Double

  /// The pair, the figure measured and the figure needed.
  package var description: String {
    let figure = (measured * 10).rounded(.down) / 10
    switch rule {
    case .contrast:
      return "\(one.rawValue) on \(other.rawValue): contrast \(figure), at least \(wanted) needed"
    case .difference:
      let eye = vision == .normal ? "" : " for \(vision.rawValue) eyes"
      return "\(one.rawValue) and \(other.rawValue): difference \(figure)\(eye), "
        + "at least \(wanted) needed"
    case .equal: return "\(one.rawValue) and \(other.rawValue) are the same colour"
    }
  }
}
