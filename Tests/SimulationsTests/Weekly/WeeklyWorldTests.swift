import Measures
import Simulations
import Testing

@Suite struct WeeklyWorldTests {
  @Test(arguments: WeeklyRecipe.allCases)
  func `the same recipe and seed give the same weeks, another seed others`(recipe: WeeklyRecipe) {
    let world = WeeklyWorld(recipe, seed: 3)
    let again = WeeklyWorld(recipe, seed: 3)
    #expect(world.sales == again.sales && world.spend == again.spend)
    #expect(world.sales != WeeklyWorld(recipe, seed: 4).sales)
    #expect(world.truths.count == world.spend.count)
    #expect(world.spend.allSatisfy { $0.count == world.sales.count })
    #expect(world.truths.allSatisfy { $0.perEuro > 0 && $0.furtherEuro >= 0 })
  }

  @Test func `each recipe has the trap it is named after`() throws {
    let together = WeeklyWorld(.collinear, seed: 1).spend
    #expect(try #require(Moments.correlation(together[0], together[1])) > 0.9)
    let steady = WeeklyWorld(.constant, seed: 1).spend[0]
    let deviation = try #require(Moments.variance(steady)).squareRoot()
    #expect(deviation / (try #require(Moments.mean(steady))) < 0.15)
    #expect(WeeklyWorld(.demand, seed: 1).followsDemand.first == true)
    #expect(!WeeklyWorld(.response, seed: 1).followsDemand.contains(true))
    #expect(WeeklyWorld(.promo, seed: 1).controls.count == 1)
  }

  @Test func `a further euro brings less than the average one where returns diminish`() {
    // In ten worlds of the diminishing shape with spend all the time nearly every channel does so.
    let truths = (1...10).flatMap { WeeklyWorld(.constant, seed: $0).truths }
    #expect(truths.allSatisfy { $0.furtherEuro < $0.perEuro })
  }

  @Test func `the known weeks have the totals of their description`() {
    let spent = KnownWeeks.spend.map { Moments.sum($0) }
    for (found, told) in zip(spent, [87_693.36, 26_534.54, 102_263.48, 113_830.25, 60_143.31]) {
      #expect(abs(found - told) < 0.005)
    }
    #expect(abs(Moments.sum(KnownWeeks.sales) - 4_653_168.59) < 0.005)
    #expect(abs(KnownWeeks.truths[1].perEuro - 8.4012) < 5e-5)
  }

  @Test func `a business of one's own keeps its spend and its season`() throws {
    let model = WeeklyWorld(.response, seed: 9)
    let shape = WeeklyShape(sales: model.sales, spend: model.spend)
    let world = WeeklyWorld(like: shape, seed: 1)
    #expect(world.spend == model.spend)
    #expect(try #require(Moments.correlation(world.sales, shape.base)) > 0.2)
    #expect(shape.noise > 0.01 && shape.noise < 0.5)
  }
}
