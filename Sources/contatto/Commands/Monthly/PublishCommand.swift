import ArgumentParser

/// `contatto publish`: the monthly round without mail; `contatto send` then delivers when somebody
/// has looked at the report.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Build what is due and publish it, but mail nobody.")

  @OptionGroup var configuration: ConfigurationOption
  @OptionGroup var flags: RunFlags

  mutating func run() async throws {
    flags.noMail = true
    try await flags.perform(configuration)
  }
}
