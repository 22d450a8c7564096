/// Names of months in the languages of the exports.
enum MonthName {
  /// The month of a word in small letters: a full name, or at least three letters that begin the
  /// name of one month only.
  static func month(_ word: String) -> Int? {
    if let full = names.firstIndex(where: { $0.contains(word) }) { return full + 1 }
    guard word.count >= 3 else { return nil }
    let months = names.indices.filter { month in names[month].contains { $0.hasPrefix(word) } }
    return months.count == 1 ? months[0] + 1 : nil
  }

  /// English, German, French, Italian, Spanish, Portuguese; Polish in both cases.
  private static let names: [[String]] = [
    [
      "january", "januar", "jänner", "janvier", "gennaio", "enero", "janeiro", "styczeń",
      "stycznia",
    ],
    ["february", "februar", "février", "febbraio", "febrero", "fevereiro", "luty", "lutego"],
    ["march", "märz", "mars", "marzo", "março", "marzec", "marca"],
    ["april", "avril", "aprile", "abril", "kwiecień", "kwietnia"],
    ["may", "mai", "maggio", "mayo", "maio", "maj", "maja"],
    ["june", "juni", "juin", "giugno", "junio", "junho", "czerwiec", "czerwca"],
    ["july", "juli", "juillet", "luglio", "julio", "julho", "lipiec", "lipca"],
    ["august", "août", "agosto", "sierpień", "sierpnia"],
    ["september", "septembre", "settembre", "septiembre", "setembro", "wrzesień", "września"],
    [
      "october", "oktober", "octobre", "ottobre", "octubre", "outubro", "październik",
      "października",
    ],
    ["november", "novembre", "noviembre", "novembro", "listopad", "listopada"],
    [
      "december", "dezember", "décembre", "dicembre", "diciembre", "dezembro", "grudzień",
      "grudnia",
    ],
  ]
}
