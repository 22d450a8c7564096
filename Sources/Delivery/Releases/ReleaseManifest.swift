package import Measures

/// What a release holds and what it was made from; its digest names the release.
///
/// No times, no names of input files: the same report gives the same manifest on any day.
package struct ReleaseManifest: Equatable, Sendable {
  /// One file of the release.
  package struct Entry: Equatable, Sendable {
    /// From the root of the release.
    package let path: String
    /// How long it is.
    package let count: Int
    /// 64 hexadecimal digits.
    package let digest: String

    init(path: String, count: Int, digest: String) {
      (self.path, self.count, self.digest) = (path, count, digest)
    }

    init(_ file: OutputFile) {
      self.init(path: file.path, count: file.bytes.count, digest: Digest.hex(file.bytes))
    }
  }

  /// Name of the file.
  package static let name = "manifest.json"

  /// The month published last.
  package let month: Month
  /// Its revision.
  package let revision: Int
  /// Name and version of what made the report, by name: program, libraries, fonts.
  package let versions: [(name: String, version: String)]
  /// Digest of the files that were read.
  package let inputs: String
  /// Digest of the configuration without its secrets.
  package let configuration: String
  /// Sorted by path.
  package let entries: [Entry]

  /// The file, one entry a line, so that two releases compare line by line.
  let bytes: [UInt8]

  /// The digest of the file.
  private let digest: String

  package static func == (left: ReleaseManifest, right: ReleaseManifest) -> Bool {
    left.bytes == right.bytes
  }

  /// A manifest over files that are listed in any order.
  init(_ edition: Edition, entries: [Entry]) {
    month = edition.month
    revision = edition.revision
    versions = edition.standing.versions
    inputs = edition.standing.inputs
    configuration = edition.standing.configuration
    self.entries = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    bytes = ReleaseManifest.bytes(
      edition.month, edition.revision, edition.standing, self.entries)
    digest = Digest.hex(bytes)
  }

  /// The manifest of the same publication over other files.
  init(_ other: ReleaseManifest, entries: [Entry]) {
    (month, revision, versions) = (other.month, other.revision, other.versions)
    (inputs, configuration) = (other.inputs, other.configuration)
    self.entries = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let standing = Standing(inputs: inputs, configuration: configuration, versions: versions)
    bytes = ReleaseManifest.bytes(month, revision, standing, self.entries)
    digest = Digest.hex(bytes)
  }

  /// The manifest in a file; `nil` if it is none.
  init?(bytes: [UInt8]) {
    guard let value = JSONScanner.value(of: bytes),
      let month = value["month"]?.string.flatMap({ Month(iso: $0) }),
      let revision = value["revision"]?.integer, let inputs = value["inputs"]?.string,
      let configuration = value["config"]?.string, case .object(let members) = value["versions"],
      let items = value["files"]?.items
    else { return nil }
    (self.month, self.revision) = (month, revision)
    (self.inputs, self.configuration) = (inputs, configuration)
    versions = members.map { ($0.name, $0.value.string ?? "") }
    var entries: [Entry] = []
    for item in items {
      guard let path = item["path"]?.string, let count = item["bytes"]?.integer,
        let digest = item["sha256"]?.string, OutputFile.isInside(path)
      else { return nil }
      entries.append(Entry(path: path, count: count, digest: digest))
    }
    self.entries = entries
    self.bytes = bytes
    digest = Digest.hex(bytes)
  }

  private static func bytes(
    _ month: Month, _ revision: Int, _ standing: Standing, _ entries: [Entry]
  ) -> [UInt8] {
    let members: [PlainJSON.Member] = standing.versions.map {
      .init(name: $0.name, value: .text($0.version))
    }
    let head = PlainJSON.object([
      .init(name: "schema", value: .integer(1)),
      .init(name: "month", value: .text(month.description)),
      .init(name: "revision", value: .integer(revision)),
      .init(name: "versions", value: .object(members)),
      .init(name: "inputs", value: .text(standing.inputs)),
      .init(name: "config", value: .text(standing.configuration)),
    ]).bytes
    var bytes = Array(head.dropLast()) + Array(",\"files\":[".utf8)
    for (index, entry) in entries.enumerated() {
      bytes += (index > 0 ? ",\n" : "\n").utf8
      bytes +=
        PlainJSON.object([
          .init(name: "path", value: .text(entry.path)),
          .init(name: "bytes", value: .integer(entry.count)),
          .init(name: "sha256", value: .text(entry.digest)),
        ]).bytes
    }
    return bytes + Array("\n]}\n".utf8)
  }

  /// The name of the release: month, revision, beginning of the digest.
  package var releaseName: String {
    let digits = digest.utf8.prefix(12)
    return "\(month)-r\(revision)-\(String(decoding: Array(digits), as: UTF8.self))"
  }

  /// The list for `sha256sum --check`, the manifest included.
  var sums: [UInt8] {
    let all =
      entries + [
        Entry(path: ReleaseManifest.name, count: bytes.count, digest: digest)
      ]
    let sorted = all.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Array(sorted.map { "\($0.digest)  \($0.path)\n" }.joined().utf8)
  }
}
