/// What was found when a file of the folder was opened.
enum FileOpening: Sendable {
  case recognised(OpenFile)
  /// Nobody's, or refused before a row was read.
  case closed(FileReading)

  /// Opens a file: what its bytes are, then whose report it is.
  init(_ input: InputFile, index: Int, _ recogniser: Recogniser, _ settings: ReadingSettings) {
    if let reason = Archive.refusal(input.bytes) {
      self = .closed(FileOpening.stranger(input, reason))
      return
    }
    guard let text = DecodedText(input.bytes) else {
      self = .closed(FileOpening.stranger(input, .encoding))
      return
    }
    let chosen = settings.said(about: input.name).profile
    let recognition = recogniser.recognise(text, stem: input.stem, chosen: chosen)
    if case .unrecognised(let reason, let nearest, let candidates) = recognition {
      self = .closed(
        FileOpening.stranger(input, reason, nearest: nearest, candidates: candidates))
      return
    }
    guard
      let file = OpenFile(
        input, index: index, text: text, recognition: recognition, settings: settings)
    else {
      self = .closed(FileOpening.stranger(input, .noProfile))
      return
    }
    if file.profile.match.isWeak, chosen != file.profile.id {
      self = .closed(file.refusal(FileProblem(.weakProfile)))
    } else if file.profile.isRecognisedOnly {
      self = .closed(file.refusal(FileProblem(.recognisedOnly)))
    } else {
      self = .recognised(file)
    }
  }

  /// The reading of a file that nobody recognises.
  static func stranger(
    _ input: InputFile, _ reason: ProblemCode, nearest: FileReading.Nearest? = nil,
    candidates: [String] = []
  ) -> FileReading {
    var reading = FileReading(file: input.name, status: .unrecognised)
    reading.reason = reason
    reading.nearest = nearest
    reading.candidates = candidates
    let profile = candidates.first ?? nearest?.profile
    let isChoice = reason == .twoProfiles || nearest?.missing.isEmpty == true
    let hint = isChoice ? profile.map { Hint.profile($0, of: input.name) } : nil
    reading.diagnostics = [
      Diagnostic(
        severity: .error, code: reason, file: input.name, found: nearest?.profile,
        expected: nearest?.missing ?? candidates, hint: hint)
    ]
    return reading
  }
}
