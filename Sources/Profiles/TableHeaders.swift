/// Header rows of the in-house tables, for people who fill one in by hand (FORMATS §8).
package enum TableHeaders {
  /// The tables in the order of the manual.
  package static let names = [
    "receipts", "refunds", "touches", "spend", "reviews", "answers", "visits", "touchpoints",
    "tests", "assignments", "plan", "events", "capacity", "rates", "customers", "complete",
  ]

  /// The row of a table in a language (`en`, `it`, `de`, `pl`), without a line end; `nil` if there
  /// is none.
  package static func row(of name: String, language: String) -> String? {
    let start = Array("\(name).\(language) = ".utf8)
    let lines = PackageResources.headers_txt.split(separator: UInt8(ascii: "\n"))
    guard let line = lines.first(where: { $0.starts(with: start) }) else { return nil }
    return String(decoding: line.dropFirst(start.count), as: UTF8.self)
  }
}
