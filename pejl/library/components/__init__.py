"""How this room's things look and are said."""
