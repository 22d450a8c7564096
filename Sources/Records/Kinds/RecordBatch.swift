package import Measures

/// All records of a folder: one list per kind, by file and line, and the tables of their handles.
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
  /// Tests that the owner declared.
  package var tests: [DeclaredTest] = []
  /// Who was treated and who was held back in them.
  package var assignments: [Assignment] = []
  /// What the owner plans.
  package var plan: [PlanEntry] = []
  /// What happened in the trade.
  package var events: [OwnerEvent] = []
  /// How many could be served.
  package var capacities: [ServiceCapacity] = []
  /// Exchange rates.
  package var rates: [RateQuote] = []
  /// What is known about customers.
  package var customers: [CustomerEntry] = []
  /// Months of which a source has told everything.
  package var completeMonths: [CompleteMonth] = []
  /// Shops by the pseudonym under which an assignment names them.
  ///
  /// An assignment does not say whether its units are customers or shops, so that the word itself
  /// is never kept (FORMATS §8.1).
  package var shopUnits: [Person: Symbol] = [:]
  /// Mondays by the pseudonym under which an assignment names a week.
  package var weekUnits: [Person: Day] = [:]

  /// A batch without records.
  package init() {}

  /// The text of a symbol; `nil` for none.
  package func text(_ symbol: Symbol?) -> String? { symbol.map(symbols.text) }

  /// A record of any kind.
  func record(_ reference: RecordReference) -> any CanonicalRecord {
    func found<Record: CanonicalRecord>(_ type: Record.Type) -> any CanonicalRecord {
      self[keyPath: Record.list][reference.index]
    }
    return found(reference.kind.type)
  }

  /// Makes room for more records of a kind.
  mutating func reserve(_ count: Int, of kind: RecordKind) {
    func reserve<Record: CanonicalRecord>(_ type: Record.Type) {
      let list = Record.list
      self[keyPath: list].reserveCapacity(self[keyPath: list].count + count)
    }
    reserve(kind.type)
  }

  /// How many records of a kind there are.
  func count(of kind: RecordKind) -> Int {
    func count<Record: CanonicalRecord>(_ type: Record.Type) -> Int {
      self[keyPath: Record.list].count
    }
    return count(kind.type)
  }

  /// File and line of every record, kind by kind.
  var places: [Place] {
    func places<Record: CanonicalRecord>(_ type: Record.Type) -> [Place] {
      self[keyPath: Record.list].map(\.place)
    }
    return RecordKind.allCases.flatMap { places($0.type) }
  }

  /// True if there is no record of any kind.
  var isEmpty: Bool {
    func isEmpty<Record: CanonicalRecord>(_ type: Record.Type) -> Bool {
      self[keyPath: Record.list].isEmpty
    }
    return RecordKind.allCases.allSatisfy { isEmpty($0.type) }
  }
}
