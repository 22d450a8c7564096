import Estimation
import Measures
import Testing

@Suite struct JourneyBootstrapTests {
  @Test func `intervals hold the credit and repeat with the seed`() throws {
    let sample = JourneyFixtures.random(count: 300, channels: 3, seed: 1)
    let models: [CreditModel] = [.rule(.last), .removal]
    let first = try #require(
      JourneyBootstrap(sample, models: models, replicates: 60, seedPath: "journeys/test/1/0"))
    let second = try #require(
      JourneyBootstrap(sample, models: models, replicates: 60, seedPath: "journeys/test/1/0"))
    #expect(first.conversions == second.conversions)
    let credit = try #require(CreditModel.removal.credit(of: sample))
    for (interval, estimate) in zip(first.conversions[1], credit.conversions) {
      #expect(interval.estimate == estimate)
      #expect(interval.low < estimate && estimate < interval.high)
    }
  }

  @Test func `steps counted once a customer give the bounds of walking every journey again`() throws
  {
    let sample = JourneyFixtures.random(count: 300, channels: 4, seed: 2)
    // A memory of one channel is the same chain on the other code path.
    let both = try #require(
      JourneyBootstrap(
        sample, models: [.removal, .removalOfOrder(1)], replicates: 60,
        seedPath: "journeys/test/1/0"))
    for (fast, plain) in zip(both.value[0], both.value[1]) {
      #expect(abs(fast.low - plain.low) < 1e-9 * abs(plain.high))
      #expect(abs(fast.high - plain.high) < 1e-9 * abs(plain.high))
    }
  }

  @Test func `customers are resampled whole`() throws {
    // One customer holds all purchases: where it is missing there is none, where it comes twice
    // there are twice as many.
    let journeys = (0..<40).map {
      Journey(customer: $0 < 10 ? 0 : $0, channels: [0], ageDays: [0], value: $0 < 10 ? 5 : nil)
    }
    let bootstrap = try #require(
      JourneyBootstrap(
        JourneySample(journeys, channels: 1), models: [.rule(.last)], replicates: 200,
        seedPath: "journeys/test/1/0"))
    let interval = bootstrap.conversions[0][0]
    #expect(interval.low == 0)
    #expect(interval.high >= 20)
    #expect(interval.high.truncatingRemainder(dividingBy: 10) == 0)
  }
}
