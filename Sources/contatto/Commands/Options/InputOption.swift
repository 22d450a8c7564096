/// Where the exports are.
enum InputOption {
  /// `--input`, else the folder of the configuration.
  static func folder(_ stated: String?, _ loaded: LoadedConfiguration) throws(Refusal) -> String {
    if let stated { return stated }
    if let folder = loaded.configuration.input.folder { return loaded.path(folder) }
    throw Refusal(
      .configuration, "no input folder is named", file: loaded.file,
      hint: "add folder = \"exports\" to [input], or use --input FOLDER")
  }
}
