import Measures

/// The commands of the operator's, by event.
package struct Hooks: Sendable {
  /// Program and arguments; an event without an entry starts nothing.
  package let commands: [HookEvent: [String]]
  /// After how long a command is ended.
  package let limitSeconds: Int

  /// Commands with a time limit each.
  package init(commands: [HookEvent: [String]], limitSeconds: Int) {
    self.commands = commands
    self.limitSeconds = limitSeconds
  }

  /// What a command is told through its environment.
  package struct Facts: Equatable, Sendable {
    /// Facts about no month.
    package init() {}

    /// Facts about the last publication of a run and its exit code.
    package init(_ publication: RunEnd.Publication?, exit: Int32?, address: String?) {
      month = publication?.month
      revision = publication?.revision
      summary = publication?.headline
      self.exit = exit
      self.address = address
    }

    var month: Month?
    var revision: Int?
    var exit: Int32?
    var releaseFolder: String?
    var report: String?
    var address: String?
    var summary: String?
  }

  /// The command of an event; `nil` without one.
  package func command(_ event: HookEvent, _ facts: Facts) -> ChildCommand? {
    guard let arguments = commands[event], !arguments.isEmpty else { return nil }
    var environment = [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "CONTATTO_EVENT": event.rawValue,
    ]
    environment["CONTATTO_MONTH"] = facts.month?.description
    environment["CONTATTO_REVISION"] = facts.revision.map(String.init)
    environment["CONTATTO_EXIT"] = facts.exit.map(String.init)
    environment["CONTATTO_RELEASE_DIR"] = facts.releaseFolder
    environment["CONTATTO_PDF"] = facts.report
    environment["CONTATTO_SITE_URL"] = facts.address
    environment["CONTATTO_SUMMARY"] = facts.summary
    return ChildCommand(
      arguments: arguments, environment: environment, input: nil, limitSeconds: limitSeconds)
  }
}
