import ArgumentParser
import Delivery
import Records

/// `contatto forget`: later reports know nothing of these persons. The ids come from standard
/// input, because arguments are visible in the list of processes and in the history of a shell.
struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Read customer ids and addresses from standard input; forget these persons.")

  @OptionGroup var configuration: ConfigurationOption

  func run() throws {
    let setup = try RunSetup(configuration)
    let library = try ProfileFiles.library(for: setup.loaded)
    guard let list = try ForgetList(setup.loaded, library: library) else {
      throw Refusal(
        .configuration, "privacy.forget_file is not set", file: setup.loaded.file,
        hint: "name a file that only Contatto writes, beside the key")
    }
    let ids = try StandardInput.lines()
    guard setup.loaded.configuration.publish.state != nil else {
      _ = try list.add(ids)
      return
    }
    try forget(ids, list: list, places: try setup.places())
  }

  /// Under the lock of runs, and with a line in the ledger that holds their number alone.
  private func forget(
    _ ids: [[UInt8]], list: ForgetList, places: RunPlaces<DiskLayer>
  ) throws {
    do {
      try places.state.prepare(places.layer)
      let lock = try RunLock(state: places.state, layer: places.layer)
      var fields = LedgerFields()
      fields.add("count", try list.add(ids))
      var ledger = try Ledger(
        path: places.state.ledger, run: RunSetup.runName(), layer: places.layer, isLocked: true)
      try ledger.append(.forgot, fields, at: SystemClock.now)
      _ = consume lock
    } catch {
      throw Refusal([error])
    }
  }
}
