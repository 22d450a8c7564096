import Facts

/// Contacts, costs and visits of each store apart: one pass for all stores.
struct StoreContacts {
  private let facts: FactTable
  private var touches: [[TouchFact]]
  private var costs: [[CostFact]]
  private var visits: [[VisitFact]]

  init(_ facts: FactTable) {
    self.facts = facts
    let stores = facts.stores.count
    touches = StoreContacts.parts(facts.touches, stores: stores, of: \.store)
    costs = StoreContacts.parts(facts.costs, stores: stores, of: \.store)
    visits = StoreContacts.parts(facts.visits, stores: stores, of: \.store)
  }

  /// The contacts and costs that the data tie to one store (index).
  func table(of store: Int) -> ContactTable {
    var own = facts
    own.touches = touches[store]
    own.costs = costs[store]
    own.visits = visits[store]
    return ContactTable(facts: own)
  }

  private static func parts<Fact>(
    _ facts: [Fact], stores: Int, of store: (Fact) -> Int?
  ) -> [[Fact]] {
    var parts = [[Fact]](repeating: [], count: stores)
    for fact in facts {
      if let place = store(fact), parts.indices.contains(place) { parts[place].append(fact) }
    }
    return parts
  }
}
