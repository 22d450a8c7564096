import ArgumentParser
import Delivery

/// `contatto gc`: removes what has served its time. The ledger and the figures stay.
struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gc", abstract: "Remove old releases and messages.")

  @OptionGroup var configuration: ConfigurationOption
  @Option(help: ArgumentHelp("Releases that stay, the visible one included.", valueName: "n"))
  var keepReleases: Int?
  @Flag(help: "Say what would be removed.")
  var dryRun = false

  func run() throws {
    let setup = try RunSetup(configuration)
    let places = try setup.places()
    let kept = keepReleases ?? setup.loaded.configuration.publish.keptReleases
    guard kept >= 2 else {
      throw Refusal(
        .usage, "--keep-releases is at least 2",
        hint: "a page that was opened before a publication still asks for the release before")
    }
    do throws(Setback) {
      try places.state.prepare(places.layer)
      let lock = try RunLock(state: places.state, layer: places.layer)
      try collect(places, kept: kept)
      _ = consume lock
    } catch {
      throw Refusal([error])
    }
  }

  private func collect(_ places: RunPlaces<DiskLayer>, kept: Int) throws(Setback) {
    var ledger = try Ledger(
      path: places.state.ledger, run: RunSetup.runName(), layer: places.layer, isLocked: !dryRun)
    let retention = Retention(places: places)
    let published = ledger.entries.filter { $0.event == .published }
    let releases = try retention.releases(
      published: published.compactMap { $0.text("release") }, kept: kept)
    let messages = try retention.messages(ledger.entries, now: SystemClock.now)
    guard !dryRun else {
      return Output.write((releases + messages).map { "would remove \($0)\n" }.joined())
    }
    guard !releases.isEmpty || !messages.isEmpty else { return }
    try retention.remove(releases: releases, messages: messages)
    var fields = LedgerFields()
    fields.add("releases", releases)
    fields.add("messages", messages)
    try ledger.append(.gc, fields, at: SystemClock.now)
  }
}
