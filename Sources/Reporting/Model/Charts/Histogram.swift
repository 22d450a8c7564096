/// Counts by class, such as customers by contacts received: "do we bombard?".
package struct Histogram: Sendable {
  /// One bar.
  package struct Bin: Sendable {
    /// Class as printed: "0", "1", "15+".
    package var name: Phrase
    /// How many.
    package var value: Quantity
    /// True beyond the limit (drawn in the colour of "too many", hatched).
    package var isBeyondLimit: Bool

    /// A bar.
    package init(name: Phrase, value: Quantity, isBeyondLimit: Bool) {
      self.name = name
      self.value = value
      self.isBeyondLimit = isBeyondLimit
    }
  }

  /// What the classes count (axis title).
  package var classes: Phrase
  /// What the bars count (axis title).
  package var counted: Phrase
  /// The bars in the order of their classes; the last may be open.
  package var bins: [Bin]
  /// Name of the limit line, drawn before the first bar beyond it; `nil` without a limit.
  package var limit: Phrase?

  /// A histogram.
  package init(classes: Phrase, counted: Phrase, bins: [Bin], limit: Phrase?) {
    self.classes = classes
    self.counted = counted
    self.bins = bins
    self.limit = limit
  }
}
