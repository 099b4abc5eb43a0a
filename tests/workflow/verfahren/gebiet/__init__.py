"""Changes of bodies: proposed, executed and annulled by four eyes."""
