/// How unusual an effect is among effects that are known to be none.
package enum PermutationTest {
  /// `p = (1 + #{|τ*| ≥ |τ̂|})/(1 + n)` (METHOD §3.1 A2, W19).
  package static func probability(of effect: Double, placebos: [Double]) -> Double {
    let asLarge = placebos.reduce(0) { $0 + (abs($1) >= abs(effect) ? 1 : 0) }
    return Double(1 + asLarge) / Double(1 + placebos.count)
  }

  /// The same, or `nil` where fewer placebos than `fewest` allow no figure.
  package static func figure(
    of effect: Double, placebos: [Double], fewest: Int
  ) -> Double? {
    placebos.count >= fewest ? probability(of: effect, placebos: placebos) : nil
  }
}
