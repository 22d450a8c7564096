package import Measures
package import Records

extension FactTable {
  /// A known customer, as receipts and contacts name one.
  package typealias Customer = Person

  /// Words that an answer needs before it counts as a text.
  private static let fewestWords = 2

  /// Every review with words and every answer in words between two days, reviews first.
  package func texts(from first: Day, to last: Day) -> [TextFact] {
    let range = first...max(first, last)
    let reviews = opinions.filter { range.contains($0.day) }.compactMap { fact -> TextFact? in
      let opinion = records.opinions[fact.index]
      let boxes: [(Symbol?, TextFact.Box)] = [
        (opinion.title, .open), (opinion.text, .open), (opinion.positive, .liked),
        (opinion.negative, .disliked),
      ]
      let parts = boxes.compactMap { symbol, box in
        text(symbol).flatMap { $0.utf8.isEmpty ? nil : (text: $0, box: box) }
      }
      guard !parts.isEmpty else { return nil }
      return TextFact(
        day: fact.day, stars: fact.stars, competitor: text(opinion.competitor), parts: parts)
    }
    let answers = records.answers.compactMap { answer -> TextFact? in
      guard answer.number == nil, range.contains(answer.at.day), answer.at.day <= asOf else {
        return nil
      }
      let words = records.symbols.text(answer.value)
      let count = words.utf8.split(separator: UInt8(ascii: " ")).count
      guard count >= FactTable.fewestWords else { return nil }
      return TextFact(
        day: answer.at.day, stars: nil, competitor: nil, parts: [(text: words, box: .open)])
    }
    return reviews + answers
  }

  /// Every question with answers in numbers between two days, by the bytes of its id.
  package func questions(from first: Day, to last: Day) -> [QuestionFact] {
    let range = first...max(first, last)
    var found: [String: QuestionFact] = [:]
    for answer in records.answers where range.contains(answer.at.day) && answer.at.day <= asOf {
      guard let number = answer.number?.value, let low = answer.lowest?.value,
        let high = answer.highest?.value, low < high, number >= low, number <= high
      else { continue }
      let question = records.symbols.text(answer.question)
      let fact = QuestionFact(question: question, values: [], scale: low...high)
      found[question, default: fact].values.append(number)
    }
    return found.keys.sorted(by: Ordering.precedes).compactMap { found[$0] }
  }
}
