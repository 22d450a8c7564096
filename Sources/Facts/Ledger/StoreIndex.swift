package import Records

/// The shops by the words of the exports.
package struct StoreIndex: Sendable {
  /// Declared shops first, then those found in the data.
  package private(set) var stores: [Store]
  /// How many were declared.
  package let declared: Int
  private var byWord: [String: Int] = [:]
  /// By the number of the symbol from 1, 0 for none; −1 where the word was not looked up yet.
  private var bySymbol: [Int] = []

  /// The declared shops.
  package init(_ stores: [Store]) {
    self.stores = stores
    declared = stores.count
    for (index, store) in stores.enumerated() {
      for word in [store.id, store.name] + store.aliases where byWord[StoreIndex.key(word)] == nil {
        byWord[StoreIndex.key(word)] = index
      }
    }
  }

  /// The shop of a word, made if nobody declared it. Without a word: the only declared shop, or
  /// one shop without a name.
  package mutating func index(of symbol: Symbol?, in symbols: SymbolTable) -> Int {
    let slot = symbol.map { Int($0.index) + 1 } ?? 0
    if slot < bySymbol.count, bySymbol[slot] >= 0 { return bySymbol[slot] }
    let word = symbol.map(symbols.text)
    let known = word.map { byWord[StoreIndex.key($0)] } ?? (declared == 1 ? 0 : byWord[""])
    let index = known ?? found(Store(undeclared: word ?? ""))
    if slot >= bySymbol.count {
      bySymbol += Array(repeating: -1, count: slot + 1 - bySymbol.count)
    }
    bySymbol[slot] = index
    return index
  }

  /// Adds what another index over the same declared shops has found in other data, and gives the
  /// place of each of its shops here.
  mutating func merge(_ other: StoreIndex) -> [Int] {
    other.stores.indices.map { index in
      guard index >= declared else { return index }
      return byWord[StoreIndex.key(other.stores[index].id)] ?? found(other.stores[index])
    }
  }

  /// The place of a shop that nobody declared and that is new.
  private mutating func found(_ store: Store) -> Int {
    byWord[StoreIndex.key(store.id)] = stores.count
    stores.append(store)
    return stores.count - 1
  }

  private static func key(_ word: String) -> String {
    String(decoding: word.utf8.map(Wildcard.folded), as: UTF8.self)
  }
}

extension Store {
  /// A shop of which only the word in the data is known.
  fileprivate init(undeclared word: String) {
    self.init(id: word, name: word, aliases: [], opened: nil, closed: nil, weekdays: [])
  }
}
