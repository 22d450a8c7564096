/// Tells the language of a text by its small words, its terms and its letters.
///
/// Other languages stand in the field as rivals, so that French is not taken for Italian; a text
/// that none of ours wins clearly is unknown.
struct TongueDetection: Sendable {
  /// Small words of the rivals, by language.
  private let rivals: [Set<String>]
  private let letters: [(letters: Set<Unicode.Scalar>, tongue: Tongue?)]
  /// Small words, by language.
  private let tells: [Tongue: Set<String>]

  /// The detection of the program, made once.
  static let embedded = TongueDetection()

  private init() {
    rivals = TongueDetection.rivals(PackageResources.others_txt)
    tells = Lexicon.embedded.mapValues(\.tells)
    letters = [
      (Set("ß".unicodeScalars), .de), (Set("łąęśżźń".unicodeScalars), .pl),
      (Set("ìò".unicodeScalars), .it), (Set("åøæñçãõœêîûřěůňťďőűđ".unicodeScalars), nil),
    ]
  }

  /// The language of words; `nil` if it cannot be told.
  func tongue(of tokens: [Token], lexicons: inout [Tongue: Lexicon]) -> Tongue? {
    guard !tokens.isEmpty else { return nil }
    var scores: [Tongue: Double] = [:]
    var others = [Double](repeating: 0, count: rivals.count)
    var foreign = 0.0
    for token in tokens {
      let own = Tongue.allCases.filter { tells[$0]?.contains(token.word) ?? false }
      let strange = rivals.indices.filter { rivals[$0].contains(token.word) }
      let share = 1 / Double(max(1, own.count + strange.count))
      for tongue in own { scores[tongue, default: 0] += share }
      for rival in strange { others[rival] += share }
      if own.isEmpty, strange.isEmpty {
        let known = Tongue.allCases.filter { lexicons[$0]?.knows(token.word) ?? false }
        for tongue in known { scores[tongue, default: 0] += 0.6 / Double(known.count) }
      }
      for mark in letters where !mark.letters.isDisjoint(with: token.marks) {
        if let tongue = mark.tongue { scores[tongue, default: 0] += 1 } else { foreign += 1 }
      }
    }
    let strongest = (others.max() ?? 0) + foreign
    return winner(scores, rival: strongest, words: tokens.count)
  }

  private func winner(_ scores: [Tongue: Double], rival: Double, words: Int) -> Tongue? {
    let ranked = Tongue.allCases.map { ($0, scores[$0] ?? 0) }.sorted { $0.1 > $1.1 }
    let (best, second) = (ranked[0], max(ranked[1].1, rival))
    guard best.1 > 0, second < 0.7 * best.1 else { return nil }
    let needed = words <= 3 ? 0.5 : max(1, 0.18 * Double(words))
    return best.1 >= needed ? best.0 : nil
  }

  private static func rivals(_ text: [UInt8]) -> [Set<String>] {
    String(decoding: text, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") && !$0.isEmpty }
      .map { line in Set(Tokenizer.tokens(String(line)).dropFirst().map(\.word)) }
  }
}
