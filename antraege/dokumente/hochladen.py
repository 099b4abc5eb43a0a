"""Uploads come in bounded: what is too large is counted, but not written."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadhandler import TemporaryFileUploadHandler

from antraege.dokumente.groesse import MB

HOECHSTENS_BYTES = 25 * MB
"""Largest file somebody may upload: an MB as a file list shows it, so that 25,0 MB still fit."""


class BegrenztesHochladen(TemporaryFileUploadHandler):
    """Writes each file to a temporary one; past ``HOECHSTENS_BYTES`` it keeps nothing of it.

    Such a file arrives empty with its true ``size``. The rest of the request is read on, because
    its fields stand there: whoever uploads too much loses nothing else that was typed.
    """

    def new_file(
        self, field_name: str, file_name: str, content_type: str, *args: Any, **kwargs: Any
    ) -> None:
        """Open the temporary file under a name of ours.

        Django's takes the ending from the upload, and an ending of 300 letters is no file name.
        """
        super().new_file(field_name, "datei", content_type, *args, **kwargs)
        self.file_name = self.file.name = file_name

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Write one piece, or drop all of a file that has become too large."""
        if start + len(raw_data) > HOECHSTENS_BYTES:
            self.file.truncate(0)
            return None
        return super().receive_data_chunk(raw_data, start)
