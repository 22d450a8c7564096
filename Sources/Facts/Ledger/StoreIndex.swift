package import Records

/// The shops by the words of the exports.
package struct StoreIndex: Sendable {
  /// Declared shops first, then those found in the data.
  package private(set) var stores: [Store]
  /// How many were declared.
  package let declared: Int
  private var byWord: [String: Int] = [:]
  private var bySymbol: [Symbol?: Int] = [:]

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
    if let known = bySymbol[symbol] { return known }
    let word = symbol.map(symbols.text)
    let known = word.map { byWord[StoreIndex.key($0)] } ?? (declared == 1 ? 0 : byWord[""])
    let index = known ?? stores.count
    if known == nil {
      stores.append(
        Store(
          id: word ?? "", name: word ?? "", aliases: [], opened: nil, closed: nil, weekdays: []))
      byWord[StoreIndex.key(word ?? "")] = index
    }
    bySymbol[symbol] = index
    return index
  }

  private static func key(_ word: String) -> String {
    String(decoding: word.utf8.map(Wildcard.folded), as: UTF8.self)
  }
}
