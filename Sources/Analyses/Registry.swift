/// All analyses, in the order of their pages.
package enum Registry {
  /// One line an analysis.
  package static let all: [any Analysis] = [
    Decisions(),
    Coverage(),
    Returns(),
    Journeys(),
    Voice(),
    Themes(),
    Pressure(),
    Trends(),
    Changes(),
    Flows(),
    Arrivals(),
    Service(),
    Customers(),
    Segments(),
    Stores(),
    DataQuality(),
    Method(),
  ]
}
