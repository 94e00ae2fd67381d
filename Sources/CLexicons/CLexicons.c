#include "CLexicons.h"

// Every resource is embedded once here, in the order of the alphabet, and listed once below.

static const unsigned char en_abbreviations[] = {
#embed "Resources/en/abbreviations.tsv"
};
static const unsigned char en_boilerplate_lines[] = {
#embed "Resources/en/boilerplate-lines.tsv"
};
static const unsigned char en_claim_words[] = {
#embed "Resources/en/claim-words.tsv"
};
static const unsigned char en_clause_words[] = {
#embed "Resources/en/clause-words.tsv"
};
static const unsigned char en_common_words[] = {
#embed "Resources/en/common-words.tsv"
};
static const unsigned char en_contractions[] = {
#embed "Resources/en/contractions.tsv"
};
static const unsigned char en_correction_notes[] = {
#embed "Resources/en/correction-notes.tsv"
};
static const unsigned char en_counted_words[] = {
#embed "Resources/en/counted-words.tsv"
};
static const unsigned char en_currencies[] = {
#embed "Resources/en/currencies.tsv"
};
static const unsigned char en_date_orders[] = {
#embed "Resources/en/date-orders.tsv"
};
static const unsigned char en_demonyms[] = {
#embed "Resources/en/demonyms.tsv"
};
static const unsigned char en_equivalents[] = {
#embed "Resources/en/equivalents.tsv"
};
static const unsigned char en_fillers[] = {
#embed "Resources/en/fillers.tsv"
};
static const unsigned char en_function_words[] = {
#embed "Resources/en/function-words.tsv"
};
static const unsigned char en_given_names[] = {
#embed "Resources/en/given-names.tsv"
};
static const unsigned char en_grave_exchanges[] = {
#embed "Resources/en/grave-exchanges.tsv"
};
static const unsigned char en_header_fields[] = {
#embed "Resources/en/header-fields.tsv"
};
static const unsigned char en_hedges[] = {
#embed "Resources/en/hedges.tsv"
};
static const unsigned char en_holidays[] = {
#embed "Resources/en/holidays.tsv"
};
static const unsigned char en_honorifics[] = {
#embed "Resources/en/honorifics.tsv"
};
static const unsigned char en_increments[] = {
#embed "Resources/en/increments.tsv"
};
static const unsigned char en_inflections[] = {
#embed "Resources/en/inflections.tsv"
};
static const unsigned char en_irregular_verbs[] = {
#embed "Resources/en/irregular-verbs.tsv"
};
static const unsigned char en_kickers[] = {
#embed "Resources/en/kickers.tsv"
};
static const unsigned char en_magnitudes[] = {
#embed "Resources/en/magnitudes.tsv"
};
static const unsigned char en_meta_names[] = {
#embed "Resources/en/meta-names.tsv"
};
static const unsigned char en_months[] = {
#embed "Resources/en/months.tsv"
};
static const unsigned char en_movable_holidays[] = {
#embed "Resources/en/movable-holidays.tsv"
};
static const unsigned char en_name_words[] = {
#embed "Resources/en/name-words.tsv"
};
static const unsigned char en_negations[] = {
#embed "Resources/en/negations.tsv"
};
static const unsigned char en_news_concepts[] = {
#embed "Resources/en/news-concepts.tsv"
};
static const unsigned char en_number_labels[] = {
#embed "Resources/en/number-labels.tsv"
};
static const unsigned char en_number_words[] = {
#embed "Resources/en/number-words.tsv"
};
static const unsigned char en_office_synonyms[] = {
#embed "Resources/en/office-synonyms.tsv"
};
static const unsigned char en_offices[] = {
#embed "Resources/en/offices.tsv"
};
static const unsigned char en_organisation_words[] = {
#embed "Resources/en/organisation-words.tsv"
};
static const unsigned char en_organisations[] = {
#embed "Resources/en/organisations.tsv"
};
static const unsigned char en_page_parts[] = {
#embed "Resources/en/page-parts.tsv"
};
static const unsigned char en_places[] = {
#embed "Resources/en/places.tsv"
};
static const unsigned char en_pronouns[] = {
#embed "Resources/en/pronouns.tsv"
};
static const unsigned char en_qualifiers[] = {
#embed "Resources/en/qualifiers.tsv"
};
static const unsigned char en_quotation_frames[] = {
#embed "Resources/en/quotation-frames.tsv"
};
static const unsigned char en_repair_words[] = {
#embed "Resources/en/repair-words.tsv"
};
static const unsigned char en_reporting_nouns[] = {
#embed "Resources/en/reporting-nouns.tsv"
};
static const unsigned char en_reporting_phrases[] = {
#embed "Resources/en/reporting-phrases.tsv"
};
static const unsigned char en_reporting_verbs[] = {
#embed "Resources/en/reporting-verbs.tsv"
};
static const unsigned char en_role_modifiers[] = {
#embed "Resources/en/role-modifiers.tsv"
};
static const unsigned char en_roles[] = {
#embed "Resources/en/roles.tsv"
};
static const unsigned char en_rule_words[] = {
#embed "Resources/en/rule-words.tsv"
};
static const unsigned char en_short_names[] = {
#embed "Resources/en/short-names.tsv"
};
static const unsigned char en_small_words[] = {
#embed "Resources/en/small-words.tsv"
};
static const unsigned char en_statement_weights[] = {
#embed "Resources/en/statement-weights.tsv"
};
static const unsigned char en_statement_words[] = {
#embed "Resources/en/statement-words.tsv"
};
static const unsigned char en_time_words[] = {
#embed "Resources/en/time-words.tsv"
};
static const unsigned char en_time_zones[] = {
#embed "Resources/en/time-zones.tsv"
};
static const unsigned char en_transcript_words[] = {
#embed "Resources/en/transcript-words.tsv"
};
static const unsigned char en_units[] = {
#embed "Resources/en/units.tsv"
};
static const unsigned char en_weekdays[] = {
#embed "Resources/en/weekdays.tsv"
};
static const unsigned char en_word_classes[] = {
#embed "Resources/en/word-classes.tsv"
};
static const unsigned char en_word_endings[] = {
#embed "Resources/en/word-endings.tsv"
};
static const unsigned char en_word_relations[] = {
#embed "Resources/en/word-relations.tsv"
};

#define RESOURCE(name, bytes) {name, bytes, sizeof bytes}

static const clexicons_resource resources[] = {
    RESOURCE("en/abbreviations", en_abbreviations),
    RESOURCE("en/boilerplate-lines", en_boilerplate_lines),
    RESOURCE("en/claim-words", en_claim_words),
    RESOURCE("en/clause-words", en_clause_words),
    RESOURCE("en/common-words", en_common_words),
    RESOURCE("en/contractions", en_contractions),
    RESOURCE("en/correction-notes", en_correction_notes),
    RESOURCE("en/counted-words", en_counted_words),
    RESOURCE("en/currencies", en_currencies),
    RESOURCE("en/date-orders", en_date_orders),
    RESOURCE("en/demonyms", en_demonyms),
    RESOURCE("en/equivalents", en_equivalents),
    RESOURCE("en/fillers", en_fillers),
    RESOURCE("en/function-words", en_function_words),
    RESOURCE("en/given-names", en_given_names),
    RESOURCE("en/grave-exchanges", en_grave_exchanges),
    RESOURCE("en/header-fields", en_header_fields),
    RESOURCE("en/hedges", en_hedges),
    RESOURCE("en/holidays", en_holidays),
    RESOURCE("en/honorifics", en_honorifics),
    RESOURCE("en/increments", en_increments),
    RESOURCE("en/inflections", en_inflections),
    RESOURCE("en/irregular-verbs", en_irregular_verbs),
    RESOURCE("en/kickers", en_kickers),
    RESOURCE("en/magnitudes", en_magnitudes),
    RESOURCE("en/meta-names", en_meta_names),
    RESOURCE("en/months", en_months),
    RESOURCE("en/movable-holidays", en_movable_holidays),
    RESOURCE("en/name-words", en_name_words),
    RESOURCE("en/negations", en_negations),
    RESOURCE("en/news-concepts", en_news_concepts),
    RESOURCE("en/number-labels", en_number_labels),
    RESOURCE("en/number-words", en_number_words),
    RESOURCE("en/office-synonyms", en_office_synonyms),
    RESOURCE("en/offices", en_offices),
    RESOURCE("en/organisation-words", en_organisation_words),
    RESOURCE("en/organisations", en_organisations),
    RESOURCE("en/page-parts", en_page_parts),
    RESOURCE("en/places", en_places),
    RESOURCE("en/pronouns", en_pronouns),
    RESOURCE("en/qualifiers", en_qualifiers),
    RESOURCE("en/quotation-frames", en_quotation_frames),
    RESOURCE("en/repair-words", en_repair_words),
    RESOURCE("en/reporting-nouns", en_reporting_nouns),
    RESOURCE("en/reporting-phrases", en_reporting_phrases),
    RESOURCE("en/reporting-verbs", en_reporting_verbs),
    RESOURCE("en/role-modifiers", en_role_modifiers),
    RESOURCE("en/roles", en_roles),
    RESOURCE("en/rule-words", en_rule_words),
    RESOURCE("en/short-names", en_short_names),
    RESOURCE("en/small-words", en_small_words),
    RESOURCE("en/statement-weights", en_statement_weights),
    RESOURCE("en/statement-words", en_statement_words),
    RESOURCE("en/time-words", en_time_words),
    RESOURCE("en/time-zones", en_time_zones),
    RESOURCE("en/transcript-words", en_transcript_words),
    RESOURCE("en/units", en_units),
    RESOURCE("en/weekdays", en_weekdays),
    RESOURCE("en/word-classes", en_word_classes),
    RESOURCE("en/word-endings", en_word_endings),
    RESOURCE("en/word-relations", en_word_relations),
    {NULL, NULL, 0},
};

const clexicons_resource *clexicons_first(void) { return resources; }
