/// Sentences of reviews, by theme, language and mood.
enum Sentences {
  /// The sentences in praise or in blame of a theme; there is at least one.
  static func about(_ theme: Theme, praise: Bool, language: String) -> [String] {
    switch language {
    case "en": praise ? [english(theme).praise] : [english(theme).blame]
    case "de": praise ? [german(theme).praise] : [german(theme).blame]
    default: praise ? italianPraise(theme) : italianBlame(theme)
    }
  }

  private static func italianPraise(_ theme: Theme) -> [String] {
    switch theme {
    case .staff:
      [
        "Personale gentile e preparato.", "La commessa ci ha consigliato con pazienza.",
        "Accoglienza cordiale, ci si sente a casa.",
      ]
    case .waiting: ["Nessuna coda alla cassa.", "Servizio veloce anche di sabato."]
    case .price:
      ["Prezzi onesti.", "Ottimo rapporto qualità prezzo.", "Il buono sconto fa comodo."]
    case .assortment:
      ["Tanta scelta per la cucina.", "Si trova sempre un'idea regalo.", "Assortimento curato."]
    case .quality: ["Prodotti di qualità.", "Le pentole sono ottime.", "Tessuti bellissimi."]
    case .delivery: ["Consegna puntuale.", "Pacco arrivato in due giorni, ben imballato."]
    case .clarity: ["Informazioni chiare.", "Spiegazioni semplici e complete."]
    case .returns: ["Reso senza problemi.", "Cambio merce rapido e cortese."]
    case .site: ["Sito facile da usare.", "Ordine sul sito fatto in un attimo."]
    }
  }

  private static func italianBlame(_ theme: Theme) -> [String] {
    switch theme {
    case .staff:
      ["Commesso scortese.", "Personale impreparato e distratto.", "Nessuno ci ha aiutato."]
    case .waiting:
      [
        "Coda infinita alla cassa.", "Venti minuti di attesa, una sola cassa aperta.",
        "Troppa attesa.",
      ]
    case .price: ["Prezzi troppo alti.", "Più caro che altrove.", "Il buono sconto non valeva."]
    case .assortment:
      ["Poca scelta.", "L'articolo del volantino non c'era.", "Scaffali mezzi vuoti."]
    case .quality:
      ["La padella si è rovinata subito.", "Qualità deludente.", "Bicchieri scheggiati."]
    case .delivery:
      ["Consegna in ritardo.", "Pacco arrivato rotto.", "Spedizione lenta, che rabbia."]
    case .clarity:
      ["Prezzi esposti poco chiari.", "Condizioni del buono confuse.", "Descrizione sbagliata."]
    case .returns: ["Rimborso mai arrivato.", "Per il reso ho dovuto telefonare tre volte."]
    case .site: ["Il sito è lento.", "Il pagamento sul sito non funzionava."]
    }
  }

  private static func english(_ theme: Theme) -> (praise: String, blame: String) {
    switch theme {
    case .staff: ("Friendly and helpful staff.", "The staff was rude.")
    case .waiting: ("No queue at all.", "Long queue, only one till open.")
    case .price: ("Good value for money.", "Too expensive.")
    case .assortment: ("Lovely choice of gifts.", "Not much choice.")
    case .quality: ("Great quality.", "Poor quality, broke after a week.")
    case .delivery: ("Fast delivery.", "Delivery was late.")
    case .clarity: ("Clear information.", "Confusing price tags.")
    case .returns: ("Easy refund.", "Still waiting for my refund.")
    case .site: ("Easy website.", "The website is slow.")
    }
  }

  private static func german(_ theme: Theme) -> (praise: String, blame: String) {
    switch theme {
    case .staff: ("Sehr freundliches Personal.", "Unfreundliches Personal.")
    case .waiting: ("Keine Wartezeit.", "Lange Schlange an der Kasse.")
    case .price: ("Faire Preise.", "Zu teuer.")
    case .assortment: ("Große Auswahl.", "Wenig Auswahl.")
    case .quality: ("Sehr gute Qualität.", "Schlechte Qualität.")
    case .delivery: ("Schnelle Lieferung.", "Die Lieferung kam zu spät.")
    case .clarity: ("Klare Auskunft.", "Unklare Angaben.")
    case .returns: ("Umtausch ohne Probleme.", "Die Rückgabe war mühsam.")
    case .site: ("Übersichtliche Webseite.", "Die Webseite ist langsam.")
    }
  }

  /// Words that close a review with a feeling.
  static func feeling(praise: Bool, language: String) -> [String] {
    switch language {
    case "en": praise ? ["Very happy!"] : ["Disappointed."]
    case "de": praise ? ["Sehr zufrieden!"] : ["Enttäuscht."]
    default:
      praise
        ? ["Molto contenta!", "Torneremo volentieri.", "Una bella sorpresa."]
        : ["Che delusione.", "Sono arrabbiata.", "Non torneremo."]
    }
  }
}
