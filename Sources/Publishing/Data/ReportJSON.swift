import Measures
package import Reporting

/// A report as `report.json`: every figure, source, problem and section with its tables.
///
/// Every key is always there, `null` where not known; docs/report-json.md explains each of them.
package struct ReportJSON {
  /// Version of the shape: grows when a key changes its meaning or goes.
  package static let schemaVersion = 1

  /// The report.
  let report: Report
  /// The language of the words printed in it.
  let wording: Wording

  /// The file of a report, its words in the language of `wording`.
  package init(_ report: Report, wording: Wording) {
    self.report = report
    self.wording = wording
  }

  /// The file in UTF-8.
  package var bytes: [UInt8] { value.bytes }

  var value: JSONValue {
    .object([
      ("schema_version", .integer(ReportJSON.schemaVersion)),
      ("program_version", .string(report.version)),
      ("business", .string(report.business)),
      ("month", .string(report.month.description)),
      ("data_until", .string(report.asOf.description)),
      ("state", .string(report.state.rawValue)),
      ("currency", .string(report.currency.code)),
      ("revision", .integer(report.revision)),
      ("language", .string(wording.language.rawValue)),
      ("figures", .array(report.figures.map { .line(figure($0)) })),
      ("sources", .array(report.sources.map { .line(source($0)) })),
      ("problems", .array(report.problems.map { .line(problem($0)) })),
      ("sections", .array(report.sections.map(section))),
    ])
  }

  private func figure(_ figure: Figure) -> JSONValue {
    let scope = figure.scope.map { ($0.name, JSONValue.string($0.value)) }
    let value = ReportJSON.quantity(figure.value)
    return .object(
      [
        ("measure", .string(figure.measure)), ("scope", .object(scope)),
        ("month", .optional(figure.month?.description)),
      ] + value + ReportJSON.bounds(figure.interval) + [
        ("grade", .optional(figure.grade?.rawValue)),
        ("verdict", .optional(figure.verdict?.rawValue)),
        ("probability", .number(figure.probability)),
        ("reason", .optional(figure.reason)),
      ])
  }

  private func source(_ source: SourceStatement) -> JSONValue {
    let skipped = source.rowsSkipped.map {
      JSONValue.object([("reason", .string($0.reason)), ("rows", .integer($0.rows))])
    }
    return .object([
      ("file", .string(source.file)),
      ("profile", .optional(source.profile)),
      ("status", .string(source.status)),
      ("rows_read", .integer(source.rowsRead)),
      ("rows_used", .integer(source.rowsUsed)),
      ("rows_skipped", .array(skipped)),
      ("rows_refused", .integer(source.rowsRefused)),
      ("first_day", .optional(source.firstDay?.description)),
      ("last_day", .optional(source.lastDay?.description)),
    ])
  }

  private func problem(_ problem: Problem) -> JSONValue {
    .object([
      ("severity", .string(problem.severity.rawValue)),
      ("code", .string(problem.code)),
      ("file", .string(problem.file)),
      ("line", problem.line.map(JSONValue.integer) ?? .null),
      ("column", .optional(problem.column)),
      ("count", .integer(problem.count)),
      ("message", .string(problem.message)),
    ])
  }

  /// Kind, value, currency and privacy limit of a quantity, as members.
  static func quantity(_ quantity: Quantity) -> [(String, JSONValue)] {
    let (kind, value): (String, JSONValue) =
      switch quantity {
      case .money(let money): ("money", .decimal(money.plain))
      case .count(let count): ("count", .integer(count))
      case .share(let ratio): ("share", .number(ratio.value))
      case .number(let number, decimals: _): ("number", .number(number))
      case .unknown: ("unknown", .null)
      case .suppressed(below: _): ("suppressed", .null)
      case .withheld: ("withheld", .null)
      }
    var currency = JSONValue.null
    var below = JSONValue.null
    if case .money(let money) = quantity { currency = .string(money.currency.code) }
    if case .suppressed(let limit) = quantity { below = .integer(limit) }
    return [("kind", .string(kind)), ("value", value), ("currency", currency), ("below", below)]
  }

  /// The 90 % and, if known, the 50 % bounds of an estimate, as members.
  static func bounds(_ interval: Interval?) -> [(String, JSONValue)] {
    [
      ("low", .number(interval?.low)), ("inner_low", .number(interval?.innerLow)),
      ("inner_high", .number(interval?.innerHigh)), ("high", .number(interval?.high)),
    ]
  }
}
