package import Measures

/// The most frequent paths as strips of steps with their conversion: "which paths lead to
/// purchase?".
package struct PathStrip: Sendable {
  /// One path.
  package struct Row: Sendable {
    /// The touchpoints in the order of the path.
    package var steps: [Phrase]
    /// Customers on the path.
    package var customers: Quantity
    /// Share that bought; `nil` where not known.
    package var share: Ratio?

    /// A path.
    package init(steps: [Phrase], customers: Quantity, share: Ratio?) {
      self.steps = steps
      self.customers = customers
      self.share = share
    }
  }

  /// Heading of the number of customers.
  package var customersTitle: Phrase
  /// Heading of the share.
  package var shareTitle: Phrase
  /// The paths, the most frequent first.
  package var rows: [Row]

  /// Strips of paths.
  package init(customersTitle: Phrase, shareTitle: Phrase, rows: [Row]) {
    self.customersTitle = customersTitle
    self.shareTitle = shareTitle
    self.rows = rows
  }
}
