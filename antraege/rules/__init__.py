"""Pure rules of the file: what follows from the facts of a case. No database, no clock."""
