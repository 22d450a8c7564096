import Measures

extension MarkovChain {
  /// The share of the reward that is lost if a channel is taken out, for every channel; `nil` if
  /// nothing is ever bought.
  ///
  /// `RE_c = (N_sc/N_cc)·b_c/b_s` with `N = (I − Q)⁻¹` and `b = N r`, from one factorisation
  /// (METHOD §3.3, W3).
  package var removalEffects: [Double]? { removalEffects(of: [exits])[0] }

  /// The same for several rewards in place of `exits`, from one factorisation.
  func removalEffects(of rewards: [[Double]]) -> [[Double]?] {
    guard let factors = LUFactors(system(of: Array(0...channels))) else {
      return rewards.map { _ in nil }
    }
    var unit = [Double](repeating: 0, count: channels + 1)
    unit[0] = 1
    let visits = factors.transposedSolution(of: unit)
    unit[0] = 0
    let reach = (1...max(1, channels)).prefix(channels).map { state in
      unit[state] = 1
      defer { unit[state] = 0 }
      return visits[state] / factors.solution(of: unit)[state]
    }
    return rewards.map { exits in
      let reward = factors.solution(of: exits)
      guard reward[0] > 0 else { return nil }
      return reach.enumerated().map { $1 * reward[$0 + 1] / reward[0] }
    }
  }
}
