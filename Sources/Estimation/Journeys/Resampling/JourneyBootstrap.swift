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
    let steps = models.contains(.removal) ? CustomerSteps(sample) : nil
    var generator = SeededGenerator(path: seedPath)
    var draws = models.map { _ in [ChannelCredit]() }
    for start in stride(from: 0, to: replicates, by: 4) {
      let lanes = 0..<min(4, replicates - start)
      var weights = [SIMD4<Double>](repeating: .zero, count: sample.customers)
      for lane in lanes {
        for customer in weights.indices {
          weights[customer][lane] = Double(generator.poissonWeight())
        }
      }
      let removal = steps?.removalCredits(weights: weights)
      for lane in lanes {
        for (index, model) in models.enumerated() {
          let credit =
            model == .removal
            ? removal?[lane]
            : model.credit(of: sample, weights: sample.customerIndex.map { weights[$0][lane] })
          if let credit { draws[index].append(credit) }
        }
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
