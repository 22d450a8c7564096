import Measures
import Records

/// The files of a folder as a plain table for a terminal.
struct FileOverview {
  private let rows: [[String]]

  /// One row a file, in the order given.
  init(_ files: [FileReading]) {
    let head = ["file", "profile", "rows", "used", "skipped", "refused", "from", "to"]
    rows =
      [head]
      + files.map { file in
        let isRead = file.status == .read
        let counts = [file.rowsRead, file.rowsUsed, file.skipped.count, file.refused.count]
        return [Messages.escaped(file.file), file.profile ?? file.status.rawValue]
          + counts.map { isRead ? "\($0)" : "-" }
          + [file.firstDay, file.lastDay].map { $0?.description ?? "-" }
      }
  }

  /// The table, columns apart by two blanks, numbers to the right.
  var text: String {
    let widths = rows[0].indices.map { column in
      rows.map { $0[column].unicodeScalars.count }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { index, cell in
        let blanks = String(repeating: " ", count: widths[index] - cell.unicodeScalars.count)
        return (2...5).contains(index) ? blanks + cell : cell + blanks
      }
      return FileOverview.trimmed(cells.joined(separator: "  ")) + "\n"
    }.joined()
  }

  private static func trimmed(_ line: String) -> String {
    var bytes = Array(line.utf8)
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
