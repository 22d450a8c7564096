package import Measures

/// How numbers look in a language: marks, grouping, signs and units (REPORT §9).
///
/// Rounds half away from zero on the decimal form, groups from four digits always, writes minus as
/// U+2212 and plus only on differences. A value that is not finite is not known and prints as "–".
package struct NumberWording: Sendable {
  /// The language whose marks are used.
  package let language: Language

  /// The numbers of a language.
  package init(language: Language) { self.language = language }

  /// What is printed where a value is not known.
  package static let unknown = "–"
  static let noBreakSpace = "\u{A0}"

  /// A number with exactly that many decimals.
  package func number(_ value: Double, decimals: Int) -> String {
    text(DecimalDigits(value), decimals: decimals, isDifference: false)
  }

  /// A whole number.
  package func count(_ value: Int) -> String {
    text(DecimalDigits(value), decimals: 0, isDifference: false)
  }

  /// A signed difference; a difference that rounds to zero has no sign.
  package func change(_ value: Double, decimals: Int) -> String {
    text(DecimalDigits(value), decimals: decimals, isDifference: true)
  }

  /// A signed difference of counts.
  package func countChange(_ value: Int) -> String {
    text(DecimalDigits(value), decimals: 0, isDifference: true)
  }

  /// A share as a percentage: "12.3%". A part is not rounded to nothing or all where whole percent
  /// are asked for: 99.8% stays 99.8%, with as many decimals as that takes, at most three.
  package func share(_ ratio: Ratio, decimals: Int) -> String {
    var shown = decimals
    var half = 0.005
    while decimals == 0, shown < 3, ratio.value > 0, ratio.value < half || isAll(ratio, half) {
      shown += 1
      half /= 10
    }
    return text(
      percent(ratio), decimals: shown, isDifference: false, affixes: percentAffixes)
  }

  /// True for a part that lacks less than half of the last figure.
  private func isAll(_ ratio: Ratio, _ half: Double) -> Bool {
    ratio.value < 1 && ratio.value >= 1 - half
  }

  /// A signed relative change: "+12.3%".
  package func shareChange(_ ratio: Ratio, decimals: Int) -> String {
    text(percent(ratio), decimals: decimals, isDifference: true, affixes: percentAffixes)
  }

  /// A signed difference of shares in percentage points: "+1.2 pp".
  package func points(_ ratio: Ratio, decimals: Int) -> String {
    text(percent(ratio), decimals: decimals, isDifference: true, affixes: pointAffixes)
  }

  func percent(_ ratio: Ratio) -> DecimalDigits? { DecimalDigits(ratio.value)?.shifted(by: 2) }

  /// Sign, prefix, grouped figures and suffix of one amount.
  func text(
    _ value: DecimalDigits?, decimals: Int, isDifference: Bool, affixes: Affixes = Affixes()
  ) -> String {
    guard let rounded = value?.rounded(decimals: decimals) else { return NumberWording.unknown }
    let isPositive = !rounded.isNegative && !rounded.digits.isEmpty
    let sign = rounded.isNegative ? "\u{2212}" : isDifference && isPositive ? "+" : ""
    return sign + affixes.prefix + figures(rounded, decimals: decimals) + affixes.suffix
  }

  private func figures(_ value: DecimalDigits, decimals: Int) -> String {
    let (whole, fraction) = value.ascii(decimals: decimals)
    var text = ""
    for (index, byte) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { text += groupMark }
      text.unicodeScalars.append(Unicode.Scalar(byte))
    }
    guard decimals > 0 else { return text }
    text += decimalMark
    for byte in fraction { text.unicodeScalars.append(Unicode.Scalar(byte)) }
    return text
  }

  private var groupMark: String {
    switch language {
    case .en: ","
    case .it, .de: "."
    case .pl: NumberWording.noBreakSpace
    }
  }

  private var decimalMark: String {
    switch language {
    case .en: "."
    case .it, .de, .pl: ","
    }
  }

  var percentAffixes: Affixes {
    switch language {
    case .en, .it, .pl: Affixes(suffix: "%")
    case .de: Affixes(suffix: NumberWording.noBreakSpace + "%")
    }
  }

  private var pointAffixes: Affixes {
    let word =
      switch language {
      case .en: "pp"
      case .it, .pl: "p.p."
      case .de: "Pp."
      }
    return Affixes(suffix: NumberWording.noBreakSpace + word)
  }
}
