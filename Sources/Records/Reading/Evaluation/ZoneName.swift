import Measures

/// Names of zones as exports write them (FORMATS §6.9).
enum ZoneName {
  /// The zone of a Rails name, an IANA name or a city; `nil` if nobody knows it.
  static func find(_ name: String, _ zones: (String) -> ZoneTable?) -> ZoneTable? {
    if let known = railsNames[name] { return zones(known) }
    if let zone = zones(name) { return zone }
    let city = String(name.map { $0 == " " ? "_" : $0 })
    for region in regions {
      if let zone = zones("\(region)/\(city)") { return zone }
    }
    return nil
  }

  private static let railsNames = [
    "Eastern Time (US & Canada)": "America/New_York",
    "Central Time (US & Canada)": "America/Chicago",
    "Mountain Time (US & Canada)": "America/Denver",
    "Pacific Time (US & Canada)": "America/Los_Angeles",
    "Atlantic Time (Canada)": "America/Halifax",
    "Arizona": "America/Phoenix",
    "Alaska": "America/Juneau",
    "Hawaii": "Pacific/Honolulu",
    "Indiana (East)": "America/Indiana/Indianapolis",
    "Edinburgh": "Europe/London",
  ]

  private static let regions = [
    "Europe", "America", "Asia", "Africa", "Australia", "Pacific", "Atlantic", "Indian",
  ]
}
