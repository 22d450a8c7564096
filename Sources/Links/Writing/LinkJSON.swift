import Measures
import Records

/// The result of linking as JSON: the same bytes for the same rows, wherever they lay.
package enum LinkJSON {
  /// One JSON object as UTF-8, without a line end.
  package static func text(_ report: LinkReport) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.key("window_days")
      json.number(report.windowDays)
      json.key("amount")
      json.text(report.amount.rawValue)
      json.key("files")
      json.array(report.files) { $0.file($1.role, $1.reading) }
      json.key("sums")
      json.array(report.result.sums) { $0.sum($1) }
      json.key("till")
      json.array(report.result.till) { $0.sum($1) }
      json.counts(report.result)
    }
    return json.bytes
  }
}

extension JSONText {
  fileprivate mutating func count(_ name: String, _ number: Int) {
    key(name)
    self.number(number)
  }

  fileprivate mutating func file(_ role: LinkRequest.Role, _ reading: FileReading) {
    object { json in
      json.key("file")
      json.text(reading.file)
      json.key("role")
      json.text(role.rawValue)
      json.key("profile")
      json.text(reading.profile ?? "")
      json.count("read", reading.rowsRead)
      json.count("used", reading.rowsUsed)
      json.count("skipped", reading.skipped.count)
      json.count("refused", reading.refused.count)
    }
  }

  fileprivate mutating func sum(_ sum: LinkSum) {
    object { json in
      json.key("group")
      switch sum.group {
      case .channel(let name):
        json.text("channel")
        json.key("channel")
        json.text(name)
      case .noContact: json.text("no_contact")
      case .notIdentified: json.text("not_identified")
      case .till: json.text("till")
      }
      json.key("currency")
      json.text(sum.currency.code)
      json.count("lines", sum.lines)
      json.count("receipts", sum.receipts)
      json.key("revenue")
      json.text(JSONText.amount(sum.revenue, sum.currency))
    }
  }

  fileprivate mutating func counts(_ result: LinkResult) {
    key("contacts")
    object { json in
      json.count("linked", result.contacts)
      json.count("answers", result.counts.answers)
      json.count("strangers", result.counts.strangers)
    }
    count("lines_without_amount", result.counts.withoutAmount)
    count("other_records", result.counts.others)
  }
}
