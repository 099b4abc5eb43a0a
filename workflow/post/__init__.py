"""Mail: what is written (``briefe``, pure) and how it goes out (``versand``, the worker)."""
