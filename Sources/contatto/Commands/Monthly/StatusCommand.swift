import ArgumentParser
import Delivery

/// `contatto status`: what the ledger knows of each month.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Say which months are published and mailed.")

  @OptionGroup var configuration: ConfigurationOption
  @Flag(help: "As JSON.")
  var json = false

  func run() throws {
    let places = try RunSetup(configuration).places()
    do throws(Setback) {
      let histories = try StatusFile.histories(places)
      Output.write(json ? StatusText.json(histories) : StatusText.table(histories))
    } catch {
      throw Refusal([error])
    }
  }
}
