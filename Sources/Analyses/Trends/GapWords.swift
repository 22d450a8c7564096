import Facts
import Reporting

/// Why a month is partial, as a sentence.
enum GapWords {
  /// The sentence of one gap.
  static func sentence(_ gap: MonthCoverage.Gap, _ material: Material) -> Phrase {
    switch gap {
    case .notOver(let day): Words.say("gap.not-over", ["until": .untilDay(day)])
    case .startsLate(let day): Words.say("gap.starts-late", ["day": .day(day)])
    case .endsEarly(let store, let day):
      if store >= 0 {
        Words.say(
          "gap.store-ends-early",
          ["store": .text(material.facts.stores[store].name), "until": .untilDay(day)])
      } else {
        Words.say("gap.ends-early", ["until": .untilDay(day)])
      }
    case .excludedLines(let count):
      Words.say("gap.excluded", ["rows": .counted(count, noun: "rows")])
    }
  }
}
