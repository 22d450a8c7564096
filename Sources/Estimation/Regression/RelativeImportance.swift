package import Measures

/// Which attributes carry the explained variance of a satisfaction: association, not cause.
///
/// The mean increase of R² over all orders of entry (LMG; METHOD §5.2, W14; R. Lindeman,
/// P. Merenda, R. Gold, 1980; U. Grömping, The American Statistician 61, 2007).
package struct RelativeImportance: Hashable, Sendable {
  /// R² of all attributes together.
  package let explainedShare: Double
  /// The part of R² of each attribute; they sum to R².
  package let shares: [Double]

  /// Most attributes of an exact computation.
  package static let mostAttributes = 12

  /// - Parameters:
  ///   - correlations: between attributes, ones on the diagonal.
  ///   - outcome: the correlation of each attribute with the outcome.
  ///
  /// `nil` if one attribute is a mixture of others.
  package init?(correlations: DenseTable, outcome: [Double]) {
    let count = outcome.count
    precondition(count <= RelativeImportance.mostAttributes, "Too many attributes: leave some out.")
    precondition(
      correlations.rows == count && correlations.columns == count,
      "Every attribute correlates with every other.")
    var worth: [Double] = [0]
    for mask in 1..<max(1, 1 << count) {
      let members = ShapleyValue.members(of: mask, players: count)
      let table = DenseTable(members.map { row in members.map { correlations[row, $0] } })
      guard let factors = LUFactors(table) else { return nil }
      let right = members.map { outcome[$0] }
      worth.append(Moments.innerProduct(right, factors.solution(of: right)))
    }
    shares = ShapleyValue.values(players: count, worth: worth)
    explainedShare = worth[worth.count - 1]
  }

  /// The importance of attributes in answers, all of one length; `nil` if an attribute or the
  /// outcome never varies or one is a mixture of others.
  package init?(outcome: [Double], attributes: [[Double]]) {
    var table = DenseTable.identity(attributes.count)
    var right: [Double] = []
    for (row, attribute) in attributes.enumerated() {
      guard let own = Moments.correlation(attribute, outcome) else { return nil }
      right.append(own)
      for column in 0..<row {
        guard let value = Moments.correlation(attribute, attributes[column]) else { return nil }
        table[row, column] = value
        table[column, row] = value
      }
    }
    self.init(correlations: table, outcome: right)
  }

  /// The same with intervals from resampled answers.
  package static func intervals(
    outcome: [Double], attributes: [[Double]], replicates: Int, seedPath: String
  ) -> [Interval]? {
    guard let published = RelativeImportance(outcome: outcome, attributes: attributes) else {
      return nil
    }
    var generator = SeededGenerator(path: seedPath)
    var draws = attributes.map { _ in [Double]() }
    for _ in 0..<replicates {
      let rows = outcome.indices.map { _ in generator.index(below: outcome.count) }
      let drawn = RelativeImportance(
        outcome: rows.map { outcome[$0] },
        attributes: attributes.map { column in rows.map { column[$0] } })
      for (index, share) in (drawn?.shares ?? []).enumerated() { draws[index].append(share) }
    }
    guard draws.allSatisfy({ !$0.isEmpty }) else { return nil }
    return zip(published.shares, draws).map { SortedSample($1).interval(around: $0) }
  }
}
