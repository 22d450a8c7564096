/// Servers that customers wait for: tills, phones, chats, tables.
///
/// Erlang-C, arrivals at random and any free server (METHOD §4.4, W10; A. Erlang, 1917).
package struct ServiceQueue: Hashable, Sendable {
  /// Customers who come in an hour.
  package let arrivalsPerHour: Double
  /// Customers one server can serve in an hour.
  package let servicesPerHour: Double
  /// Number of servers.
  package let servers: Int

  /// A queue with at least one server.
  package init(arrivalsPerHour: Double, servicesPerHour: Double, servers: Int) {
    precondition(servers > 0 && servicesPerHour > 0, "A queue has a server that serves.")
    precondition(arrivalsPerHour >= 0, "Nobody arrives a negative number of times.")
    self.arrivalsPerHour = arrivalsPerHour
    self.servicesPerHour = servicesPerHour
    self.servers = servers
  }

  /// ρ, the share of time a server is busy; from one on the queue grows without end.
  package var utilisation: Double { arrivalsPerHour / (Double(servers) * servicesPerHour) }

  /// The probability that a customer waits; one where the queue grows without end.
  package var waitProbability: Double {
    guard utilisation < 1 else { return 1 }
    let load = arrivalsPerHour / servicesPerHour
    // Erlang-B by its recursion, which never overflows.
    var blocked = 1.0
    for server in 1...servers { blocked = load * blocked / (Double(server) + load * blocked) }
    return blocked / (1 - utilisation * (1 - blocked))
  }

  /// The mean wait in minutes; `nil` where the queue grows without end.
  package var meanWaitMinutes: Double? {
    guard utilisation < 1 else { return nil }
    return 60 * waitProbability / (Double(servers) * servicesPerHour - arrivalsPerHour)
  }
}
