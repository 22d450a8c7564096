/// A term, or a word without one, at its place in a sentence.
struct Span {
  /// What it does; empty for an unknown word.
  var roles: Set<Role> = []
  /// Its last word.
  var word: String
  /// Commas and dashes before it, since the sentence began.
  var commas = 0
  /// Turns of the thought before it.
  var turns = 0

  /// True if it takes its words out of the reading.
  var isSilent: Bool { roles.contains(.nothing) }

  /// The themes it names as topics, in their order.
  var topics: [Theme] { Theme.allCases.filter { roles.contains(.topic($0)) } }

  /// What it says by itself, in the order of the themes.
  var remarks: [Remark] {
    Theme.allCases.flatMap { theme in
      Leaning.allCases.compactMap {
        roles.contains(.remark(theme, $0)) ? Remark(theme: theme, leaning: $0) : nil
      }
    }
  }

  /// How it judges a topic nearby; `nil` if it does not, or both ways.
  var opinion: Leaning? {
    let leanings = Set(
      roles.compactMap { role -> Leaning? in
        if case .opinion(let leaning, _) = role { leaning } else { nil }
      })
    return leanings.count == 1 ? leanings.first : nil
  }

  /// The theme it goes with when no topic is near.
  var alone: Theme? {
    Theme.allCases.first { theme in
      Leaning.allCases.contains { roles.contains(.opinion($0, alone: theme)) }
    }
  }

  /// How it judges a topic of these themes; `nil` if it says nothing of them.
  func opinion(of themes: [Theme]) -> Leaning? {
    for theme in themes {
      for leaning in Leaning.allCases where roles.contains(.opinionOf(theme, leaning)) {
        return leaning
      }
    }
    return nil
  }

  /// True if it says anything good or bad.
  var judges: Bool { opinion != nil || !remarks.isEmpty }
}
