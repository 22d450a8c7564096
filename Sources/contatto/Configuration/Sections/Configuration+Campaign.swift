import Measures

extension Configuration {
  /// `[[campaign]]`: what is known of a campaign beyond what the files say.
  struct Campaign: Equatable, Sendable {
    /// As the files write it.
    let id: String
    /// Id of a channel.
    let channel: String
    let name: String
    /// Campaigns with the same group are compared with each other; `nil` = stands alone.
    let group: String?
    /// Coupon codes; `*` stands for any text.
    let codes: [FilePattern]
    /// Copies or codes given out; `nil` = unknown, then no redemption rate is printed.
    let distributed: Int?
    /// True: the till has taken the coupon off the price; false: it was paid with, and is a cost;
    /// `nil` = not stated.
    let isFaceValueInNet: Bool?
    /// The days on which it worked, both included; `nil` = not stated.
    let start: Day?
    let end: Day?

    init(_ reader: SectionReader) {
      var reader = reader
      id = reader.text("id") ?? reader.missing("id", "")
      channel = reader.text("channel") ?? reader.missing("channel", "")
      name = reader.text("name", longest: 80) ?? id
      group = reader.text("group", longest: 80)
      codes = reader.patterns("codes") ?? []
      distributed = reader.integer("distributed", in: 1...1_000_000_000)
      isFaceValueInNet = reader.flag("face_value_in_net")
      start = reader.day("start")
      end = reader.day("end")
      if let start, let end, end < start { reader.complain("end", "lies before start") }
      reader.finish()
    }
  }

  /// `[[store]]`: a shop, and the days on which it trades.
  struct Store: Equatable, Sendable {
    /// A day of the week, in the order of ISO 8601.
    enum Weekday: String, CaseIterable, Sendable { case mon, tue, wed, thu, fri, sat, sun }

    let id: String
    let name: String
    /// The store as sources write it, besides `id` and `name`.
    let aliases: [String]
    let opened: Day?
    let closed: Day?
    /// Every day where nothing is stated.
    let openDays: [Weekday]
    /// Single days without trade.
    let closures: [Day]
    /// A web shop.
    let isOnline: Bool

    init(_ reader: SectionReader) {
      var reader = reader
      id = reader.identifier("id") ?? reader.missing("id", "")
      name = reader.text("name", longest: 80) ?? reader.missing("name", "")
      aliases = reader.texts("aliases") ?? []
      opened = reader.day("opened")
      closed = reader.day("closed")
      openDays = reader.words("open_days", Weekday.self) ?? Weekday.allCases
      closures = reader.days("closures") ?? []
      isOnline = reader.flag("online") ?? false
      if let opened, let closed, closed < opened { reader.complain("closed", "lies before opened") }
      if openDays.isEmpty { reader.complain("open_days", "is empty") }
      reader.finish()
    }

    /// True if the store trades on `day`.
    func isOpen(on day: Day) -> Bool {
      if let opened, day < opened { return false }
      if let closed, day > closed { return false }
      return openDays.contains(Weekday.allCases[day.weekday - 1]) && !closures.contains(day)
    }
  }
}
