/// Where the other files of a report lie, seen from the root of its site.
package struct Downloads: Sendable {
  /// The PDF; `nil` if none is made.
  package var report: String?
  /// The folder with `report.json` and the CSV files; `nil` if none is made.
  package var data: String?

  /// Fixed addresses such as `../report.pdf` and `../data`.
  package init(report: String?, data: String?) {
    self.report = report
    self.data = data
  }
}
