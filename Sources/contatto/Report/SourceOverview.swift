import Measures
import Records

/// The sources of the configuration with what arrived for each.
struct SourceOverview {
  private struct Row {
    let source: Configuration.Source
    let files: Int
    let last: Day?
  }

  private let rows: [Row]

  /// The sources in the order of the configuration.
  init(_ sources: [Configuration.Source], files: [FileReading]) {
    rows = sources.map { source in
      let own = files.filter { file in
        let data = DataFile(name: file.file, diskName: file.file, bytes: [])
        return source.files.contains(where: data.fits)
      }
      return Row(
        source: source, files: own.filter { $0.status == .read }.count,
        last: own.compactMap(\.lastDay).max())
    }
  }

  /// One line a source; empty without sources.
  var text: String {
    guard !rows.isEmpty else { return "" }
    return "\n"
      + rows.map { row in
        let name = Messages.escaped(row.source.name)
        let until = row.last.map { ", data until \($0)" } ?? ""
        let required = row.source.isRequired ? ", required" : ""
        let noun = row.files == 1 ? "file" : "files"
        return "source \"\(name)\": \(row.files) \(noun)\(until)\(required)\n"
      }.joined()
  }

  /// A complaint for each required source without a file that could be read.
  func missing(in folder: String) -> [Complaint] {
    rows.filter { $0.source.isRequired && $0.files == 0 }.map { row in
      let patterns = row.source.files.map(\.text).joined(separator: ", ")
      return Complaint(
        status: .noInput, place: .init(file: folder),
        sentence: "the required source \"\(row.source.name)\" is missing",
        hint: "no file that fits \(patterns) can be read")
    }
  }
}
