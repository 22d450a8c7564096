import Records

extension Refusal {
  /// Why a profile cannot be used.
  init(_ error: ProfileError) {
    let (sentence, hint) = Refusal.words(of: error.problem)
    let place = Complaint.Place(file: error.file, line: error.line)
    self.init([
      Complaint(status: .configuration, place: place, sentence: sentence, hint: hint)
    ])
  }

  private static func words(of problem: ProfileError.Problem) -> (String, String?) {
    switch problem {
    case .unknownKey(let key, let nearest):
      ("unknown key \(key)", nearest.map { "did you mean \($0)?" })
    case .missingKey(let key): ("the key \(key) is missing", nil)
    case .wrongType(let key, let expected): ("\(key) must be: \(expected)", nil)
    case .unknownColumn(let name, let nearest):
      ("\(name) is no column of this profile", nearest.map { "did you mean \($0)?" })
    case .unknownWord(let key, let found, let allowed):
      ("\(key) does not know \"\(found)\"", "possible: \(allowed.joined(separator: ", "))")
    case .badPattern(let pattern): ("\"\(pattern)\" is no date pattern", "for example dd/MM/yyyy")
    case .badNumber(let key, let found): ("\(key) is \"\(found)\", which is no number", nil)
    case .unguarded(let field, let column):
      (
        "the required field \(field) is fed by \(column), which may be missing",
        "add \(column) to match.require, or guard the block with filled = true"
      )
    case .forbiddenColumn(let name):
      ("the column \"\(name)\" may never be read: personal data", nil)
    case .unknownProfile(let id): ("there is no profile \(id)", nil)
    case .circle(let ids): ("profiles extend each other: \(ids.joined(separator: " → "))", nil)
    case .syntax(let message): ("not valid TOML: \(message)", nil)
    case .schema(let number): ("schema is \(number); this program knows 1", nil)
    }
  }
}
