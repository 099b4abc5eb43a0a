"""Versioned data of the installation: criteria catalogues, text versions, rules of the network.

They belong to no body, so their acts are small services beside the door: each locks the row of the
installation, collects every obstacle, writes, and leaves one entry in the installation's chain.

``eingaben``      what a person says: a whole draft, or the rules
``pruefung``      what is wrong with a draft
``inhalt``        drafts out of rows and into rows, their fingerprint
``unterschied``   what the protocol holds of a change
``gegenstand``    the two kinds of versions, their acts and rights
``lage``          what an act looks at
``hindernisse``   why an act is not possible now; pages and acts ask the same
``handeln``       the acts
``wirkung``       what a new version means for the cases
``einstellung``   the rules of the network
"""
