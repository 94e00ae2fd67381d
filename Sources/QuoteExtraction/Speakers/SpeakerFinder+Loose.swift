internal import Mentions
internal import TextModel

/// The speakers of quotations that have no cue.
extension SpeakerFinder {
  /// An utterance goes on with who spoke last, in this paragraph or the one before; a fragment may be anybody's.
  func loose(_ draft: Draft, behind turns: SpeakerTurns) -> (Speaker?, [SpeakerCandidate]) {
    let paragraph = narrated.statements[draft.statement].paragraph
    if draft.isUtterance, let last = turns.last, paragraph - turns.paragraph <= 1 { return again(last) }
    guard var answer = sentenceSubject(of: draft) ?? (draft.isUtterance ? neighbour(of: draft) : nil) else {
      return (nil, Self.guess(turns.last))
    }
    answer.sieve = .near
    return found(answer)
  }

  /// The person whom the sentence before an utterance is about, or else the one behind, in its paragraph: `Smith smiles.
  /// “Never.”` A paragraph that is but an utterance has the sentence before it in the one before.
  func neighbour(of draft: Draft) -> Answer? {
    let paragraph = narrated.statements[draft.statement].paragraph
    let isParagraph = narrated.statements[draft.statement].tokens == text.layout.paragraphs[paragraph].tokens
    for index in [draft.statement - 1, draft.statement + draft.passages.count] {
      guard narrated.statements.indices.contains(index),
        paragraph == narrated.statements[index].paragraph
          || isParagraph && index < draft.statement && paragraph - 1 == narrated.statements[index].paragraph,
        narrated.statements[index].passages.isEmpty,
        let subject = SubjectFinder(narrated, bounds: narrated.statements[index].tokens).openingSubject(),
        let answer = (opening(of: subject) ?? owner(of: subject)).map(answer(for:)) ?? answer(for: subject, of: draft),
        answer.kind == .person, answer.entity != nil
      else { continue }
      return answer
    }
    return nil
  }

  /// Somebody who spoke before, speaking again.
  func again(_ speaker: Speaker) -> (Speaker?, [SpeakerCandidate]) {
    let confidence = min(Self.confidence(of: .continued), speaker.confidence)
    let same = Speaker(
      name: speaker.name, kind: speaker.kind, mention: speaker.mention, entity: speaker.entity, confidence: confidence)
    return (same, same.name.map { [SpeakerCandidate(name: $0, confidence: confidence)] } ?? [])
  }
}
