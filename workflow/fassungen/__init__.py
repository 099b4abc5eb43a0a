"""Screens of the versioned data: catalogues, texts of the declaration, rules of the network.

``wege``          addresses
``angaben``       a criterion, a slot, a state in words
``queries``       reads what the pages list
``verlauf``       the history of a version, and whether it still is what was released
``vergleich``     one version beside another, criterion by criterion or line by line
``vorschau``      what an act will do, in words
``muster``        the text with example values, on screen and on paper
``wegzeilen``     ways to meet a criterion, one per line
``formulare``     what is typed
``aktseite``      the page of an act: form, preview, refusal
``akte``          the acts
``editoren``      the acts that save a whole draft
``regelnseite``   the rules of the network
``views``         the pages that only read
"""
