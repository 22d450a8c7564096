package import Charting
package import Drawing

/// How a report looks where the house has a say: colours, logo, type.
package struct Appearance: Sendable {
  /// Colours on paper and on bright screens.
  package var light: Theme
  /// Colours on dark screens.
  package var dark: Theme
  /// The house's logo, at the head of page one and of every page of the site.
  package var logo: Picture?
  /// Family of every text.
  package var family: String

  /// An appearance.
  package init(light: Theme, dark: Theme, logo: Picture?, family: String) {
    self.light = light
    self.dark = dark
    self.logo = logo
    self.family = family
  }

  /// The program's own.
  package static let plain = Appearance(
    light: .light, dark: .dark, logo: nil, family: Appearance.ownFamily)

  /// The family that comes as Debian's `fonts-inter`.
  package static let ownFamily = "Inter"
}
