internal import Extraction
internal import TextModel

/// Where in the later text to show what is gone from it.
struct LaterPlaces {
  private let earlier: NormalText
  private let later: NormalText
  /// For each unit of the earlier text the partner of the next one that has any, itself included; -1 behind the last. It is
  /// made once, so that a text of which all is gone costs as little as any.
  private let partnersBehind: [Int32]
  /// The partner of the last unit that has any.
  private let lastPartner: Int32

  init(_ comparison: Comparison) {
    earlier = comparison.earlier
    later = comparison.later
    var (next, behind) = (Int32(-1), [Int32](repeating: -1, count: comparison.laterOfEarlier.count))
    for index in comparison.laterOfEarlier.indices.reversed() {
      if comparison.laterOfEarlier[index] >= 0 { next = comparison.laterOfEarlier[index] }
      behind[index] = next
    }
    partnersBehind = behind
    lastPartner = comparison.laterOfEarlier.last { $0 >= 0 } ?? -1
  }

  /// The sentence of the later text that holds, or follows, the words that stood behind a passage of the earlier one.
  func place(behind passage: ReadingSpan) -> ReadingSpan {
    let behind = earlier.firstUnit(atOrBehind: passage.end)
    let next = behind < partnersBehind.count ? partnersBehind[behind] : -1
    let unit = next >= 0 ? next : lastPartner
    return unit >= 0 ? later.article.layout.sentences[later.sentence(of: Int(unit))].span : later.firstSentence
  }
}
