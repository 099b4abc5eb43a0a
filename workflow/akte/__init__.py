"""The body's page with its whole file over the years, and every act on a body or a membership.

``queries`` read (``Kommunenakte``), ``seite`` turns it into what the page shows, ``formulare`` hold
one form per act, ``vorschau`` tells a plan in words, ``einblick`` what is decided about,
``angebot`` which acts a person is offered. The form page itself is that of ``workflow.vorgang``.
"""
