extension NumberWording {
  /// A range in running text from two rendered ends: "1.2 to 2.9", "da 1,2 a 2,9".
  package func range(_ low: String, _ high: String) -> String {
    switch language {
    case .en: "\(low) to \(high)"
    case .it: "da \(low) a \(high)"
    case .de: "\(low) bis \(high)"
    case .pl: "od \(low) do \(high)"
    }
  }

  /// A range as it stands in a table: "1.2–2.9", "€900–1,500", "7,5–23,5 %".
  ///
  /// The unit stands once. A negative end never meets the dash: "−0.3 to 6.1".
  func tableRange(
    _ low: DecimalDigits, _ high: DecimalDigits, decimals: Int, affixes: Affixes
  ) -> String {
    let isNegative = [low, high].contains { $0.rounded(decimals: decimals).isNegative }
    func end(_ value: DecimalDigits, _ affixes: Affixes) -> String {
      text(value, decimals: decimals, isDifference: false, affixes: affixes)
    }
    guard !isNegative else { return range(end(low, affixes), end(high, affixes)) }
    return end(low, Affixes(prefix: affixes.prefix)) + "–"
      + end(high, Affixes(suffix: affixes.suffix))
  }

  /// Names or figures joined by commas and the word for "and": "a, b and c".
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let and =
      switch language {
      case .en: " and "
      case .it: " e "
      case .de: " und "
      case .pl: " i "
      }
    return items.dropLast().joined(separator: ", ") + and + last
  }
}
