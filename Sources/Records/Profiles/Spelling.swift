/// The nearest of some words, for errors that say what was probably meant.
enum Spelling {
  /// The word with the fewest edits, if they are at most a third of its length; ties by bytes.
  static func nearest(_ word: String, in words: [String]) -> String? {
    let ranked = words.map { (distance(Array(word.utf8), Array($0.utf8)), $0) }
    let best = ranked.min {
      $0.0 != $1.0 ? $0.0 < $1.0 : $0.1.utf8.lexicographicallyPrecedes($1.1.utf8)
    }
    guard let best, best.0 <= max(1, word.utf8.count / 3) else { return nil }
    return best.1
  }

  /// Levenshtein distance on bytes.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let change = diagonal + (byte == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
