import Measures

/// What was decided over the whole of a file.
struct FileDecisions: Sendable {
  /// The currency of amounts in rows that name none.
  enum FileCurrency: Sendable {
    case known(Currency, CurrencyQuality)
    case unknown
  }

  let mark: DecimalMark
  /// The pattern of each date and clock column.
  let patterns: ColumnPatterns
  let currency: FileCurrency

  /// Decides from a file's own cells, then from other files of the same profile (`peers`), then
  /// from the user's answer; throws what cannot be told.
  init(_ file: OpenFile, _ survey: FileSurvey, peers: [DatePattern]) throws(FileProblem) {
    let answers = file.answers
    mark = try survey.decimal.decide(
      expected: file.profile.numbers.expected, answer: answers.decimal
    ).get()
    var patterns = try FileDecisions.dates(survey, peers, answers.date)
    for (column, ballot) in survey.clocks {
      patterns[column] = try FileDecisions.clock(ballot)
    }
    self.patterns = ColumnPatterns(patterns)
    currency = FileDecisions.currency(file, survey)
  }

  /// The pattern of each date column that is clear by itself.
  static func clearDates(_ survey: FileSurvey) -> [DatePattern] {
    survey.dates.compactMap { _, ballot in
      guard ballot.filled > 0, let survivors = ballot.survivors, let first = survivors.first,
        !ballot.disagree(survivors)
      else { return nil }
      return ballot.patterns[first]
    }
  }

  private static func dates(_ survey: FileSurvey, _ peers: [DatePattern], _ answer: String?)
    throws(FileProblem) -> [Int: DatePattern]
  {
    var patterns: [Int: DatePattern] = [:]
    var open: Set<Int> = []
    let neighbours = clearDates(survey)
    let answered = answer.flatMap { DatePattern($0) }.map { [$0] } ?? []
    for (column, ballot) in survey.dates {
      guard let survivors = ballot.survivors else { throw FileProblem(.dateUnreadable) }
      let witnesses = [neighbours, peers, answered]
      if let chosen = choose(survivors, ballot, witnesses) {
        patterns[column] = chosen
      } else if ballot.filled > 0 {
        open.formUnion(survivors)
      }
    }
    guard open.isEmpty else {
      let texts = survey.dates.first?.ballot.patterns.map(\.text) ?? []
      throw FileProblem(.dateAmbiguous, candidates: open.sorted().map { texts[$0] })
    }
    return patterns
  }

  /// The one pattern that the survivors come down to; each group of witnesses is heard in turn.
  private static func choose(
    _ survivors: [Int], _ ballot: DateBallot, _ witnesses: [[DatePattern]]
  ) -> DatePattern? {
    if !ballot.disagree(survivors) { return survivors.first.map { ballot.patterns[$0] } }
    for group in witnesses where !group.isEmpty {
      let same = survivors.filter { group.contains(ballot.patterns[$0]) }
      if !same.isEmpty, !ballot.disagree(same) { return ballot.patterns[same[0]] }
      let orders = Set(group.compactMap(\.isDayFirst))
      guard orders.count == 1, let order = orders.first else { continue }
      let alike = survivors.filter { ballot.patterns[$0].isDayFirst == order }
      if !alike.isEmpty, !ballot.disagree(alike) { return ballot.patterns[alike[0]] }
    }
    return nil
  }

  private static func clock(_ ballot: DateBallot) throws(FileProblem) -> DatePattern? {
    guard let survivors = ballot.survivors else { throw FileProblem(.dateUnreadable) }
    if ballot.disagree(survivors) {
      throw FileProblem(.dateAmbiguous, candidates: survivors.map { ballot.patterns[$0].text })
    }
    return survivors.first.map { ballot.patterns[$0] }
  }

  /// Header, symbol, fixed, answer, then the shop's or nothing (FORMATS §5, currency).
  private static func currency(_ file: OpenFile, _ survey: FileSurvey) -> FileCurrency {
    let rules = file.profile.currency
    if let column = rules.header, let found = file.layout.captured[column] {
      return .known(found, .header)
    }
    let shop = file.settings.currency
    if let sign = survey.sign, let found = sign.currency(shop: shop) {
      return .known(found, .symbol)
    }
    if let fixed = rules.fixed { return .known(fixed, .fixed) }
    if let answer = file.answers.currency { return .known(answer, .answered) }
    // A symbol that fits several currencies, none of them the shop's, must not become the shop's.
    if survey.sign == nil, rules.otherwise == .project { return .known(shop, .assumed) }
    return .unknown
  }
}
