"""Run: the stages of reading, and the map over documents in worker processes."""
