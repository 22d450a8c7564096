/// What was found when a file of the folder was opened.
enum FileOpening: Sendable {
  case recognised(OpenFile)
  /// Nobody's, or refused before a row was read.
  case closed(FileReading)

  /// Opens a file: what its bytes are, then whose report it is.
  init(_ input: InputFile, index: Int, _ recogniser: Recogniser, _ settings: ReadingSettings) {
    let format = ForeignFormat(input.bytes)
    if let format, format != .json {
      let problem = FileProblem(format.reason, detail: .format(format))
      self = .closed(FileOpening.stranger(input, problem))
      return
    }
    guard let text = DecodedText(input) else {
      self = .closed(FileOpening.stranger(input, FileProblem(.encoding)))
      return
    }
    let chosen = settings.said(about: input.name).profile
    let recognition = recogniser.recognise(text, stem: input.stem, chosen: chosen)
    if case .unrecognised(var problem, let nearest) = recognition {
      if problem.reason == .noProfile, nearest == nil, let detail = text.detail(format) {
        problem = FileProblem(.noProfile, detail: detail)
      }
      self = .closed(FileOpening.stranger(input, problem, nearest: nearest))
      return
    }
    guard
      let file = OpenFile(
        input, index: index, text: text, recognition: recognition, settings: settings)
    else {
      self = .closed(FileOpening.stranger(input, FileProblem(.noProfile)))
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
    _ input: InputFile, _ problem: FileProblem, nearest: FileReading.Nearest? = nil
  ) -> FileReading {
    var reading = FileReading(file: input.name, status: .unrecognised)
    reading.reason = problem.reason
    reading.nearest = nearest
    reading.candidates = problem.candidates
    let profile = problem.candidates.first ?? nearest?.profile
    let isChoice = problem.reason == .twoProfiles || nearest?.missing.isEmpty == true
    let hint = isChoice ? profile.map { Hint.profile($0, of: input.name) } : nil
    reading.diagnostics = [
      Diagnostic(
        severity: .error, code: problem.reason, file: input.name, line: problem.line,
        found: nearest?.profile, expected: nearest?.missing ?? problem.candidates, hint: hint,
        detail: problem.detail)
    ]
    return reading
  }
}

extension DecodedText {
  /// Why a text that no profile knows is no table at all; `nil` if it may be one.
  fileprivate func detail(_ format: ForeignFormat?) -> Diagnostic.Detail? {
    let isEmpty = !bytes[start...].contains { $0 > Byte.space }
    return isEmpty ? .empty : format.map { .format($0) }
  }
}
