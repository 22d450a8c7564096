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
  @Option(help: "Shops of the scenario wide (40).")
  var stores: Int?
  @Option(help: "Channels of the scenario wide (25).")
  var channels: Int?
  @Option(help: "Months of the scenario wide, of which 2026-10 is the last (36).")
  var months: Int?
  @Option(help: ArgumentHelp("A new or empty folder.", valueName: "folder"))
  var out: String

  func validate() throws {
    let sizes = [
      ("--stores", stores, WideSize.storesRange), ("--channels", channels, WideSize.channelsRange),
      ("--months", months, WideSize.monthsRange),
    ]
    for (flag, number, range) in sizes {
      guard let number else { continue }
      guard scenario == WorldFolder.sized else {
        throw ValidationError("\(flag) is for --scenario \(WorldFolder.sized) alone")
      }
      guard range.contains(number) else {
        throw ValidationError(
          "\(flag) is a number from \(range.lowerBound) to \(range.upperBound)")
      }
    }
  }

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
    let usual = WideSize.usual
    let size = WideSize(
      stores: stores ?? usual.stores, channels: channels ?? usual.channels,
      months: months ?? usual.months)
    if let world = Scenario.all.first(where: { $0.name == name }) {
      return { Simulation(scenario: world, seed: seed).files() }
    }
    guard WorldFolder.names.contains(name) else {
      let names = Scenario.all.map(\.name) + WorldFolder.names
      throw Refusal(
        .usage, "there is no scenario \(Messages.escaped(name))",
        hint: "there are: \(names.joined(separator: ", "))")
    }
    return { WorldFolder.files(named: name, seed: seed, size: size) ?? [] }
  }
}
