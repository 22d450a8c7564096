import Estimation
import Testing

@Suite struct ServiceQueueTests {
  @Test(arguments: [
    (3, 0.8333, 0.702247, 10.5337), (4, 0.625, 0.319857, 1.5993), (6, 0.4167, 0.047445, 0.1017),
  ])
  func `servers, load and wait are those of METHOD W10`(
    servers: Int, utilisation: Double, waits: Double, minutes: Double
  ) throws {
    let queue = ServiceQueue(arrivalsPerHour: 20, servicesPerHour: 8, servers: servers)
    #expect(abs(queue.utilisation - utilisation) < 5e-5)
    #expect(abs(queue.waitProbability - waits) < 5e-7)
    #expect(abs(try #require(queue.meanWaitMinutes) - minutes) < 5e-5)
  }

  @Test func `too few servers have no mean wait`() {
    let queue = ServiceQueue(arrivalsPerHour: 20, servicesPerHour: 8, servers: 2)
    #expect(queue.waitProbability == 1)
    #expect(queue.meanWaitMinutes == nil)
  }
}
