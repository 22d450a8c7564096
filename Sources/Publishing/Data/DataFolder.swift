package import Reporting

/// The machine-readable side of a report: `report.json` and one CSV file a table.
package struct DataFolder {
  /// The report.
  let report: Report
  /// The language of the words in the files.
  let wording: Wording
  /// True guards text cells of the CSV files against being read as formulas.
  let formulaGuard: Bool

  /// The data of a report; `formulaGuard` is the setting `exports.formula_guard`.
  package init(_ report: Report, wording: Wording, formulaGuard: Bool) {
    self.report = report
    self.wording = wording
    self.formulaGuard = formulaGuard
  }

  /// The files from the root of the data folder, sorted by path.
  ///
  /// Tables of parts (a store, a channel) are excerpts of complete ones and stand on their pages
  /// alone. A table shown on several pages is written once; two tables of one name are our own
  /// mistake.
  package var files: [PublishedFile] {
    var files = [
      PublishedFile(path: "report.json", bytes: ReportJSON(report, wording: wording).bytes)
    ]
    let main = report.sections.filter { !$0.isPart }
    for table in DataFolder.tables(of: main) + report.annexes {
      let csv = TableCSV(table, wording: wording, formulaGuard: formulaGuard)
      let path = DataFolder.path(of: table)
      if let twin = files.first(where: { $0.path == path }) {
        precondition(twin.bytes == csv.bytes, "Two tables are called \(table.id).")
        continue
      }
      files.append(PublishedFile(path: path, bytes: csv.bytes))
    }
    return PublishedFile.sorted(files)
  }

  /// The tables of some pages in reading order.
  static func tables(of sections: [Section]) -> [Table] {
    sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }

  /// The file of a table, from the root of the data folder.
  static func path(of table: Table) -> String { Slug.path(table.id) + ".csv" }
}
