extension RunEnd.Publication {
  init(_ edition: Edition, release: String?) {
    self.init(
      month: edition.month, revision: edition.revision, release: release,
      headline: edition.headline, warnings: edition.warnings, refused: edition.refused)
  }
}
