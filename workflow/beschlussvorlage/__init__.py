"""Papers for who decides on joining: the model council paper and the page for the head.

``angaben``          what the papers say of a body and its case, in public words; pure
``voraussetzungen``  the same of each requirement; pure
``wortlaut``         the text of the declaration as their annex; pure but for the installation
``lesen``            reads body, case and template, and makes the files
``views``            hands them out to whom the page of the body is open

Nothing here writes.
"""
