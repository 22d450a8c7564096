/// Small letters without accents, so that "Frühstück", "FRÜHSTÜCK" and "Fruehstueck" are one word.
///
/// Written by hand: the standard library does not decompose letters, and the few that the four
/// languages use fit in a table.
enum Folding {
  /// What a letter becomes; `nil` if it is no letter or digit of a word.
  static func folded(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return String(scalar)
    case 0x41...0x5A: return scalar.properties.lowercaseMapping
    case 0..<0x80: return nil
    default: break
    }
    let small = scalar.properties.lowercaseMapping
    if let letters = table[small] { return letters }
    return scalar.properties.isAlphabetic ? small : nil
  }

  /// True for the two dots that some systems write as a sign of their own after the vowel.
  static func isLooseUmlaut(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x308 }

  /// True for accents that stand as a sign of their own.
  static func isLooseAccent(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  private static let table: [String: String] = {
    var table = ["ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o"]
    let plain = [
      ("a", "àáâãåą"), ("c", "ćčç"), ("e", "èéêëęě"), ("i", "ìíîï"), ("l", "ł"), ("n", "ńñň"),
      ("o", "òóôõő"), ("r", "řŕ"), ("s", "śš"), ("u", "ùúûůű"), ("y", "ýÿ"), ("z", "źżž"),
      ("d", "ďđ"), ("t", "ť"),
    ]
    for (letter, variants) in plain {
      for variant in variants.unicodeScalars { table[String(variant)] = letter }
    }
    return table
  }()
}
