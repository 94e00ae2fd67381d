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
    var finder = AtomFinder(text: text)
    var grouper = PhraseGrouper(text: text)
    let apposition = Apposition(text: text)
    for (sentence, isTitleCase) in zip(text.layout.sentences, text.titleCase) {
      finder.find(in: sentence.tokens.clamped(to: 0..<text.tokens.count), isTitleCase: isTitleCase)
      let first = grouper.drafts.count
      grouper.group(finder.atoms, isTitleCase: isTitleCase)
      apposition.join(&grouper.drafts, from: first)
    }
    return grouper.drafts
  }
}
