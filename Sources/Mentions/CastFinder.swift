public import Lexicons
public import TextModel

/// Finds who and what an article speaks of, and which mentions are the same one.
///
/// Sentence by sentence the words are parted into names, nouns for people, titles and the rest (`AtomFinder`), and
/// grouped into mentions (`PhraseGrouper`); what stands side by side is joined (`Apposition`), then what has the
/// same name or office (`ClusterBuilder`). Time is linear in the length of the text.
public struct CastFinder: Sendable {
  private let lexicon: MentionLexicon

  /// A finder for texts in `language`. Making one builds its word tables.
  public init(language: Language = .english) {
    lexicon = MentionLexicon(language: language)
  }

  /// Everybody and everything in `reading`.
  public func cast(of reading: ReadingText, layout: TextLayout) -> Cast {
    let text = TaggedText(reading: reading, layout: layout, lexicon: lexicon)
    var builder = ClusterBuilder(text: text, drafts: drafts(of: text))
    builder.build()
    return CastAssembler(text: text, builder: builder).cast()
  }

  private func drafts(of text: TaggedText) -> [Draft] {
    let apposition = Apposition(text: text)
    var atoms = AtomList()
    var drafts: [Draft] = []
    // News has a mention about every ten tokens.
    drafts.reserveCapacity(text.tokens.count / 8)
    for (sentence, isTitleCase) in zip(text.layout.sentences, text.titleCase) {
      let tokens = sentence.tokens.clamped(to: 0..<text.tokens.count)
      AtomFinder(text: text, sentence: tokens, isTitleCase: isTitleCase).find(into: &atoms)
      let first = drafts.count
      PhraseGrouper(text: text, atoms: atoms, isTitleCase: isTitleCase).group(into: &drafts)
      apposition.join(&drafts, from: first)
    }
    return drafts
  }
}
