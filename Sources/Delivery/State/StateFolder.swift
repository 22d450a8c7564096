package import Measures

/// The folder in which runs remember what they did; nobody but its owner may enter it.
package struct StateFolder: Equatable, Sendable {
  /// Where it is.
  package let path: String

  /// The state folder at `path`.
  package init(path: String) { self.path = path }

  var lock: String { "\(path)/lock" }
  /// The ledger.
  package var ledger: String { "\(path)/ledger.jsonl" }
  /// How the last run ended, for people and programs.
  package var status: String { "\(path)/status.json" }
  /// The same for Prometheus.
  package var metrics: String { "\(path)/metrics.prom" }
  var figures: String { "\(path)/figures" }
  /// Where messages lie before and after they go out.
  package var outbox: String { "\(path)/outbox" }

  /// The figures of a published revision.
  package func figures(of month: Month, revision: Int) -> String {
    "\(figures)/\(month)-r\(revision).jsonl"
  }

  /// The folder of the messages of a revision.
  package func outbox(of month: Month, revision: Int) -> String {
    "\(outbox)/\(month)-r\(revision)"
  }

  /// Makes the folder and those inside where they are missing.
  package func prepare(_ layer: some FileLayer) throws(Setback) {
    let tree = FileTree(layer: layer)
    for folder in [path, figures, outbox] {
      do throws(FileError) {
        try tree.makePrivateFolderIfMissing(folder)
      } catch {
        throw .cannotCreate(folder, error)
      }
    }
  }
}
