import Delivery
import Measures

/// What is known of the months, as a table or as JSON.
enum StatusText {
  /// One line a month, the newest first.
  static func table(_ histories: [MonthHistory]) -> String {
    guard !histories.isEmpty else { return "nothing is published\n" }
    let rows = histories.reversed().map { history in
      [
        history.month.description, history.revision > 0 ? "r\(history.revision)" : "-",
        history.publishedBuild?.text("state") ?? "-", history.published?.text("at") ?? "-",
        mail(history),
      ]
    }
    let all = [["month", "revision", "state", "published", "mail"]] + rows
    let widths = all[0].indices.map { column in all.map { $0[column].utf8.count }.max() ?? 0 }
    return all.map { row in
      var cells = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.utf8.count)
      }
      cells[cells.count - 1] = row[row.count - 1]
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }

  /// The same as a list of objects.
  static func json(_ histories: [MonthHistory]) -> String {
    let items = histories.reversed().map { history in
      PlainJSON.object([
        .init(name: "month", value: .text(history.month.description)),
        .init(name: "revision", value: .integer(history.revision)),
        .init(
          name: "state", value: history.publishedBuild?.text("state").map(PlainJSON.text) ?? .null),
        .init(
          name: "published", value: history.published?.text("at").map(PlainJSON.text) ?? .null),
        .init(
          name: "release", value: history.published?.text("release").map(PlainJSON.text) ?? .null),
        .init(name: "mail", value: .text(mail(history))),
        .init(name: "late", value: .list(history.late.map(PlainJSON.text))),
      ])
    }
    return String(decoding: PlainJSON.list(items).bytes, as: UTF8.self) + "\n"
  }

  private static func mail(_ history: MonthHistory) -> String {
    if history.published == nil { return history.late.isEmpty ? "-" : "late" }
    let counts = history.mail.counts
    let parts = counts.map { "\($0.count) \($0.outcome.rawValue)" }
    return parts.isEmpty
      ? (history.isMailSkipped ? "skipped" : "none") : parts.joined(separator: ", ")
  }
}
