"""Status reports: a case for its file or for its municipality, and the whole file of a body.

They say what the pages say, in the same words: ``vorgang``, ``oeffentlich`` and ``kommune`` turn
the objects of the pages into what `berichte.statusbericht` draws. ``lesen`` reads and draws,
``views`` hand it out to whom the page is open. Nothing here writes.
"""
