import Facts
import Measures
import Texts

/// A review or an answer in words, as it was read.
struct ThemedText {
  /// Day it was written.
  var day: Day
  /// Stars given with it; `nil` for an answer of a survey.
  var stars: Double?
  /// What it says.
  var reading: TextReading
  /// Name of the competitor it is about; `nil` for the own business.
  var competitor: String?

  /// Every review with words and every answer in words between two days.
  static func all(_ facts: FactTable, from first: Day, to last: Day) -> [ThemedText] {
    var reader = TextReader()
    return facts.texts(from: first, to: last).map { text in
      ThemedText(
        day: text.day, stars: text.stars,
        reading: reader.reading(of: text.parts.map { (text: $0.text, lean: lean($0.box)) }),
        competitor: text.competitor)
    }
  }

  /// The sign that a form gives to bare topics.
  private static func lean(_ box: TextFact.Box) -> Leaning? {
    switch box {
    case .open: nil
    case .liked: .good
    case .disliked: .bad
    }
  }
}
