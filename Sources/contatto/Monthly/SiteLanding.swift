import Delivery
import Publishing
import Reporting

/// The pages around the reports: the newest month, and the list of all.
struct SiteLanding {
  /// The configuration.
  let configuration: Configuration
  /// Its words.
  let wording: Wording

  /// The pages that lead to `editions`.
  func files(_ editions: [ListedEdition]) -> [OutputFile] {
    let months = editions.map {
      PublishedMonth(
        month: $0.month, revision: $0.revision, headline: $0.headline,
        folder: Edition.folder(of: $0.month, revision: $0.revision))
    }
    let pages = LandingPages(
      business: configuration.business.name, months: months,
      wording: wording)
    return pages.files.map { OutputFile(path: $0.path, bytes: $0.bytes) }
  }
}
