import TestSupport
import Testing
import TextModel

/// A text as it came and as it is read, with the damaged places marked in both: `⟦,quot;⟧` and `⟦"⟧`.
struct RepairRow: Sendable, CustomTestStringConvertible {
  let given: String
  let read: String
  let kinds: [Damage.Kind]
  let isRepaired: Bool

  init(_ given: String, _ read: String, _ kinds: Damage.Kind..., isRepaired: Bool = true) {
    self.given = given
    self.read = read
    self.kinds = kinds
    self.isRepaired = isRepaired
  }

  var testDescription: String { given }

  /// Repairs the row's text, as it is and behind multibyte text, and compares every span.
  func check(words: RepairWords = RepairWords()) {
    for (name, prefix) in [("as it is", ""), ("behind multibyte text", "Žižkov — 🗞️ naïve.\n\n")] {
      let given = MarkedText(prefix + given)
      let read = MarkedText(prefix + read)
      let reading = TextRepair.repair(given.text, words: words)
      #expect(String(decoding: reading.bytes, as: UTF8.self) == read.text, "\(name)")
      #expect(reading.bytes.elementsEqual(read.text.utf8), "\(name): composed alike")
      #expect(reading.damage.map(\.reading) == read.spans, "\(name)")
      #expect(reading.damage.map { ReadingSpan($0.source.range) } == given.spans, "\(name)")
      let expectedKinds = given.spans.indices.map { kinds.indices.contains($0) ? kinds[$0] : kinds.last }
      #expect(reading.damage.map(\.kind) == expectedKinds.compactMap { $0 }, "\(name)")
      #expect(Set(reading.damage.map(\.isRepaired)).isSubset(of: [isRepaired]), "\(name)")
      for damage in reading.damage where !damage.reading.isEmpty {
        #expect(reading.origin(damage.reading) == damage.source || damage.kind == .translationDebris, "\(name)")
      }
    }
  }
}

extension TextRepair {
  /// Repairs a text that is its own source.
  static func repair(_ text: String, words: RepairWords = RepairWords()) -> ReadingText {
    let bytes = Array(text.utf8)
    return repair(bytes, origin: .identity(count: bytes.count), blocks: [], words: words)
  }
}
