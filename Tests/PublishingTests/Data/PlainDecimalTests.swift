import Measures
import Testing

@testable import Publishing

@Suite struct PlainDecimalTests {
  @Test(
    arguments: [
      (0.0, "0"), (-0.0, "0"), (1, "1"), (-1.5, "-1.5"), (0.1 + 0.2, "0.3"), (1e-7, "0.0000001"),
      (1234567.891, "1234567.891"), (1e20, "100000000000000000000"), (2.0 / 3, "0.666666666667"),
      (0.9999999999996, "1"), (999_999_999_999.5, "1000000000000"), (123_456, "123456"),
      (Double.leastNonzeroMagnitude, "0." + String(repeating: "0", count: 323) + "5"),
    ] as [(Double, String)])
  func `a number is printed as a plain decimal of twelve digits`(value: Double, text: String) {
    #expect(PlainDecimal.text(value) == text)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `what is no number has no decimal`(value: Double) {
    #expect(PlainDecimal.text(value) == nil)
  }

  @Test func `a printed number reads back within its twelve digits`() {
    var random = SeededGenerator(path: "plain-decimal")
    for _ in 0..<2000 {
      let scale = Double(Int(random.next() % 25)) - 12
      var power = 1.0
      for _ in 0..<Int(scale.magnitude) { power *= scale < 0 ? 0.1 : 10 }
      let value = (random.uniform() - 0.5) * power
      let text = PlainDecimal.text(value) ?? ""
      #expect(!text.utf8.contains(UInt8(ascii: "e")))
      let back = Double(text) ?? .nan
      #expect((back - value).magnitude <= value.magnitude * 5e-12)
    }
  }
}
