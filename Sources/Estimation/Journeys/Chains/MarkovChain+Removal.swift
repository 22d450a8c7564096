import Measures

extension MarkovChain {
  /// The share of the reward that is lost if a channel is taken out, for every channel; `nil` if
  /// nothing is ever bought.
  ///
  /// `RE_c = (N_sc/N_cc)·b_c/b_s` with `N = (I − Q)⁻¹` and `b = N r`, from one factorisation
  /// (METHOD §3.3, W3).
  package var removalEffects: [Double]? {
    guard let factors = LUFactors(system(of: Array(0...channels))) else { return nil }
    let reward = factors.solution(of: exits)
    guard reward[0] > 0 else { return nil }
    var unit = [Double](repeating: 0, count: channels + 1)
    unit[0] = 1
    let visits = factors.transposedSolution(of: unit)
    return (1...max(1, channels)).prefix(channels).map { state in
      var unit = [Double](repeating: 0, count: channels + 1)
      unit[state] = 1
      let returns = factors.solution(of: unit)[state]
      return visits[state] / returns * reward[state] / reward[0]
    }
  }
}
