import Measures

extension NumberWording {
  /// Labels of an axis: one scale and one number of decimals for all ticks.
  ///
  /// Amounts and counts are told in thousands from 10,000 and in millions from 1,000,000, if no
  /// tick then needs more than one decimal.
  package func axis(_ measure: Measure, ticks: [Double]) -> AxisWording {
    let shift =
      switch measure {
      case .money, .count: scale(decimals(of: ticks).compactMap { $0 })
      case .share: 2
      case .number: 0
      }
    return axis(measure, ticks: ticks, shift: shift)
  }

  /// Labels of an axis without a scale word, for a chart that prints amounts in full beside it.
  package func plainAxis(_ measure: Measure, ticks: [Double]) -> AxisWording {
    axis(measure, ticks: ticks, shift: measure == .share ? 2 : 0)
  }

  /// Ten digits free the ticks from binary dust: 3 × 0.1 is 0.3.
  private func decimals(of ticks: [Double]) -> [DecimalDigits?] {
    ticks.map { DecimalDigits($0)?.rounded(significant: 10) }
  }

  private func axis(_ measure: Measure, ticks: [Double], shift: Int) -> AxisWording {
    let values = decimals(of: ticks)
    let shifted = values.map { $0?.shifted(by: shift) }
    let decimals = shifted.compactMap { $0?.decimals }.max() ?? 0
    return AxisWording(
      unit: unit(measure, shift: shift),
      labels: shifted.map { text($0, decimals: decimals, isDifference: false) },
      shift: shift, decimals: decimals)
  }

  /// A value in the notation of an axis with `extra` decimals: the label at the end of a line.
  package func label(_ value: Double, on axis: AxisWording, extra: Int) -> String {
    text(
      DecimalDigits(value)?.shifted(by: axis.shift), decimals: axis.decimals + extra,
      isDifference: false)
  }

  /// Places to shift the point of all values: 0, −3 for thousands, −6 for millions.
  private func scale(_ values: [DecimalDigits]) -> Int {
    let wholeDigits = values.map(\.wholeDigits).max() ?? 0
    for (shift, leastDigits) in [(-6, 7), (-3, 5)] where wholeDigits >= leastDigits {
      if values.allSatisfy({ $0.shifted(by: shift).decimals <= 1 }) { return shift }
    }
    return 0
  }

  private func unit(_ measure: Measure, shift: Int) -> String {
    switch measure {
    case .money(let currency): scaleWord(shift, of: symbol(currency))
    case .count: scaleWord(shift)
    case .share: "%"
    case .number: ""
    }
  }

  /// "thousand" and "million" for counts.
  private func scaleWord(_ shift: Int) -> String {
    switch (language, shift) {
    case (.en, -3): "thousand"
    case (.en, -6): "million"
    case (.it, -3): "migliaia"
    case (.it, -6): "milioni"
    case (.de, -3): "Tsd."
    case (.de, -6): "Mio."
    case (.pl, -3): "tys."
    case (.pl, -6): "mln"
    default: ""
    }
  }

  /// Currency with its scale: "€ thousand", "migliaia di €", "Tsd. €".
  private func scaleWord(_ shift: Int, of symbol: String) -> String {
    let words: [String] =
      switch (language, shift) {
      case (_, 0): [symbol]
      case (.en, _): [symbol, scaleWord(shift)]
      case (.it, -3): ["migliaia di", symbol]
      case (.it, _): ["mln", symbol]
      case (.de, _), (.pl, _): [scaleWord(shift), symbol]
      }
    return words.joined(separator: NumberWording.noBreakSpace)
  }
}
