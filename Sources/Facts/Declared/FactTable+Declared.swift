package import Measures
import Records

extension FactTable {
  /// The questions of surveys since `first` of whose answers at least half name a channel, by their
  /// text; what customers say, not what they would have done.
  package func declaredSources(since first: Day) -> [DeclaredSource] {
    var answers: [Symbol: Int] = [:]
    var named: [Symbol: [Int: Int]] = [:]
    for answer in records.answers where answer.at.day >= first && answer.at.day <= asOf {
      answers[answer.question, default: 0] += 1
      guard let channel = register.channel(records.symbols.text(answer.value)) else { continue }
      named[answer.question, default: [:]][channel, default: 0] += 1
    }
    return named.compactMap { question, counts -> DeclaredSource? in
      let all = answers[question] ?? 0
      guard counts.values.reduce(0, +) * 2 >= all else { return nil }
      return DeclaredSource(
        question: records.symbols.text(question), answers: all,
        named: counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }.sorted { Ordering.precedes($0.question, $1.question) }
  }
}
