import Measures

/// What is sent on which day.
enum MailPlan {
  /// A message to be sent.
  struct Message {
    let channel: Cause
    let name: String
    let subject: String
    /// True when only the most frequent customers get it.
    let isForClub: Bool
    let minute: Int
  }

  private static let subjects = [
    "Novità in negozio", "La tavola di stagione", "Idee per la cucina", "Il consiglio del mese",
    "Nuovi arrivi", "Piccoli piaceri di casa", "Prepariamoci alla stagione",
  ]

  /// The messages of a day, in the order in which they leave.
  static func messages(_ day: Day) -> [Message] {
    let date = day.date
    let isBusy = date.month >= 11
    let week = (date.day - 1) / 7 + 1
    var messages: [Message] = []
    let isNewsletter =
      (day.weekday == 2 && week == 2) || (day.weekday == 4 && week == 4)
      || (isBusy && day.weekday == 4 && (week == 1 || week == 3))
    if isNewsletter {
      let subject = subjects[day.number / 7 % subjects.count]
      messages.append(
        Message(
          channel: .mail, name: "Newsletter \(day)", subject: subject, isForClub: false,
          minute: 9 * 60))
    }
    if day.weekday == 5 && (week == 1 || week == 3) {
      messages.append(
        Message(
          channel: .mail, name: "Club \(day)", subject: "Solo per il Club Aurora",
          isForClub: true, minute: 17 * 60 + 30))
    }
    if date.day == 12 && [2, 5, 9, 11].contains(date.month) {
      messages.append(
        Message(
          channel: .post, name: "Lettera \(day.month)", subject: "Un buono per lei",
          isForClub: true, minute: 10 * 60))
    }
    if date.day == 10 && [3, 5, 7, 9, 10, 11, 12].contains(date.month) && day.number >= 20_332 {
      messages.append(
        Message(
          channel: .message, name: "SMS \(day.month)", subject: "", isForClub: false,
          minute: 11 * 60))
    }
    return messages
  }

  /// First day of the hold-out of the newsletter, and of the new mail tool.
  static let holdOutStart = Day(number: Day.number(year: 2025, month: 11, day: 1))
}
