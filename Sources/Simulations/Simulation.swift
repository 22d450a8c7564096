/// A world with known truth, as the export files of the tools that its people would use.
///
/// The room has a code path of its own: nothing here calls an estimator, so that a mistake in one
/// cannot hide in the other (METHOD §9.3). The same scenario and seed give the same bytes.
package struct Simulation: Sendable {
  private let scenario: Scenario
  private let seed: UInt64

  /// The world of that scenario and seed; other seeds give other customers and other luck.
  package init(scenario: Scenario, seed: UInt64) {
    self.scenario = scenario
    self.seed = seed
  }

  /// Every file of the folder in a fixed order: settings, exports, and `truth.json` with the true
  /// effects.
  package func files() -> [(path: String, bytes: [UInt8])] {
    exports().map { ($0.path, $0.bytes) }
  }

  /// The files before those that are kept compressed are compressed.
  func exports() -> [ExportFile] {
    let trade = Trade(scenario, seed: seed)
    let opinions = Opinions(scenario, trade.calendar, seed: seed)
    let truth = Truth(trade).json(trade, opinions.all, seed: seed)
    let tills = HouseTill(trade: trade).files() + OldTill(trade: trade).files()
    let digital =
      WebShop(trade: trade).files() + MailTools(trade: trade).files()
      + AdPlatforms(media: trade.media, calendar: trade.calendar).files()
    let lists = TouchLists(trade: trade).files() + Lists(trade: trade, seed: seed).files()
    let reviews = ReviewSites(opinions: opinions.all, calendar: trade.calendar).files()
    return SettingsFile(trade: trade).files() + tills + digital + lists + reviews
      + [ExportFile(path: "truth.json", text: truth.written() + "\n")]
  }
}
