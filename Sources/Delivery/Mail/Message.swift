import Measures

/// A letter as the bytes that go over the wire (RFC 5322, MIME): every part Base64, every line end
/// CR and LF, nothing that depends on anything but letter, moment and id.
struct Message {
  /// What it says.
  let letter: Letter
  /// Its id without angle brackets.
  let id: String
  /// When it was written, in seconds since 1970.
  let date: Int
  /// Hexadecimal digits for the boundaries.
  let mark: String

  /// With picture and attachments.
  var bytes: [UInt8] {
    let words = alternative(html: letter.html)
    let related = letter.picture.map { picture in
      Part.multi(
        "related; type=\"multipart/alternative\"", boundary: boundary(2),
        [words, Part.picture(picture, id: Letter.pictureID)])
    }
    let body = related ?? words
    guard let report = letter.report else { return headers + body }
    return headers
      + Part.multi(
        "mixed", boundary: boundary(1),
        [body, Part.attachment(report.bytes, name: report.name)])
  }

  /// Words only.
  var lightBytes: [UInt8] { headers + alternative(html: letter.lightHTML) }

  private func alternative(html: String) -> [UInt8] {
    Part.multi(
      "alternative", boundary: boundary(3),
      [Part.text(letter.text, kind: "plain"), Part.text(html, kind: "html")])
  }

  /// `=_` can stand in no line of Base64.
  private func boundary(_ level: Int) -> String { "=_c\(level)_\(mark)" }

  private var headers: [UInt8] {
    var lines = ["From: \(letter.sender.text)"]
    lines.append("To: \(letter.recipients.map(\.text).joined(separator: ",\r\n "))")
    if let replyTo = letter.replyTo { lines.append("Reply-To: \(replyTo.text)") }
    lines += [
      "Subject: \(EncodedWord.header(letter.subject))", "Date: \(Message.date(date))",
      "Message-ID: <\(id)>", "MIME-Version: 1.0", "Content-Language: \(letter.language)",
      "Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All",
    ]
    return Array(lines.map { $0 + "\r\n" }.joined().utf8)
  }

  /// `Fri, 03 Apr 2026 04:30:19 +0000`.
  static func date(_ seconds: Int) -> String {
    let (day, second) = Instant.parts(seconds)
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1]
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let date = day.date
    let clock = [second / 3600, second / 60 % 60, second % 60].map(Instant.two)
    return "\(weekday), \(Instant.two(date.day)) \(names[date.month - 1]) \(date.year) "
      + clock.joined(separator: ":") + " +0000"
  }
}
