import Estimation
import Measures

/// What the owner has said about the business in `contatto.toml`: a plain value, checked as a
/// whole.
///
/// Decoding is strict. Every key is documented in docs/configuration.md; a test compares the two.
struct Configuration: Equatable, Sendable {
  /// The number mixed into the path of every random stream.
  let seed: Int
  let business: Business
  let vat: VAT
  let margin: Margin
  let report: ReportSettings
  let appearance: Appearance
  let privacy: Privacy
  let input: Input
  let closing: Closing
  /// In the order of the file, like all lists here.
  let sources: [Source]
  let channels: [Channel]
  let touchpoints: [Touchpoint]
  let routes: [Route]
  let campaigns: [Campaign]
  let stores: [Store]
  let pressure: Pressure
  let thresholds: Thresholds
  let limits: Limits
  let engine: Engine
  let publish: Publish
  let revise: Revise
  let hooks: HookSettings
  let mail: Mail
  let recipients: [Recipient]

  /// The format number that a file must state.
  static let schema = 1

  /// The configuration in `bytes`; `file` is the name for messages.
  init(bytes: [UInt8], file: String) throws(Refusal) {
    let document = try SettingDocument(bytes: bytes, file: file)
    let list = ComplaintList(document: document)
    self.init(document: document, list: list)
    guard list.isEmpty else { throw Refusal(list.complaints) }
  }

  /// Reads every section; what is wrong is on `list` afterwards.
  init(document: SettingDocument, list: ComplaintList) {
    var top = SectionReader(document.root, at: SettingPath(), list: list)
    let schema = top.integer("schema", in: 1...Int.max) ?? top.missing("schema", 1)
    if schema > Configuration.schema {
      top.complain("schema", "is \(schema); this program knows \(Configuration.schema)")
    }
    seed = top.integer("seed", in: 0...Int.max) ?? 1
    business = Business(top.section("business"), exists: top.has("business"))
    vat = VAT(top.section("vat"))
    margin = Margin(top.section("margin"))
    report = ReportSettings(top.section("report"))
    appearance = Appearance(top.section("appearance"))
    privacy = Privacy(top.section("privacy"))
    input = Input(from: &top)
    closing = Closing(top.section("closing"))
    sources = top.sections("source").map(Source.init)
    channels = top.sections("channel").map(Channel.init)
    touchpoints = top.sections("touchpoint").map(Touchpoint.init)
    routes = top.sections("route").map(Route.init)
    campaigns = top.sections("campaign").map(Campaign.init)
    stores = top.sections("store").map(Store.init)
    pressure = Pressure(top.section("pressure"))
    thresholds = Thresholds(
      top.section("thresholds"), smallestGroup: privacy.minGroup)
    limits = Limits(top.section("limits"))
    engine = Engine(top.section("engine"))
    publish = Publish(top.section("publish"))
    revise = Revise(top.section("revise"))
    hooks = HookSettings(top.section("hooks"))
    mail = Mail(top.section("mail"))
    recipients = top.sections("recipient").map(Recipient.init)
    top.finish()
    checkReferences(list: list)
  }
}
