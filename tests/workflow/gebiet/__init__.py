"""The pages of changes of bodies."""
