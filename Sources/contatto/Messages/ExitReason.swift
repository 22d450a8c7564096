/// The exit codes of the program, after sysexits.h (docs/exit-codes.md).
enum ExitReason: Int32, Sendable, CaseIterable {
  /// Done, or nothing to do.
  case done = 0
  /// Done, but an optional file was refused.
  case refusals = 2
  /// Wrong flags.
  case usage = 64
  /// A required source cannot be read correctly.
  case badData = 65
  /// The input folder or a required file is missing.
  case noInput = 66
  /// Mail refused for good; the report is published.
  case unavailable = 69
  /// A broken invariant of our own.
  case software = 70
  /// The output cannot be created, or belongs to something else.
  case cannotCreate = 73
  /// Reading or writing failed; the disk is full.
  case inputOutput = 74
  /// Try later.
  case temporary = 75
  /// A permission is missing.
  case noPermission = 77
  /// Configuration, profile or template is wrong.
  case configuration = 78

  /// The code of several problems: the largest of the hard ones, else "try later", else the rest.
  static func worst(_ statuses: [ExitReason]) -> ExitReason {
    let hard: [ExitReason] = [
      .configuration, .noPermission, .inputOutput, .cannotCreate, .software, .noInput, .badData,
      .usage,
    ]
    let order = hard + [.temporary, .unavailable, .refusals]
    return order.first { statuses.contains($0) } ?? .done
  }
}
