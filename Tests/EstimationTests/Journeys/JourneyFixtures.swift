import Estimation
import Measures

/// Journeys that several tests share.
enum JourneyFixtures {
  /// The ten journeys of METHOD W3; channels F 0, M 1, S 2.
  static var worked: JourneySample {
    let rows: [([Int], Double?)] = [
      ([0, 1], 20), ([0, 1], 20), ([1], 30), ([0, 2], 50), ([1, 2, 1], 40), ([2], nil),
      ([2], nil), ([0], nil), ([0], nil), ([1], nil),
    ]
    return sample(rows, channels: 3)
  }

  /// Two hundred journeys over five channels by a formula that another program can repeat.
  static var formula: JourneySample {
    let rows = (0..<200).map { i -> ([Int], Double?) in
      let channels = (0..<1 + (i * (i + 1) / 2) % 4).map { j in (i * 7 + 3 * j * j + i * j) % 5 }
      return (channels, (i * 11) % 3 == 0 ? Double((i * 13) % 17 + 1) : nil)
    }
    return sample(rows, channels: 5)
  }

  /// Random journeys over some channels; every third of them buys.
  static func random(count: Int, channels: Int, seed: UInt64) -> JourneySample {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<count).map { _ -> ([Int], Double?) in
      let length = 1 + generator.index(below: 5)
      let path = (0..<length).map { _ in generator.index(below: channels) }
      let buys = generator.uniform() < 0.2 + 0.3 * Double(path[0]) / Double(channels)
      return (path, buys ? 10 + 50 * generator.uniform() : nil)
    }
    return sample(rows, channels: channels)
  }

  static func sample(_ rows: [([Int], Double?)], channels: Int) -> JourneySample {
    JourneySample(
      rows.enumerated().map { index, row in
        Journey(
          customer: index, channels: row.0,
          ageDays: row.0.indices.map { Double(row.0.count - 1 - $0) }, value: row.1)
      }, channels: channels)
  }
}
