package import Measures

/// How far credits would move with other customers.
package struct JourneyBootstrap: Sendable {
  /// For each model, in the order given, and each channel the credited purchases.
  package let conversions: [[Interval]]
  /// The same for their value.
  package let value: [[Interval]]

  /// Resamples customers with Poisson(1) weights, the same customers for every model
  /// (METHOD §3.0 and §3.3). `nil` if nothing was bought.
  package init?(
    _ sample: JourneySample, models: [CreditModel], replicates: Int, seedPath: String
  ) {
    let published = models.compactMap { $0.credit(of: sample) }
    guard published.count == models.count else { return nil }
    let isChainOnly = models.allSatisfy { $0 == .removal }
    let steps = models.contains(.removal) ? CustomerSteps(sample) : nil
    var generator = SeededGenerator(path: seedPath)
    var draws = models.map { _ in [ChannelCredit]() }
    for _ in 0..<replicates {
      let customers = (0..<sample.customers).map { _ in Double(generator.poissonWeight()) }
      let weights = isChainOnly ? [] : sample.customerIndex.map { customers[$0] }
      for (index, model) in models.enumerated() {
        let credit =
          model == .removal
          ? steps?.removalCredit(weights: customers)
          : model.credit(of: sample, weights: weights)
        if let credit { draws[index].append(credit) }
      }
    }
    guard draws.allSatisfy({ !$0.isEmpty }) else { return nil }
    func intervals(_ part: (ChannelCredit) -> [Double]) -> [[Interval]] {
      zip(published, draws).map { published, draws in
        part(published).enumerated().map { channel, estimate in
          SortedSample(draws.map { part($0)[channel] }).interval(around: estimate)
        }
      }
    }
    conversions = intervals(\.conversions)
    value = intervals(\.value)
  }
}
