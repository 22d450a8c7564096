import ArgumentParser
import Delivery
import Simulations

/// `contatto simulate`: exports of a fictional business, with the true effect of every channel.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Write example exports with a known truth, to try the program or to test it.")

  @Option(help: "The world to simulate: aurora, or a small one; an unknown name lists them.")
  var scenario = "aurora"
  @Option(help: "Any whole number; the same number gives the same files.")
  var seed: UInt64 = 1
  @Option(help: ArgumentHelp("A new or empty folder.", valueName: "folder"))
  var out: String

  func run() throws {
    let folder = OutputFolder(path: out, layer: DiskLayer())
    let files = try files()
    do throws(OutputError) {
      try folder.check()
      try folder.write(files().map { OutputFile(path: $0.path, bytes: $0.bytes) })
    } catch {
      throw Refusal(error)
    }
  }

  /// The files of the scenario, made once the folder is known to be free.
  private func files() throws(Refusal) -> () -> [(path: String, bytes: [UInt8])] {
    let (name, seed) = (scenario, seed)
    if let world = Scenario.all.first(where: { $0.name == name }) {
      return { Simulation(scenario: world, seed: seed).files() }
    }
    guard WorldFolder.names.contains(name) else {
      let names = Scenario.all.map(\.name) + WorldFolder.names
      throw Refusal(
        .usage, "there is no scenario \(Messages.escaped(name))",
        hint: "there are: \(names.joined(separator: ", "))")
    }
    return { WorldFolder.files(named: name, seed: seed) ?? [] }
  }
}
