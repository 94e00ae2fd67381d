import Mentions
import Testing
