import Measures
import Records

extension FactTable {
  /// Every declared test in time that is over, in the order of the tests.
  package func switchTests(coverage: [MonthCoverage], country: String?) -> [SwitchTestFacts] {
    let over = tests.filter { $0.unit == .week && $0.standing(in: self).isReadable }
    guard !over.isEmpty,
      let weeks = SwitchedWeeks(facts: self, coverage: coverage, country: country)
    else { return [] }
    return over.compactMap { weeks.test($0) }
  }
}
