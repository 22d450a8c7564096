import Estimation
import Glibc
import Measures

extension Belief {
  /// What is still known after some days: half as wide again for every year (METHOD §6.1).
  func aged(days: Int) -> Belief {
    guard days > 0 else { return self }
    let factor = pow(1.5, Double(days) / 365)
    switch self {
    case .normal(let normal):
      return .normal(
        NormalEstimate(value: normal.value, standardError: normal.standardError * factor))
    case .draws(let estimate, let draws):
      return .draws(
        estimate: estimate,
        SortedSample(draws.values.map { estimate + factor * ($0 - estimate) }))
    }
  }
}
