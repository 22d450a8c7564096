import ArgumentParser
import Foundation
import Testing

@testable import contatto

/// docs/commands.md and the program name the same commands, flags and exit codes.
struct DocumentTests {
  static func manual() throws -> String {
    String(decoding: try Repository.bytes("docs/commands.md"), as: UTF8.self)
  }

  static var commands: [any ParsableCommand.Type] { Contatto.configuration.subcommands }

  @Test func `every command is in the manual and every command of the manual exists`() throws {
    let manual = try Self.manual()
    let names = Self.commands.compactMap { $0.configuration.commandName }
    for name in names { #expect(manual.contains("| `contatto \(name)"), "\(name)") }
    let told = manual.components(separatedBy: "| `contatto ").dropFirst().compactMap {
      $0.split { " `".contains($0) }.first.map(String.init)
    }
    #expect(Set(told) == Set(names))
  }

  @Test func `every flag is in the manual and every flag of the manual exists`() throws {
    let manual = try Self.manual()
    var flags: Set<String> = []
    for command in Self.commands {
      let words = command.helpMessage(columns: 400).split { " ,[]()/\n".contains($0) }
      flags.formUnion(words.filter { $0.hasPrefix("--") }.map(String.init))
    }
    for flag in flags.sorted() { #expect(manual.contains("`\(flag)"), "\(flag)") }
    let told = manual.components(separatedBy: "`--").dropFirst().compactMap {
      $0.split { " `".contains($0) }.first.map { "--\($0)" }
    }
    #expect(Set(told).subtracting(flags).isEmpty)
  }

  @Test func `every exit code is in the manual`() throws {
    let manual = try Self.manual()
    for reason in ExitReason.allCases {
      #expect(manual.contains("\n| \(reason.rawValue) |"), "\(reason)")
    }
  }

  @Test func `the limits in the manual are those of the program`() throws {
    let manual = String(decoding: try Repository.bytes("docs/configuration.md"), as: UTF8.self)
    let limits = Configuration.Limits.standard
    for (key, value) in [
      ("archive_members", limits.archiveMembers), ("field_bytes", limits.fieldBytes),
      ("record_bytes", limits.recordBytes), ("columns", limits.columns),
    ] {
      #expect(manual.contains("`\(key)` (\(value))"), "\(key)")
    }
  }
}
