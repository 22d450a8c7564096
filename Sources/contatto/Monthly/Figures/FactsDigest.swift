import Delivery
import Measures
import Records

/// The digest of what happened up to a day: amounts, counts and where they belong, without persons,
/// receipts' numbers and names of files, so that only a change of facts changes it.
struct FactsDigest {
  private var lines: [String] = []
  private let records: RecordBatch
  private let asOf: Day

  /// The digest over `records` until `asOf`.
  static func text(_ records: RecordBatch, asOf: Day) -> String {
    var digest = FactsDigest(records: records, asOf: asOf)
    digest.addSales()
    digest.addContacts()
    digest.addVoices()
    let sorted = digest.lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Digest.text(Array(sorted.joined(separator: "\n").utf8))
  }

  private init(records: RecordBatch, asOf: Day) {
    self.records = records
    self.asOf = asOf
  }

  private mutating func add(_ kind: String, _ day: Day, _ parts: [String?]) {
    guard day <= asOf else { return }
    lines.append(([kind, day.description] + parts.map { $0 ?? "-" }).joined(separator: "|"))
  }

  private func text(_ symbol: Symbol?) -> String? { records.text(symbol) }

  private func text(_ amount: Int64?) -> String? { amount.map(String.init) }

  private mutating func addSales() {
    for line in records.receiptLines {
      add(
        "receipt", line.at.day,
        [
          line.currency.code, text(line.net), text(line.gross), text(line.tax),
          text(line.discount), text(line.cost), text(line.category), text(line.coupon),
          text(line.store), text(line.origin), line.role?.rawValue,
        ])
    }
    for refund in records.refunds {
      add(
        "refund", refund.at.day,
        [
          refund.currency.code, text(refund.net), text(refund.gross), text(refund.tax),
          text(refund.category), text(refund.store),
        ])
    }
    for spend in records.spends {
      add(
        "spend", spend.to,
        [
          spend.from.description, spend.currency.code, String(spend.amount), text(spend.channel),
          text(spend.touchpoint), text(spend.campaign), text(spend.store), text(spend.contacts),
        ])
    }
  }

  private mutating func addContacts() {
    for touch in records.touches {
      add(
        "touch", touch.at.day,
        [
          touch.kind.rawValue, text(touch.channel), text(touch.touchpoint), text(touch.campaign),
          text(touch.store), text(touch.coupon),
        ])
    }
    for touch in records.touchAggregates {
      add(
        "touches", touch.at.day,
        [text(touch.channel), text(touch.touchpoint), text(touch.campaign), text(touch.store)]
          + touch.counts.map { "\($0.kind.rawValue) \($0.number)" })
    }
    for visit in records.visits {
      add(
        "visits", visit.to,
        [
          visit.from.description, String(visit.visits), text(visit.channel),
          text(visit.touchpoint), text(visit.store),
        ])
    }
  }

  private mutating func addVoices() {
    for opinion in records.opinions {
      add(
        "review", opinion.at.day,
        [text(opinion.source), "\(opinion.score)", text(opinion.store), text(opinion.touchpoint)])
    }
    for answer in records.answers {
      add(
        "answer", answer.at.day,
        [
          text(answer.survey), text(answer.question), text(answer.value), text(answer.touchpoint),
          text(answer.store),
        ])
    }
  }
}
