import ArgumentParser
import Delivery
import Measures

/// `contatto gc`: removes what has served its time. The ledger and the figures stay.
struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gc", abstract: "Remove old releases and messages.")

  @OptionGroup var configuration: ConfigurationOption
  @Option(help: ArgumentHelp("Releases that stay, the visible one included.", valueName: "n"))
  var keepReleases: Int?
  @Option(
    help: ArgumentHelp("Months that stay on the site, the newest included.", valueName: "n"))
  var keepMonths: Int?
  @Flag(help: "Say what would be removed.")
  var dryRun = false

  func run() throws {
    let setup = try RunSetup(configuration)
    let places = try setup.places()
    let kept = keepReleases ?? setup.loaded.configuration.publish.keptReleases
    guard (keepMonths ?? 1) >= 1 else {
      throw Refusal(.usage, "--keep-months is at least 1")
    }
    guard kept >= 2 else {
      throw Refusal(
        .usage, "--keep-releases is at least 2",
        hint: "a page that was opened before a publication still asks for the release before")
    }
    do {
      try places.state.prepare(places.layer)
      let lock = try RunLock(state: places.state, layer: places.layer)
      try collect(places, setup.loaded, kept: kept)
      _ = consume lock
    } catch {
      throw Refusal([error])
    }
  }

  private func collect(
    _ places: RunPlaces<DiskLayer>, _ loaded: LoadedConfiguration, kept: Int
  ) throws {
    let configuration = loaded.configuration
    var ledger = try Ledger(
      path: places.state.ledger, run: RunSetup.runName(), layer: places.layer, isLocked: !dryRun)
    let thinning = try Thinning(
      places.site, entries: ledger.entries,
      kept: keepMonths ?? configuration.publish.keptMonths)
    let months = thinning?.months.map(\.description) ?? []
    var fields = LedgerFields()
    if !dryRun, let thinning {
      let landing = SiteLanding(
        configuration: configuration,
        wording: try Presentation(loaded).wording(configuration.report.languages[0]))
      fields.add("release", try thinning.publish { landing.files($0) })
      fields.add("months", months)
    }
    let retention = Retention(places: places)
    let published = ledger.entries.filter { $0.event == .published }
    let releases = try retention.releases(
      published: published.compactMap { $0.text("release") }, kept: kept)
    let messages = try retention.messages(ledger.entries, now: SystemClock.now)
    guard !dryRun else {
      return Output.write(
        (months + releases + messages).map { "would remove \($0)\n" }.joined())
    }
    guard !releases.isEmpty || !messages.isEmpty || !months.isEmpty else { return }
    try retention.remove(releases: releases, messages: messages)
    fields.add("releases", releases)
    fields.add("messages", messages)
    try ledger.append(.gc, fields, at: SystemClock.now)
  }
}
