"""Papers of signing rounds."""
