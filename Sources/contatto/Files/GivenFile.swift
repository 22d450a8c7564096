import FoundationEssentials
import Measures
import Records

/// What a JSON file says in place of the configuration, for `contatto records` (FORMATS §4).
struct GivenFile: Decodable {
  /// Answers about the files of one profile.
  struct Answers: Decodable {
    let decimal: String?
    let date: String?
    let currency: String?
  }

  /// One question of a form.
  struct Question: Decodable {
    let id: String
    let min: String?
    let max: String?
  }

  let currency: String?
  let zone: String?
  let key: String?
  let profile: String?
  let answers: [String: Answers]?
  let survey: String?
  let questions: [String: Question]?

  /// A file that holds the object alone, or as the member `given` of another.
  private struct Wrapper: Decodable {
    let given: GivenFile?
  }

  /// Reads the file.
  static func read(_ path: String) throws(Refusal) -> GivenFile {
    let bytes = try NamedFile.bytes(path, limit: 64 << 20, missing: .noInput)
    let decoder = JSONDecoder()
    do {
      let wrapper = try decoder.decode(Wrapper.self, from: Data(bytes))
      return try wrapper.given ?? decoder.decode(GivenFile.self, from: Data(bytes))
    } catch {
      throw Refusal(.configuration, "is no JSON of the expected form", file: path)
    }
  }

  /// The settings for reading.
  func settings() throws(Refusal) -> ReadingSettings {
    let cache = ZoneCache()
    var settings = ReadingSettings(
      currency: currency.flatMap { Currency(code: $0) } ?? .euro,
      zone: try zone.map { (name) throws(Refusal) in try SystemZone.table(named: name) } ?? .utc,
      key: key.map { Array($0.utf8) } ?? PrivacyKey.random(),
      zones: { name in cache.table(named: name) })
    settings.answers = (answers ?? [:]).mapValues { answers in
      ReadingSettings.Answers(
        decimal: answers.decimal.flatMap { DecimalMark(rawValue: $0) }, date: answers.date,
        currency: answers.currency.flatMap { Currency(code: $0) })
    }
    settings.otherFiles.profile = profile
    settings.otherFiles.survey = survey
    settings.otherFiles.questions = (questions ?? [:]).sorted { $0.key < $1.key }.map {
      ReadingSettings.Question(
        name: $0.key, id: $0.value.id, lowest: $0.value.min, highest: $0.value.max)
    }
    return settings
  }
}
