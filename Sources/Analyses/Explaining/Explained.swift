import Facts
import Measures
import Records
import Reporting

/// Short ways to the parts of an explanation.
struct Explained {
  let question: Question
  let material: Material

  /// A named number of the formula.
  func parameter(_ key: String, _ value: Quantity) -> Explanation.Parameter {
    Explanation.Parameter(Words.say("explain.parameter.\(key)"), value)
  }

  /// An amount of the formula; not known without it.
  func amount(_ key: String, _ minorUnits: Int64?) -> Explanation.Parameter {
    parameter(key, minorUnits.map { .money(material.money($0)) } ?? .unknown)
  }

  /// The rows behind a figure; `nil` without any.
  func input(_ key: String, _ trail: RowTrail) -> Explanation.Input? {
    guard trail.records > 0 else { return nil }
    let sources = material.setting.sources
    return Explanation.Input(
      Words.say("explain.input.\(key)"),
      files: trail.stretches.map { stretch in
        Explanation.FileRows(
          file: stretch.file < sources.count ? sources[stretch.file].file : "?",
          records: stretch.records, lines: stretch.first...stretch.last)
      })
  }

  /// The explanation of a figure of the question's measure.
  func explanation(
    _ figure: Figure, place: String?, method: String, _ parameters: [Explanation.Parameter],
    _ inputs: [Explanation.Input?]
  ) -> Explanation {
    let key = question.measure.rawValue
    return Explanation(
      figure: figure, name: Words.say("explain.\(key)"), place: place,
      formula: Words.say("explain.\(key).formula"), method: Words.say("method.\(method).meaning"),
      parameters: parameters, inputs: inputs.compactMap(\.self))
  }

  /// Rows of receipts of the month, or of the window, that a condition picks.
  func receipts(where counts: (ReceiptFact) -> Bool) -> RowTrail {
    var trail = RowTrail()
    for receipt in material.facts.receipts where counts(receipt) {
      trail.add(receipt.place, lastLine: receipt.lastLine)
    }
    return trail
  }

  /// Rows of touches that a condition picks.
  func touches(where counts: (TouchFact) -> Bool) -> RowTrail {
    var trail = RowTrail()
    for touch in material.facts.touches where counts(touch) { trail.add(touch.place) }
    return trail
  }

  /// Rows of costs of a channel that work in some days.
  func costs(channel: Int, in days: ClosedRange<Day>) -> RowTrail {
    var trail = RowTrail()
    let register = material.facts.register
    for cost in material.facts.costs
    where register.channelOfTouchpoint[cost.touchpoint] == channel
      && cost.from <= days.upperBound && cost.to >= days.lowerBound
    {
      trail.add(cost.place)
    }
    return trail
  }
}
