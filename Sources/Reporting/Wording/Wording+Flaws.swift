extension Wording {
  /// Our own mistakes in a phrase and the phrases within it: unknown keys, gaps that nothing
  /// fills, arguments that no gap takes. Empty where the phrase renders as meant.
  package func flaws(in phrase: Phrase) -> [String] {
    let names = phrase.arguments.keys.sorted()
    let inner = names.flatMap { name in phrase.arguments[name].map(flaws(in:)) ?? [] }
    let gaps: [String]
    if phrase.key == Phrase.verbatimKey {
      gaps = ["text"]
    } else if let sentence = catalogue.sentences[phrase.key] {
      gaps = sentence.gaps
    } else {
      return ["no key \(phrase.key)"] + inner
    }
    let empty = gaps.filter { !names.contains($0) }.map { "\(phrase.key): nothing fills {\($0)}" }
    let idle = names.filter { !gaps.contains($0) }.map { "\(phrase.key): no gap {\($0)}" }
    return empty + idle + inner
  }

  private func flaws(in argument: Argument) -> [String] {
    switch argument {
    case .phrase(let phrase): flaws(in: phrase)
    case .list(let items): items.flatMap(flaws(in:))
    case .range(let low, let high): flaws(in: low) + flaws(in: high)
    case .counted(let count, let noun):
      has(Wording.nounKey(noun, Plural(count, in: language))) ? [] : ["no noun \(noun)"]
    default: []
    }
  }
}
