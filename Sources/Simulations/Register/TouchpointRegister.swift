/// The check-list of Aurora: what is in use, what is planned and missing, what lies idle.
enum TouchpointRegister {
  /// All touchpoints, by phase.
  static let rows = before + during + after

  private static func row(
    _ id: String, _ name: String, _ channel: String, _ phase: String, _ kind: String,
    _ rest: (management: String, owner: String, expected: String, state: String)
  ) -> RegisterRow {
    RegisterRow(
      id: id, name: name, channel: channel, phase: phase, kind: kind,
      management: rest.management, owner: rest.owner, expected: rest.expected, state: rest.state)
  }

  private static let before = [
    row("volantino", "Volantino", "volantino", "prima", "stampa", live("marketing")),
    row(
      "annunci-marchio", "Annunci sul nome Aurora", "google-ads", "prima", "digitale",
      live("marketing")),
    row(
      "annunci-generici", "Annunci casa e cucina", "google-ads", "prima", "digitale",
      live("marketing")),
    row("annunci-social", "Annunci social", "meta-ads", "prima", "digitale", live("marketing")),
    row("radio-locale", "Radio locale", "radio", "prima", "servizio", live("marketing")),
    row("newsletter", "Newsletter", "email", "prima", "digitale", live("marketing")),
    row("sito-web", "Sito e catalogo online", "sito", "prima", "digitale", live("e-commerce")),
    row(
      "catalogo-cartaceo", "Catalogo cartaceo", "catalogo", "prima", "stampa",
      ("gestito", "marketing", "no", "fermo")),
    row(
      "passaparola", "Passaparola", "passaparola", "prima", "fisico",
      ("spontaneo", "", "sì", "attivo")),
    row(
      "profilo-social", "Profilo social", "social", "prima", "digitale",
      ("gestito", "marketing", "sì", "da rivedere")),
  ]

  private static let during = [
    row("porta-negozio", "Ingresso del negozio", "negozio", "durante", "fisico", live("negozi")),
    row("cassa", "Cassa", "negozio", "durante", "fisico", live("negozi")),
    row(
      "totem-negozio", "Totem informativo", "negozio", "durante", "fisico",
      ("gestito", "negozi", "sì", "pianificato")),
    row(
      "carrello-web", "Carrello e pagamento online", "sito", "durante", "digitale",
      live("e-commerce")),
    row("sms-promo", "SMS promozionali", "sms", "durante", "digitale", live("marketing")),
    row(
      "sms-ritiro", "SMS per il ritiro in negozio", "sms", "durante", "digitale",
      live("negozi")),
    row("telefono", "Telefono", "telefono", "durante", "servizio", live("assistenza")),
    row("chat", "Chat", "chat", "durante", "servizio", live("assistenza")),
  ]

  private static let after = [
    row(
      "buono-scontrino", "Buono stampato sullo scontrino", "buono-cassa", "dopo", "stampa",
      live("negozi")),
    row("lettera-clienti", "Lettera con buono", "posta", "dopo", "stampa", live("marketing")),
    row("club-aurora", "Messaggi del Club Aurora", "email", "dopo", "digitale", live("marketing")),
    row(
      "email-dopo-acquisto", "E-mail dopo l'acquisto", "email", "dopo", "digitale",
      ("gestito", "marketing", "sì", "pianificato")),
    row("sondaggio", "Sondaggio clienti", "sondaggio", "dopo", "servizio", live("assistenza")),
    row(
      "recensioni", "Recensioni", "recensioni", "dopo", "digitale",
      ("spontaneo", "assistenza", "sì", "attivo")),
    row("resi", "Cambi e resi", "negozio", "dopo", "servizio", live("negozi")),
    row(
      "garanzia-online", "Registrazione della garanzia", "sito", "dopo", "digitale",
      ("gestito", "e-commerce", "sì", "da rivedere")),
  ]

  private static func live(_ owner: String) -> (
    management: String, owner: String, expected: String, state: String
  ) {
    ("gestito", owner, "sì", "attivo")
  }
}
