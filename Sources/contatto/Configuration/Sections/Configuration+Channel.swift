extension Configuration {
  /// A moment in the life of a customer, from the first glance to the recommendation.
  enum Phase: String, CaseIterable, Sendable {
    case awareness, comparison, purchase, use, loyalty, recommendation
  }

  /// `[[channel]]`: a way in which business and customers meet.
  struct Channel: Equatable, Sendable {
    /// What the channel is made of.
    enum Kind: String, CaseIterable, Sendable {
      case physical, digital, print, service

      /// Days in which a contact may still lead to a purchase, where the owner says nothing
      /// (METHOD §2.3; e-mail and SMS want 7).
      var usualLookbackDays: Int {
        switch self {
        case .digital: 30
        case .print: 28
        case .physical, .service: 14
        }
      }
    }

    let id: String
    let name: String
    let kind: Kind
    /// False: spontaneous, such as word of mouth; never judged by its return.
    let isManaged: Bool
    /// The phases in which it is meant to work.
    let phases: [Phase]
    let lookbackDays: Int
    /// Cost of one contact in millionths of a currency unit; `nil` = known from spend files or not
    /// at all, 0 = free.
    let unitCostMicros: Int64?
    /// Works by lowering the price.
    let isPriceOff: Bool
    /// Its cost follows demand instead of making it.
    let followsDemand: Bool
    /// The channel as sources write it, besides `id`.
    let aliases: [String]

    init(_ reader: SectionReader) {
      var reader = reader
      id = reader.identifier("id") ?? reader.missing("id", "")
      name = reader.text("name", longest: 80) ?? reader.missing("name", "")
      let kind = reader.word("kind", Kind.self) ?? reader.missing("kind", .digital)
      self.kind = kind
      isManaged = reader.flag("managed") ?? reader.missing("managed", true)
      phases = reader.words("phases", Phase.self) ?? reader.missing("phases", [])
      lookbackDays = reader.integer("lookback_days", in: 1...365) ?? kind.usualLookbackDays
      unitCostMicros = reader.micros("unit_cost")
      isPriceOff = reader.flag("price_off") ?? false
      followsDemand = reader.flag("demand_following") ?? false
      aliases = reader.texts("aliases") ?? []
      reader.finish()
    }
  }

  /// `[[touchpoint]]`: one line of the check-list, added to the register file.
  struct Touchpoint: Equatable, Sendable {
    /// How far it is.
    enum State: String, CaseIterable, Sendable { case planned, live, rework, stopped }

    let id: String
    let name: String
    /// Id of a channel.
    let channel: String
    let phase: Phase
    /// True: the business wants to be there.
    let isExpected: Bool
    let owner: String?
    let state: State

    init(_ reader: SectionReader) {
      var reader = reader
      id = reader.identifier("id") ?? reader.missing("id", "")
      name = reader.text("name", longest: 80) ?? reader.missing("name", "")
      channel = reader.text("channel") ?? reader.missing("channel", "")
      phase = reader.word("phase", Phase.self) ?? reader.missing("phase", .purchase)
      isExpected = reader.flag("expected") ?? true
      owner = reader.text("owner", longest: 80)
      state = reader.word("state", State.self) ?? .live
      reader.finish()
    }
  }

  /// `[[route]]`: where contacts and costs belong that name no touchpoint; the first that fits
  /// wins.
  struct Route: Equatable, Sendable {
    /// Channel id or alias; `nil` = any.
    let channel: FilePattern?
    /// Campaign name; `nil` = any, also none.
    let campaign: FilePattern?
    /// Id of a touchpoint, of the configuration or of the register file.
    let touchpoint: String

    init(_ reader: SectionReader) {
      var reader = reader
      channel = reader.text("channel").map { FilePattern($0) }
      campaign = reader.text("campaign").map { FilePattern($0) }
      touchpoint = reader.identifier("touchpoint") ?? reader.missing("touchpoint", "")
      if !reader.has("channel"), !reader.has("campaign") {
        reader.complain("touchpoint", "would take everything: the route needs channel or campaign")
      }
      reader.finish()
    }
  }
}
