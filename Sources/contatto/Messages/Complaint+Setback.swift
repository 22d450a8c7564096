import Delivery
import Glibc

extension Complaint {
  /// Why a run could not do what it was there for.
  init(_ setback: Setback) {
    switch setback {
    case .busy(let state):
      self.init(.temporary, "another run is at work", file: state)
    case .cannotCreate(let path, let error): self = Complaint.uncreated(path, error)
    case .foreign(let path, let entry):
      self.init(
        .cannotCreate, "holds \"\(Messages.escaped(entry))\", which Contatto did not write",
        file: path, hint: "name a new or an empty folder as publish.site")
    case .failed(let path, let error): self = Complaint.failed(path, error)
    case .noRoom(let path, let needed, let free):
      self.init(
        .inputOutput, "the disk is full: the release needs \(needed) bytes, \(free) are free",
        file: path, hint: "contatto gc removes old releases")
    case .badLedger(let path, let line):
      self.init(
        .inputOutput, "cannot be read", file: path, line: line,
        hint: "nothing is done until it is mended; docs/operations.md says how")
    case .newerLedger(let path, let version):
      self.init(
        .configuration, "was written by a later version of Contatto (format \(version))",
        file: path)
    case .brokenRelease(let name):
      self.init(
        .inputOutput, "the release \(Messages.escaped(name)) is not what its manifest says",
        hint: "remove its folder if it is not the one that current points to")
    case .lostLedger(let site):
      self.init(
        .configuration, "holds months of which the ledger knows nothing", file: site,
        hint: "nobody knows what was mailed: put the ledger back, or name a new publish.site")
    case .late, .hook, .mail, .unpublished, .nothingToMail: self = Complaint.undelivered(setback)
    }
  }

  private static func uncreated(_ path: String, _ error: FileError) -> Complaint {
    let isDenied = [EACCES, EPERM].contains(error.number)
    let isFull = [ENOSPC, EDQUOT].contains(error.number)
    return Complaint(
      isDenied ? .noPermission : isFull ? .inputOutput : .cannotCreate,
      "cannot be made: \(SystemError(number: error.number).reason)", file: path)
  }

  private static func failed(_ path: String, _ error: FileError) -> Complaint {
    Complaint(
      [EACCES, EPERM].contains(error.number) ? .noPermission : .inputOutput,
      "cannot be read or written: \(SystemError(number: error.number).reason)", file: path)
  }

  /// What the world outside did not do.
  private static func undelivered(_ setback: Setback) -> Complaint {
    switch setback {
    case .late(_, let sources):
      let lines = sources.map { source in
        let until = source.until.map { "data until \($0)" } ?? "no data"
        return "source \"\(Messages.escaped(source.name))\": \(until), need \(source.need)"
      }
      return Complaint(.temporary, lines.joined(separator: "; "))
    case .hook(let event, let end, let output):
      return Complaint(
        .temporary, "hooks.on_\(event.rawValue) \(words(of: end))",
        hint: output.isEmpty ? nil : "it said: \(Messages.escaped(output, longest: 900))")
    case .mail(let group, let number, let outcome, let code):
      let status: ExitReason =
        switch outcome {
        case .permanent, .tooBig: .unavailable
        case .login: .noPermission
        case .configuration: .configuration
        case .temporary, .ambiguous, .sent: .temporary
        }
      return Complaint(
        status, "mail to recipient \(number) of \(group): \(words(of: outcome)) (code \(code))",
        hint: outcome == .ambiguous
          ? "contatto send --group \(group) sends it again"
          : status == .temporary ? "the next run tries again" : nil)
    case .unpublished(let month):
      return Complaint(
        .usage, "\(month) is not published", hint: "contatto status lists the months")
    case .nothingToMail(let month):
      return Complaint(
        .usage, "no message was written for \(month)",
        hint: "its recipients were configured later, or its messages are older than 90 days")
    default: return Complaint(.software, "\(setback)")
    }
  }

  private static func words(of end: ChildEnd) -> String {
    switch end {
    case .exited(let code): "ended with \(code)"
    case .signalled(let number): "was ended by signal \(number)"
    case .timedOut: "took too long and was ended"
    case .notStarted: "could not be started"
    }
  }

  private static func words(of outcome: MailClass) -> String {
    switch outcome {
    case .sent: "sent"
    case .temporary: "not accepted for now"
    case .permanent: "refused for good"
    case .ambiguous: "perhaps sent: the answer of the server is missing"
    case .tooBig: "too big"
    case .login: "the login was refused"
    case .configuration: "no secure connection, or no program"
    }
  }

  private init(
    _ status: ExitReason, _ sentence: String, file: String? = nil, line: Int? = nil,
    hint: String? = nil
  ) {
    self.init(
      status: status, place: file.map { Place(file: $0, line: line) }, sentence: sentence,
      hint: hint)
  }
}

extension Refusal {
  /// One refusal for everything that went wrong in a run.
  init(_ troubles: [any Error]) {
    self.init(
      troubles.flatMap { error -> [Complaint] in
        switch error {
        case let setback as Setback: [Complaint(setback)]
        case let refusal as Refusal: refusal.complaints
        default: [Complaint(status: .software, sentence: "\(error)")]
        }
      })
  }
}
