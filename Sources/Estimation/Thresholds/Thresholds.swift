/// Every limit of the method that decides whether something is said, in one value that the roof
/// hands down and the method page prints (METHOD §3.0).
///
/// Nothing here has a default argument: a policy is written where it is chosen. `Thresholds.method`
/// holds the numbers of the method; a configuration may replace single ones.
package struct Thresholds: Hashable, Sendable {
  /// When a verdict is given.
  package var verdict: Verdict
  /// When a hold-out, a comparison or a shop test may speak.
  package var experiments: Experiments
  /// When the response model may speak, and how long it samples.
  package var response: Response
  /// When journeys may speak, and how often they are resampled.
  package var journeys: Journeys
  /// When small cells, opinions and rankings may speak.
  package var cells: Cells
  /// When servers are too many or too few.
  package var capacity: Capacity

  /// A complete set of limits.
  package init(
    verdict: Verdict, experiments: Experiments, response: Response, journeys: Journeys,
    cells: Cells, capacity: Capacity
  ) {
    self.verdict = verdict
    self.experiments = experiments
    self.response = response
    self.journeys = journeys
    self.cells = cells
    self.capacity = capacity
  }

  /// The limits of METHOD.
  package static let method = Thresholds(
    verdict: .method, experiments: .method, response: .method, journeys: .method, cells: .method,
    capacity: .method)
}
