package import Measures
package import Records

/// What happened, in the owner's terms: receipts after tax and margin, contacts and costs by
/// touchpoint, reviews. Everything later than the knowledge date is left out.
package struct FactTable: Sendable {
  /// The last day that is known.
  package var asOf: Day
  /// The rules the books were kept by.
  package var rules: LedgerRules
  /// Channels and touchpoints.
  package var register: Register
  /// Campaigns with codes.
  package var campaigns: [Campaign]
  /// Shops, declared ones first.
  package var stores: [Store]
  /// How many of them were declared.
  package var declaredStores: Int
  /// Receipts by day, time and place.
  package var receipts: [ReceiptFact] = []
  /// Refunds by day and place.
  package var refunds: [RefundFact] = []
  /// Contacts by day, time and place.
  package var touches: [TouchFact] = []
  /// Costs by first day and place.
  package var costs: [CostFact] = []
  /// Reviews by day and place.
  package var opinions: [OpinionFact] = []
  /// Counted visits by first day and place.
  package var visits: [VisitFact] = []
  /// Tests that the owner declared, by first day and name.
  package var tests: [TestFact] = []
  /// What the owner plans, by month and place.
  package var plan: [PlanFact] = []
  /// What happened in the trade, by first day and place.
  package var events: [EventFact] = []
  /// What moves sales beside marketing, by first day and place.
  package var conditions: [ConditionFact] = []
  /// How many could be served, by place.
  package var capacities: [CapacityFact] = []
  /// What the owner's books say about customers, in the order of their first appearance.
  package var customers: [CustomerFact] = []
  /// Months in which lines had to be left out, with the number of lines.
  package var excludedLines: [Month: Int] = [:]
  /// What could not be booked.
  package var problems: [LedgerProblem] = []
  /// The records themselves, for texts and names.
  package var records: RecordBatch

  /// The text of a symbol of the records.
  package func text(_ symbol: Symbol?) -> String? { records.text(symbol) }

  /// Months from the first to the last receipt, without gaps; empty without receipts.
  package var months: [Month] {
    guard let first = receipts.first?.day.month, let last = receipts.last?.day.month else {
      return []
    }
    return (first.index...last.index).map(Month.init(index:))
  }
}

extension FactTable {
  /// Where a review was written, as its source is called.
  package func sourceName(_ opinion: OpinionFact) -> String { records.symbols.text(opinion.source) }
}
