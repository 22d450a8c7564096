import Records

/// The place of each word of a touch among the channels, sorted by the bytes of their names.
struct ChannelRanks: Sendable {
  /// A word that is no contact.
  static let ignored = UInt16.max

  /// The channels in their order.
  let names: [String]
  /// By word: the place of its channel, or `ignored`.
  let ranks: [UInt16]

  /// The places of channels that are numbered as in `LinkWords`; `seen` says which words occur.
  init(_ numbered: [String], seen: [Bool]) {
    let order = numbered.indices.sorted {
      numbered[$0].utf8.lexicographicallyPrecedes(numbered[$1].utf8)
    }
    names = order.map { numbered[$0] }
    var ranks = [UInt16](repeating: ChannelRanks.ignored, count: 1 << 16)
    for (rank, number) in order.enumerated() {
      func word(_ contact: LinkWords.Contact) -> Int { number << 2 | Int(contact.rawValue) }
      let sends = seen[word(.sent)]
      ranks[word(.sent)] = UInt16(truncatingIfNeeded: rank)
      ranks[word(.met)] = UInt16(truncatingIfNeeded: rank)
      // What arrived is a contact of its own only where nobody says what was sent.
      if !sends { ranks[word(.delivered)] = UInt16(truncatingIfNeeded: rank) }
    }
    self.ranks = ranks
  }
}
