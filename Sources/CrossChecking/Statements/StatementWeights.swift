internal import Lexicons

/// How surely a change of words changed what is stated: a logistic regression over the features of the change.
///
/// The weights were learned from pairs of texts of which it is known only whether the facts survived, not which of the
/// changes broke them: a pair is as sure as its surest change (multiple-instance learning; Dietterich, Lathrop and
/// Lozano-Pérez 1997). `scripts/train-statement-weights` learns them anew.
struct StatementWeights: Sendable {
  private var weights: [StatementFeature: Double] = [:]

  init(language: Language) {
    language.resource("statement-weights").forEachEntry { fields in
      guard fields.count >= 2, let feature = StatementFeature(rawValue: String(fields[0])),
        let weight = Double(fields[1])
      else { return }
      weights[feature] = weight
    }
  }

  /// How surely the statement changed, as log odds: above 0 it is more likely than not.
  func logOdds(of features: StatementFeatures) -> Double {
    // In the order of the features, so that every machine rounds alike.
    StatementFeature.allCases.reduce(0) { $0 + features[$1] * (weights[$1] ?? 0) }
  }
}
