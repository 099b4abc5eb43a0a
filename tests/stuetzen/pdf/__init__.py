"""Gates that every PDF of this product goes through, before it is believed to be accessible.

``verapdf``         the reference validator, one Java process for a whole run (``Verapdf.java``)
``ansicht``         what our own assertions look at: structure tree and marked content, read once
``schrifttext``     what drawn text says, by the tables of its fonts
``zusicherungen``   our own assertions: what no validator reports
``tore``            all gates on one file
``gliederung``      the words in the order in which they are read, as a golden file
"""
