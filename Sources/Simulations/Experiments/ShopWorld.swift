import Glibc
import Measures

/// Weekly sales of shops, some of which chance gave a touchpoint from one week on.
package struct ShopWorld: Sendable {
  /// Weekly net sales, shop by shop.
  package let sales: [[Double]]
  /// One flag for each shop.
  package let isTreated: [Bool]
  /// First week with the touchpoint.
  package let start: Int
  /// The week after the last one with it.
  package let end: Int
  /// True effect on the logarithm of sales.
  package let effect: Double

  /// The test of that seed.
  package init(seed: UInt64) {
    var generator = SeededGenerator(path: "world/shops/\(seed)/0")
    let shops = 10 + generator.index(below: 11)
    let weeks = 44
    let start = 26 + generator.index(below: 8)
    let end = start + 4 + generator.index(below: 5)
    let effect = generator.uniform() < 0.3 ? 0 : 0.12 * generator.uniform()
    self.effect = effect
    let common = (0..<weeks).map { _ in 0.08 * generator.normal() }
    let order = (0..<shops).map { _ in generator.uniform() }
    let half = order.sorted()[shops / 2]
    let isTreated = order.map { $0 < half }
    var sales: [[Double]] = []
    for shop in 0..<shops {
      let level = 9 + 0.5 * generator.normal()
      let keeping = 0.4
      var noise = 0.05 * generator.normal()
      sales.append(
        (0..<weeks).map { week in
          let fresh = 0.05 * (1 - keeping * keeping).squareRoot() * generator.normal()
          noise = keeping * noise + fresh
          let isOn = isTreated[shop] && week >= start && week < end
          return exp(level + common[week] + noise + (isOn ? effect : 0))
        })
    }
    (self.start, self.end, self.isTreated, self.sales) = (start, end, isTreated, sales)
  }
}
