extension Configuration {
  /// `[publish]`: where a run puts what, and how long it stays (OPERATIONS §3).
  struct Publish: Equatable, Sendable {
    /// The folder that the web server shows; `nil` = `contatto run` is not set up.
    let site: String?
    /// The folder in which runs remember what they did.
    let state: String?
    /// The address of the site, without a slash at the end.
    let address: String?
    /// True: everybody on this machine may read the site, not only its group.
    let isWorldReadable: Bool
    let keptReleases: Int
    let keptMonths: Int

    init(_ reader: SectionReader) {
      var reader = reader
      site = reader.text("site", longest: 4096)
      state = reader.text("state", longest: 4096)
      address = Publish.address(&reader)
      isWorldReadable = reader.flag("world_readable") ?? false
      keptReleases = reader.integer("keep_releases", in: 2...1000) ?? 3
      keptMonths = reader.integer("keep_months", in: 1...1200) ?? 36
      if site != nil, state == nil {
        _ = reader.missing("state", "", hint: "a folder of its own, never inside the site")
      }
      reader.finish()
    }

    private static func address(_ reader: inout SectionReader) -> String? {
      guard let text = reader.text("url", longest: 512) else { return nil }
      var bytes = Array(text.utf8)
      let isPlain = bytes.allSatisfy {
        (0x21...0x7E).contains($0) && !"\"<>\\^`{|}".utf8.contains($0)
      }
      guard bytes.starts(with: "https://".utf8) || bytes.starts(with: "http://".utf8), isPlain
      else {
        reader.complain("url", "must be an address such as https://report.example.com")
        return nil
      }
      while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// `[revise]`: when a published month is published again because its records have changed.
  struct Revise: Equatable, Sendable {
    /// How many published months are compared again; 0 = never.
    let months: Int
    /// Days between two revisions of a month.
    let everyDays: Int
    /// The relative change of a key figure from which the revision is mailed.
    let mailThreshold: Double

    init(_ reader: SectionReader) {
      var reader = reader
      months = reader.integer("months", in: 0...24) ?? 2
      everyDays = reader.integer("every_days", in: 0...365) ?? 7
      mailThreshold = reader.number("mail_threshold", in: 0...1) ?? 0.05
      reader.finish()
    }
  }
}
