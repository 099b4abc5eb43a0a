"""This installation: settings, environment, addresses, start; `konten` holds the accounts."""
