package import Facts
import Measures
package import Reporting

/// The report of one month from its facts: every analysis, and the summary over them.
package enum MonthlyReport {
  /// The report as values.
  package static func report(facts: FactTable, setting: Setting) -> Report {
    var setting = setting
    setting.problems += LedgerWords.problems(facts, files: setting.sources.map(\.file))
    return report(Material(facts: facts, setting: setting))
  }

  /// The report as values, with what it counted from rows.
  package static func countedReport(facts: FactTable, setting: Setting) -> (Report, RowTables) {
    var setting = setting
    setting.problems += LedgerWords.problems(facts, files: setting.sources.map(\.file))
    let material = Material(facts: facts, setting: setting)
    return (report(material), RowTables(material))
  }

  private static func report(_ material: Material) -> Report {
    let setting = material.setting
    let contributions = ParallelMap.results(count: Registry.all.count) {
      Registry.all[$0].contribution(to: material)
    }
    let summary = Summary(contributions: contributions).section(material)
    var report = Report(
      business: setting.business, month: setting.month, asOf: setting.asOf,
      state: material.state(in: setting.month), currency: material.currency, revision: 1,
      version: setting.version,
      sections: [summary]
        + contributions.flatMap { ($0.section.map { [$0] } ?? []) + $0.pages },
      figures: contributions.flatMap(\.figures), sources: setting.sources,
      problems: setting.problems)
    report.annexes = contributions.flatMap(\.annexes)
    return report
  }

  /// The verdicts of a month alone, to compare with what was published.
  package static func verdicts(facts: FactTable, setting: Setting) -> [Figure] {
    let material = Material(facts: facts, setting: setting)
    return Returns().returnFigures(material.returns, material)
  }
}
