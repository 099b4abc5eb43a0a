"""What the tests stand on: tools, a PostgreSQL of their own, the browser."""
