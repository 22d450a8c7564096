/// One sentence to the operator: where, what is wrong, and what to do.
struct Complaint: Hashable, Sendable {
  /// Where in a file, or which file or folder.
  struct Place: Hashable, Sendable {
    /// The file as the operator named it.
    let file: String
    /// Line from 1, if the trouble has one.
    var line: Int?
    /// Column in bytes from 1, if known.
    var column: Int?
  }

  /// The exit code that this problem asks for.
  let status: ExitReason
  /// Where it is; `nil` where the sentence says it all.
  var place: Place?
  /// What is wrong, without a full stop.
  let sentence: String
  /// What to do, if there is more to say.
  var hint: String?
}
