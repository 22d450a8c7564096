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
      entries: kept
        + files.map { file in
          .init(path: file.path, count: file.bytes.count, digest: Digest.hex(file.bytes))
        })
  }
}
