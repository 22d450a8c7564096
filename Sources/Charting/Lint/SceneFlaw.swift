/// Something in a scene that a careful draughtsman would not let pass (RENDERING §11.1).
package struct SceneFlaw: Hashable, Sendable, CustomStringConvertible {
  /// The rule broken.
  package enum Rule: String, Sendable, CaseIterable {
    /// A text or mark reaches out of the scene.
    case outside
    /// Two texts lie on each other.
    case overlap
    /// A text is too small to read.
    case small
    /// More than four sizes of text.
    case sizes
    /// A line or an outline runs through a text.
    case crossed
    /// A text stands on a fill on which it cannot be read.
    case contrast
    /// More than six ticks on an axis.
    case ticks
    /// A filled sign hides the interval it stands for.
    case hidden
    /// The marks leave too much of the scene empty.
    case empty
    /// A coordinate is not a number.
    case number
    /// The words for assistive tools are missing or too long.
    case words
  }

  /// The rule broken.
  package let rule: Rule
  /// What breaks it.
  package let words: String

  /// The rule and what breaks it.
  package var description: String { "\(rule.rawValue): \(words)" }
}
