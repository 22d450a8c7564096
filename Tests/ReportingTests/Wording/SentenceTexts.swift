import Reporting

/// How the phrases of `SentenceTests` read, line by line, checked by reading aloud.
enum SentenceTexts {
  static func of(_ language: Language) -> [String] {
    let text =
      switch language {
      case .en: english
      case .it: italian
      case .de: german
      case .pl: polish
      }
    return text.split(separator: "\n").map(String.init)
  }

  private static let english = """
    Flyer: add. €1 more brings back €1.45 (€1.18 to €1.80).
    Flyer: hold. €1 more brings back €1.02 (€0.86 to €1.19).
    Flyer: cut. €1 more brings back €0.62 (€0.41 to €0.88).
    A tested (random control group)
    B coded (codes or coupons with comparison)
    C attributed (journeys, not incremental)
    D modelled (spend and sales over time)
    E assumed (stated assumption)
    Move €1,200: Flyer → Newsletter. Expected margin +€310 a month (−€20 to +€640).
    Flyer: cannot tell – the interval contains break-even.
    Flyer: cannot tell – spend moves in step with the channel: Newsletter.
    Test that would settle it: control group of 1,200 customers, 3 months.
    Order not certain: Flyer, Newsletter.
    No change that the data can show.
    Attributed, not incremental: no return is computed.
    Flyer: costs missing for March 2026; the return shown is an upper limit.
    Provisional: refunds possible until 8 March 2026.
    Restated: Net sales, March 2026: was €10,000, now €10,200 (late data).
    Fewer than 10 customers: not shown.
    Further rows: 1,234; sum €1,234.50; complete: x.csv
    (continued, 2 of 3)
    Month not complete: data until 8 March 2026.
    """

  private static let italian = """
    Flyer: aumentare. 1 € in più rende 1,45 € (da 1,18 € a 1,80 €).
    Flyer: mantenere. 1 € in più rende 1,02 € (da 0,86 € a 1,19 €).
    Flyer: ridurre. 1 € in più rende 0,62 € (da 0,41 € a 0,88 €).
    A provato (gruppo di controllo casuale)
    B da codici (codici o coupon con confronto)
    C attribuito (percorsi, non incrementale)
    D da modello (spesa e vendite nel tempo)
    E ipotizzato (ipotesi dichiarata)
    Spostare 1.200 €: Flyer → Newsletter. Margine atteso +310 € al mese (da −20 € a +640 €).
    Flyer: non si può dire – l'intervallo comprende il punto di pareggio.
    Flyer: non si può dire – la spesa varia insieme al canale: Newsletter.
    Prova risolutiva: gruppo di controllo di 1.200 clienti, 3 mesi.
    Ordine non certo: Flyer, Newsletter.
    Nessuna variazione dimostrabile con i dati.
    Attribuito, non incrementale: il ritorno non è calcolato.
    Flyer: mancano i costi per il periodo marzo 2026; il ritorno indicato è un limite massimo.
    Dato provvisorio: resi possibili fino all'8 marzo 2026.
    Rettificato: Vendite nette, marzo 2026: prima 10.000 €, ora 10.200 € (dati arrivati in \
    ritardo).
    Meno di 10 clienti: non mostrato.
    Altre righe: 1.234; somma 1.234,50 €; elenco completo: x.csv
    (segue, 2 di 3)
    Mese incompleto: dati fino all'8 marzo 2026.
    """

  private static let german = """
    Flyer: ausbauen. 1 € mehr bringt 1,45 € zurück (1,18 € bis 1,80 €).
    Flyer: beibehalten. 1 € mehr bringt 1,02 € zurück (0,86 € bis 1,19 €).
    Flyer: kürzen. 1 € mehr bringt 0,62 € zurück (0,41 € bis 0,88 €).
    A getestet (zufällige Kontrollgruppe)
    B codiert (Codes oder Coupons mit Vergleich)
    C zugerechnet (Kundenwege, nicht zusätzlich)
    D modelliert (Ausgaben und Umsatz im Zeitverlauf)
    E angenommen (offengelegte Annahme)
    1.200 € verschieben: Flyer → Newsletter. Erwarteter Deckungsbeitrag +310 € im Monat (−20 \
    € bis +640 €).
    Flyer: nicht entscheidbar – das Intervall enthält die Gewinnschwelle.
    Flyer: nicht entscheidbar – die Ausgaben schwanken gemeinsam mit dem Kanal: Newsletter.
    Klärender Test: Kontrollgruppe mit 1.200 Kunden, 3 Monate.
    Reihenfolge nicht gesichert: Flyer, Newsletter.
    Keine durch die Daten belegte Veränderung.
    Zugerechnet, nicht zusätzlich: kein Ertrag berechnet.
    Flyer: Kosten für den Zeitraum März 2026 fehlen; der gezeigte Ertrag ist eine Obergrenze.
    Vorläufig: Rückgaben bis 8. März 2026 möglich.
    Korrigiert: Nettoumsatz, März 2026: bisher 10.000 €, jetzt 10.200 € (verspätete Daten).
    Weniger als 10 Kunden: nicht ausgewiesen.
    Weitere Zeilen: 1.234; Summe 1.234,50 €; vollständig: x.csv
    (Fortsetzung, 2 von 3)
    Monat unvollständig: Daten bis 8. März 2026.
    """

  private static let polish = """
    Flyer: zwiększyć. Wydatek wyższy o 1 € przynosi 1,45 € (od 1,18 € do 1,80 €).
    Flyer: utrzymać. Wydatek wyższy o 1 € przynosi 1,02 € (od 0,86 € do 1,19 €).
    Flyer: ograniczyć. Wydatek wyższy o 1 € przynosi 0,62 € (od 0,41 € do 0,88 €).
    A sprawdzone testem (losowa grupa kontrolna)
    B z kodów (kody lub kupony z porównaniem)
    C przypisane (ścieżki, nie przyrost)
    D z modelu (wydatki i sprzedaż w czasie)
    E założone (jawne założenie)
    Przesunąć 1 200 €: Flyer → Newsletter. Oczekiwana marża +310 € miesięcznie (od −20 € do \
    +640 €).
    Flyer: nie da się ocenić – przedział obejmuje próg rentowności.
    Flyer: nie da się ocenić – wydatki zmieniają się równolegle z kanałem: Newsletter.
    Rozstrzygający test: grupa kontrolna – 1 200 klientów, 3 miesiące.
    Kolejność niepewna: Flyer, Newsletter.
    Brak zmiany, którą dane mogłyby potwierdzić.
    Przypisane, nie przyrostowe: zwrotu nie obliczono.
    Flyer: brak kosztów za okres marzec 2026; podany zwrot to górna granica.
    Dane wstępne: zwroty towaru możliwe do 8 marca 2026.
    Skorygowano: Sprzedaż netto, marzec 2026: było 10 000 €, jest 10 200 € (spóźnione dane).
    Mniej niż 10 klientów: nie pokazano.
    Pozostałe wiersze: 1 234; suma 1 234,50 €; całość: x.csv
    (cd., 2 z 3)
    Miesiąc niepełny: dane do 8 marca 2026.
    """
}
