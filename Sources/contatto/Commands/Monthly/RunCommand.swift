import ArgumentParser

/// `contatto run`: the monthly round. Builds what is due, publishes it, tells of it.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Build what is due, publish it, and mail it; does nothing where nothing is due.")

  @OptionGroup var configuration: ConfigurationOption
  @OptionGroup var flags: RunFlags

  mutating func run() async throws { try await flags.perform(configuration) }
}
