/// A small world of known truth as a folder that the program can read: settings, in-house tables
/// and `truth.json`, which only a test may read (METHOD §9.3).
package enum WorldFolder {
  /// The scenarios that can be written beside the chain Aurora.
  package static let names =
    WeeklyRecipe.allCases.map(\.rawValue) + ["hold-outs", "small-counts", sized]

  /// The one of them that can be had in other sizes.
  package static let sized = "wide"

  /// The files of a scenario, of that `size` if it is the wide business; `nil` if there is none of
  /// that name.
  package static func files(
    named name: String, seed: UInt64, size: WideSize = .usual
  ) -> [(path: String, bytes: [UInt8])]? {
    let files: [ExportFile]
    if let recipe = WeeklyRecipe(rawValue: name) {
      files = WeeklyFolder(recipe, seed: seed).files()
    } else if name == "hold-outs" {
      files = TestFolder(.ordinary, name: name, seed: seed).files()
    } else if name == "small-counts" {
      files = TestFolder(.small, name: name, seed: seed).files()
    } else if name == sized {
      files = WideFolder(seed: seed, size: size).files()
    } else {
      return nil
    }
    return files.map { ($0.path, $0.bytes) }
  }

  /// The settings that all these worlds share; `margin` in percent.
  static func settings(name: String, margin: Int, channels: [String]) -> ExportFile {
    let head = """
      # A simulated business, scenario \(name): truth.json says what its channels really bring.
      schema = 1
      seed = 1

      [business]
      name = "Simulation \(name)"
      timezone = "Europe/Rome"
      currency = "EUR"
      country = "IT"

      [vat]
      percent = 0

      [margin]
      percent = \(margin)

      [report]
      languages = ["en"]

      [input]
      folder = "exports"

      """
    return ExportFile(path: "contatto.toml", text: head + channels.joined())
  }

  /// One channel of the settings.
  static func channel(_ id: String, followsDemand: Bool) -> String {
    """

    [[channel]]
    id = "\(id)"
    name = "Channel \(id)"
    kind = "digital"
    managed = true
    phases = ["awareness"]
    lookback_days = 28
    \(followsDemand ? "demand_following = true\n" : "")
    """
  }

  /// An amount of cents with two digits.
  static func amount(_ euros: Double) -> String {
    Digits.point(Int64((euros * 100).rounded()))
  }
}
