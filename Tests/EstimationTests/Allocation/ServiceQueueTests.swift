import Estimation
import Measures
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

  @Test func `one team is too large in the morning and too small at noon`() throws {
    let hours = [4.0, 5, 30, 23, 6].map {
      ServiceQueue(arrivalsPerHour: $0, servicesPerHour: 8, servers: 3)
    }
    let load = CapacityLoad(hours, limits: .method)
    #expect(load.idleHours == [0, 1, 4])
    #expect(load.busyHours == [2, 3])
    #expect(load.overCapacityShare == Ratio(0.2))
    #expect(abs(try #require(load.meanUtilisation).value - 68.0 / 120) < 1e-12)
    #expect(!load.isOver)
    #expect(load.isUnder)
    #expect(CapacityLoad([], limits: .method).meanUtilisation == nil)
  }
}
