import Glibc
import Measures
import Testing

@testable import Charting

/// Axes: round ticks inside the range, places that keep the order.
@Suite struct ScaleTests {
  @Test func `ticks are round and lie inside the range`() {
    let scale = Scale(covering: [0.36, 4.62], includesZero: true, from: 0, to: 100)
    #expect(scale.ticks(atMost: 6, leastStep: 0) == [0, 1, 2, 3, 4])
    #expect(scale.position(0) == 0)
    #expect(scale.position(4.62) == 100)
  }

  @Test func `tenths are exact tenths`() {
    let scale = Scale(covering: [0.05, 0.52], includesZero: true, from: 0, to: 1)
    #expect(scale.ticks(atMost: 6, leastStep: 0) == [0, 0.1, 0.2, 0.3, 0.4, 0.5])
  }

  @Test func `a single value still makes an axis`() {
    let positive = Scale(covering: [7, 7], includesZero: false, from: 0, to: 1)
    #expect(positive.low == 0 && positive.high == 7)
    let negative = Scale(covering: [-7], includesZero: false, from: 0, to: 1)
    #expect(negative.low == -7 && negative.high == 0)
    let none = Scale(covering: [], includesZero: true, from: 0, to: 1)
    #expect(none.low == 0 && none.high == 1)
  }

  @Test func `a logarithmic axis has powers of ten`() {
    let scale = Scale(
      covering: [0.5, 20_000], includesZero: false, isLogarithmic: true, from: 0, to: 10)
    #expect(scale.isLogarithmic)
    #expect(scale.ticks(atMost: 6, leastStep: 0) == [1, 10, 100, 1000, 10_000])
    #expect(scale.ticks(atMost: 3, leastStep: 0) == [1, 100, 10_000])
  }

  @Test func `a range with zero is never logarithmic`() {
    let scale = Scale(
      covering: [0, 1000], includesZero: false, isLogarithmic: true, from: 0, to: 1)
    #expect(!scale.isLogarithmic)
  }

  @Test func `random ranges give at most the ticks asked for, evenly spaced and inside`() {
    var random = SeededGenerator(path: "charting/scale/1/0")
    for _ in 0..<2000 {
      let size = pow(10, Double(Int(random.uniform() * 24)) - 8)
      let values = [(random.uniform() - 0.5) * size, (random.uniform() - 0.3) * size]
      let limit = 1 + Int(random.uniform() * 6)
      let scale = Scale(covering: values, includesZero: false, from: 0, to: 500)
      let ticks = scale.ticks(atMost: limit, leastStep: 0)
      #expect(ticks.count <= limit)
      let slack = (scale.high - scale.low) * 1e-6
      #expect(ticks.allSatisfy { $0 >= scale.low - slack && $0 <= scale.high + slack })
      let places = ticks.map(scale.position)
      #expect(places == places.sorted())
      if limit >= 4 { #expect(ticks.count >= 2, "\(values) \(limit)") }
    }
  }

  @Test func `infinite values are left out and the greatest numbers do not overflow`() {
    let scale = Scale(
      covering: [-1.7e308, 1.7e308, .infinity, .nan], includesZero: false, from: 0, to: 100)
    #expect(scale.position(0) == 50)
    #expect(scale.position(1.7e308) == 100)
    #expect(scale.ticks(atMost: 6, leastStep: 0).isEmpty)
  }

  @Test func `counts have no ticks between whole numbers`() {
    let scale = Scale(covering: [3], includesZero: true, from: 0, to: 1)
    #expect(scale.ticks(atMost: 8, leastStep: 0) == [0, 0.5, 1, 1.5, 2, 2.5, 3])
    #expect(scale.ticks(atMost: 8, leastStep: 1) == [0, 1, 2, 3])
  }

  @Test func `bands share the room and keep their gap`() {
    let band = BandScale(count: 4, from: 10, to: 50, gap: 0.2)
    #expect(band.width == 8)
    #expect(band.left(0) == 11)
    #expect(band.middle(3) == 45)
  }
}
