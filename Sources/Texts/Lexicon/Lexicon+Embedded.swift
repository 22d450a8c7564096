extension Lexicon {
  /// The lexicons of the program, each read once.
  static let embedded: [Tongue: Lexicon] = [
    .en: Lexicon(PackageResources.en_txt), .it: Lexicon(PackageResources.it_txt),
    .de: Lexicon(PackageResources.de_txt), .pl: Lexicon(PackageResources.pl_txt),
  ]
}
