import Delivery

/// What a run says beside its errors.
enum RunWords {
  /// A publication in one line.
  static func line(_ publication: RunEnd.Publication) -> String {
    let verb = publication.release == nil ? "built" : "published"
    let headline = Messages.escaped(publication.headline, longest: 200)
    return "\(verb) \(publication.month) revision \(publication.revision): \(headline)"
  }

  /// What a dry run would have done.
  static func plan(_ end: RunEnd) -> String {
    guard !end.publications.isEmpty else { return "nothing is due\n" }
    return end.publications.map { publication in
      let headline = Messages.escaped(publication.headline, longest: 200)
      return "would publish \(publication.month) revision \(publication.revision): \(headline)\n"
    }.joined()
  }

  /// A note as a line; `nil` for one that only the curious want to know.
  static func line(_ note: RunEnd.Note, isVerbose: Bool) -> String? {
    switch note {
    case .tornLedger: "the ledger's last line was cut off by a crash and has been removed"
    case .recovered(let month, let revision):
      "the publication of \(month) revision \(revision) was completed by a run that then died"
    case .waiting(let month, let days):
      isVerbose ? "\(month) has changed and may be revised in \(days) days" : nil
    case .kept(let month):
      isVerbose ? "\(month) keeps its report: no record has changed" : nil
    case .told(let month, let other):
      isVerbose ? "\(month) is not mailed by itself: \(other) tells of it" : nil
    case .hook(let event, let end, let output):
      "hooks.on_\(event.rawValue) failed (\(end)): \(Messages.escaped(output, longest: 900))"
    case .status(let sentence): "the status files: \(sentence)"
    }
  }
}
