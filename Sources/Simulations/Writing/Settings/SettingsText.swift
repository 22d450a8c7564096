/// The parts of the settings that are the same in every world.
enum SettingsText {
  static let business = """
    # Aurora: a fictional chain of five shops and a web shop; see README.md.
    # Written by `contatto simulate` together with the exports it describes.
    schema = 1
    seed = 1

    [business]
    name = "Aurora"
    timezone = "Europe/Rome"
    currency = "EUR"
    country = "IT"
    return_window_days = 30

    [report]
    languages = ["en", "it"]
    month_lag = 1

    [privacy]
    min_group = 10

    [input]
    folder = "exports"
    rejected_percent = 1

    [files]
    "bozza-*.csv" = "ignore"                # somebody's draft, not an export

    [closing]
    deadline_day = 10
    on_deadline = "partial"
    cost_delay_days = 10

    """

  static let inputs = sources.map { name, files, kind, rest in
    let patterns = files.map { "\"\($0)\"" }.joined(separator: ", ")
    return "[[source]]\nname = \"\(name)\"\nfiles = [\(patterns)]\nkind = \"\(kind)\"\n\(rest)\n"
  }.joined(separator: "\n")

  private static let always = "required = true\nclosing = \"last-open-day\"\n"
  private static let covered = "closing = \"covered\"\n"
  private static let loose = "closing = \"none\"\n"

  private static let sources: [(String, [String], String, String)] = [
    ("casse", ["cassa-*.csv", "cassa-*.csv.gz"], "receipts", always),
    ("negozio online", ["web-ordini-*"], "receipts", always),
    ("resi", ["resi.csv"], "refunds", loose),
    ("newsletter", ["newsletter-*", "brevo-*"], "touches", loose),
    ("lettere e SMS", ["lettere-*", "sms-*"], "touches", loose),
    ("volantini e buoni", ["volantini-*", "buoni-*"], "touches", loose),
    ("google-ads", ["google-ads-*"], "spend", covered),
    ("meta-ads", ["meta-ads-*"], "spend", loose),
    ("spese", ["spese-*"], "spend", covered),
    ("contatti in entrata", ["telefono-*", "passaggi-*", "visite-*"], "visits", loose),
    ("recensioni", ["google-recensioni-*", "trustpilot*", "recensioni*"], "reviews", loose),
    ("sondaggio", ["sondaggio*"], "answers", loose),
    ("registro", ["registro-*"], "touchpoints", loose),
  ]

  static let channels = channelRows.map { id, name, kind, phases, rest in
    let words = phases.map { "\"\($0)\"" }.joined(separator: ", ")
    let managed = rest.contains("managed = false") ? "" : "managed = true\n"
    return "[[channel]]\nid = \"\(id)\"\nname = \"\(name)\"\nkind = \"\(kind)\"\n\(managed)"
      + "phases = [\(words)]\n\(rest)"
  }.joined(separator: "\n")

  private static let channelRows: [(String, String, String, [String], String)] = [
    ("email", "Newsletter", "digital", ["comparison", "loyalty"], "lookback_days = 7\n"),
    ("sms", "SMS", "digital", ["purchase"], "lookback_days = 7\n"),
    ("posta", "Lettere con buono", "print", ["loyalty"], "lookback_days = 28\nprice_off = true\n"),
    // Most who come because of a flyer show no code: it is no price-off channel.
    ("volantino", "Volantino", "print", ["awareness", "purchase"], "lookback_days = 28\n"),
    (
      "google-ads", "Annunci sul motore di ricerca", "digital", ["comparison", "purchase"],
      "lookback_days = 30\ndemand_following = true\n"
    ),
    ("meta-ads", "Annunci social", "digital", ["awareness", "comparison"], "lookback_days = 30\n"),
    ("radio", "Radio locale", "service", ["awareness"], "lookback_days = 28\n"),
    (
      "buono-cassa", "Buono sullo scontrino", "print", ["purchase", "loyalty"],
      "lookback_days = 28\nprice_off = true\n"
    ),
    ("negozio", "Negozio", "physical", ["purchase", "use"], ""),
    ("sito", "Sito", "digital", ["comparison", "purchase", "use"], ""),
    ("telefono", "Telefono", "service", ["comparison", "use"], ""),
    ("chat", "Chat", "service", ["comparison", "use"], ""),
    ("sondaggio", "Sondaggio", "service", ["use", "loyalty"], ""),
    ("social", "Profilo social", "digital", ["awareness"], ""),
    ("catalogo", "Catalogo", "print", ["awareness"], ""),
    ("recensioni", "Recensioni", "digital", ["comparison", "recommendation"], "managed = false\n"),
    ("passaparola", "Passaparola", "physical", ["recommendation"], "managed = false\n"),
  ]

  static let routes = [
    ("google-ads", "Marchio*", "annunci-marchio"), ("google-ads", "*", "annunci-generici"),
    ("meta-ads", "*", "annunci-social"), ("email", "Club*", "club-aurora"),
    ("email", "*", "newsletter"),
  ].map { channel, campaign, touchpoint in
    "[[route]]\nchannel = \"\(channel)\"\ncampaign = \"\(campaign)\"\n"
      + "touchpoint = \"\(touchpoint)\"\n"
  }.joined(separator: "\n")

  static let oldTillProfile = """
    # The old till of Verona. Many Italian tills have these columns, so the neutral profile
    # it.till.receipts would ask first; here we know the shop, and that a row is a line of a receipt
    # and not the total of a day.
    schema = 1
    id = "aurora.oldtill"
    vendor = "Aurora"
    report = "Old till, Verona"
    evidence = "A"
    seen = "2026-10"

    [match]
    require = ["date", "receipt", "item", "gross", "payment"]

    [columns]
    date     = ["Data"]
    receipt  = ["Scontrino"]
    category = ["Reparto"]
    item     = ["Articolo"]
    quantity = ["Qta"]
    gross    = ["Totale"]
    tax      = ["IVA"]
    payment  = ["Pagamento"]

    [numbers]
    decimal = ","

    [time]
    date = ["dd/MM/yyyy HH:mm"]

    [currency]
    fixed = "EUR"

    [grain]
    receipt = ["date", "receipt"]
    key = ["date", "receipt"]

    [[emit]]
    record = "receipt_line"
    [emit.map]
    at = "date"
    receipt = { key = true }
    item = "item"
    category = "category"
    quantity = "quantity"
    gross = "gross"
    tax = "tax"
    store = { const = "Verona" }

    """
}
