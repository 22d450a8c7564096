package import Measures

/// Up to how many contacts in thirty days the next one is worth its cost (METHOD §4.4).
package struct ContactLimit: Hashable, Sendable {
  /// v_k: the value of the k-th contact, first contact first, forced to fall.
  package let values: [Double]
  /// The probability that the k-th contact is worth something.
  package let probabilities: [Double]

  /// - Parameters:
  ///   - contacts: for the first, second, … contact its measured value.
  ///   - exposures: how many customers had that contact.
  ///   - draws: how many sets of values are drawn; each is forced to fall.
  package init(
    contacts: [NormalEstimate], exposures: [Double], draws: Int, seedPath: String
  ) {
    values = MonotoneRegression.decreasing(contacts.map(\.value), weights: exposures)
    var generator = SeededGenerator(path: seedPath)
    var positive = [Int](repeating: 0, count: contacts.count)
    for _ in 0..<draws {
      let drawn = contacts.map { $0.value + $0.standardError * generator.normal() }
      let fitted = MonotoneRegression.decreasing(drawn, weights: exposures)
      for (index, value) in fitted.enumerated() where value > 0 { positive[index] += 1 }
    }
    probabilities = positive.map { (Double($0) + 0.5) / Double(draws + 1) }
  }

  /// f*: the largest number of contacts whose last one is worth something with probability ½.
  package var limit: Int { probabilities.prefix { $0 >= 0.5 }.count }

  /// Share of customers above the limit, from how many customers had 0, 1, 2, … contacts.
  package func overloadShare(customersByContacts: [Int]) -> Ratio? {
    let above = customersByContacts.dropFirst(limit + 1).reduce(0, +)
    return Ratio(above, of: customersByContacts.reduce(0, +))
  }
}
