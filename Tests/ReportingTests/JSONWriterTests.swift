import Foundation
import Reporting
import Testing

struct JSONWriterTests {
  @Test(arguments: [
    // Plain text is left as it is.
    ("abc é 😀", "\"abc é 😀\""),
    // The two characters that would end or bend the string.
    (#"a"b\c"#, #""a\"b\\c""#),
    // A path keeps its slashes: RFC 8259 does not ask for them to be escaped.
    ("a/b", "\"a/b\""),
    // The controls that have a short form.
    ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
    // Those that have none, NUL among them.
    ("\u{0}\u{1B}\u{1F}", #""\u0000\u001b\u001f""#),
    // DEL and the C1 controls: a terminal acts on them.
    ("\u{7F}\u{80}\u{9B}\u{9F}\u{A0}", "\"\\u007f\\u0080\\u009b\\u009f\u{A0}\""),
    // What splits lines in some readers, so that a document a line stays one.
    ("\u{85}\u{2028}\u{2029}", #""\u0085\u2028\u2029""#),
    // What turns the direction of text; the neighbours on either side stand.
    ("\u{2027}\u{202A}\u{202E}\u{202F}", "\"\u{2027}\\u202a\\u202e\u{202F}\""),
    ("\u{2065}\u{2066}\u{2069}\u{206A}", "\"\u{2065}\\u2066\\u2069\u{206A}\""),
    // Nothing at all.
    ("", "\"\""),
  ])
  func stringsAreEscaped(text: String, json: String) throws {
    var writer = JSONWriter()
    writer.string(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
    let back = try JSONSerialization.jsonObject(with: Data(writer.bytes), options: .fragmentsAllowed)
    #expect(back as? String == text)
  }

  @Test(arguments: [
    // Whole numbers have no fraction.
    (25.0, "25"), (-3.0, "-3"), (0.0, "0"), (-0.0, "0"),
    // The fewest digits that read back as the same number.
    (0.1, "0.1"), (3.25, "3.25"), (1.0 / 3.0, "0.3333333333333333"),
    // The last whole number that all readers have, and the first that they may not.
    (9_007_199_254_740_992.0, "9007199254740992"), (1e300, "1e+300"), (.leastNonzeroMagnitude, "5e-324"),
    // What JSON has no word for.
    (.infinity, "null"), (-.infinity, "null"), (.nan, "null"),
  ])
  func numbersAreShortest(value: Double, json: String) {
    var writer = JSONWriter()
    writer.number(value)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
  }

  @Test func membersKeepTheirOrder() {
    var writer = JSONWriter()
    writer.object {
      $0.member("z", 1)
      $0.member("a", "x")
      $0.member("missing", String?.none)
      $0.member("empty") { $0.object { _ in } }
      $0.member("list", of: [1, 2]) { $0.integer($1) }
      $0.member("flag") { $0.bool(true) }
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"z":1,"a":"x","missing":null,"empty":{},"list":[1,2],"flag":true}"#)
  }

  @Test func linesBeginBehindTheComma() {
    var writer = JSONWriter()
    writer.array(of: [1, 2]) { json, number in
      json.startLine()
      json.integer(number)
    }
    writer.endLine()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "[\n1,\n2]\n")
  }
}
