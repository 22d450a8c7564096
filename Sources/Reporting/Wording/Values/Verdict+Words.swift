extension Verdict {
  /// The fixed word of the verdict: "add", "cannot tell".
  package var word: Phrase { Phrase("verdict.\(rawValue)") }

  /// What the verdict says about contacts or money, for chips: "too little", "in range".
  package var chip: Phrase { Phrase("chip.\(rawValue)") }

  /// Whether the average return earns the cost: "earns its cost", "open"; `hold` claims nothing.
  package var standing: Phrase? { self == .hold ? nil : Phrase("standing.\(rawValue)") }
}
