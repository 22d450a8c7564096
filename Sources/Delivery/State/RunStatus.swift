package import Measures

/// How the last run ended, for people, programs and Prometheus.
package struct RunStatus: Equatable, Sendable {
  /// When it ended, in seconds since 1970.
  package var at: Int
  /// Its exit code.
  package var exit: Int32
  /// When a run ended well; `nil` = never.
  package var lastSuccess: Int?
  /// The newest published month and its revision.
  package var published: (month: Month, revision: Int)?
  /// How many required sources were late.
  package var sourcesLate: Int
  /// Findings about the input.
  package var warnings: Int
  /// How long it took.
  package var seconds: Int

  /// A status.
  package init(
    at: Int, exit: Int32, lastSuccess: Int?, published: (month: Month, revision: Int)?,
    sourcesLate: Int, warnings: Int, seconds: Int
  ) {
    (self.at, self.exit, self.lastSuccess) = (at, exit, lastSuccess)
    (self.published, self.sourcesLate) = (published, sourcesLate)
    (self.warnings, self.seconds) = (warnings, seconds)
  }

  package static func == (left: RunStatus, right: RunStatus) -> Bool { left.json == right.json }

  /// The last success that a status file tells of.
  package static func lastSuccess(in bytes: [UInt8]) -> Int? {
    JSONScanner.value(of: bytes)?["last_success"]?.string.flatMap(Instant.seconds)
  }

  private var json: PlainJSON {
    .object([
      .init(name: "at", value: .text(Instant.text(at))),
      .init(name: "exit", value: .integer(Int(exit))),
      .init(name: "last_success", value: lastSuccess.map { .text(Instant.text($0)) } ?? .null),
      .init(name: "month", value: published.map { .text($0.month.description) } ?? .null),
      .init(name: "revision", value: published.map { .integer($0.revision) } ?? .null),
      .init(name: "sources_late", value: .integer(sourcesLate)),
      .init(name: "warnings", value: .integer(warnings)),
      .init(name: "run_seconds", value: .integer(seconds)),
    ])
  }

  private var metrics: String {
    let month = published.map { $0.month.year * 100 + $0.month.month } ?? 0
    let values = [
      ("last_success_timestamp_seconds", lastSuccess ?? 0), ("last_exit_code", Int(exit)),
      ("last_published_month", month), ("sources_late", sourcesLate), ("warnings", warnings),
      ("run_seconds", seconds),
    ]
    return values.map { "# TYPE contatto_\($0.0) gauge\ncontatto_\($0.0) \($0.1)\n" }.joined()
  }

  /// Writes both files, each in one step.
  package func write(to state: StateFolder, layer: some FileLayer) throws(Setback) {
    let tree = FileTree(layer: layer)
    for (path, bytes) in [
      (state.status, json.bytes + [0x0A]), (state.metrics, Array(metrics.utf8)),
    ] {
      do throws(FileError) { try tree.replace(path, with: bytes) } catch {
        throw .failed(path, error)
      }
    }
  }
}
