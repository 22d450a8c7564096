import Glibc
import Measures

/// Whether a memory of two channels predicts paths better than a memory of one.
package struct ChainOrder: Hashable, Sendable {
  /// Gain of the longer memory per customer in held-out log-likelihood, with its standard error.
  package let gain: NormalEstimate

  /// Compares both by held-out log-loss, folds by a hash of the customer (METHOD §3.3).
  ///
  /// Shares of the shorter memory start from half a count for every next step; those of the
  /// longer one start from the shares of the shorter, with the same weight.
  package init(_ sample: JourneySample, folds: Int) {
    var gains = [Double](repeating: 0, count: sample.customers)
    let journeys = (0..<sample.count).map { sample[$0] }
    let fold = journeys.map { journey -> Int in
      var mixer = SplitMix64(state: UInt64(bitPattern: Int64(journey.customer)))
      return Int(mixer.next() % UInt64(folds))
    }
    for held in 0..<folds {
      var model = StepCounts(channels: sample.channels)
      for (index, journey) in journeys.enumerated() where fold[index] != held {
        model.add(journey)
      }
      for (index, journey) in journeys.enumerated() where fold[index] == held {
        gains[sample.customerIndex[index]] += model.gain(on: journey)
      }
    }
    let mean = Moments.mean(gains) ?? 0
    let variance = (Moments.variance(gains) ?? 0) / Double(max(1, gains.count))
    gain = NormalEstimate(value: mean, standardError: variance.squareRoot())
  }

  /// The order to use: two only if it predicts better by more than `deviations` standard errors.
  package func order(deviations: Double) -> Int {
    gain.value > deviations * gain.standardError && gain.value > 0 ? 2 : 1
  }
}
