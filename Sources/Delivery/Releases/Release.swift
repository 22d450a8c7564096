/// A complete copy of the site on the disk.
package struct Release: Equatable, Sendable {
  /// The name of its folder: `2026-03-r1-3f9a1c2b77d0`.
  package let name: String
  /// What it holds.
  package let manifest: ReleaseManifest
}
