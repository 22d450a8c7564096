/// A release that is to be published: what is new, and what the one before hands on.
struct NewRelease {
  /// New files, from the root of the release.
  let files: [OutputFile]
  /// Files of the release before that stay as they are.
  let kept: [ReleaseManifest.Entry]
  /// What it will hold.
  let manifest: ReleaseManifest

  /// The release of an edition after `previous`, whose months before `oldest` are left behind.
  init(_ edition: Edition, files: [OutputFile], after previous: Release?, isKept: (String) -> Bool)
  {
    let new = Set(files.map(\.path))
    let kept = (previous?.manifest.entries ?? []).filter {
      !new.contains($0.path) && isKept($0.path)
    }
    self.files = files
    self.kept = kept
    manifest = ReleaseManifest(
      edition,
      entries: kept + files.map(ReleaseManifest.Entry.init))
  }

  /// The release of the same publication with other pages around it and only some of its files.
  init(thinning release: Release, files: [OutputFile], isKept: (String) -> Bool) {
    let new = Set(files.map(\.path))
    self.files = files
    kept = release.manifest.entries.filter { !new.contains($0.path) && isKept($0.path) }
    manifest = ReleaseManifest(
      release.manifest, entries: kept + files.map(ReleaseManifest.Entry.init))
  }
}
