@testable import Texts

/// The table of the manual: held-out texts by language and by theme, and what was mistaken.
enum ThemeTable {
  /// The table as Markdown.
  static func markdown() throws -> String {
    var lines = ["| language | texts | right | wrong | missed | precision | recall |"]
    lines.append("|---|---|---|---|---|---|---|")
    for tongue in Tongue.allCases {
      let score = try LabelledFixture.score([tongue], heldOut: true)
      lines.append("| \(tongue.rawValue) | \(score.texts) | " + cells(score.total) + " |")
    }
    let all = try LabelledFixture.score(Tongue.allCases, heldOut: true)
    lines.append("| all | \(all.texts) | " + cells(all.total) + " |")
    lines += [
      "", "| theme | right | wrong | missed | precision | recall |", "|---|---|---|---|---|---|",
    ]
    for theme in Theme.allCases {
      lines.append("| \(theme.rawValue) | " + cells(all.rows[theme] ?? .init()) + " |")
    }
    lines += ["", "| read as | labelled as | texts |", "|---|---|---|"]
    var counts: [String: Int] = [:]
    for (found, labelled) in all.confusions {
      counts["| \(name(found)) | \(name(labelled)) |", default: 0] += 1
    }
    lines += counts.keys.sorted().map { "\($0) \(counts[$0] ?? 0) |" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cells(_ row: ThemeScore.Row) -> String {
    func share(_ value: Double?) -> String {
      value.map { "\(Int(($0 * 100).rounded())) %" } ?? "–"
    }
    return "\(row.right) | \(row.wrong) | \(row.missed) | \(share(row.precision)) | "
      + share(row.recall)
  }

  private static func name(_ remark: Remark) -> String {
    remark.theme.rawValue + (remark.leaning == .good ? "+" : "-")
  }
}
