import Foundation
import Testing

@testable import contatto

struct SelfTestCommandTests {
  @Test func `a self-test prints one object with all its keys`() throws {
    let run = try BuiltProgram.run(
      ["selftest", "--scenario", "shops", "--sets", "60", "--json"], in: "/")
    #expect(run.status == 0, "\(run.errors)")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    for key in [
      "scenario", "sets", "channels", "coverage90", "coverage50", "addIssued", "addWrong",
      "cutIssued", "cutWrong", "cannotTellShare", "covered90", "meanAbsoluteError",
    ] { #expect(object[key] != nil, "\(key)") }
    #expect(object["scenario"] as? String == "shops")
    #expect(object["channels"] as? Int == 60)
  }

  @Test func `an unknown scenario names the known ones`() throws {
    let run = try BuiltProgram.run(["selftest", "--scenario", "moon"], in: "/")
    #expect(run.status == 64)
    #expect(run.errors.contains("wrong-family") && run.errors.contains("hold-outs"))
    #expect(try BuiltProgram.run(["selftest", "--sets", "0"], in: "/").status == 64)
  }

  @Test func `a simulated world can be checked, and its truth is beside it`() throws {
    let folder = try TemporaryFolder()
    let run = try BuiltProgram.run(
      ["simulate", "--scenario", "small-counts", "--out", "world"], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/world/truth.json"))
    let check = try BuiltProgram.run(
      ["check", "--config", "world/contatto.toml"], in: folder.path)
    #expect(check.status == 0, "\(check.errors)\(check.output)")
    let unknown = try BuiltProgram.run(
      ["simulate", "--scenario", "moon", "--out", "x"], in: folder.path)
    #expect(unknown.status == 64 && unknown.errors.contains("retargeting"))
  }
}
