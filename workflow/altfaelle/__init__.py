"""Old cases on screen, for Administration: upload, rehearsal, confirmation, result."""
