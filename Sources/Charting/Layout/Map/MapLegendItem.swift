import Reporting

/// One entry of the legend below a touchpoint map.
enum MapLegendItem {
  /// The sign of a verdict.
  case verdict(Verdict)
  /// The chip of a planned cell without contacts.
  case missing
  /// The dot of a cell that nobody planned.
  case notPlanned
  /// What the area of a sign stands for.
  case area

  /// The words of the entry.
  var words: Phrase {
    switch self {
    case .verdict(let verdict): verdict.chip
    case .missing: Phrase("chip.missing")
    case .notPlanned: Phrase("chip.not-planned")
    case .area: Phrase("chart.area")
    }
  }

  /// Room for the sign before the words, in steps.
  var signWidth: Double {
    switch self {
    case .verdict, .notPlanned: 11
    case .missing: 15
    case .area: 0
    }
  }
}
