/// The known word that a mistyped one probably means.
enum NearestWord {
  /// The word of `words` with the fewest single edits (insert, delete, replace, swap neighbours);
  /// `nil` if none is near, that is within a third of the length, at least 2. Ties: the word that
  /// comes first by bytes.
  static func of(_ word: String, among words: [String]) -> String? {
    let limit = max(2, word.utf8.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in words.sorted(by: { Array($0.utf8).lexicographicallyPrecedes($1.utf8) }) {
      let distance = distance(Array(word.utf8), Array(candidate.utf8))
      if distance <= limit, distance < (best?.distance ?? Int.max) { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Optimal string alignment distance of two byte strings (R. Wagner, M. Fischer 1974, with
  /// swaps).
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(previous[column + 1] + 1, current[column] + 1)
        best = min(best, previous[column] + (byte == other ? 0 : 1))
        if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      before = previous
      previous = current
    }
    return previous[right.count]
  }
}
