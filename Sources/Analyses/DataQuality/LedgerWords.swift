import Facts
import Measures
import Reporting

/// What the books could not do, as problems of the input, for the operator.
enum LedgerWords {
  /// One problem a reason, file and word, with its first line and the number of rows.
  static func problems(_ facts: FactTable, files: [String]) -> [Problem] {
    var problems: [Problem] = []
    var known: [String: Int] = [:]
    for item in facts.problems {
      let hasPlace = item.word == nil
      let file = hasPlace && files.indices.contains(item.file) ? files[item.file] : ""
      let key = "\(item.reason.rawValue)/\(file)/\(item.word ?? "")"
      if let index = known[key] {
        problems[index].count += 1
        continue
      }
      known[key] = problems.count
      problems.append(
        Problem(
          severity: severity(item.reason), code: item.reason.rawValue, file: file,
          line: hasPlace ? item.line : nil, column: nil, count: 1,
          message: message(item.reason, item.word)))
    }
    return problems
  }

  private static func severity(_ reason: LedgerProblem.Reason) -> Problem.Severity {
    switch reason {
    case .vatMissing, .rateMissing: .error
    case .refundUnmatched: .note
    case .channelUnknown, .storeUnknown, .testUnknown, .unitUnknown: .warning
    }
  }

  private static func message(_ reason: LedgerProblem.Reason, _ word: String?) -> String {
    let word = word.map { "\u{201C}\($0)\u{201D}" } ?? ""
    switch reason {
    case .vatMissing:
      return "No VAT rate for this line; it is left out and its month is partial. "
        + "Give vat.percent or the rate of its category in contatto.toml."
    case .rateMissing:
      return "No exchange rate at most seven days old; the line is left out and its month is "
        + "partial. Add a row to the rates table."
    case .refundUnmatched:
      return "This refund names no sale in the data; it counts in its own month."
    case .channelUnknown:
      return "Nobody declared the channel \(word); it has a row of its own. "
        + "Add a [[channel]] or an alias in contatto.toml."
    case .storeUnknown:
      return "Nobody declared the shop \(word); it has a row of its own. "
        + "Add a [[store]] or an alias in contatto.toml."
    case .testUnknown:
      return "No row of the tests table has the id \(word); its assignments count for nothing."
    case .unitUnknown:
      return "This assignment names a shop that no other file names; the test goes without it."
    }
  }
}
