/// What a report would be made from now; equal standings give equal reports.
package struct Standing: Equatable, Sendable {
  /// Digest of the files that are read.
  package let inputs: String
  /// Digest of configuration and templates without secrets.
  package let configuration: String
  /// What makes the report, by name: program, libraries, fonts.
  package let versions: [(name: String, version: String)]

  /// A standing.
  package init(
    inputs: String, configuration: String, versions: [(name: String, version: String)]
  ) {
    self.inputs = inputs
    self.configuration = configuration
    self.versions = versions
  }

  /// The versions as one text.
  package var version: String {
    versions.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
  }

  package static func == (left: Standing, right: Standing) -> Bool {
    left.inputs == right.inputs && left.configuration == right.configuration
      && left.version == right.version
  }
}
