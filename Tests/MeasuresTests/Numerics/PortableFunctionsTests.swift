import Glibc
import Measures
import Testing

@Suite struct PortableFunctionsTests {
  /// Expected bits: mpmath 1.3 with 60 digits, rounded once.
  @Test(
    arguments: [
      (-745, 0x0000_0000_0000_0001), (-700.5, 0x00C4_FF47_5C68_CA02),
      (-37.25, 0x3C93_278B_CD70_E981), (-1.5, 0x3FCC_8F87_724B_5C1D),
      (-1e-09, 0x3FEF_FFFF_FF76_8FA1), (0.3, 0x3FF5_9905_8C8C_1A96),
      (0.34657359, 0x3FF6_A09E_6664_0654), (1, 0x4005_BF0A_8B14_5769),
      (5.75, 0x4073_A30C_F1CC_BB3E), (88.1, 0x47E1_2A58_D927_AA47), (709.5, 0x7FE8_1E9B_4B52_D0C9),
    ] as [(Double, UInt64)])
  func `the exponential agrees with sixty digits to two units`(x: Double, bits: UInt64) {
    #expect(unitsApart(PortableFunctions.exponential(x), Double(bitPattern: bits)) <= 2)
  }

  @Test(
    arguments: [
      (0x1p-1074, 0xC087_4385_446D_71C3), (0x1p-1030, 0xC086_4F88_6378_B146),
      (1e-10, 0xC037_069E_2AA2_AA5B), (0.3, 0xBFF3_4378_FCBD_A721),
      (0.7071067811865475, 0xBFD6_2E42_FEFA_39F1), (0.9999999, 0xBE7A_D7F2_B104_9B9F),
      (1.0000001, 0x3E7A_D7F2_847B_6492), (1.5, 0x3FD9_F323_ECBF_984C),
      (10, 0x4002_6BB1_BBB5_5516), (12345.678, 0x4022_D795_5979_1E31),
      (1.7e308, 0x4086_2DD0_8FDC_6F88),
    ] as [(Double, UInt64)])
  func `the logarithm agrees with sixty digits to two units`(x: Double, bits: UInt64) {
    #expect(unitsApart(PortableFunctions.logarithm(x), Double(bitPattern: bits)) <= 2)
  }

  @Test func `a table of a thousand values stays within two units`() {
    var generator = SeededGenerator(path: "tests/portable/1/0")
    var worst: (exponential: UInt64, logarithm: UInt64) = (0, 0)
    for _ in 0..<1000 {
      let x = (generator.uniform() - 0.5) * 1400
      let exponential = unitsApart(PortableFunctions.exponential(x), reference(exponentialOf: x))
      let y = Glibc.exp((generator.uniform() - 0.5) * (generator.uniform() < 0.5 ? 2 : 1400))
      let logarithm = unitsApart(PortableFunctions.logarithm(y), reference(logarithmOf: y))
      worst = (max(worst.exponential, exponential), max(worst.logarithm, logarithm))
    }
    #expect(worst.exponential <= 2)
    #expect(worst.logarithm <= 2)
  }

  @Test func `the edges are zero, infinity and not a number`() {
    #expect(PortableFunctions.exponential(-800) == 0)
    #expect(PortableFunctions.exponential(-.infinity) == 0)
    #expect(PortableFunctions.exponential(800) == .infinity)
    #expect(PortableFunctions.exponential(0) == 1)
    #expect(PortableFunctions.exponential(.nan).isNaN)
    #expect(PortableFunctions.logarithm(0) == -.infinity)
    #expect(PortableFunctions.logarithm(1) == 0)
    #expect(PortableFunctions.logarithm(.infinity) == .infinity)
    #expect(PortableFunctions.logarithm(-1).isNaN)
    #expect(PortableFunctions.logarithm(.nan).isNaN)
  }

  private func unitsApart(_ left: Double, _ right: Double) -> UInt64 {
    guard left.sign == right.sign else { return left == right ? 0 : .max }
    return left.bitPattern > right.bitPattern
      ? left.bitPattern - right.bitPattern : right.bitPattern - left.bitPattern
  }

  // Eighty bits where the machine has them; elsewhere the C library, itself within one unit.
  #if arch(x86_64)
    private func reference(exponentialOf x: Double) -> Double { Double(Glibc.exp(Float80(x))) }
    private func reference(logarithmOf x: Double) -> Double { Double(Glibc.log(Float80(x))) }
  #else
    private func reference(exponentialOf x: Double) -> Double { Glibc.exp(x) }
    private func reference(logarithmOf x: Double) -> Double { Glibc.log(x) }
  #endif
}
