package import Measures

/// Leaves old months behind without a new report: a release like the visible one, without their
/// folders and with new pages around the rest. Published as any other, so that visitors see a whole
/// site at every moment.
package struct Thinning<Layer: FileLayer> {
  private let site: ReleaseFolder<Layer>
  private let current: Release
  private let listed: [ListedEdition]

  /// What thinning the visible release to the last `kept` months means; `nil` where nothing is
  /// published yet or no month is old enough.
  package init?(
    _ site: ReleaseFolder<Layer>, entries: [LedgerEntry], kept: Int
  ) throws(Setback) {
    guard let current = try site.current() else { return nil }
    self.site = site
    self.current = current
    listed = ListedEdition.all(in: entries, kept: kept)
    guard !months.isEmpty else { return nil }
  }

  /// The months whose reports leave the site, oldest first.
  package var months: [Month] {
    let kept = Set(listed.map(\.month))
    let standing = Set(current.manifest.entries.compactMap { Thinning.month(of: $0.path) })
    return standing.subtracting(kept).sorted()
  }

  /// Publishes the thinner release and gives its name.
  package func publish(landing: ([ListedEdition]) throws -> [OutputFile]) throws -> String {
    let pages = try landing(listed)
    let (gone, known) = (Set(months), Set(pages.map(\.path)))
    let release = NewRelease(thinning: current, files: pages) { path in
      // What lies outside the months' folders is made anew.
      guard let month = Thinning.month(of: path), !known.contains(path) else { return false }
      return !gone.contains(month)
    }
    return try site.publish(release, after: current)
  }

  /// The month in whose folder `2026/03` a path lies.
  private static func month(of path: String) -> Month? {
    let parts = path.utf8.split(separator: 0x2F)
    guard parts.count > 2 else { return nil }
    return Month(
      iso: String(decoding: Array(parts[0]) + [0x2D] + Array(parts[1]), as: UTF8.self))
  }
}
