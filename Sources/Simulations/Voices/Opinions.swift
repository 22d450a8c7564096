import Measures

/// All reviews of a simulation; the queue in Milano grows from spring 2026 on.
struct Opinions {
  private(set) var all: [Opinion] = []
  private let calendar: TradingCalendar
  private var chance: Chance

  /// The reviews of every source, by source, outlet and day.
  init(_ scenario: Scenario, _ calendar: TradingCalendar, seed: UInt64) {
    self.calendar = calendar
    chance = Chance("voices", seed: seed)
    for outlet in 0..<Chain.web {
      let size = Chain.outlets[outlet].receiptsPerDay / 12
      write("google", outlet, perMonth: 4.5 * size * scenario.volume)
      write("facebook", outlet, perMonth: 1.2 * size * scenario.volume)
    }
    write("trustpilot", Chain.web, perMonth: 8 * scenario.volume)
    for outlet in 0..<Chain.web {
      write("google", outlet, perMonth: 0.8 * scenario.volume, competitor: "Casa Bella")
    }
  }

  private mutating func write(
    _ source: String, _ outlet: Int, perMonth: Double, competitor: String = ""
  ) {
    for day in 0..<calendar.count {
      let rate = perMonth / 30 * Season.demand(calendar.day(day))
      for _ in 0..<chance.count(mean: rate) {
        all.append(opinion(source, outlet, day, competitor))
      }
    }
  }

  private mutating func opinion(
    _ source: String, _ outlet: Int, _ day: Int, _ competitor: String
  ) -> Opinion {
    let language = ["it", "en", "de"][chance.index(weights: [0.88, 0.08, 0.04])]
    let isQueue = outlet == 0 && competitor.isEmpty && calendar.day(day) >= Opinions.queueStart
    let likes = isQueue ? 0.62 : outlet == Chain.web ? 0.74 : 0.80
    var themes = [mention(outlet, praise: chance.happens(likes), isQueue: isQueue)]
    if chance.happens(0.45) {
      let second = mention(outlet, praise: chance.happens(likes), isQueue: isQueue)
      if second.theme != themes[0].theme { themes.append(second) }
    }
    let stars = rating(themes)
    var sentences = themes.map {
      chance.pick(Sentences.about($0.theme, praise: $0.praise, language: language))
    }
    if chance.happens(0.35) {
      sentences.append(chance.pick(Sentences.feeling(praise: stars > 3, language: language)))
    }
    let isSilent = chance.happens(source == "google" ? 0.25 : 0.05)
    let answered = chance.happens(stars < 3 ? 0.7 : 0.5) ? chance.whole(1...9) : nil
    return Opinion(
      source: source, outlet: outlet, day: day, minute: chance.whole(480...1380), stars: stars,
      language: language, themes: isSilent ? [] : themes,
      text: isSilent ? "" : sentences.joined(separator: " "), answeredAfter: answered,
      competitor: competitor)
  }

  /// From this day on one till fewer is open in Milano.
  static let queueStart = Day(number: Day.number(year: 2026, month: 4, day: 1))

  private mutating func mention(_ outlet: Int, praise: Bool, isQueue: Bool) -> (
    theme: Theme, praise: Bool
  ) {
    let isWeb = outlet == Chain.web
    let weights: [Double] = Theme.allCases.map { theme in
      switch theme {
      case .staff: isWeb ? 0.4 : 2.2
      case .waiting: isWeb ? 0 : (praise ? 0.5 : (isQueue ? 6 : 1.2))
      case .price: 1.3
      case .assortment: 1.5
      case .quality: 1.4
      case .delivery: isWeb ? 2.6 : 0
      case .clarity: praise ? 0.4 : 0.8
      case .returns: praise ? 0.3 : 0.7
      case .site: isWeb ? 1 : 0
      }
    }
    return (Theme.allCases[chance.index(weights: weights)], praise)
  }

  private mutating func rating(_ themes: [(theme: Theme, praise: Bool)]) -> Int {
    let praised = themes.count(where: \.praise)
    if praised == themes.count { return chance.happens(0.68) ? 5 : 4 }
    if praised > 0 { return chance.happens(0.7) ? 3 : 4 }
    return chance.happens(0.55) ? 1 : 2
  }
}
