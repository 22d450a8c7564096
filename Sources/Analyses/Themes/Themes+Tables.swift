import Estimation
import Facts
import Measures
import Reporting
import Texts

extension Themes {
  /// Touchpoints named beside a theme, at most.
  private static let shownTouchpoints = 3

  /// Every theme with its counts, its promise and where it is met.
  func themeTable(_ findings: ThemeFindings, _ material: Material) -> Table {
    let limits = material.setting.thresholds.cells
    return Table(
      id: "themes",
      caption: Words.say(
        "table.themes", ["months": .counted(Voice.windowMonths, noun: "months")]),
      columns: [
        Words.column("theme", "column.theme"), Words.figures("praised", "column.praised"),
        Words.figures("blamed", "column.blamed"), Words.figures("praise", "column.praise-share"),
        Words.column("change", "column.blame-change"), Words.column("phase", "label.phase"),
        Words.column("touchpoints", "label.touchpoints"),
      ],
      rows: findings.counts.map { count in
        [
          .text(Themes.name(count.theme)), .quantity(.count(count.praised)),
          .quantity(.count(count.blamed)),
          count.praise.map { .estimate(.share(Ratio($0.estimate)), $0) } ?? .quantity(.unknown),
          .text(change(count, limits)), .text(Words.say("phase.\(count.theme.phase.rawValue)")),
          touchpoints(count.theme, material),
        ]
      }, notes: [Words.say("note.themes")])
  }

  private func change(_ count: ThemeCount, _ limits: Thresholds.Cells) -> Phrase {
    guard count.shift != nil else { return Words.say("value.no-data") }
    if count.isRising(limits) { return Words.say("themes.more-blame") }
    return Words.say(count.isFalling(limits) ? "themes.less-blame" : "judgement.neutral")
  }

  private func touchpoints(_ theme: Theme, _ material: Material) -> Cell {
    let places = theme.touchpoints(
      in: material.facts.register, most: Themes.shownTouchpoints)
    guard !places.isEmpty else { return .quantity(.unknown) }
    return .text(Words.say("themes.places", ["names": .list(places.map { .text($0.name) })]))
  }

  /// What goes with the stars, and how well one does there.
  func driverTable(_ findings: ThemeFindings) -> Table {
    let mean =
      findings.drivers.reduce(0) { $0 + $1.importance.estimate }
      / Double(max(1, findings.drivers.count))
    return Table(
      id: "drivers", caption: Words.say("table.drivers"),
      columns: [
        Words.column("theme", "column.theme"), Words.figures("stars", "column.driver-stars"),
        Words.figures("importance", "column.importance"),
        Words.figures("praise", "column.praise-share"),
        Words.column("advice", "column.importance-performance"),
      ],
      rows: findings.drivers.map { driver in
        let praise = findings.counts.first { $0.theme == driver.theme }?.praise
        return [
          .text(Themes.name(driver.theme)),
          .estimate(.number(driver.stars.estimate, decimals: 2), driver.stars),
          .estimate(.share(Ratio(driver.importance.estimate)), driver.importance),
          praise.map { .estimate(.share(Ratio($0.estimate)), $0) } ?? .quantity(.unknown),
          .text(advice(driver, praise: praise, usual: mean)),
        ]
      }, notes: [Words.say("note.drivers")])
  }

  /// Importance × performance: said only where both intervals are clear of their middle.
  private func advice(_ driver: ThemeDriver, praise: Interval?, usual: Double) -> Phrase {
    guard let praise else { return Words.say("value.no-data") }
    let isImportant = driver.importance.low > usual
    if isImportant, praise.high < 0.5 { return Words.say("advice.improve") }
    if isImportant, praise.low > 0.5 { return Words.say("advice.keep") }
    if driver.importance.high < usual { return Words.say("advice.minor") }
    return Words.say("advice.open")
  }

  /// The four promises by phase: texts that praise and that blame.
  func promiseTable(_ findings: ThemeFindings) -> Table {
    var rows: [[Cell]] = []
    for promise in Promise.allCases {
      for phase in Phase.allCases {
        let own = findings.counts.filter {
          $0.theme.promise == promise && $0.theme.phase == phase
        }
        guard !own.isEmpty else { continue }
        let themes = Set(own.map(\.theme))
        func texts(_ leaning: Leaning) -> Int {
          findings.texts.count { text in
            text.reading.remarks.contains { themes.contains($0.theme) && $0.leaning == leaning }
          }
        }
        rows.append([
          .text(Words.say("promise.\(promise.rawValue)")),
          .text(Words.say("phase.\(phase.rawValue)")), .quantity(.count(texts(.good))),
          .quantity(.count(texts(.bad))),
          .text(
            Words.say(
              "themes.places", ["names": .list(own.map { .phrase(Themes.name($0.theme)) })])),
        ])
      }
    }
    return Table(
      id: "promises", caption: Words.say("table.promises"),
      columns: [
        Words.column("promise", "column.promise"), Words.column("phase", "label.phase"),
        Words.figures("praised", "column.praised"), Words.figures("blamed", "column.blamed"),
        Words.column("themes", "column.themes"),
      ], rows: rows, notes: [Words.say("note.promises")])
  }

  /// Feelings named in the texts.
  func feelingTable(_ findings: ThemeFindings) -> Table {
    Table(
      id: "feelings", caption: Words.say("table.feelings"),
      columns: [
        Words.column("feeling", "column.feeling"), Words.figures("texts", "column.texts"),
        Words.figures("stars", "column.mean-stars"),
      ],
      rows: Feeling.allCases.map { feeling in
        let found = findings.feeling(feeling)
        return [
          .text(Words.say("feeling.\(feeling.rawValue)")), .quantity(.count(found.texts)),
          .quantity(found.stars.map { .number($0, decimals: 1) } ?? .unknown),
        ]
      }, notes: [Words.say("note.feelings")])
  }

  /// Texts by language; the unknown are counted.
  func languageTable(_ findings: ThemeFindings) -> Table {
    let tongues = Tongue.allCases.map { $0 as Tongue? } + [nil]
    return Table(
      id: "text-languages", caption: Words.say("table.text-languages"),
      columns: [
        Words.column("language", "column.language"), Words.figures("texts", "column.texts"),
      ],
      rows: tongues.map { tongue in
        [
          .text(Words.say("tongue.\(tongue?.rawValue ?? "unknown")")),
          .quantity(.count(findings.texts(in: tongue))),
        ]
      },
      total: [
        .text(Words.say("label.total")), .quantity(.count(findings.texts.count)),
      ])
  }

  /// Questions with answers in numbers.
  func surveyTable(_ findings: ThemeFindings, _ material: Material) -> Table {
    let fewest = material.setting.thresholds.cells.surveyAnswers
    return Table(
      id: "survey-scores",
      caption: Words.say(
        "table.surveys", ["months": .counted(Voice.windowMonths, noun: "months")]),
      columns: [
        Words.column("question", "column.survey-question"),
        Words.figures("answers", "column.survey-answers"),
        Words.column("kind", "column.score-kind"), Words.figures("score", "column.score"),
      ],
      rows: findings.surveys.map { survey in
        [
          Words.name(survey.question), .quantity(material.persons(survey.answers)),
          .text(Words.say(survey.isRecommendation ? "score.recommendation" : "score.mean")),
          score(survey),
        ]
      }, notes: [Words.say("note.surveys", ["n": .counted(fewest, noun: "answers")])])
  }

  private func score(_ survey: SurveyScore) -> Cell {
    guard let score = survey.score else { return .quantity(.unknown) }
    let shown = Quantity.number(score, decimals: survey.isRecommendation ? 2 : 1)
    return survey.interval.map { .estimate(shown, $0) } ?? .quantity(shown)
  }

  /// What is said of others.
  func competitorTable(_ findings: ThemeFindings) -> Table {
    Table(
      id: "competitors", caption: Words.say("table.competitors"),
      columns: [
        Words.column("name", "column.competitor"), Words.figures("texts", "column.texts"),
        Words.figures("stars", "column.mean-stars"),
        Words.column("praised", "column.most-praised"),
        Words.column("blamed", "column.most-blamed"),
      ],
      rows: findings.competitors.map { competitor in
        let stars = competitor.texts.compactMap(\.stars)
        let mean = stars.isEmpty ? nil : stars.reduce(0, +) / Double(stars.count)
        return [
          Words.name(competitor.name), .quantity(.count(competitor.texts.count)),
          .quantity(mean.map { .number($0, decimals: 1) } ?? .unknown),
          leading(.good, competitor.texts), leading(.bad, competitor.texts),
        ]
      }, notes: [Words.say("note.competitors")])
  }

  private func leading(_ leaning: Leaning, _ texts: [ThemedText]) -> Cell {
    let counts = Theme.allCases.filter { $0 != .overall }.map { theme in
      texts.count { $0.reading.remarks.contains(Remark(theme: theme, leaning: leaning)) }
    }
    guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else {
      return .quantity(.unknown)
    }
    return .text(Themes.name(Theme.allCases.filter { $0 != .overall }[index]))
  }
}
