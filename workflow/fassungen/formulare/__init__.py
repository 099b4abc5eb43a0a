"""What is typed on the screens of versions: one kind of form per act.

``grundlage``  what all have in common; forms with a reason, forms to begin a draft
``katalog``    the editor of a catalogue
``fassung``    the editor of a text version; the sample
``regeln``     the rules of the network
"""
