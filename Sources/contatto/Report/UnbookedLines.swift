import Facts
import Measures
import Records

/// Lines of receipts and refunds that the books cannot take: no VAT rate, no exchange rate.
struct UnbookedLines {
  /// The lines by what is missing.
  private let counts: [LedgerProblem.Reason: Int]

  /// Those of a table of facts; none without one.
  init(_ facts: FactTable?) {
    counts = (facts?.problems ?? []).reduce(into: [:]) { $0[$1.reason, default: 0] += 1 }
  }

  /// Those of records up to a day; none without records.
  init(_ configuration: Configuration, _ records: RecordBatch, asOf day: Day?) {
    self.init(day.map { ReportPipeline.facts(configuration, records: records, asOf: $0) })
  }

  /// One complaint for each thing that is missing.
  var complaints: [Complaint] {
    let rules: [(reason: LedgerProblem.Reason, missing: String, hint: String)] = [
      (
        .vatMissing, "without a VAT rate",
        "set percent under [vat], or category for some of the goods"
      ),
      (
        .rateMissing, "in a currency without a rate of its day or the seven before",
        "add a file with exchange rates: contatto template rates"
      ),
    ]
    return rules.compactMap { rule in
      guard let count = counts[rule.reason], count > 0 else { return nil }
      let lines = count == 1 ? "1 line" : "\(count) lines"
      return Complaint(
        status: .refusals,
        sentence: "\(lines) of receipts or refunds \(rule.missing) cannot be counted",
        hint: rule.hint)
    }
  }
}
