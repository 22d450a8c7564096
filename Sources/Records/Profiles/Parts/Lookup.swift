/// A closed list of words and what each stands for.
struct Lookup: Sendable {
  /// The words of the product.
  let canonical: [String]
  /// All words that are accepted, in the order of what they stand for.
  private let accepted: WordSet
  /// For each accepted word the canonical one.
  private let owners: [Int]

  /// All words that are accepted, as the profile writes them.
  var spellings: [String] { accepted.spellings }

  init(_ table: ProfileTable) throws(ProfileError) {
    var canonical: [String] = []
    var accepted: [String] = []
    var owners: [Int] = []
    for entry in table.entries {
      let words = try ProfileTable.texts(entry.value, key: entry.key, file: table.file)
      owners += words.map { _ in canonical.count }
      accepted += words
      canonical.append(entry.key)
    }
    self.canonical = canonical
    self.accepted = WordSet(accepted)
    self.owners = owners
  }

  /// A lookup in which each word stands for itself.
  init(words: [String]) {
    canonical = words
    accepted = WordSet(words)
    owners = Array(words.indices)
  }

  /// The position of the canonical word of a cell; `nil` for an unknown word.
  func position(of cell: ArraySlice<UInt8>) -> Int? {
    accepted.position(of: cell).map { owners[$0] }
  }
}
