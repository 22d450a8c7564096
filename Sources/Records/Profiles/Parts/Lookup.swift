/// A closed list of words and what each stands for.
struct Lookup: Sendable {
  /// The words of the product.
  let canonical: [String]
  private let accepted: [WordSet]

  /// All words that are accepted, as the profile writes them.
  var spellings: [String] { accepted.flatMap(\.spellings) }

  init(_ table: ProfileTable) throws(ProfileError) {
    var canonical: [String] = []
    var accepted: [WordSet] = []
    for entry in table.entries {
      canonical.append(entry.key)
      accepted.append(
        WordSet(try ProfileTable.texts(entry.value, key: entry.key, file: table.file)))
    }
    self.canonical = canonical
    self.accepted = accepted
  }

  /// A lookup in which each word stands for itself.
  init(words: [String]) {
    canonical = words
    accepted = words.map { WordSet([$0]) }
  }

  /// The position of the canonical word of a cell; `nil` for an unknown word.
  func position(of cell: ArraySlice<UInt8>) -> Int? {
    accepted.firstIndex { $0.contains(cell) }
  }
}
