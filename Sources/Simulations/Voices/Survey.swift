import Measures

/// The survey after the purchase: recommendation, satisfaction, what led to the shop.
enum Survey {
  private static let origins = [
    "passaparola", "vetrina", "volantino", "ricerca online", "social network", "newsletter",
    "radio", "cliente da anni",
  ]
  private static let originWeights = [0.24, 0.16, 0.17, 0.14, 0.11, 0.07, 0.02, 0.09]
  private static let influences = [
    "consiglio del personale", "volantino", "recensioni", "newsletter", "social network",
    "buono sconto", "sito",
  ]
  private static let influenceWeights = [0.25, 0.16, 0.19, 0.1, 0.11, 0.11, 0.08]

  /// The answers of about one known buyer in ninety.
  static func answers(_ trade: Trade, seed: UInt64) -> [SurveyAnswer] {
    var chance = Chance("survey", seed: seed)
    var answers: [SurveyAnswer] = []
    for receipt in trade.receipts {
      guard let customer = receipt.customer, chance.happens(0.018) else { continue }
      let day = receipt.day + chance.whole(3...9)
      guard trade.calendar.contains(day) else { continue }
      let person = trade.population.customers[customer].key
      let mood = mood(receipt, trade.calendar) + 1.6 * chance.normal()
      let recommends = max(0, min(10, Int((8.1 + mood).rounded())))
      let satisfied = max(1, min(5, Int((4.1 + mood * 0.45).rounded())))
      let rows: [(String, String, ClosedRange<Int>?)] = [
        ("Quanto è probabile che ci consigli?", "\(recommends)", 0...10),
        ("Quanto è soddisfatto dell'acquisto?", "\(satisfied)", 1...5),
        ("Come ci ha conosciuto?", origins[chance.index(weights: originWeights)], nil),
        (
          "Che cosa ha influito sull'acquisto?",
          chance.happens(0.85) ? influences[chance.index(weights: influenceWeights)] : "", nil
        ),
      ]
      for (question, answer, scale) in rows {
        answers.append(
          SurveyAnswer(
            day: day, question: question, answer: answer, scale: scale, customer: person,
            outlet: receipt.outlet))
      }
    }
    return answers.enumerated().sorted { ($0.1.day, $0.0) < ($1.1.day, $1.0) }.map(\.1)
  }

  /// The queue in Milano and late parcels before Christmas are felt.
  private static func mood(_ receipt: Receipt, _ calendar: TradingCalendar) -> Double {
    let day = calendar.day(receipt.day)
    if receipt.outlet == 0 && day >= Opinions.queueStart { return -1.2 }
    return receipt.outlet == Chain.web && day.date.month == 12 ? -0.9 : 0
  }
}
