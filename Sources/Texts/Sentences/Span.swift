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
  var topics: [Theme] {
    // Most words have no role, and nearly all others one: asking for every theme takes longer.
    let themes = roles.compactMap { if case .topic(let theme) = $0 { theme } else { nil } }
    return themes.count < 2 ? themes : Theme.allCases.filter(themes.contains)
  }

  /// What it says by itself, in the order of the themes.
  var remarks: [Remark] {
    let remarks = roles.compactMap { role -> Remark? in
      if case .remark(let theme, let leaning) = role {
        Remark(theme: theme, leaning: leaning)
      } else {
        nil
      }
    }
    guard remarks.count > 1 else { return remarks }
    return Theme.allCases.flatMap { theme in
      Leaning.allCases.map { Remark(theme: theme, leaning: $0) }.filter(remarks.contains)
    }
  }

  /// How it judges a topic nearby; `nil` if it does not, or both ways.
  var opinion: Leaning? {
    let leanings = roles.compactMap { role -> Leaning? in
      if case .opinion(let leaning, _) = role { leaning } else { nil }
    }
    return leanings.allSatisfy { $0 == leanings[0] } ? leanings.first : nil
  }

  /// The theme it goes with when no topic is near.
  var alone: Theme? {
    let themes = roles.compactMap { role -> Theme? in
      if case .opinion(_, let theme) = role { theme } else { nil }
    }
    return themes.count < 2 ? themes.first : Theme.allCases.first(where: themes.contains)
  }

  /// How it judges a topic of these themes; `nil` if it says nothing of them.
  func opinion(of themes: [Theme]) -> Leaning? {
    guard !roles.isEmpty else { return nil }
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
