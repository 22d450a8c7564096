import ArgumentParser

/// The program on the command line.
struct Contatto: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contatto",
    abstract: "What every touchpoint of a business earns, from the files it already has.",
    version: Program.version,
    subcommands: [
      ReportCommand.self, RunCommand.self, PublishCommand.self, SendCommand.self,
      StatusCommand.self, DiffCommand.self, CollectCommand.self, ForgetCommand.self,
      CheckCommand.self, InitCommand.self, ProbeCommand.self,
      RecordsCommand.self, LinkCommand.self, CSVCommand.self, ThemesCommand.self,
      ExplainCommand.self,
      SimulateCommand.self, ShardCommand.self, SelfTestCommand.self, TemplateCommand.self,
      WordsCommand.self, KeyCommand.self,
    ])
}
