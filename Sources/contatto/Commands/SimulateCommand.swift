import ArgumentParser
import Delivery
import Simulations

/// `contatto simulate`: exports of a fictional business, with the true effect of every channel.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Write example exports with a known truth, to try the program or to test it.")

  @Option(help: "The world to simulate: aurora.")
  var scenario = "aurora"
  @Option(help: "Any whole number; the same number gives the same files.")
  var seed: UInt64 = 1
  @Option(help: ArgumentHelp("A new or empty folder.", valueName: "folder"))
  var out: String

  func run() throws {
    guard let world = Scenario.all.first(where: { $0.name == scenario }) else {
      let names = Scenario.all.map(\.name)
      throw Refusal(
        .usage, "there is no scenario \(Messages.escaped(scenario))",
        hint: "there are: \(names.joined(separator: ", "))")
    }
    let folder = OutputFolder(path: out, layer: DiskLayer())
    do throws(OutputError) {
      try folder.check()
      let files = Simulation(scenario: world, seed: seed).files()
      try folder.write(files.map { OutputFile(path: $0.path, bytes: $0.bytes) })
    } catch {
      throw Refusal(error)
    }
  }
}
