import ArgumentParser
import Delivery

/// `contatto send`: delivers what has not been delivered of a month's latest revision.
struct SendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Mail what is still undelivered of a published month.")

  @OptionGroup var configuration: ConfigurationOption
  @Option(help: ArgumentHelp("The month.", valueName: "yyyy-mm"))
  var month: String
  @Option(help: ArgumentHelp("Only that group of recipients.", valueName: "name"))
  var group: String?
  @Flag(help: "To everybody again, as a new message.")
  var resend = false

  mutating func run() async throws {
    let setup = try RunSetup(configuration)
    let places = try setup.places()
    let services = try setup.services()
    guard let month = try RunSetup.month(month) else { return }
    try places.state.prepare(places.layer)
    let troubles: [any Error]
    do {
      let lock = try RunLock(state: places.state, layer: places.layer)
      var delivery = try Redelivery(
        places: places, services: services, run: RunSetup.runName(), month: month)
      troubles = try await delivery.deliver(group: group, isResending: resend)
      _ = consume lock
    } catch {
      throw Refusal([error])
    }
    guard troubles.isEmpty else { throw Refusal(troubles) }
  }
}
