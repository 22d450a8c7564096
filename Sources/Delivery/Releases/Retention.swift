import Measures

/// What is removed after its time: old releases and old messages. The ledger stays.
package struct Retention<Layer: FileLayer> {
  private let places: RunPlaces<Layer>
  private let tree: FileTree<Layer>

  /// The retention of these places.
  package init(places: RunPlaces<Layer>) {
    self.places = places
    tree = FileTree(layer: places.layer)
  }

  /// Messages older than this are removed.
  package static var outboxDays: Int { 90 }

  /// The releases that may go: all but the one that visitors see and the newest others, `kept` in
  /// all, in the order of their publication.
  package func releases(published: [String], kept: Int) throws(Setback) -> [String] {
    let current = try places.site.current()?.name
    let standing: [String]
    do throws(FileError) {
      standing = try tree.names(in: places.site.releases)
    } catch {
      throw .failed(places.site.releases, error)
    }
    let newest = published.reversed().filter { standing.contains($0) && $0 != current }
    let safe = Set(newest.prefix(max(1, kept - 1)) + [current].compactMap(\.self))
    return standing.filter { !safe.contains($0) }
  }

  /// The folders of messages that were written before `oldest`, by the time of their publication.
  package func messages(_ histories: [LedgerEntry], now: Int) throws(Setback) -> [String] {
    let old = histories.filter { entry in
      entry.event == .published && now - (entry.at ?? now) > Retention.outboxDays * 86_400
    }
    do throws(FileError) {
      let standing = try tree.names(in: places.state.outbox)
      let names = old.compactMap { entry in entry.month.map { "\($0)-r\(entry.revision ?? 1)" } }
      return standing.filter(names.contains)
    } catch {
      throw .failed(places.state.outbox, error)
    }
  }

  /// Removes releases and folders of messages by their names.
  package func remove(releases: [String], messages: [String]) throws(Setback) {
    let paths =
      releases.map { places.site.folder(of: $0) } + messages.map { "\(places.state.outbox)/\($0)" }
    for path in paths {
      do throws(FileError) { try tree.remove(path) } catch { throw .failed(path, error) }
    }
  }
}
