import ArgumentParser
import Glibc

/// The process: what is set once at its start, and how every way of ending becomes an exit code.
enum Program {
  /// The version of this program, as printed and written into every report.
  static let version = "0.1.0"

  /// Runs one command line to its end.
  static func run(_ arguments: [String]) async -> ExitReason {
    prepare()
    do {
      var command = try Contatto.parseAsRoot(arguments)
      if var later = command as? any AsyncParsableCommand {
        try await later.run()
      } else {
        try command.run()
      }
      return .done
    } catch let refusal as Refusal {
      Output.error(Messages.text(of: refusal.complaints))
      return refusal.status
    } catch {
      return end(with: error)
    }
  }

  /// A child that has gone must give an error, not end this process; so must a file that grows
  /// beyond what the system allows. New files are private to user and group.
  private static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    umask(0o027)
  }

  /// Help, version, and wrong flags, which the parser words itself; anything else is our mistake.
  private static func end(with error: any Error) -> ExitReason {
    switch Contatto.exitCode(for: error) {
    case .success:
      Output.write(Contatto.fullMessage(for: error) + "\n")
      return .done
    case .validationFailure:
      let complaint = Complaint(
        status: .usage, sentence: Contatto.message(for: error),
        hint: "contatto help COMMAND lists the flags of a command")
      Output.error(Messages.lines(of: complaint))
      return .usage
    default:
      Output.error(Messages.lines(of: Complaint(status: .software, sentence: "\(error)")))
      return .software
    }
  }
}
