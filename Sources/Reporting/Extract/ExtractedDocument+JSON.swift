internal import ClaimExtraction
internal import Extraction
internal import Mentions
internal import QuoteExtraction
internal import TextModel

extension ExtractedDocument {
  /// Writes it as one object.
  public func write(to json: inout JSONWriter) {
    let metadata = article.metadata
    json.object {
      $0.member("id", id)
      $0.member("source") {
        $0.object {
          $0.member("path", article.path)
          $0.member("format", format)
          $0.member("sha256", sha256)
        }
      }
      $0.member("title", metadata.title)
      $0.member("published", metadata.published)
      $0.member("url", metadata.url)
      $0.member("language", metadata.language)
      writeQuotations(to: &$0)
      writeQuantities(to: &$0)
      writeTimes(to: &$0)
      writeMentions(to: &$0)
      writeClaims(to: &$0)
    }
  }

  private func writeQuotations(to json: inout JSONWriter) {
    var ids = StableID(kind: "quotation")
    json.member("quotations", of: article.quotations) { json, quotation in
      let text = article.text(of: quotation)
      let id = ids.next(text)
      json.object { json in
        json.member("id", id)
        json.member("kind", quotation.kind.rawValue)
        json.member("spans", of: quotation.spans) { $0.span(codePoints(of: $1)) }
        json.member("text", text)
        json.member("mood", quotation.mood.rawValue)
        write(quotation.cue, to: &json)
        write(quotation.speaker, to: &json)
        json.member("candidates", of: quotation.candidates) { json, candidate in
          json.object {
            $0.member("name", candidate.name)
            $0.member("confidence", likelihood: candidate.confidence)
          }
        }
        let (line, column) = article.places.lineAndColumn(of: article.reading.origin(quotation.extent))
        json.member("line", line)
        json.member("column", column)
      }
    }
  }

  private func write(_ cue: Cue?, to json: inout JSONWriter) {
    json.member("cue") { json in
      guard let cue else { return json.null() }
      json.object {
        $0.member("span", cue.span, of: article)
        $0.member("text", article.reading.string(cue.span))
        $0.member("lemma", cue.lemma)
        $0.member("stance", cue.stance.rawValue)
        $0.member("strength", cue.strength.rawValue)
        $0.member("negated") { $0.bool(cue.isNegated) }
      }
    }
  }

  private func write(_ speaker: Speaker?, to json: inout JSONWriter) {
    json.member("speaker") { json in
      guard let speaker else { return json.null() }
      json.object {
        $0.member("name", speaker.name)
        $0.member("kind", speaker.kind.rawValue)
        $0.member("mention", article.reading.string(speaker.mention))
        $0.member("span", speaker.mention, of: article)
        $0.member("confidence", likelihood: speaker.confidence)
      }
    }
  }

  private func writeQuantities(to json: inout JSONWriter) {
    json.member("quantities", of: article.quantities) { json, quantity in
      json.object {
        $0.member("span", quantity.span, of: article)
        $0.member("text", article.reading.string(quantity.span))
        $0.member("kind", quantity.kind.rawValue)
        $0.member("value", quantity.value)
        $0.member("low", quantity.low)
        $0.member("high", quantity.high)
        $0.member("unit", quantity.unit)
        $0.member("qualifier", quantity.qualifier?.rawValue)
        if let counted = quantity.counted { $0.member("counted", article.reading.string(counted)) }
      }
    }
  }

  private func writeTimes(to json: inout JSONWriter) {
    json.member("times", of: article.times) { json, time in
      json.object {
        $0.member("span", time.span, of: article)
        $0.member("text", article.reading.string(time.span))
        $0.member("kind", time.kind.rawValue)
        $0.member("start", time.start)
        $0.member("end", time.end)
        $0.member("duration", time.duration)
        $0.member("granularity", time.granularity?.rawValue)
        if time.isAmbiguous { $0.member("ambiguous") { $0.bool(true) } }
      }
    }
  }

  /// Only what the cast knows as a person, an organisation or a place, by name or by description; roles and
  /// unnamed sources are found beside the quotations whose speakers they are.
  private func writeMentions(to json: inout JSONWriter) {
    let named = article.cast.mentions.filter { $0.form != .pronoun && $0.kind != .role && $0.kind != .unnamed }
    json.member("mentions", of: named) { json, mention in
      let entity = mention.entity.flatMap { index in
        article.cast.entities.indices.contains(index) ? article.cast.entities[index] : nil
      }
      json.object {
        $0.member("span", mention.span, of: article)
        $0.member("text", article.reading.string(mention.span))
        $0.member("kind", mention.kind.rawValue)
        $0.member("name", entity?.name ?? article.reading.string(mention.nameSpan))
      }
    }
  }

  private func writeClaims(to json: inout JSONWriter) {
    var ids = StableID(kind: "claim")
    json.member("claims", of: article.claims) { json, claim in
      let text = article.reading.string(claim.span)
      let id = ids.next(text)
      json.object {
        $0.member("id", id)
        $0.member("span", claim.span, of: article)
        $0.member("text", text)
        $0.member("attributedTo", claim.attributedTo)
        $0.member("polarity", claim.polarity.rawValue)
        $0.member("hedges", of: claim.hedges) { $0.string(article.reading.string($1)) }
        $0.member("quantities", of: claim.quantities) { $0.integer($1) }
        $0.member("times", of: claim.times) { $0.integer($1) }
        $0.member("checkworthiness", likelihood: claim.checkworthiness)
      }
    }
  }

  private func codePoints(of span: ReadingSpan) -> Range<Int> {
    article.places.codePoints(of: article.reading.origin(span))
  }
}
