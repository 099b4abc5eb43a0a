"""Keys to seal with, made for one run; nobody vouches for them."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key as rsa_schluessel
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID

NAME = "Siegel der Geschäftsstelle"
KENNWORT = "ein Kennwort mit ß"
ZERTIFIKAT_BIS = datetime(2030, 1, 1, tzinfo=UTC)


@cache
def pkcs12(*, elliptisch: bool = False, bit: int = 3072, mit_zertifikat: bool = True) -> bytes:
    """A PKCS#12 file with a key and its certificate."""
    schluessel = (
        generate_private_key(SECP256R1())
        if elliptisch
        else rsa_schluessel(public_exponent=65537, key_size=bit)
    )
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    zertifikat = (
        x509.CertificateBuilder(name, name, schluessel.public_key(), serial_number=1)
        .not_valid_before(datetime(2026, 1, 1, tzinfo=UTC))
        .not_valid_after(ZERTIFIKAT_BIS)
        .sign(schluessel, SHA256())
    )
    return serialize_key_and_certificates(
        NAME.encode(),
        schluessel,
        zertifikat if mit_zertifikat else None,
        None,
        BestAvailableEncryption(KENNWORT.encode()),
    )
