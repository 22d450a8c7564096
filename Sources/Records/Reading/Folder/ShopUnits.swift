import Measures

/// Finds the shops among the units of assignments, which are pseudonyms like customers.
enum ShopUnits {
  /// Shops by the pseudonym that an assignment would give their words, for all words that records
  /// use for shops.
  static func found(in batch: RecordBatch, key: [UInt8]) -> [Person: Symbol] {
    guard !batch.assignments.isEmpty else { return [:] }
    let units = Set(batch.assignments.map(\.unit))
    let hmac = HMAC(key: key)
    var shops: [Person: Symbol] = [:]
    for word in words(of: batch) {
      let message = CustomerTool.message(batch.symbols.bytes(word), .auto, namespace: "shop")
      let pseudonym = Pseudonym(digest: hmac.code(message))
      guard let person = batch.persons.known(pseudonym), units.contains(person) else { continue }
      shops[person] = word
    }
    return shops
  }

  private static func words(of batch: RecordBatch) -> Set<Symbol> {
    var words = Set(batch.receiptLines.compactMap(\.store))
    words.formUnion(batch.refunds.compactMap(\.store))
    words.formUnion(batch.touches.compactMap(\.store))
    words.formUnion(batch.spends.compactMap(\.store))
    return words.union(batch.visits.compactMap(\.store))
  }
}
