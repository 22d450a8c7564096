/// What a file seems to be (FORMATS §6.3).
enum Recognition: Sendable {
  /// A table with a header.
  case table(Profile, TableHeader)
  /// A report of keys and values; a cell for each column of the profile.
  case keyValue(Profile, [[UInt8]])
  /// A JSON list; its elements.
  case json(Profile, [JSONTree])
  /// Nobody's, or more than one's.
  case unrecognised(FileProblem, nearest: FileReading.Nearest?)

  /// The profile; `nil` for a file nobody recognises.
  var profile: Profile? {
    switch self {
    case .table(let profile, _), .keyValue(let profile, _), .json(let profile, _): profile
    case .unrecognised: nil
    }
  }
}
