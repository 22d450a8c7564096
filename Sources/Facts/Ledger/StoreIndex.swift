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
    let index = known ?? stores.count
    if known == nil {
      stores.append(
        Store(
          id: word ?? "", name: word ?? "", aliases: [], opened: nil, closed: nil, weekdays: []))
      byWord[StoreIndex.key(word ?? "")] = index
    }
    if slot >= bySymbol.count {
      bySymbol += Array(repeating: -1, count: slot + 1 - bySymbol.count)
    }
    bySymbol[slot] = index
    return index
  }

  private static func key(_ word: String) -> String {
    String(decoding: word.utf8.map(Wildcard.folded), as: UTF8.self)
  }
}
