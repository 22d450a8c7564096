import Measures

/// Puts a release together: the new revision, the pages around it, and all earlier revisions.
struct ReleaseComposer<Layer: FileLayer> {
  let edition: Edition
  let previous: Release?
  let site: ReleaseFolder<Layer>
  /// Older months are left behind.
  let keptMonths: Int

  /// The release; `superseded` is the revision of the month that the new one replaces, 0 = none.
  func release(
    listed: [ListedEdition], source: any EditionSource, superseded: Int
  ) throws -> NewRelease {
    let folder = Edition.folder(of: edition.month, revision: edition.revision)
    let own = edition.files.map { OutputFile(path: "\(folder)/\($0.path)", bytes: $0.bytes) }
    let replaced = superseded > 0 ? try pages(of: superseded, source) : []
    let landing = try source.landing(listed)
    let kept = Set(listed.map { Edition.folder(of: $0.month) })
    let known = landing.map(\.path)
    return NewRelease(edition, files: own + replaced + landing, after: previous) { path in
      // A month's folder is named by its first two parts; what lies outside is made anew each time.
      let parts = path.utf8.split(separator: 0x2F).prefix(2).map {
        String(decoding: Array($0), as: UTF8.self)
      }
      return kept.contains(parts.joined(separator: "/")) && !known.contains(path)
    }
  }

  /// The pages of a revision with the word that a later one replaces it.
  private func pages(of revision: Int, _ source: any EditionSource) throws -> [OutputFile] {
    guard let previous else { return [] }
    let folder = Edition.folder(of: edition.month, revision: revision) + "/"
    return try previous.manifest.entries.compactMap { entry in
      guard entry.path.utf8.starts(with: folder.utf8),
        entry.path.utf8.suffix(5).elementsEqual(".html".utf8),
        let page = try site.content(of: entry.path, in: previous),
        let marked = source.superseded(page, by: edition.revision)
      else { return nil }
      return OutputFile(path: entry.path, bytes: marked)
    }
  }
}
