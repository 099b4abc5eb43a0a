"""Signing rounds: the event itself, and acts for its whole list.

A round belongs to no body, so its own acts are small services beside the door, as those of the
versions. What happens to a case (its place, the invitation, who was there, signatures, admission)
comes through the door, one body after the other.

``eingaben``     what a person says of a round
``lage``         what an act on a round looks at; who sees and who may
``pruefung``     why an act on a round is not possible
``handeln``      the acts on a round
``korrektur``    whose note could be corrected if a closed round were opened again
``bereitschaft`` what a body still lacks before its admission
``akt``          acts through the door, or why there are none
``unterschriften`` which signatures of a body are recorded
``arbeit``       which acts an order means for one body
``vorhaben``     what an order would do, body by body
``auftrag``      an order is given: checked, written down
``versand``      many invitations wait for a second person, or are taken back
``lauf``         the worker does it, body by body
"""
