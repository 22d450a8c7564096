/// All records of a folder: one array per kind, by file and line, and the tables of their handles.
package struct RecordBatch: Sendable {
  /// The texts that symbols stand for.
  package var symbols = SymbolTable()
  /// The customers.
  package var persons = PersonTable()
  /// Lines of sales.
  package var receiptLines: [ReceiptLine] = []
  /// Money given back.
  package var refunds: [Refund] = []
  /// Contacts with persons or receipts.
  package var touches: [Touch] = []
  /// Counted contacts.
  package var touchAggregates: [TouchAggregate] = []
  /// Money spent.
  package var spends: [Spend] = []
  /// Reviews.
  package var opinions: [Opinion] = []
  /// Answers to surveys.
  package var answers: [Answer] = []
  /// Counted visits.
  package var visits: [Visit] = []
  /// The register.
  package var touchpoints: [TouchpointEntry] = []

  /// A batch without records.
  package init() {}

  /// The text of a symbol; `nil` for none.
  package func text(_ symbol: Symbol?) -> String? { symbol.map(symbols.text) }
}
