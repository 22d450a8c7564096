package import Reporting

/// Where the other files of a report lie, seen from the root of its site.
package struct Downloads: Sendable {
  /// The PDF; `nil` if none is made.
  package var report: String?
  /// The folder with `report.json` and the CSV files; `nil` if none is made.
  package var data: String?

  /// The page with the reports of other months; `nil` if there is none.
  package var archive: String?

  /// The tables of a page about a part have no files of their own.
  package var hasTables = true

  /// True if each store has a PDF of its own, beside the management report.
  package var hasStoreReports = false

  /// The same for the page of a part.
  func part(_ section: Section) -> Downloads {
    var part = self
    part.hasTables = false
    if hasStoreReports, let path = Downloads.storeReport(section), let report {
      let folder = report.utf8.lastIndex(of: UInt8(ascii: "/")).map { report[...$0] } ?? ""
      part.report = folder + path
    }
    return part
  }

  /// The file of a store's own PDF beside the management report: `store/rm.pdf`; `nil` for other
  /// pages.
  package static func storeReport(_ section: Section) -> String? {
    section.id.utf8.starts(with: "store/".utf8) ? Slug.path(section.id) + ".pdf" : nil
  }

  /// Fixed addresses such as `../report.pdf`, `../data` and `../../../archive.html`.
  package init(report: String?, data: String?, archive: String?) {
    self.archive = archive
    self.report = report
    self.data = data
  }
}
