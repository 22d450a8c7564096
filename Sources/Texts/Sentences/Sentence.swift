/// The terms of one sentence and what they say together.
struct Sentence {
  /// Its spans in order.
  let spans: [Span]
  /// Its language.
  let tongue: Tongue

  /// Words between an opinion and a topic, at most; commas count more.
  private static let reach = 7

  /// A sentence of words, looked up in the lexicon of its language.
  init(_ tokens: ArraySlice<Token>, tongue: Tongue, lexicon: inout Lexicon) {
    var spans: [Span] = []
    var (commas, turns) = (0, 0)
    var place = tokens.startIndex
    while place < tokens.endIndex {
      let match = lexicon.match(tokens[place...])
      let length = match?.words ?? 1
      if tokens[place].gap == .comma { commas += 1 }
      if match?.roles.contains(.contrast) ?? false { turns += 1 }
      spans.append(
        Span(
          roles: match?.roles ?? [], word: tokens[place + length - 1].word, commas: commas,
          turns: turns))
      place += length
    }
    self.spans = spans
    self.tongue = tongue
  }

  /// What the sentence praises and blames; `lean` is how a topic without any opinion is meant, if
  /// the form says so ("what did you like?").
  func remarks(lean: Leaning?) -> [Remark] {
    var remarks: [Remark] = []
    var judged = Set<Int>()
    for place in spans.indices where !spans[place].isSilent {
      remarks += ownRemarks(place)
      remarks += opinionRemarks(place, &judged)
    }
    for place in spans.indices where !judged.contains(place) && !spans[place].isSilent {
      if lacks(place) {
        judged.insert(place)
        remarks += spans[place].topics.filter(Sentence.canLack).map {
          Remark(theme: $0, leaning: .bad)
        }
      }
    }
    if let lean { remarks += leaning(lean, judged, remarks) }
    return withoutIrony(isDelivery ? remarks.map(Sentence.delivered) : remarks)
  }

  // MARK: - What a term says by itself

  private func ownRemarks(_ place: Int) -> [Remark] {
    let own = spans[place].remarks
    guard !own.isEmpty else { return [] }
    // "Nice" goes with the staff by itself, but with a topic nearby it judges that.
    if let topic = nearestTopic(to: place) {
      let isOfTopic = spans[place].opinion(of: spans[topic].topics) != nil
      if spans[place].opinion != nil || isOfTopic { return [] }
    }
    return own.compactMap { remark in
      sign(remark.leaning, at: place).map { Remark(theme: remark.theme, leaning: $0) }
    }
  }

  private func opinionRemarks(_ place: Int, _ judged: inout Set<Int>) -> [Remark] {
    let isTooMuch = isExcess(place)
    let topic = nearestTopic(to: place)
    let ofTopic = topic.flatMap { spans[place].opinion(of: spans[$0].topics) }
    guard let stated = isTooMuch ? .bad : spans[place].opinion ?? ofTopic,
      !(isTooMuch && isNegated(place)), let leaning = sign(stated, at: place)
    else { return [] }
    if let topic {
      let group = topic < place ? listed(with: topic) : [topic]
      judged.formUnion(group)
      return group.flatMap { spans[$0].topics.map { Remark(theme: $0, leaning: leaning) } }
    }
    if let alone = spans[place].alone { return [Remark(theme: alone, leaning: leaning)] }
    guard spans[place].remarks.isEmpty, !isTooMuch, isBare else { return [] }
    return [Remark(theme: .overall, leaning: leaning)]
  }

  /// True for a short sentence without any theme: what it judges is the whole.
  private var isBare: Bool {
    spans.count <= 6 && spans.allSatisfy { $0.topics.isEmpty && $0.remarks.isEmpty }
  }

  // MARK: - Turning

  /// A leaning after "not", "too" and "could be"; `nil` if nothing can be said.
  private func sign(_ leaning: Leaning, at place: Int) -> Leaning? {
    let negated = isNegated(place) && !isExcess(place)
    let turned = negated ? leaning.opposite : leaning
    guard wishes(place) else { return turned }
    // "Could be cleaner" blames; "could not be better" praises.
    return leaning == .good ? (negated ? .good : .bad) : nil
  }

  private func isNegated(_ place: Int) -> Bool {
    var back = place - 1
    var steps = 0
    while back >= 0, steps < 5, isJoined(back, place) {
      if spans[back].roles.contains(.negation) { return true }
      let isLinked = back + 1 < place && spans[back + 1].roles.contains(.link)
      if spans[back].judges, !isLinked { break }
      back -= 1
      steps += 1
    }
    guard tongue == .de, spans[place].roles.contains(.verb) else { return false }
    return (place + 1...place + 4).contains {
      spans.indices.contains($0) && spans[$0].commas == spans[place].commas
        && spans[$0].roles.contains(.negation)
    }
  }

  /// "Too small": a measure, or an opinion, right after a word of excess.
  private func isExcess(_ place: Int) -> Bool {
    spans[place].roles.contains(.measure) && place > 0
      && spans[place - 1].roles.contains(.excess) && isJoined(place - 1, place)
  }

  private func wishes(_ place: Int) -> Bool {
    (max(0, place - 10)..<place).contains {
      spans[$0].roles.contains(.wish) && isJoined($0, place)
    }
  }

  /// True if neither comma nor turn stands between two places.
  private func isJoined(_ left: Int, _ right: Int) -> Bool {
    spans[left].commas == spans[right].commas && spans[left].turns == spans[right].turns
  }

  // MARK: - What is missing

  /// True if a word nearby says that the topic is not there.
  private func lacks(_ place: Int) -> Bool {
    guard !spans[place].topics.isEmpty else { return false }
    let before = max(0, place - 2)..<place
    if before.contains(where: { isLack($0) && isJoined($0, place) && isClear($0, place) }) {
      return true
    }
    let after = place + 1..<min(spans.count, place + 4)
    return after.contains {
      isLack($0) && !spans[$0].roles.contains(.negation) && isJoined(place, $0)
        && isClear(place, $0)
    }
  }

  private func isLack(_ place: Int) -> Bool { spans[place].roles.contains(.lack) }

  private func isClear(_ left: Int, _ right: Int) -> Bool {
    spans[(left + 1)..<right].allSatisfy { $0.topics.isEmpty && !$0.judges }
  }

  /// Topics that one wants to be there; "no costs" blames nobody.
  private static func canLack(_ theme: Theme) -> Bool {
    ![.overall, .price, .returns, .waiting, .safety, .delivery, .quality].contains(theme)
  }

  // MARK: - Which topic

  private func nearestTopic(to place: Int) -> Int? {
    var best: (cost: Double, place: Int)?
    for topic in spans.indices where topic != place && !spans[topic].topics.isEmpty {
      guard !spans[topic].isSilent, let distance = cost(topic, place) else { continue }
      // "The wireless in the room does not work": the room is only the place.
      let cost = isPlace(topic) ? distance + 4 : distance
      if let best, best.cost <= cost { continue }
      best = (cost, topic)
    }
    return best?.place
  }

  private func isPlace(_ topic: Int) -> Bool {
    (max(0, topic - 2)..<topic).contains {
      spans[$0].roles.contains(.place) && isJoined($0, topic) && isClear($0, topic)
    }
  }

  /// How far a topic is from an opinion; `nil` if it is out of reach.
  private func cost(_ topic: Int, _ place: Int) -> Double? {
    let (left, right) = (min(topic, place), max(topic, place))
    guard spans[left].turns == spans[right].turns else { return nil }
    let others = (left + 1..<right).filter {
      spans[$0].judges || (!spans[$0].topics.isEmpty && !isPlace($0))
    }.count
    let commas = spans[right].commas - spans[left].commas
    // An inflected adjective goes before its noun, a bare one after it.
    let lean = topic > place ? (goesBefore(place) ? -0.5 : 0.5) : 0
    let cost = Double(right - left) + 3 * Double(commas) + 2 * Double(others) + lean
    return cost <= Double(Sentence.reach) ? cost : nil
  }

  private func goesBefore(_ place: Int) -> Bool {
    switch tongue {
    case .de: ["e", "er", "es", "en", "em"].contains { spans[place].word.hasSuffix($0) }
    case .en: true
    case .it, .pl: false
    }
  }

  /// A topic with those it is listed with: "room, breakfast and service were great".
  private func listed(with topic: Int) -> [Int] {
    var group = [topic]
    var place = topic - 1
    while place >= 0, spans[place].turns == spans[topic].turns {
      let span = spans[place]
      if !span.topics.isEmpty {
        group.append(place)
      } else if !span.roles.contains(.link) && !span.roles.contains(.joining) {
        break
      }
      place -= 1
    }
    return group
  }

  // MARK: - The whole

  /// A late parcel is about delivery, not about queues and trains.
  private var isDelivery: Bool { spans.contains { $0.topics.contains(.delivery) } }

  private static func delivered(_ remark: Remark) -> Remark {
    remark.theme == .waiting ? Remark(theme: .delivery, leaning: remark.leaning) : remark
  }

  private func leaning(_ lean: Leaning, _ judged: Set<Int>, _ remarks: [Remark]) -> [Remark] {
    let said = Set(remarks.map(\.theme))
    return spans.indices.filter { !judged.contains($0) && !spans[$0].isSilent }
      .flatMap { spans[$0].topics }
      .filter { $0 != .overall && !said.contains($0) }
      .map { Remark(theme: $0, leaning: lean) }
  }

  /// "Great, late again": praise of the whole beside blame of a part is irony, or nothing.
  private func withoutIrony(_ remarks: [Remark]) -> [Remark] {
    guard remarks.contains(where: { $0.leaning == .bad && $0.theme != .overall }) else {
      return remarks
    }
    return remarks.filter { $0 != Remark(theme: .overall, leaning: .good) }
  }
}
