package import Facts
package import Reporting

extension MonthlyReport {
  /// How the numbers of a question came about; each analysis explains its own. Empty where the
  /// report has no such number.
  package static func explanations(
    of question: Question, facts: FactTable, setting: Setting
  ) -> [Explanation] {
    let material = Material(facts: facts, setting: setting)
    return Registry.all.flatMap { $0.explanations(of: question, in: material) }
  }
}
