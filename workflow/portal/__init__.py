"""The municipality's own page: where it stands, whose turn it is, what to do.

``queries`` read, ``weg`` (track), ``abschnitte`` (evidence, decision, signatures), ``zusagen``
(commitments), ``unterzeichnung`` (the round it was invited to), ``dokumente`` (what is meant for
it) and ``verlauf`` (history) turn the case into public words, ``seite`` puts them together.
Whatever the office keeps to itself (reasons, notes, proposals, names of staff) is never read into
these words.
"""
