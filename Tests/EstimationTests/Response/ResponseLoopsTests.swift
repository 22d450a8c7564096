import CResponse
import Measures
import Testing

@testable import Estimation

/// The loops of eight walkers give the bits of one walker reckoned alone, on any processor.
@Suite struct ResponseLoopsTests {
  private static let weeks = 61
  private var spend: [Double]
  private var retention: Lanes
  private var half: Lanes
  private var stock: Lanes

  init() {
    var generator = SeededGenerator(path: "tests/response-loops/1/0")
    func lanes(_ scale: Double) -> Lanes {
      var lanes = Lanes.zero
      for lane in lanes.indices { lanes[lane] = scale * generator.uniform() }
      return lanes
    }
    retention = lanes(1)
    half = lanes(900)
    stock = lanes(50)
    spend = (0..<Self.weeks).map { $0 % 7 == 3 ? 0 : 400 * generator.uniform() }
  }

  @Test(arguments: [false, true])
  func `stock and response are those of each walker alone`(isSlow: Bool) {
    var responses = [Lanes](repeating: .zero, count: Self.weeks)
    let sum = ResponseLoops.respond(
      to: spend, shape: isSlow ? .slowStart : .diminishing, (retention, half, stock),
      into: &responses)
    for lane in retention.indices {
      var (level, total) = (stock[lane], 0.0)
      for (week, amount) in spend.enumerated() {
        level = amount + retention[lane] * level
        let bent = isSlow ? level * level.squareRoot() : level
        let share = bent / (bent + (isSlow ? half[lane] * half[lane].squareRoot() : half[lane]))
        #expect(responses[week][lane].bitPattern == share.bitPattern)
        total += share
      }
      #expect(sum[lane].bitPattern == total.bitPattern)
    }
  }

  @Test func `exponential and logarithm are the portable ones`() {
    var generator = SeededGenerator(path: "tests/response-loops/2/0")
    for scale in [0.5, 3, 40, 699, 1000] {
      var x = Lanes.zero
      for lane in x.indices { x[lane] = scale * (2 * generator.uniform() - 1) }
      x[3] = scale
      x[5] = -scale
      let powers = ResponseLoops.exponential(x)
      let logarithms = ResponseLoops.logarithm(1 + powers)
      for lane in x.indices {
        let power = PortableFunctions.exponential(x[lane])
        #expect(powers[lane].bitPattern == power.bitPattern)
        let logarithm = PortableFunctions.logarithm(1 + power)
        #expect(logarithms[lane].bitPattern == logarithm.bitPattern)
      }
    }
  }

  @Test func `the norm is that of each walker alone`() {
    let totals = spend.map { $0 * retention }
    let basis = (0..<4 * Self.weeks).map { Double($0 % 11) / 40 - 0.1 }
    let norm = ResponseLoops.squaredNorm(totals, remainder: spend, basis: basis)
    for lane in retention.indices {
      var squares = 0.0
      for week in 0..<Self.weeks {
        let rest = spend[week] - totals[week][lane]
        squares += rest * rest
      }
      for column in 0..<4 {
        let start = column / 2 * 2 * Self.weeks + column % 2
        let product = (0..<Self.weeks).reduce(0) { $0 + basis[start + 2 * $1] * totals[$1][lane] }
        squares -= product * product
      }
      #expect(norm[lane].bitPattern == squares.bitPattern)
    }
  }

  @Test func `totals grow from the given week on`() {
    var totals = [Lanes](repeating: Lanes(repeating: 1), count: 5)
    ResponseLoops.add([half, stock], weeks: 2, times: retention, to: &totals, from: 3)
    #expect(totals[2] == Lanes(repeating: 1))
    #expect(totals[3] == 1 + retention * half)
    #expect(totals[4] == 1 + retention * stock)
  }

  #if arch(x86_64)
    @Test(arguments: [0, 1] as [Int32])
    func `processors without wide registers give the same bits`(isSlow: Int32) {
      var own = self
      var wide = [Lanes](repeating: .zero, count: Self.weeks)
      var narrow = wide
      var sums = (Lanes.zero, Lanes.zero)
      unsafe contatto_respond(
        spend, Self.weeks, isSlow, &own.retention, &own.half, &own.stock, &wide, &sums.0)
      unsafe contatto_respond_sse2(
        spend, Self.weeks, isSlow, &own.retention, &own.half, &own.stock, &narrow, &sums.1)
      #expect(wide == narrow)
      #expect(sums.0 == sums.1)
    }
  #endif
}
