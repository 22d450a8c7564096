import Measures
import Reporting

import Charting

/// Chart data of one kind for the lints: a typical chart and the shapes that break layouts.
struct Sample: Sendable, CustomStringConvertible {
  /// Kind of chart.
  let kind: Kind
  /// What is special about the data.
  let variant: Variant

  var description: String { "\(kind.rawValue)-\(variant.rawValue)" }

  /// The kinds of charts.
  enum Kind: String, Sendable, CaseIterable {
    case intervals
    case map
    case histogram
    case trend
    case stars
    case bars
    case dumbbell
    case response
    case heatMap
    case calendar
    case bullets
    case funnel
    case paths
    case smallMultiples
    case waterfall
    case slope
  }

  /// What is special about the data.
  enum Variant: String, Sendable, CaseIterable {
    case typical
    case empty
    case one
    case forty
    case longNames
    case huge
    case negative
    case equal
  }

  /// Every kind in every variant.
  static var all: [Sample] {
    Kind.allCases.flatMap { kind in Variant.allCases.map { Sample(kind: kind, variant: $0) } }
  }

  /// The chart.
  var chart: Chart {
    Chart(
      id: description, title: .verbatim("Title of \(description)"),
      subtitle: .verbatim("Subtitle"), source: .verbatim("Source"),
      alternative: .verbatim("Compares \(description)."), content: content)
  }

  private var content: Chart.Content {
    switch kind {
    case .intervals: .intervals(intervals)
    case .map: .touchpointMap(map)
    case .histogram: .histogram(histogram)
    case .trend: .trend(trend)
    case .stars: .stars(stars)
    case .bars: .bars(bars)
    case .dumbbell: .dumbbell(dumbbell)
    case .response: .response(response)
    case .heatMap: .heatMap(heatMap)
    case .calendar: .calendar(calendar)
    case .bullets: .bullets(bullets)
    case .funnel: .funnel(funnel)
    case .paths: .paths(paths)
    case .smallMultiples: .smallMultiples(smallMultiples)
    case .waterfall: .waterfall(waterfall)
    case .slope: .slope(slope)
    }
  }

  /// Number of rows.
  var count: Int {
    switch variant {
    case .empty: 0
    case .one: 1
    case .forty: 40
    default: 8
    }
  }

  /// Name of a row; 60 characters where names are long.
  func name(_ index: Int) -> Phrase {
    let names = [
      "Instagram", "Flyer and brochure", "Google Ads", "Google reviews", "Loyalty card",
      "Till coupon", "Shop window", "E-mail newsletter",
    ]
    let plain = names[index % names.count]
    guard variant == .longNames else {
      return .verbatim(index < names.count ? plain : "\(plain) \(index / names.count + 1)")
    }
    let long = [
      "Schaufensterdekoration Friedrichstraße/Königsallee, Frühling",
      "Kundenbindungsprogrammmitgliedschaftsverlängerungsanschreiben",
      "Newsletter per gli iscritti che non aprono da più di sei mes",
    ]
    return .verbatim(long[index % long.count])
  }

  /// A number of the trade's size for a row, bent as the variant wants it.
  func value(_ index: Int, of size: Double) -> Double {
    let shares = [0.93, 0.88, 0.71, 0.66, 0.52, 0.37, 0.24, 0.09]
    let plain = size * shares[index % shares.count]
    switch variant {
    case .huge: return plain * (index % 3 == 0 ? 1e9 : 1e6)
    case .negative: return index % 2 == 0 ? -plain : plain * 0.4
    case .equal: return size / 2
    default: return plain
    }
  }
}
