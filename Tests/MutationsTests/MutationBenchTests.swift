import Mutations
import Testing

@Suite struct MutationBenchTests {}
