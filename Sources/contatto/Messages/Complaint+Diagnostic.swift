import Records

extension Complaint {
  /// A finding about a row or file that was read nevertheless.
  init(_ diagnostic: Diagnostic) {
    let column = diagnostic.column.map { "column \(Messages.escaped($0)): " } ?? ""
    self.init(
      status: .refusals, place: Place(file: diagnostic.file, line: diagnostic.line),
      sentence: column + Messages.sentence(diagnostic), hint: nil)
  }

  /// A file that is not read: what it is, and what to do.
  init(refused file: FileReading) {
    let diagnostic = file.diagnostics.first { $0.severity == .error }
    self.init(
      status: .badData, place: Place(file: file.file, line: diagnostic?.line),
      sentence: diagnostic.map(Messages.sentence) ?? file.reason?.rawValue ?? "cannot be read",
      hint: Complaint.nearest(file))
  }

  private static func nearest(_ file: FileReading) -> String? {
    // With nothing missing the line to add stands in the sentence.
    guard let nearest = file.nearest, !nearest.missing.isEmpty else { return nil }
    let missing = nearest.missing.joined(separator: ", ")
    return "the nearest profile is \(nearest.profile); it also needs: \(missing)"
  }
}
