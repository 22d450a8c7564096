/// The terms of a language by their first word; remembers what it looked up.
struct TermIndex: Sendable {
  /// A term at a place of a sentence.
  struct Match {
    /// How many words it takes.
    var words: Int
    /// Everything the best terms say.
    var roles: Set<Role>
  }

  private var terms: [Term] = []
  private var exact: [String: [Int]] = [:]
  private var prefixes: [String: [Int]] = [:]
  private var open: [Int] = []
  private var seen: [String: [Int]] = [:]

  /// Adds a term.
  mutating func add(_ term: Term) {
    guard let first = term.elements.first else { return }
    let index = terms.count
    terms.append(term)
    if first.isOpenBefore {
      open.append(index)
    } else if first.isOpenAfter {
      prefixes[first.letters, default: []].append(index)
    } else {
      exact[first.letters, default: []].append(index)
    }
  }

  /// The best terms that begin at a place; `nil` if none fits.
  ///
  /// Terms that judge one theme only stand beside the others and never hide them.
  mutating func match(_ words: ArraySlice<Token>) -> Match? {
    guard let first = words.first else { return nil }
    var open = (rank: 0, match: Match(words: 0, roles: []))
    var bound = open
    for candidate in candidates(first.word) {
      let term = terms[candidate]
      guard fits(term, words) else { continue }
      if case .opinionOf = term.role {
        TermIndex.keep(term, in: &bound)
      } else {
        TermIndex.keep(term, in: &open)
      }
    }
    let longest = max(open.match.words, bound.match.words)
    guard longest > 0 else { return nil }
    let best = [open.match, bound.match].filter { $0.words == longest }
    return Match(words: longest, roles: best.reduce(into: []) { $0.formUnion($1.roles) })
  }

  private static func keep(_ term: Term, in best: inout (rank: Int, match: Match)) {
    guard term.rank >= best.rank else { return }
    if term.rank > best.rank {
      best = (term.rank, Match(words: term.elements.count, roles: []))
    }
    best.match.roles.insert(term.role)
  }

  /// True if a single word is known; used to tell languages.
  mutating func knows(_ word: String) -> Bool {
    candidates(word).contains { terms[$0].elements.count == 1 }
  }

  private func fits(_ term: Term, _ words: ArraySlice<Token>) -> Bool {
    guard term.elements.count <= words.count else { return false }
    for (offset, element) in term.elements.enumerated() {
      let token = words[words.startIndex + offset]
      if offset > 0, token.gap != .none { return false }
      if offset > 0, !element.matches(token.word) { return false }
    }
    return true
  }

  private mutating func candidates(_ word: String) -> [Int] {
    if let known = seen[word] { return known }
    var found = exact[word] ?? []
    var end = word.startIndex
    while end < word.endIndex {
      end = word.index(after: end)
      found += prefixes[String(word[..<end])] ?? []
    }
    found += open.filter { terms[$0].elements[0].matches(word) }
    seen[word] = found
    return found
  }
}
