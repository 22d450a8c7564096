import Measures

extension SectionReader {
  /// A text that is not blank and holds no control character.
  mutating func text(_ key: String, longest: Int = 256) -> String? {
    guard let setting = take(key) else { return nil }
    guard case .text(let text) = setting else { return wrong(key, setting, "a text") }
    return checked(text, key: key, longest: longest)
  }

  /// A word out of a closed list.
  mutating func word<Word>(_ key: String, _ type: Word.Type) -> Word?
  where Word: CaseIterable & RawRepresentable, Word.RawValue == String {
    guard let text = text(key) else { return nil }
    if let word = Word(rawValue: text) { return word }
    complainAboutWord(text, key: key, words: Word.allCases.map(\.rawValue))
    return nil
  }

  /// A list of words out of a closed list, none twice.
  mutating func words<Word>(_ key: String, _ type: Word.Type) -> [Word]?
  where Word: CaseIterable & RawRepresentable & Equatable, Word.RawValue == String {
    guard let texts = texts(key) else { return nil }
    var words: [Word] = []
    for text in texts {
      guard let word = Word(rawValue: text) else {
        complainAboutWord(text, key: key, words: Word.allCases.map(\.rawValue))
        continue
      }
      if words.contains(word) { complain(key, "names \(text) twice") }
      words.append(word)
    }
    return words
  }

  /// A list of texts; one text alone stands for a list of one.
  mutating func texts(_ key: String) -> [String]? {
    guard let setting = take(key) else { return nil }
    if case .text(let text) = setting { return checked(text, key: key, longest: 256).map { [$0] } }
    guard case .list(let elements) = setting else { return wrong(key, setting, "a list of texts") }
    var texts: [String] = []
    for element in elements {
      guard case .text(let text) = element else { return wrong(key, element, "a list of texts") }
      guard let text = checked(text, key: key, longest: 256) else { return nil }
      texts.append(text)
    }
    return texts
  }

  /// A whole number inside `range`.
  mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let setting = take(key) else { return nil }
    guard case .integer(let number) = setting else { return wrong(key, setting, "a whole number") }
    guard range.contains(number) else {
      complain(key, "is \(number); it must lie from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  /// A list of at most ten whole numbers inside `range`.
  mutating func integers(_ key: String, in range: ClosedRange<Int>) -> [Int]? {
    guard let setting = take(key) else { return nil }
    guard case .list(let elements) = setting, elements.count <= 10 else {
      return wrong(key, setting, "a list of at most ten whole numbers")
    }
    var numbers: [Int] = []
    for element in elements {
      guard case .integer(let number) = element, range.contains(number) else {
        complain(
          key, "may hold whole numbers from \(range.lowerBound) to \(range.upperBound) only")
        return nil
      }
      numbers.append(number)
    }
    return numbers
  }

  /// A number inside `range`, with or without decimals.
  mutating func number(_ key: String, in range: ClosedRange<Double>) -> Double? {
    guard let setting = take(key) else { return nil }
    let number: Double
    switch setting {
    case .integer(let whole): number = Double(whole)
    case .decimal(let decimal): number = decimal
    default: return wrong(key, setting, "a number")
    }
    guard range.contains(number) else {
      let low = SectionReader.short(range.lowerBound)
      let high = SectionReader.short(range.upperBound)
      complain(key, "is \(SectionReader.short(number)); it must lie from \(low) to \(high)")
      return nil
    }
    return number
  }

  /// An amount of money in millionths of a currency unit, at least zero: costs per contact are
  /// often below a cent.
  mutating func micros(_ key: String) -> Int64? {
    guard let amount = number(key, in: 0...1e9) else { return nil }
    let micros = (amount * 1e6).rounded()
    if (amount * 1e6 - micros).magnitude > 1e-3 {
      complain(key, "has more than six decimals")
    }
    return Int64(micros)
  }

  /// An id of our own: letters, digits, `-`, `_` and `.`, at most 64 bytes.
  mutating func identifier(_ key: String) -> String? {
    guard let text = text(key, longest: 64) else { return nil }
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      default: false
      }
    }
    if !isPlain { complain(key, "may hold letters a to z, digits, - _ and . only") }
    return text
  }

  /// A list of patterns for file names or the like.
  mutating func patterns(_ key: String) -> [FilePattern]? {
    texts(key)?.map { FilePattern($0) }
  }

  /// True or false.
  mutating func flag(_ key: String) -> Bool? {
    guard let setting = take(key) else { return nil }
    guard case .flag(let flag) = setting else { return wrong(key, setting, "true or false") }
    return flag
  }

  /// A calendar day, written as a TOML date or as a text `2026-10-31`.
  mutating func day(_ key: String) -> Day? {
    guard let setting = take(key) else { return nil }
    if case .day(let day) = setting { return day }
    if case .text(let text) = setting, let day = Day(iso: text) { return day }
    return wrong(key, setting, "a date such as 2026-10-31")
  }

  /// A list of calendar days.
  mutating func days(_ key: String) -> [Day]? {
    guard let setting = take(key) else { return nil }
    guard case .list(let elements) = setting else { return wrong(key, setting, "a list of dates") }
    var days: [Day] = []
    for element in elements {
      guard case .day(let day) = element else { return wrong(key, element, "a list of dates") }
      days.append(day)
    }
    return days
  }

  /// A table inside this one; absent reads as empty.
  mutating func section(_ key: String) -> SectionReader {
    SectionReader(take(key), at: path.key(key), list: list)
  }

  /// The tables of a `[[list]]`.
  mutating func sections(_ key: String) -> [SectionReader] {
    guard let setting = take(key) else { return [] }
    guard case .list(let elements) = setting else {
      list.add(path.key(key), "\(path.key(key)) must be written as [[\(path.key(key))]]")
      return []
    }
    return elements.enumerated().map { index, element in
      SectionReader(element, at: path.key(key).index(index), list: list)
    }
  }

  // MARK: - Complaints

  private func wrong<Value>(_ key: String, _ setting: SettingValue, _ expected: String) -> Value? {
    complain(key, "must be \(expected), not \(setting.kind)")
    return nil
  }

  private func complainAboutWord(_ text: String, key: String, words: [String]) {
    let nearest = NearestWord.of(text, among: words)
    complain(
      key, "does not know \"\(text)\"",
      hint: nearest.map { "did you mean \($0)?" } ?? "possible: \(words.joined(separator: ", "))")
  }

  private func checked(_ text: String, key: String, longest: Int) -> String? {
    guard text.utf8.count <= longest else {
      complain(key, "is longer than \(longest) bytes")
      return nil
    }
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      complain(key, "is empty")
      return nil
    }
    guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
      complain(key, "holds a control character")
      return nil
    }
    return text
  }

  /// A number without needless decimals.
  static func short(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15 ? "\(Int(number))" : "\(number)"
  }
}
