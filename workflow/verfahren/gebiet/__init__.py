"""Changes of bodies: rename, change of kind, merger, split; executed and annulled by four eyes.

They touch several bodies, cases and memberships at once, so their acts are services beside the
door: each locks what it touches in the order of the door, collects every obstacle, writes all or
nothing. What happens to a case or a membership is an effect in its machine, planned and written as
every other act, with an entry in its own chain.

``eingaben``      what a person says: a whole change
``ablauf``        the life of a change
``lage``          what an act looks at
``lesen``         reads it
``koerperlage``   and the bodies it is about
``pruefung``      what is wrong with a change in itself
``teilpruefung``  and with each of its bodies
``orte``          in which Kreis and Regierungsbezirk a body lies then
``ortspruefung``  what is wrong with that
``teilungspruefung`` and with the division of one
``folgen``        what the execution will do; the preview shows it, the act does it
``seither``       what is newer at the bodies that a change has made
``fortgang``      and in the cases that it has passed over
``eintraege``     what has happened since somebody opened a page
``hindernisse``   why an act is not possible now; pages and acts ask the same
``koerper``       the bodies' own rows before and after
``zugaenge``      who speaks for whom afterwards
``zeilen``        a draft as rows
``handeln``       the acts on drafts and proposals
``sperren``       what an execution or an annulment locks
``vollzug``       the execution
``registervorschlag`` what a newer register proposes
``registerabgleich``  which keys that are gone and new ones belong together
``aufhebung``     the annulment
"""
