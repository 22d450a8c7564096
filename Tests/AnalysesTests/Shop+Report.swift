import Analyses
import Estimation
import Measures
import Reporting
import Testing

extension Setting {
  /// What the tests ask for: the month of a day written as ISO, known up to its end.
  static func tested(_ iso: String = "2026-10-01", _ thresholds: Thresholds = .method) -> Setting {
    let month = Shop.day(iso).month
    return Setting(
      business: "Test", month: month, asOf: month.last, thresholds: thresholds, contactLimit: nil,
      neverContactedDays: 90, toleranceDays: 0, seed: 1, version: "test", sources: [],
      problems: [])
  }
}

extension Shop {
  /// The report of the month of a day written as ISO; `change` sets what the test is about.
  func report(
    _ iso: String = "2026-10-01", _ change: (inout Setting) -> Void = { _ in }
  ) -> Report {
    var setting = Setting.tested(iso)
    change(&setting)
    var shop = self
    shop.asOf = setting.asOf
    return MonthlyReport.report(facts: shop.facts(), setting: setting)
  }
}

extension Report {
  /// The page with this id.
  func page(_ id: String) throws -> Section { try #require(sections.first { $0.id == id }) }

  /// A table of a page.
  func table(_ id: String, on page: String) throws -> Table {
    try #require(
      try self.page(page).blocks.compactMap { block in
        if case .table(let table) = block, table.id == id { table } else { nil }
      }.first)
  }
}
