import Measures

/// A fixed budget divided so that no euro would bring more elsewhere.
package struct BudgetAllocation: Hashable, Sendable {
  /// Weekly spend of each channel.
  package let spend: [Double]
  /// λ, what the last euro brings in every channel that is free to move.
  package let price: Double

  /// Why a budget cannot be divided.
  package enum Impossible: Error, Hashable, Sendable {
    /// The least amounts already exceed the budget; their sum.
    case lowerBounds(Double)
    /// The largest amounts do not reach the budget; their sum.
    case upperBounds(Double)
  }

  /// Divides `budget` among channels, each within its bounds (METHOD §4.3, W9).
  ///
  /// Water filling: the price falls until the budget is spent; 200 halvings of ln λ between 1e-9
  /// and 1e6, no early stop, so that the result does not depend on a tolerance.
  package init(
    budget: Double, responses: [SteadyResponse], bounds: [ClosedRange<Double>]
  ) throws(Impossible) {
    precondition(responses.count == bounds.count, "Each channel has its bounds.")
    let least = Moments.sum(bounds.map(\.lowerBound))
    let most = Moments.sum(bounds.map(\.upperBound))
    if least > budget { throw .lowerBounds(least) }
    if most < budget { throw .upperBounds(most) }
    func spend(at price: Double) -> [Double] {
      zip(responses, bounds).map { response, bound in
        min(max(response.spend(whereSlopeIs: price), bound.lowerBound), bound.upperBound)
      }
    }
    var low = PortableFunctions.logarithm(1e-9)
    var high = PortableFunctions.logarithm(1e6)
    for _ in 0..<200 {
      let middle = 0.5 * (low + high)
      let total = Moments.sum(spend(at: PortableFunctions.exponential(middle)))
      if total > budget { low = middle } else { high = middle }
    }
    price = PortableFunctions.exponential(high)
    self.spend = spend(at: price)
  }

  /// The division in whole cents of a budget in cents; what rounding leaves goes to the largest
  /// channel strictly inside its bounds, or to the largest of all.
  package func cents(
    budget: Int64, centsPerUnit: Double, bounds: [ClosedRange<Double>]
  ) -> [Int64] {
    var rounded = spend.map { Int64(($0 * centsPerUnit).rounded()) }
    let interior = spend.indices.filter {
      spend[$0] > bounds[$0].lowerBound && spend[$0] < bounds[$0].upperBound
    }
    let open = interior.isEmpty ? Array(spend.indices) : interior
    if let largest = open.max(by: { spend[$0] < spend[$1] }) {
      rounded[largest] += budget - rounded.reduce(0, +)
    }
    return rounded
  }
}
