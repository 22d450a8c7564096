import Delivery
import Measures
import Shards

/// A folder of shards on the disk: all tables, their manifest and the SQL over them, or nothing.
struct ShardFolder {
  /// The folder.
  let path: String
  /// What is written.
  let set: ShardSet
  /// The month of the report they are for.
  let month: Month

  /// Throws where no shards could be put; reads only.
  static func check(_ path: String) throws(Refusal) {
    do throws(OutputError) {
      try OutputFolder(path: path, layer: DiskLayer()).check()
    } catch {
      throw Refusal(error)
    }
  }

  /// Writes everything beside and swaps it in; gives what the tables add up to.
  func write(script: String) throws(Refusal) -> [ShardSet.Total] {
    let totals = set.totals
    var files = set.paths.map { path in PendingFile(path: path) { set.bytes(of: path) ?? [] } }
    files.append(
      PendingFile(path: ShardManifest.name) {
        ShardManifest.bytes(set, totals: totals, month: month)
      })
    files.append(PendingFile(path: "tables.sql") { Array(script.utf8) })
    do throws(OutputError) {
      try OutputFolder(path: path, layer: DiskLayer()).write(pending: files)
    } catch {
      throw ShardFolder.refusal(error)
    }
    return totals
  }

  private static func refusal(_ error: OutputError) -> Refusal {
    guard case .failed(let path, let failure) = error else { return Refusal(error) }
    return Refusal(
      Refusal(error).status,
      "the shards cannot be written: \(SystemError(number: failure.number).reason)", file: path,
      hint: "they need about two times the room of the exports; engine.folder says where")
  }
}
