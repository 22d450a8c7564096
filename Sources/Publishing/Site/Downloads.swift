/// Where the other files of a report lie, seen from the root of its site.
package struct Downloads: Sendable {
  /// The PDF; `nil` if none is made.
  package var report: String?
  /// The folder with `report.json` and the CSV files; `nil` if none is made.
  package var data: String?

  /// The page with the reports of other months; `nil` if there is none.
  package var archive: String?

  /// Fixed addresses such as `../report.pdf`, `../data` and `../../../archive.html`.
  package init(report: String?, data: String?, archive: String?) {
    self.archive = archive
    self.report = report
    self.data = data
  }
}
