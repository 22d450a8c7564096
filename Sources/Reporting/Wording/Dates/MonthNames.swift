/// Names of months and weekdays in a language.
struct MonthNames: Sendable {
  /// As they stand alone: "marzec 2026".
  let nominative: [String]
  /// After a day: "31 marca".
  let genitive: [String]
  /// After "in": "w marcu".
  let locative: [String]
  /// For axes: "Mar".
  let short: [String]
  /// Monday to Sunday, shortened.
  let weekdays: [String]

  /// Names from texts with one name a word; without other cases they are those of the nominative.
  private init(
    _ nominative: String, genitive: String? = nil, locative: String? = nil, short: String,
    weekdays: String
  ) {
    func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
    self.nominative = words(nominative)
    self.genitive = words(genitive ?? nominative)
    self.locative = words(locative ?? nominative)
    self.short = words(short)
    self.weekdays = words(weekdays)
  }

  /// The names of a language.
  init(_ language: Language) {
    self =
      switch language {
      case .en: MonthNames.english
      case .it: MonthNames.italian
      case .de: MonthNames.german
      case .pl: MonthNames.polish
      }
  }

  private static let english = MonthNames(
    """
    January February March April May June July August September October November December
    """,
    short: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    weekdays: "Mon Tue Wed Thu Fri Sat Sun")

  private static let italian = MonthNames(
    """
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
    """,
    short: "gen feb mar apr mag giu lug ago set ott nov dic",
    weekdays: "lun mar mer gio ven sab dom")

  private static let german = MonthNames(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    short: "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
    weekdays: "Mo Di Mi Do Fr Sa So")

  private static let polish = MonthNames(
    """
    styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad \
    grudzień
    """,
    genitive: """
      stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października \
      listopada grudnia
      """,
    locative: """
      styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku \
      listopadzie grudniu
      """,
    short: "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    weekdays: "pon. wt. śr. czw. pt. sob. niedz.")
}
