/// The order in which a reader of a language expects visible names (REPORT §9).
///
/// Polish letters stand after their base letter (Ł after L, Ó after O, Ź and Ż last), everywhere
/// else an accent only decides between names that are equal without it. Case decides after that,
/// then bytes, so that the order is total. Numbers within names go by value: "Store 2" before
/// "Store 10". A fixed table of our own, because no collation library is at hand at run time.
package struct NameOrder: Sendable {
  private let ownLetters: [Character: Character]

  /// The order of a language.
  package init(language: Language) {
    ownLetters = language == .pl ? NameOrder.polish : [:]
  }

  /// Things in the order of their names.
  package func sorted<Thing>(_ things: [Thing], by name: (Thing) -> String) -> [Thing] {
    things.map { (key: key(name($0)), thing: $0) }.sorted { $0.key < $1.key }.map(\.thing)
  }

  /// Names in order.
  package func sorted(_ names: [String]) -> [String] { sorted(names) { $0 } }

  /// True if `left` stands before `right`.
  package func precedes(_ left: String, _ right: String) -> Bool { key(left) < key(right) }

  private func key(_ name: String) -> NameKey {
    var key = NameKey(name: name)
    for character in name {
      if character.isASCII, let digit = character.wholeNumberValue {
        key.append(digit: digit)
        continue
      }
      let small = character.lowercased()
      let isCapital = small != String(character)
      for letter in small { append(letter, isCapital: isCapital, to: &key) }
    }
    return key
  }

  private func append(_ letter: Character, isCapital: Bool, to key: inout NameKey) {
    if let base = ownLetters[letter] {
      key.append(base, rank: letter == "ż" ? 2 : 1, isCapital: isCapital)
    } else if let (bases, accent) = NameOrder.folded[letter] {
      for base in bases { key.append(base, accent: accent, isCapital: isCapital) }
    } else {
      key.append(letter, isCapital: isCapital)
    }
  }

  private static let polish: [Character: Character] = [
    "ą": "a", "ć": "c", "ę": "e", "ł": "l", "ń": "n", "ó": "o", "ś": "s", "ź": "z", "ż": "z",
  ]

  /// Letters with accents by their base letters and the number of the accent among them.
  private static let folded: [Character: (bases: String, accent: UInt32)] = {
    var table: [Character: (bases: String, accent: UInt32)] = [:]
    let families = [
      "a": "àáâãäåāăą", "ae": "æ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ",
      "h": "ĥħ", "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņň",
      "o": "òóôõöøōŏő", "oe": "œ", "r": "ŕŗř", "s": "śŝşš", "ss": "ß", "t": "ţťŧ", "th": "þ",
      "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
    ]
    for (bases, letters) in families {
      for (index, letter) in letters.enumerated() { table[letter] = (bases, UInt32(index + 1)) }
    }
    return table
  }()
}
