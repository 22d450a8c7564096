/// One or more words of a lexicon and their role.
struct Term: Sendable {
  /// One word of a term; a star stands for any letters.
  struct Element: Hashable, Sendable {
    /// The letters that must be there.
    var letters: String
    /// True if letters may stand before.
    var isOpenBefore: Bool
    /// True if letters may follow.
    var isOpenAfter: Bool

    /// True if the word fits.
    func matches(_ word: String) -> Bool {
      switch (isOpenBefore, isOpenAfter) {
      case (false, false): word.utf8.elementsEqual(letters.utf8)
      case (false, true): word.utf8.starts(with: letters.utf8)
      case (true, false): word.utf8.reversed().starts(with: letters.utf8.reversed())
      case (true, true): contains(Array(word.utf8))
      }
    }

    private func contains(_ word: [UInt8]) -> Bool {
      let letters = Array(letters.utf8)
      guard word.count >= letters.count else { return false }
      return (0...(word.count - letters.count)).contains {
        word[$0...].starts(with: letters)
      }
    }
  }

  /// Its words in order.
  var elements: [Element]
  /// What it does.
  var role: Role

  /// Rank among terms that fit at one place: more words, then no star, then more letters.
  var rank: Int {
    let letters = elements.reduce(0) { $0 + $1.letters.utf8.count }
    let isExact = elements.allSatisfy { !$0.isOpenBefore && !$0.isOpenAfter }
    return elements.count * 100_000 + (isExact ? 10_000 : 0) + letters
  }
}
