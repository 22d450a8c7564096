package import Measures

/// One finished report of a month, as bytes: what a run publishes and mails.
package struct Edition: Sendable {
  /// The month.
  package let month: Month
  /// Number of the publication of the month, from 1.
  package let revision: Int
  /// The last day that it knows.
  package let asOf: Day
  /// `partial`, `provisional` or `final`.
  package let state: String
  /// What it was made from.
  package let standing: Standing
  /// Digest of the records up to its last day, without persons and file names.
  package let facts: String
  /// Its files, from the folder of the revision.
  package let files: [OutputFile]
  /// Every figure, one a line, for later comparison.
  package let figures: [UInt8]
  /// The first sentence of the report.
  package let headline: String
  /// What goes out by mail; empty where nobody is to be told.
  package let letters: [Letter]
  /// Findings about the input.
  package let warnings: Int
  /// Optional files that were refused.
  package let refused: Int

  /// A finished report.
  package init(
    month: Month, revision: Int, asOf: Day, state: String, standing: Standing, facts: String,
    files: [OutputFile], figures: [UInt8], headline: String, letters: [Letter], warnings: Int,
    refused: Int
  ) {
    (self.month, self.revision, self.asOf, self.state) = (month, revision, asOf, state)
    (self.standing, self.facts, self.files, self.figures) = (standing, facts, files, figures)
    (self.headline, self.letters) = (headline, letters)
    (self.warnings, self.refused) = (warnings, refused)
  }

  /// Digest over the files.
  var digest: String {
    let lines = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map {
      "\(Digest.hex($0.bytes))  \($0.path)\n"
    }
    return Digest.text(Array(lines.joined().utf8))
  }

  /// The folder of a revision, from the root of a release.
  package static func folder(of month: Month, revision: Int) -> String {
    "\(folder(of: month))/r\(revision)"
  }

  /// The folder of a month, from the root of a release.
  package static func folder(of month: Month) -> String {
    let name = Array(month.description.utf8)
    return String(decoding: name[0..<4] + [0x2F] + name[5...], as: UTF8.self)
  }
}
