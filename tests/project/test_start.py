"""`make start`: what it refuses, and what it fills in."""

import socket

import pytest

from project.start import eigene_namen, ergaenze_umgebung, warum_nicht


@pytest.mark.parametrize("port", ["0", "65536", "achtzig", "²", ""])
def test_it_refuses_a_port_that_is_none(port: str) -> None:
    assert "PORT muss" in warum_nicht("127.0.0.1", port)


def test_it_refuses_a_port_in_use() -> None:
    with socket.socket() as besetzt:
        besetzt.bind(("127.0.0.1", 0))
        besetzt.listen()
        assert "ist nicht frei" in warum_nicht("127.0.0.1", str(besetzt.getsockname()[1]))


def test_it_keeps_what_the_operator_set() -> None:
    werte = {"SECRET_KEY": "x", "EMAIL_URL": "console:", "BASIS_URL": "https://example.org"}
    ergaenze_umgebung(werte, "127.0.0.1", 8000)
    assert (werte["EMAIL_URL"], werte["BASIS_URL"]) == ("console:", "https://example.org")


def test_listening_everywhere_names_this_machine() -> None:
    assert socket.gethostname() in eigene_namen("0.0.0.0")  # noqa: S104
